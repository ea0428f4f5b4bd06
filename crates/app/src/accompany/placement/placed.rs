//! The person as the paper of a placement names it.

use jiff::civil::Date;
use maillage_domain::accompany::consent::age;
use maillage_domain::ids::ParticipantId;
use maillage_domain::party::Address;

use crate::accompany::guardian;
use crate::accompany::person::identity_of;
use crate::accompany::seal::key_of;
use crate::documents::PlacedPerson;
use crate::store::UnitOfWork;
use crate::{App, AppError};

/// Opens what names somebody, for a paper that begins on a day: a guardian stands on it while the person is a
/// minor. Nobody reads it here; whoever opens the paper is logged.
///
/// # Errors
/// `Refused` once the person was erased, or when the key is not at hand; else the store's.
pub(super) async fn placed(
    app: &App,
    work: &mut dyn UnitOfWork,
    participant: ParticipantId,
    on: Date,
) -> Result<PlacedPerson, AppError> {
    let key = key_of(app, work, participant).await?;
    let row = work.participant(participant).await?.ok_or(AppError::NotFound)?;
    let identity = identity_of(work, &key, &row)?;
    let guardians = guardian::opened(work, &key, participant).await?;
    let guardian = match guardians.into_iter().next() {
        Some(first) if age(identity.born, on) < 18 => first.guardian.name,
        _ => String::new(),
    };
    Ok(PlacedPerson {
        name: identity.name(),
        born_on: Some(identity.born),
        address: Address { street: identity.address, ..Address::default() },
        guardian,
    })
}
