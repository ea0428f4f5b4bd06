//! What everybody meets of a campaign: the code on a poster, the page behind it, the badge.

mod badge;
mod scan;
#[cfg(test)]
mod tests;

use crate::routes::Routes;

pub(crate) fn routes(routes: &mut Routes) {
    scan::routes(routes);
    badge::routes(routes);
}
