//! Messages: written into the store first, sent later, at least once, and readable for ever.

use std::time::Duration;

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::ids::{MessageId, OrganisationId, PartnerId, ProspectId};
use maillage_domain::locale::Locale;

use crate::access::organisation::Organisation;
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::mail::{Mail, MailError};
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// How a message left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Route {
    /// The mail server took it.
    Smtp,
    /// There is no mail server: it lies in the outbox.
    Outbox,
}

impl Route {
    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Smtp => "smtp",
            Self::Outbox => "outbox",
        }
    }

    /// From the stored word.
    #[must_use]
    pub fn from_stored(word: &str) -> Option<Self> {
        [Self::Smtp, Self::Outbox].into_iter().find(|r| r.as_str() == word)
    }
}

/// How far a message has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageState {
    /// To be tried.
    Waiting {
        /// Not before.
        next_try_at: Timestamp,
        /// Why the last try failed.
        last_error: Option<String>,
    },
    /// Gone.
    Sent {
        /// When.
        at: Timestamp,
        /// How.
        route: Route,
    },
    /// Given up.
    Failed {
        /// Why.
        error: String,
    },
}

impl MessageState {
    /// The stored word.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Waiting { .. } => "waiting",
            Self::Sent { .. } => "sent",
            Self::Failed { .. } => "failed",
        }
    }
}

/// An outgoing message, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The id.
    pub id: MessageId,
    /// What it is: the word of [`crate::mail::MailKind::as_str`].
    pub kind: String,
    /// The recipient's name; may be empty.
    pub to_name: String,
    /// The recipient's address.
    pub to_email: String,
    /// The name that the recipient sees.
    pub from_name: String,
    /// The address that it comes from.
    pub from_email: String,
    /// Where answers go, when elsewhere.
    pub reply_to: Option<String>,
    /// Its language.
    pub locale: Locale,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
    /// The Message-ID without brackets: made once, so that a second delivery after a crash is
    /// recognised by mail programs as the same message.
    pub mail_id: String,
    /// Where 'please do not write again' is said.
    pub opt_out_url: Option<String>,
    /// The partner it concerns.
    pub partner: Option<PartnerId>,
    /// The prospect it concerns.
    pub prospect: Option<ProspectId>,
    /// How far it has come.
    pub state: MessageState,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was written.
    pub created_at: Timestamp,
}

/// How the outbox is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MessageFilter {
    /// Part of recipient, address or subject, whatever case and accents.
    pub contains: Option<String>,
    /// `waiting`, `sent` or `failed`.
    pub state: Option<String>,
    /// Only about this partner.
    pub partner: Option<PartnerId>,
    /// Only about this prospect.
    pub prospect: Option<ProspectId>,
    /// Leaves out what was written to volunteers and to those who come to events.
    pub without_people: bool,
}

/// The rows of messages.
#[async_trait]
pub trait MessageStore {
    /// Adds a message.
    async fn insert_message(&mut self, message: &Message) -> Result<(), StoreError>;
    /// One message.
    async fn message(&mut self, id: MessageId) -> Result<Option<Message>, StoreError>;
    /// A part of the outbox, newest first.
    async fn messages(
        &mut self,
        filter: &MessageFilter,
        page: Page,
    ) -> Result<Paged<Message>, StoreError>;
    /// When each partner was last sent its link, to those that were.
    async fn last_links(&mut self) -> Result<Vec<(PartnerId, Timestamp)>, StoreError>;
    /// Messages that wait and whose time has come, oldest first.
    async fn waiting_messages(
        &mut self,
        now: Timestamp,
        limit: i64,
    ) -> Result<Vec<Message>, StoreError>;
    /// Takes a waiting message for one try: counts the try and puts the next one at `until`. False
    /// when another sender was faster.
    async fn claim_message(
        &mut self,
        id: MessageId,
        attempts: i64,
        until: Timestamp,
    ) -> Result<bool, StoreError>;
    /// Writes how far a message has come.
    async fn set_message_state(
        &mut self,
        id: MessageId,
        state: &MessageState,
    ) -> Result<(), StoreError>;
    /// Lets a failed message be tried again at once, from the first attempt.
    async fn retry_message(&mut self, id: MessageId, now: Timestamp) -> Result<(), StoreError>;
    /// How many messages stand in each state: waiting, sent, failed.
    async fn count_messages(&mut self) -> Result<[i64; 3], StoreError>;
}

