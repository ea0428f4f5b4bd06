//! What everybody may see of a campaign: the code on a poster and the page behind it, the badge; events, and how
//! one signs up.

mod badge;
mod event;
mod give_back;
mod icalendar;
mod scan;
#[cfg(test)]
mod scan_tests;
#[cfg(test)]
mod tests;
mod volunteer;

use maillage_app::campaign::scan::known_code;
use maillage_domain::campaign::code::ScanCode;

use crate::listing::Listing;
use crate::page::PublicPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;

pub(crate) fn routes(routes: &mut Routes) {
    scan::routes(routes);
    badge::routes(routes);
    event::routes(routes);
    give_back::routes(routes);
    volunteer::routes(routes);
}

/// The code that the address brings (`?code=`), when a poster of this network bears it; anything else is
/// as good as none.
async fn code_of(
    state: &WebState,
    page: &PublicPage,
    listing: &Listing,
) -> Result<Option<ScanCode>, WebError> {
    Ok(known_code(&state.app, page.network()?.id, listing.filter("code")).await?)
}
