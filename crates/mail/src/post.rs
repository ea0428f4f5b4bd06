//! The way out: a mail server when one is configured, else a folder of `.eml` files.

use std::path::{Path, PathBuf};
use std::time::Duration;

use async_trait::async_trait;
use lettre::transport::smtp::Error as SmtpError;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use maillage_app::Mailer;
use maillage_app::engage::message::{Message, Route};
use maillage_app::mail::{Composed, Mail, MailError, Words};

use crate::{eml, layout, words};

/// How long a mail server may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// The mailer of an installation.
#[derive(Debug, Clone)]
pub struct Post {
    way: Way,
    sender: Option<String>,
}

#[derive(Debug, Clone)]
enum Way {
    /// A mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Each message becomes a file of this folder.
    Folder(PathBuf),
    /// Messages are only on the screen.
    Screen,
}

/// Why the mailer cannot be made from its settings.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// Not an address such as `smtps://name:password@mail.example.org:465`.
    #[error(
        "the address of the mail server cannot be read: write it as smtps://name:password@mail.example.org"
    )]
    Url(#[source] SmtpError),
    /// The sender is no e-mail address.
    #[error("`{0}` is no e-mail address to send from")]
    Sender(String),
}

impl Post {
    /// Sends by a mail server: `smtps://name:password@host:465`, or `smtp://…?tls=required` for STARTTLS.
    /// `sender` is the address from which the server lets us write; without it the organisation's own
    /// address is used.
    ///
    /// # Errors
    /// See [`PostError`].
    pub fn smtp(url: &str, sender: Option<String>) -> Result<Self, PostError> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(PostError::Url)?
            .timeout(Some(PATIENCE))
            .build();
        if let Some(address) = &sender
            && address.parse::<lettre::Address>().is_err()
        {
            return Err(PostError::Sender(address.clone()));
        }
        Ok(Self { way: Way::Smtp(transport), sender })
    }

    /// Lays each message into a folder as `<id>.eml`, for an installation without a mail server.
    #[must_use]
    pub fn folder(folder: impl Into<PathBuf>) -> Self {
        Self { way: Way::Folder(folder.into()), sender: None }
    }

    /// Keeps messages on the screen of the outbox only.
    #[must_use]
    pub fn screen() -> Self {
        Self { way: Way::Screen, sender: None }
    }

    /// Whether messages really leave.
    #[must_use]
    pub fn has_server(&self) -> bool {
        matches!(self.way, Way::Smtp(_))
    }
}

#[async_trait]
impl Mailer for Post {
    fn words(&self, mail: &Mail) -> Words {
        words::of(mail)
    }

    fn compose(&self, mail: &Mail) -> Composed {
        layout::compose(mail, &words::of(mail))
    }

    fn eml(&self, message: &Message) -> Result<Vec<u8>, MailError> {
        Ok(eml::form(message)?.formatted())
    }

    async fn deliver(&self, message: &Message) -> Result<Route, MailError> {
        let form = eml::form(message)?;
        match &self.way {
            Way::Smtp(server) => {
                server.send(form).await.map_err(smtp_error)?;
                Ok(Route::Smtp)
            }
            Way::Folder(folder) => {
                lay_into(folder, message, &form.formatted())
                    .await
                    .map_err(|error| MailError::Later(Box::new(error)))?;
                Ok(Route::Outbox)
            }
            Way::Screen => Ok(Route::Outbox),
        }
    }

    fn has_server(&self) -> bool {
        matches!(self.way, Way::Smtp(_))
    }

    fn sender(&self) -> Option<String> {
        self.sender.clone()
    }
}

/// A server that says no for good is not asked again.
fn smtp_error(error: SmtpError) -> MailError {
    if error.is_permanent() {
        MailError::Refused(Box::new(error))
    } else {
        MailError::Later(Box::new(error))
    }
}

/// Written beside and renamed, so that no half file is ever seen; a second delivery writes the same file.
async fn lay_into(folder: &Path, message: &Message, bytes: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let target = folder.join(format!("{}.eml", message.id));
    let beside = folder.join(format!("{}.part", message.id));
    tokio::fs::write(&beside, bytes).await?;
    tokio::fs::rename(&beside, &target).await
}
