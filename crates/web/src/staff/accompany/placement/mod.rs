//! Placements, for advisers: under drawn names.

mod list;
mod moving_on;
mod pairing;
mod paper;
mod show;
#[cfg(test)]
mod tests;
pub(crate) mod words;

use maillage_domain::access::Action;

use crate::routes::{Gate, Routes};

/// The routes of placements.
pub(crate) fn routes(routes: &mut Routes) {
    let view = Gate::Staff(Action::ViewPeople);
    let run = Gate::Staff(Action::RunPlacements);
    routes
        .get("/o/{slug}/accompany/placements", view, list::list)
        .get("/o/{slug}/accompany/offers/{id}/match", run, pairing::choose)
        .get("/o/{slug}/accompany/offers/{id}/match/{person}", run, pairing::new)
        .post("/o/{slug}/accompany/offers/{id}/match/{person}", run, pairing::make)
        .get("/o/{slug}/accompany/placements/{id}", view, show::show)
        .get("/o/{slug}/accompany/placements/{id}/edit", run, pairing::edit)
        .post("/o/{slug}/accompany/placements/{id}/edit", run, pairing::rewrite)
        .get("/o/{slug}/accompany/placements/{id}/preview", run, paper::preview)
        .get("/o/{slug}/accompany/placements/{id}/paper", run, paper::paper)
        .post("/o/{slug}/accompany/placements/{id}/propose", run, moving_on::propose)
        .post("/o/{slug}/accompany/placements/{id}/link", run, moving_on::link)
        .post("/o/{slug}/accompany/placements/{id}/sign", run, moving_on::sign)
        .get("/o/{slug}/accompany/placements/{id}/step", run, moving_on::ask)
        .post("/o/{slug}/accompany/placements/{id}/step", run, moving_on::take)
        .post("/o/{slug}/accompany/placements/{id}/outcome", run, moving_on::outcome);
}