/// Whom a message goes to and whom it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recipient {
    /// The address.
    pub email: String,
    /// The partner it concerns.
    pub partner: Option<PartnerId>,
    /// The prospect it concerns.
    pub prospect: Option<ProspectId>,
}

/// Words a mail and writes it into the outbox, inside the unit of work of what it tells of.
///
/// # Errors
/// When the store fails.
pub async fn queue(
    app: &App,
    work: &mut dyn UnitOfWork,
    organisation: &Organisation,
    to: Recipient,
    mail: &Mail,
) -> Result<MessageId, AppError> {
    let composed = app.mailer.compose(mail);
    let id: MessageId = app.new_id();
    let now = app.clock.now();
    let own = organisation.email.clone();
    let from_email = app
        .mailer
        .sender()
        .or_else(|| own.clone())
        .unwrap_or_else(|| format!("{}@localhost.localdomain", organisation.slug));
    let host = from_email.rsplit('@').next().unwrap_or("localhost.localdomain").to_owned();
    let message = Message {
        id,
        kind: mail.kind.as_str().to_owned(),
        to_name: mail.to_name.clone(),
        to_email: to.email,
        from_name: organisation.network_name.clone(),
        reply_to: own.filter(|address| *address != from_email),
        from_email,
        locale: mail.locale,
        subject: composed.subject,
        text: composed.text,
        html: composed.html,
        mail_id: format!("{}@{host}", id.0.simple()),
        opt_out_url: mail.kind.opt_out_url().map(str::to_owned),
        partner: to.partner,
        prospect: to.prospect,
        state: MessageState::Waiting { next_try_at: now, last_error: None },
        attempts: 0,
        created_at: now,
    };
    work.insert_message(&message).await?;
    Ok(id)
}

/// What the search of the outbox looks into.
#[must_use]
pub fn search_text(message: &Message) -> String {
    folded(&format!("{} {} {}", message.to_name, message.to_email, message.subject))
}

/// How long a try may take before another sender may take the message: after a crash in the middle of
/// one, the message waits this long.
pub const LEASE: Duration = Duration::from_secs(10 * 60);

/// How long to wait after the first, second… failed try; after the last one it is given up.
pub const BACKOFF: [Duration; 7] = [
    Duration::from_secs(60),
    Duration::from_secs(5 * 60),
    Duration::from_secs(20 * 60),
    Duration::from_secs(60 * 60),
    Duration::from_secs(4 * 60 * 60),
    Duration::from_secs(12 * 60 * 60),
    Duration::from_secs(24 * 60 * 60),
];

/// What one run of the sender did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sent {
    /// Messages that left.
    pub sent: u32,
    /// Messages that will be tried again.
    pub later: u32,
    /// Messages that were given up.
    pub failed: u32,
}

/// Sends what waits in one organisation's outbox and whose time has come.
///
/// Each message is claimed in one unit of work, handed over outside any, and marked in another. Killed
/// in between, the message is handed over again after [`LEASE`], with the same Message-ID: at least
/// once, never lost. Several senders at once never take the same message.
///
/// # Errors
/// When the store fails; a mail server that fails is no error here.
pub async fn send_waiting(app: &App, organisation: OrganisationId) -> Result<Sent, AppError> {
    let mut done = Sent::default();
    loop {
        let mut work = app.store.read(organisation).await?;
        let batch = work.waiting_messages(app.clock.now(), 50).await?;
        drop(work);
        if batch.is_empty() {
            return Ok(done);
        }
        for message in batch {
            send_one(app, organisation, &message, &mut done).await?;
        }
    }
}

/// How often the outbox is looked into.
pub const EVERY: Duration = Duration::from_secs(10);

