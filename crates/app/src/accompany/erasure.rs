//! Erasure: the person's key is destroyed, and with it every copy of what it sealed.

use maillage_domain::access::Action;
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::ids::ParticipantId;

use super::follow_up::{Answer, FollowUp};
use super::participant::{Participant, free_pseudonym};
use super::person_log;
use super::placement::PlacementFilter;
use crate::store::Page;
use crate::{Actor, App, AppError};

/// Erases a person: key, sealed bytes, guardians and words go, the month of birth too, and a new name is
/// drawn, so that notes on paper lead nowhere. Marks, enrolments and consents stay under it: they say
/// nothing about anybody and keep the counts true. Nobody is asked any more what became of the person: what
/// waits for an answer is not known. Safe to run twice.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn erase(app: &App, actor: &Actor, id: ParticipantId) -> Result<(), AppError> {
    actor.require(Action::NamePeople)?;
    let mut work = app.store.begin(actor.organisation).await?;
    person_log::hold(&mut *work).await?;
    let participant = work.participant(id).await?.ok_or(AppError::NotFound)?;
    if participant.erased_at.is_some() {
        return Ok(());
    }
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    work.delete_person_key(id).await?;
    work.delete_guardians(id).await?;
    work.set_words(id, &[]).await?;
    for enrolment in work.enrolments_of(&[id]).await? {
        if enrolment.on(today) {
            let days = (enrolment.starts_on, Some(today));
            work.put_enrolment(enrolment.programme, id, days).await?;
        }
    }
    let filter = PlacementFilter { participant: Some(id), ..PlacementFilter::default() };
    for placement in work.placements(&filter, Page::part(0)).await?.rows {
        let asked = work.follow_ups_of(placement.id).await?;
        for open in asked.into_iter().filter(|one| one.answer.is_none()) {
            let answer = Some(Answer { outcome: None, on: today, by: None });
            work.update_follow_up(&FollowUp { answer, ..open }).await?;
        }
    }
    let erased = Participant {
        pseudonym: free_pseudonym(app, &mut *work).await?,
        birth_month: None,
        sealed: None,
        sealed_sensitive: None,
        erased_at: Some(app.clock.now()),
        ..participant
    };
    work.update_participant(&erased).await?;
    person_log::log(app, &mut *work, actor, (ReadingAct::Erase, Some(id)), "").await?;
    work.commit().await?;
    Ok(())
}
