//! Reminding those who have declared nothing: their link, by e-mail, at most once a day.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::ids::PartnerId;
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;
use serde_json::json;

use super::silent::{SilentRow, rows_of};
use super::today;
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::agree::send::addressee;
use crate::engage::message::{Recipient, queue};
use crate::engage::note::About;
use crate::engage::partner::{Partner, add_link};
use crate::mail::{Mail, MailKind, Voice, Words};
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// Who is written to about a month, and who is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reminders {
    /// They are written to.
    pub to_write: Vec<SilentRow>,
    /// Their link was sent to them today already: they are left alone.
    pub written_today: Vec<SilentRow>,
    /// They have no address, neither their own nor one of their people.
    pub without_email: Vec<SilentRow>,
    /// The message of the first of them, whole; none where nobody is written to.
    pub sample: Option<ReminderSample>,
}

/// A message as it would go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderSample {
    /// Whose partner it goes to.
    pub partner_name: String,
    /// The address.
    pub email: String,
    /// Its language.
    pub locale: Locale,
    /// All its words.
    pub words: Words,
}

/// Whether partners can declare a month now, so that it makes sense to remind them of it: from its last
/// day on, until its books are closed.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn may_remind(app: &App, actor: &Actor, month: Month) -> Result<bool, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    match must_be_open(app, &mut *work, month).await {
        Ok(_) => Ok(actor.may(Action::RunMoney)),
        Err(AppError::Refused { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What [`remind`] would do now; nothing is written. `url` stands for the link, which is not made yet.
///
/// # Errors
/// As [`remind`].
pub async fn plan_reminders(
    app: &App,
    actor: &Actor,
    month: Month,
    only: Option<PartnerId>,
    url: String,
) -> Result<Reminders, AppError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let (mut plan, letters) = plan(app, &mut *work, month, only).await?;
    plan.sample = letters.first().map(|letter| {
        let mail = letter.mail(&organisation, month, url);
        let (partner_name, email) = (letter.partner.name.clone(), letter.email.clone());
        let words = app.mailer.words(&mail);
        ReminderSample { partner_name, email, locale: mail.locale, words }
    });
    Ok(plan)
}

/// Sends those who owe a declaration for a month and have made none a link to their page; all of them, or
/// one. Whoever was sent its link today is left alone, so that pressing twice writes once. `base_url` is
/// the address of the pages.
///
/// # Errors
/// `month.not-over` before the last day of the month, `month.closed` once its books are closed;
/// [`AppError::Forbidden`]; when the store fails.
pub async fn remind(
    app: &App,
    actor: &Actor,
    month: Month,
    only: Option<PartnerId>,
    base_url: &str,
) -> Result<Reminders, AppError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.begin(actor.organisation).await?;
    // Two people cannot remind at once.
    work.journal_head().await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let (plan, letters) = plan(app, &mut *work, month, only).await?;
    if letters.is_empty() {
        return Ok(plan);
    }
    for letter in &letters {
        let token = add_link(app, &mut *work, actor, &letter.partner).await?;
        let url = format!("{}/p/{}", base_url.trim_end_matches('/'), token.secret());
        let mail = letter.mail(&organisation, month, url);
        let (email, partner) = (letter.email.clone(), Some(letter.partner.id));
        let to = Recipient { email, partner, prospect: None };
        queue(app, &mut *work, &organisation, to, &mail).await?;
    }
    let subject = month.to_string();
    let detail = json!({ "partners": letters.len() });
    audit::note(app, &mut *work, actor, "declaration.remind", ("month", &subject), detail).await?;
    work.commit().await?;
    Ok(plan)
}

/// One message that is to be written.
struct Letter {
    partner: Partner,
    name: String,
    email: String,
}

impl Letter {
    fn mail(&self, organisation: &Organisation, month: Month, url: String) -> Mail {
        Mail {
            locale: self.partner.locale,
            to_name: self.name.clone(),
            voice: Voice::of(organisation, self.partner.locale),
            kind: MailKind::DeclarationReminder { month, url },
        }
    }
}

/// Refuses a month that cannot be declared; else says what day it is.
async fn must_be_open(
    app: &App,
    work: &mut dyn UnitOfWork,
    month: Month,
) -> Result<Date, AppError> {
    let today = today(app, work).await?;
    if today < month.last_day() {
        return Err(AppError::Refused { code: "month.not-over" });
    }
    if work.closed_through().await?.is_some_and(|closed| month <= closed) {
        return Err(AppError::Refused { code: "month.closed" });
    }
    Ok(today)
}

async fn plan(
    app: &App,
    work: &mut dyn UnitOfWork,
    month: Month,
    only: Option<PartnerId>,
) -> Result<(Reminders, Vec<Letter>), AppError> {
    let today = must_be_open(app, work, month).await?;
    let zone = work.this_organisation().await?.ok_or(AppError::NotFound)?.time_zone;
    let zone = jiff::tz::TimeZone::get(&zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let mut rows = rows_of(work, month).await?;
    rows.retain(|row| only.is_none_or(|one| one == row.partner));
    let mut plan = Reminders::default();
    let mut letters = Vec::new();
    for row in rows {
        if row.reminded_at.is_some_and(|at| at.to_zoned(zone.clone()).date() == today) {
            plan.written_today.push(row);
            continue;
        }
        let partner = work.partner(row.partner).await?.ok_or(AppError::NotFound)?;
        let contacts = work.contacts(About::Partner(row.partner)).await?;
        match addressee(&partner, &contacts) {
            Some((name, email)) => {
                letters.push(Letter { partner, name, email });
                plan.to_write.push(row);
            }
            None => plan.without_email.push(row),
        }
    }
    Ok((plan, letters))
}
