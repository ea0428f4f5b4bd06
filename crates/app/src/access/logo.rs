//! The organisation's logo: taken in as a picture of ours, shown on papers and public pages.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::documents::{DocumentError, Letterhead, Logo, Party, identifiers};
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// The most bytes that are taken in.
pub const LOGO_BYTES_MAX: usize = 2_000_000;

/// A logo as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLogo {
    /// The picture.
    pub picture: Logo,
    /// Its SHA-256: a new picture has a new address.
    pub sha256: [u8; 32],
    /// When it was taken in.
    pub created_at: Timestamp,
}

impl StoredLogo {
    /// The picture as it is kept.
    #[must_use]
    pub fn new(picture: Logo, created_at: Timestamp) -> Self {
        let sha256 = Sha256::digest(picture.bytes()).into();
        Self { picture, sha256, created_at }
    }

    /// The first digits of its hash, as its address bears them.
    #[must_use]
    pub fn version(&self) -> String {
        self.sha256[..6].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The row of the logo; an organisation has one or none.
#[async_trait]
pub trait LogoStore {
    /// The logo.
    async fn logo(&mut self) -> Result<Option<StoredLogo>, StoreError>;
    /// Puts a logo in the place of the old one.
    async fn put_logo(&mut self, logo: &StoredLogo) -> Result<(), StoreError>;
    /// Takes the logo away.
    async fn delete_logo(&mut self) -> Result<(), StoreError>;
}

/// Why a picture is not taken.
#[derive(Debug, thiserror::Error)]
pub enum LogoProblem {
    /// It has more than [`LOGO_BYTES_MAX`] bytes.
    #[error("the picture has more than {LOGO_BYTES_MAX} bytes")]
    TooLarge,
    /// It is no PNG or JPEG, is damaged, or has far too many pixels.
    #[error("the picture cannot be read")]
    Unreadable(#[source] DocumentError),
    /// Everything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for LogoProblem {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// Takes a picture in as the logo: decoded and written anew, so that nothing of the file but its
/// pixels is kept.
///
/// # Errors
/// See [`LogoProblem`].
pub async fn change(app: &App, actor: &Actor, file: &[u8]) -> Result<(), LogoProblem> {
    actor.require(Action::Administer)?;
    if file.len() > LOGO_BYTES_MAX {
        return Err(LogoProblem::TooLarge);
    }
    let png = app.documents.picture(file).map_err(LogoProblem::Unreadable)?;
    let logo = StoredLogo::new(Logo::Png(png), app.clock.now());
    let mut work = app.store.begin(actor.organisation).await?;
    work.put_logo(&logo).await?;
    let detail = json!({ "version": logo.version() });
    let subject = actor.organisation.to_string();
    audit::note(app, &mut *work, actor, "logo.change", ("organisation", &subject), detail).await?;
    Ok(work.commit().await?)
}

/// Takes the logo away; doing it twice changes nothing.
///
/// # Errors
/// When the actor may not administer, or the store fails.
pub async fn remove(app: &App, actor: &Actor) -> Result<(), AppError> {
    actor.require(Action::Administer)?;
    let mut work = app.store.begin(actor.organisation).await?;
    if work.logo().await?.is_none() {
        return Ok(());
    }
    work.delete_logo().await?;
    let subject = actor.organisation.to_string();
    audit::note(app, &mut *work, actor, "logo.remove", ("organisation", &subject), json!({}))
        .await?;
    Ok(work.commit().await?)
}

/// The logo of an organisation, for its pages.
///
/// # Errors
/// When the store fails.
pub async fn of(app: &App, organisation: &Organisation) -> Result<Option<StoredLogo>, AppError> {
    Ok(app.store.read(organisation.id).await?.logo().await?)
}

/// The organisation as the head of its papers shows it, with its logo.
///
/// # Errors
/// When the store fails.
pub(crate) async fn letterhead(
    work: &mut dyn UnitOfWork,
    organisation: &Organisation,
) -> Result<Letterhead, AppError> {
    let logo = work.logo().await?.map(|logo| logo.picture);
    Ok(letterhead_with(organisation, logo))
}

/// The same with a logo that was read before.
pub(crate) fn letterhead_with(organisation: &Organisation, logo: Option<Logo>) -> Letterhead {
    Letterhead {
        organisation: Party {
            legal_name: organisation.legal_name.clone(),
            legal_form: String::new(),
            address: organisation.address.clone(),
            identifiers: identifiers(&organisation.country, organisation.legal_id.as_deref()),
            represented_by: String::new(),
            role: String::new(),
        },
        network: organisation.network_name.clone(),
        email: organisation.email.clone().unwrap_or_default(),
        phone: organisation.phone.clone().unwrap_or_default(),
        website: organisation.website.clone().unwrap_or_default(),
        logo,
    }
}
