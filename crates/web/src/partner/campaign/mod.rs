//! A partner's posters and its badge, on its phone.

mod badge;
mod display;
#[cfg(test)]
mod tests;

pub(crate) use display::poster_question;

use crate::routes::Routes;

pub(crate) fn routes(routes: &mut Routes) {
    display::routes(routes);
    badge::routes(routes);
}
