//! The pages that a volunteer opens by its personal link: no password, no script.

mod hours;
mod leave;
mod shift;
#[cfg(test)]
mod tests;

pub(crate) use hours::{hours_words, state_words};
use maillage_app::access::link::LinkPurpose;
use maillage_app::campaign::volunteer::{self, Volunteer};
use maillage_domain::campaign::shift::{LEAST_REST_HOURS, ShiftError};
use maillage_domain::ids::VolunteerId;
use maillage_i18n::T;

use crate::page::LinkPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::PartnerShell;

/// The gate of these pages.
const GATE: Gate = Gate::Link(LinkPurpose::Volunteer);

/// The routes of these pages.
pub(crate) fn routes(routes: &mut Routes) {
    shift::routes(routes);
    hours::routes(routes);
    leave::routes(routes);
}

/// A sister page: `to(&page, "/hours")` is `/v/{token}/hours`.
fn to(page: &LinkPage, rest: &str) -> String {
    format!("/v/{}{rest}", page.token.secret())
}

fn id(page: &LinkPage) -> Result<VolunteerId, WebError> {
    page.open.link.subject.map(VolunteerId).ok_or_else(WebError::not_found)
}

async fn own(state: &WebState, page: &LinkPage) -> Result<Volunteer, WebError> {
    Ok(volunteer::own(&state.app, page.open.organisation.id, id(page)?).await?)
}

/// The surroundings, with the volunteer's name so that a stranger sees that the page is not theirs.
fn shell(page: &LinkPage, own: &Volunteer) -> PartnerShell {
    PartnerShell { partner: own.name.clone(), ..page.shell() }
}

/// The calm links at the foot of every page: words and address.
fn ways(page: &LinkPage) -> Vec<(String, String)> {
    let t = page.t;
    vec![
        (t.volunteer_way_shifts(), to(page, "")),
        (t.volunteer_way_hours(), to(page, "/hours")),
        (t.volunteer_way_leave(), to(page, "/leave")),
    ]
}

/// Why a shift cannot be taken, in words.
pub(crate) fn why_not(t: T, error: &ShiftError) -> String {
    match error {
        ShiftError::Full(_) => t.volunteer_refused_full(),
        ShiftError::Begun(_) => t.volunteer_refused_begun(),
        ShiftError::TooNear(_) => t.volunteer_refused_near(LEAST_REST_HOURS),
        ShiftError::NoCertificate(lacks) => {
            let names: Vec<String> =
                lacks.iter().map(|one| certificate_name(t, &one.code)).collect();
            t.volunteer_refused_certificate(t.list(&names))
        }
    }
}

/// The name of a proof; a test proves that each of the data has one.
pub(crate) fn certificate_name(t: T, code: &str) -> String {
    t.named("certificate", code).unwrap_or_else(|| code.replace('_', " "))
}
