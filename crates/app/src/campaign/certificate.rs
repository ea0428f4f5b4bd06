//! Proofs that the law asks of whoever is near children: that one was seen, by whom and when.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::campaign::certificate::{
    Certificate, CertificateError, SeenCertificate, missing,
};
use maillage_domain::ids::VolunteerId;

use super::volunteer::noted;
use crate::error::StoreError;
use crate::{Actor, App, AppError};

/// A proof as the tables hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCertificate {
    /// What was seen.
    pub seen: SeenCertificate,
    /// By whom, by name.
    pub seen_by: String,
    /// When.
    pub seen_at: Timestamp,
}

/// Where a volunteer stands with the law of its organisation's country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// All proofs that were seen, newest first.
    pub kept: Vec<KeptCertificate>,
    /// Those that the law asks for today.
    pub required: Vec<&'static Certificate>,
    /// Those of them that are missing or out of date.
    pub missing: Vec<&'static Certificate>,
}

/// The rows of proofs that were seen.
#[async_trait]
pub trait CertificateStore {
    /// Keeps that a proof was seen; the same paper twice is kept once.
    async fn keep_certificate(
        &mut self,
        volunteer: VolunteerId,
        kept: &KeptCertificate,
    ) -> Result<(), StoreError>;
    /// The proofs of a volunteer, newest first.
    async fn certificates(
        &mut self,
        volunteer: VolunteerId,
    ) -> Result<Vec<KeptCertificate>, StoreError>;
    /// Forgets all proofs of a volunteer.
    async fn delete_certificates(&mut self, volunteer: VolunteerId) -> Result<(), StoreError>;
}

/// Where a volunteer stands.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn standing(app: &App, actor: &Actor, id: VolunteerId) -> Result<Standing, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&home.time_zone);
    let kept = work.certificates(id).await?;
    let seen: Vec<SeenCertificate> = kept.iter().map(|one| one.seen.clone()).collect();
    Ok(Standing {
        required: Certificate::required(&home.country, today),
        missing: missing(&home.country, &seen, today),
        kept,
    })
}

/// Notes that a paper of this day was seen today. The paper itself is never kept.
///
/// # Errors
/// `certificate.unknown`, `certificate.future`, `certificate.expired`; [`AppError::NotFound`],
/// [`AppError::Forbidden`].
pub async fn note(
    app: &App,
    actor: &Actor,
    id: VolunteerId,
    code: &str,
    issued_on: Date,
) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let volunteer = work.volunteer(id).await?.ok_or(AppError::NotFound)?;
    if volunteer.forgotten_at.is_some() {
        return Err(AppError::NotFound);
    }
    let today = app.clock.today(&home.time_zone);
    let seen = Certificate::seen(code, issued_on, today).map_err(|error| AppError::Refused {
        code: match error {
            CertificateError::Unknown(_) => "certificate.unknown",
            CertificateError::Future(_) => "certificate.future",
            CertificateError::Expired { .. } => "certificate.expired",
        },
    })?;
    let kept = KeptCertificate { seen, seen_by: actor.name.clone(), seen_at: app.clock.now() };
    work.keep_certificate(id, &kept).await?;
    noted(app, &mut *work, actor, "volunteer.certificate", id).await?;
    work.commit().await?;
    Ok(())
}
