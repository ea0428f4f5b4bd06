//! A partner offers placements; the three of an agreement sign it.

pub(crate) mod offer;
mod placement;

use crate::routes::Routes;

#[cfg(test)]
mod tests;

/// The routes of this room.
pub(crate) fn routes(routes: &mut Routes) {
    offer::routes(routes);
    placement::routes(routes);
}
