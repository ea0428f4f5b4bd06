//! Members of staff and their roles, the settings of the organisation, and who did what.

mod audit;
mod member;
mod settings;
#[cfg(test)]
mod tests;

pub(crate) use settings::logo::picture as logo_picture;
pub(crate) use settings::{checked_legal_id, territory_words};

use crate::routes::Routes;

pub(crate) fn routes(routes: &mut Routes) {
    member::routes(routes);
    settings::routes(routes);
    audit::routes(routes);
}
