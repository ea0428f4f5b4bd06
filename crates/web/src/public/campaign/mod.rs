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

use crate::routes::Routes;

pub(crate) fn routes(routes: &mut Routes) {
    scan::routes(routes);
    badge::routes(routes);
    event::routes(routes);
    give_back::routes(routes);
    volunteer::routes(routes);
}

/// A code of a poster, as an address may bring it: letters and figures only, never longer than a code is.
pub(crate) fn code_of(text: &str) -> String {
    let is_code = text.len() <= 24 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if is_code { text.to_owned() } else { String::new() }
}
