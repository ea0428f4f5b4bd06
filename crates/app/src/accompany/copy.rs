//! The copy that a person has a right to: everything that is known of it, for eyes and for machines.
//!
//! Source: articles 15 and 20 of Regulation (EU) 2016/679.

use maillage_domain::access::Action;
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::ids::ParticipantId;
use serde_json::{Value, json};

use super::person::{self, Person};
use super::person_log::{self, ReadingRow};
use super::placement::of_person::{self, OpenedPlacement};
use crate::store::Page;
use crate::{Actor, App, AppError};

/// Everything of a person, with who read about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Copy {
    /// What is known.
    pub person: Person,
    /// Its placements at partners, the newest first.
    pub placements: Vec<OpenedPlacement>,
    /// Who read, changed or handed it out, newest first.
    pub readings: Vec<ReadingRow>,
}

/// Hands the person's data out; the line of the log lands first.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `people.erased`, `people.key-missing`.
pub async fn hand_out(app: &App, actor: &Actor, id: ParticipantId) -> Result<Copy, AppError> {
    actor.require(Action::NamePeople)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.participant(id).await?.ok_or(AppError::NotFound)?;
    person_log::log(app, &mut *work, actor, (ReadingAct::Export, Some(id)), "").await?;
    work.commit().await?;
    let mut work = app.store.read(actor.organisation).await?;
    let person = person::opened(app, &mut *work, id).await?;
    let placements = of_person::opened(app, &mut *work, id).await?;
    let mut readings = Vec::new();
    loop {
        let offset = i64::try_from(readings.len()).unwrap_or(i64::MAX);
        let part = work.readings(Some(id), Page::part(offset)).await?.rows;
        if part.is_empty() {
            return Ok(Copy { person, placements, readings });
        }
        readings.extend(part);
    }
}

impl Copy {
    /// For machines: one JSON object with plain names.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let Person { participant, identity, .. } = &self.person;
        json!({
            "format": "maillage-person-1",
            "drawn_name": participant.pseudonym,
            "taken_in_at": participant.created_at.to_string(),
            "last_contact_on": participant.last_contact_on.to_string(),
            "person": identity,
            "sensitive": self.person.sensitive,
            "guardians": self.person.guardians.iter().map(|one| &one.guardian).collect::<Vec<_>>(),
            "consents": self.person.consents.iter().map(|noted| json!({
                "purpose": noted.consent.purpose,
                "given_by": noted.consent.given_by,
                "form": noted.form,
                "given_on": noted.consent.given_on.to_string(),
                "expires_on": noted.consent.expires_on.to_string(),
                "withdrawn_on": noted.consent.withdrawn_on.map(|day| day.to_string()),
            })).collect::<Vec<_>>(),
            "programmes": self.person.enrolments.iter().map(|one| json!({
                "name": one.programme_name,
                "starts_on": one.starts_on.to_string(),
                "ends_on": one.ends_on.map(|day| day.to_string()),
            })).collect::<Vec<_>>(),
            "attendance": self.person.attended.iter().map(|one| json!({
                "held_on": one.held_on.to_string(),
                "programme": one.programme_name,
                "title": one.title,
                "mark": one.mark,
            })).collect::<Vec<_>>(),
            "placements": self.placements.iter().map(OpenedPlacement::to_json).collect::<Vec<_>>(),
            "log": self.readings.iter().map(|row| json!({
                "at": row.line.reading.at.to_string(),
                "by": row.by_name,
                "act": row.line.reading.act,
                "detail": row.line.reading.detail,
            })).collect::<Vec<_>>(),
        })
    }
}