/// Sends the waiting messages of all organisations, again and again, until it is dropped. A round that
/// fails is told in the log and the next one tries again.
pub async fn send_for_ever(app: App) {
    loop {
        if let Err(error) = send_round(&app).await {
            tracing::error!(error = %chain(&error), "the outbox could not be looked into");
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn send_round(app: &App) -> Result<(), AppError> {
    let organisations = app.store.shared_read().await?.organisations().await?;
    for organisation in organisations {
        send_waiting(app, organisation.id).await?;
    }
    Ok(())
}

async fn send_one(
    app: &App,
    organisation: OrganisationId,
    message: &Message,
    done: &mut Sent,
) -> Result<(), AppError> {
    let mut work = app.store.begin(organisation).await?;
    let until = app.clock.now() + LEASE;
    if !work.claim_message(message.id, message.attempts, until).await? {
        return Ok(());
    }
    work.commit().await?;

    let state = match app.mailer.deliver(message).await {
        Ok(route) => MessageState::Sent { at: app.clock.now(), route },
        Err(error) => after_failure(app, message, &error),
    };
    match &state {
        MessageState::Sent { .. } => done.sent += 1,
        MessageState::Waiting { .. } => done.later += 1,
        MessageState::Failed { .. } => done.failed += 1,
    }
    let mut work = app.store.begin(organisation).await?;
    work.set_message_state(message.id, &state).await?;
    work.commit().await?;
    Ok(())
}

/// Tries again later, unless that is useless or was done often enough.
fn after_failure(app: &App, message: &Message, error: &MailError) -> MessageState {
    let told = chain(error);
    tracing::warn!(message = %message.id, attempts = message.attempts + 1, error = %told, "a message did not leave");
    let wait = usize::try_from(message.attempts).ok().and_then(|tried| BACKOFF.get(tried));
    match wait {
        Some(wait) if !error.is_final() => {
            MessageState::Waiting { next_try_at: app.clock.now() + *wait, last_error: Some(told) }
        }
        _ => MessageState::Failed { error: told },
    }
}

/// An error with all its causes in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        told.push_str(": ");
        told.push_str(&inner.to_string());
        cause = inner.source();
    }
    told
}

/// A part of the outbox, newest first. Who does not run campaigns sees nothing of volunteers and of those
/// who come to events.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &MessageFilter,
    page: Page,
) -> Result<(Paged<Message>, [i64; 3]), AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let counts = work.count_messages().await?;
    let without_people = filter.without_people || !actor.may(Action::RunCampaign);
    let filter = MessageFilter { without_people, ..filter.clone() };
    Ok((work.messages(&filter, page).await?, counts))
}

/// One message. Those that hold a secret are shown only to whoever could make such a link: a reader of
/// the outbox must not be able to sign in or to sign in somebody else's place.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn get(app: &App, actor: &Actor, id: MessageId) -> Result<Message, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let message = work.message(id).await?.ok_or(AppError::NotFound)?;
    actor.require(may_read(&message.kind))?;
    Ok(message)
}

/// What one must be allowed to do to read a message of this kind ([`crate::mail::MailKind::as_str`]).
#[must_use]
pub fn may_read(kind: &str) -> Action {
    match kind {
        "welcome" | "recover" => Action::Administer,
        "partner_link" | "declaration_reminder" | "sign_agreement" | "debit_notice" => {
            Action::EditPartners
        }
        "invitation" | "reminder" => Action::EditProspects,
        "event" | "volunteer" | "shift_off" => Action::RunCampaign,
        _ => Action::ViewNetwork,
    }
}

/// One message as a file.
///
/// # Errors
/// As [`get`]; [`AppError::Outside`] when an address is no address.
pub async fn eml(app: &App, actor: &Actor, id: MessageId) -> Result<Vec<u8>, AppError> {
    let message = get(app, actor, id).await?;
    app.mailer.eml(&message).map_err(|error| AppError::Outside {
        doing: "writing the message as a file",
        source: Box::new(error),
    })
}

/// Lets a message that was given up be tried again; one that was sent or waits is left as it is.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn retry(app: &App, actor: &Actor, id: MessageId) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let message = work.message(id).await?.ok_or(AppError::NotFound)?;
    if matches!(message.state, MessageState::Failed { .. }) {
        work.retry_message(id, app.clock.now()).await?;
        let subject = id.to_string();
        let about = ("message", subject.as_str());
        crate::access::audit::note(
            app,
            &mut *work,
            actor,
            "message.retry",
            about,
            serde_json::json!({}),
        )
        .await?;
        work.commit().await?;
    }
    Ok(())
}
