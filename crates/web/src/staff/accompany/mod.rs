//! Accompany, for members of staff.

mod follow_up;
mod offer;
mod placement;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod wall;

use crate::routes::Routes;


/// The routes of this room.
pub(crate) fn routes(routes: &mut Routes) {
    offer::routes(routes);
    placement::routes(routes);
    follow_up::routes(routes);
}
