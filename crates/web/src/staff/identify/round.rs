//! Walking rounds: the list, a new one, its page, its sheet, and the page for the phone.

mod change;
mod list;
mod new;
mod show;
mod start;
#[cfg(test)]
mod tests;
mod walk;

use jiff::civil::Time;
use maillage_app::identify::round::{Round, StopView};
use maillage_domain::access::Action;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::score::{Explanation, Part};
use maillage_domain::ids::RoundId;
use maillage_i18n::T;

use super::explain;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::words;

pub(super) fn routes(routes: &mut Routes) {
    let view = Gate::Staff(Action::ViewNetwork);
    let edit = Gate::Staff(Action::EditProspects);
    routes
        .get("/o/{slug}/identify/rounds", view, list::show)
        .get("/o/{slug}/identify/rounds/new", edit, new::ask)
        .post("/o/{slug}/identify/rounds/new", edit, new::plan)
        .post("/o/{slug}/identify/rounds/choose", edit, new::choose)
        .get("/o/{slug}/identify/rounds/walk-worker.js", view, walk::worker)
        .get("/o/{slug}/identify/rounds/{round}", view, show::show)
        .get("/o/{slug}/identify/rounds/{round}/sheet.pdf", view, show::sheet)
        .get("/o/{slug}/identify/rounds/{round}/edit", edit, change::ask)
        .post("/o/{slug}/identify/rounds/{round}/edit", edit, change::save)
        .post("/o/{slug}/identify/rounds/{round}/order", edit, change::order)
        .post("/o/{slug}/identify/rounds/{round}/stops", edit, change::stops)
        .post("/o/{slug}/identify/rounds/{round}/hours", edit, change::hours)
        .post("/o/{slug}/identify/rounds/{round}/removed", edit, change::removed)
        .get("/o/{slug}/identify/rounds/{round}/walk", edit, walk::show)
        .post("/o/{slug}/identify/rounds/{round}/walk/visits", edit, walk::note)
        .post("/o/{slug}/identify/rounds/{round}/walk/take-back", edit, walk::take_back);
}

/// The id of a path.
fn id_of(text: &str) -> Result<RoundId, WebError> {
    text.parse().map_err(|_| WebError::not_found())
}

/// What a round is called: by its name, else by its day.
fn title(t: T, round: &Round) -> String {
    if round.title.is_empty() { t.round_untitled(round.day) } else { round.title.clone() }
}

/// Where a round starts: in the words it was given, else the middle of the territory.
fn start_words(t: T, round: &Round) -> String {
    if round.start_label.is_empty() { t.round_start_centre() } else { round.start_label.clone() }
}

/// What a prospect does; a category of our own in the reader's language.
fn trade(t: T, category: &str) -> String {
    match category.parse::<Category>() {
        Ok(category) => words::category(t, category),
        Err(_) => category.to_owned(),
    }
}

/// Why a stop is worth a visit, a sentence each. Who stands at the door needs no code of a table.
fn why(t: T, stop: &StopView) -> Vec<String> {
    let said = |part: &Part| match part.explanation {
        Explanation::Serves(fit) => t.round_why_serves(words::need(t, fit.need)),
        Explanation::Judged { need, .. } => t.round_why_serves(words::need(t, need)),
        _ => explain::sentence(t, part.explanation),
    };
    stop.reasons.iter().map(said).collect()
}

/// A length of time in whole minutes.
fn lasts(t: T, seconds: u64) -> String {
    let minutes = seconds.div_ceil(60);
    if minutes < 60 {
        t.round_minutes(minutes.to_string())
    } else {
        t.round_hours_minutes((minutes / 60).to_string(), (minutes % 60).to_string())
    }
}

/// A time of the day from minutes after midnight.
fn clock(minute: u16) -> Time {
    let part = |number: u16| i8::try_from(number).unwrap_or(0);
    Time::constant(part(minute / 60 % 24), part(minute % 60), 0, 0)
}

/// Street and town, as far as known.
fn address(stop: &maillage_domain::party::Address) -> String {
    let town = format!("{} {}", stop.postcode, stop.locality);
    let parts = [stop.street.trim(), town.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
