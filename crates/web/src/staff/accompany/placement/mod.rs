//! Placements, for advisers: under drawn names.

mod list;
mod matching;
mod paper;
mod show;
mod step;
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
        .get("/o/{slug}/accompany/offers/{id}/match", run, matching::choose)
        .get("/o/{slug}/accompany/offers/{id}/match/{person}", run, matching::new)
        .post("/o/{slug}/accompany/offers/{id}/match/{person}", run, matching::make)
        .get("/o/{slug}/accompany/placements/{id}", view, show::show)
        .get("/o/{slug}/accompany/placements/{id}/edit", run, matching::edit)
        .post("/o/{slug}/accompany/placements/{id}/edit", run, matching::rewrite)
        .get("/o/{slug}/accompany/placements/{id}/preview", run, paper::preview)
        .get("/o/{slug}/accompany/placements/{id}/paper", run, paper::paper)
        .post("/o/{slug}/accompany/placements/{id}/propose", run, step::propose)
        .post("/o/{slug}/accompany/placements/{id}/link", run, step::link)
        .post("/o/{slug}/accompany/placements/{id}/sign", run, step::sign)
        .get("/o/{slug}/accompany/placements/{id}/step", run, step::ask)
        .post("/o/{slug}/accompany/placements/{id}/step", run, step::take)
        .post("/o/{slug}/accompany/placements/{id}/outcome", run, step::outcome);
}
