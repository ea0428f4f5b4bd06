//! Telling partners that their receipt is ready: a message with a link to their own page.

use maillage_domain::access::Action;
use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;
use serde_json::json;

use super::Receipt;
use super::issue::all_partners;
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::engage::message::{Recipient, queue};
use crate::engage::note::About;
use crate::engage::partner::{Partner, add_link};
use crate::mail::{Mail, MailKind, Voice};
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// Messages written in one unit of work.
const PART: usize = 50;

/// What sending the receipts of a year would do, or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailPlan {
    /// The year.
    pub year: i16,
    /// Partners to write to.
    pub to_send: usize,
    /// The sum of their receipts.
    pub total: Cents,
    /// Partners who were written to before.
    pub sent_before: usize,
    /// Partners without an e-mail address, by name: they get their receipt otherwise.
    pub without_address: Vec<(PartnerId, String)>,
}

/// What sending the receipts of a year would do now; nothing is written.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn plan_mail(app: &App, actor: &Actor, year: i16) -> Result<MailPlan, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(look(work.as_mut(), year).await?.0)
}

/// Writes to each partner whose valid receipt of the year was not sent yet: its number, its sum, and
/// a link to its own page, where the file lies. Run again, nobody is written to twice.
/// `base_url` is the address of the installation.
///
/// # Errors
/// When the actor may not run money, or the store fails. What was written before an error stays.
pub async fn mail(
    app: &App,
    actor: &Actor,
    year: i16,
    base_url: &str,
) -> Result<MailPlan, AppError> {
    actor.require(Action::RunMoney)?;
    let mut first = None;
    loop {
        let mut work = app.store.begin(actor.organisation).await?;
        // Holding the journal keeps a second run from coming in between.
        work.journal_head().await?;
        let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
        let (plan, waiting) = look(work.as_mut(), year).await?;
        let plan = first.get_or_insert(plan);
        if waiting.is_empty() {
            return Ok(plan.clone());
        }
        let part: Vec<_> = waiting.into_iter().take(PART).collect();
        for (receipt, partner, email) in &part {
            let to = (partner, email.as_str());
            send_one(app, work.as_mut(), actor, &organisation, receipt, to, base_url).await?;
        }
        let detail = json!({ "messages": part.len() });
        let subject = year.to_string();
        audit::note(app, work.as_mut(), actor, "receipt.mail", ("receipt", &subject), detail)
            .await?;
        work.commit().await?;
    }
}

type Waiting = Vec<(Receipt, Partner, String)>;

async fn look(work: &mut dyn UnitOfWork, year: i16) -> Result<(MailPlan, Waiting), AppError> {
    let receipts = work.receipts_of_year(year).await?;
    let mut partners = all_partners(work).await?;
    let mut plan = MailPlan {
        year,
        to_send: 0,
        total: Cents::ZERO,
        sent_before: 0,
        without_address: Vec::new(),
    };
    let mut waiting = Vec::new();
    for receipt in receipts.into_iter().filter(|receipt| receipt.cancelled.is_none()) {
        if receipt.mailed_at.is_some() {
            plan.sent_before += 1;
            continue;
        }
        let partner = partners.remove(&receipt.partner).ok_or(AppError::NotFound)?;
        match partner.email.clone() {
            Some(email) => {
                plan.to_send += 1;
                plan.total += receipt.amount;
                waiting.push((receipt, partner, email));
            }
            None => plan.without_address.push((partner.id, partner.name)),
        }
    }
    plan.without_address.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    Ok((plan, waiting))
}

async fn send_one(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    organisation: &Organisation,
    receipt: &Receipt,
    (partner, email): (&Partner, &str),
    base_url: &str,
) -> Result<(), AppError> {
    let token = add_link(app, work, actor, partner).await?;
    let main = work
        .contacts(About::Partner(partner.id))
        .await?
        .into_iter()
        .find(|contact| contact.is_main);
    let mail = Mail {
        locale: partner.locale,
        to_name: main.map(|contact| contact.name).unwrap_or_default(),
        voice: Voice::of(organisation, partner.locale),
        kind: MailKind::Receipt {
            year: receipt.number.year,
            number: receipt.number.to_string(),
            amount: receipt.amount,
            is_tax_receipt: receipt.is_tax_receipt(),
            url: format!("{}/p/{}/receipts", base_url.trim_end_matches('/'), token.secret()),
        },
    };
    let to = Recipient { email: email.to_owned(), partner: Some(partner.id), prospect: None };
    queue(app, work, organisation, to, &mail).await?;
    Ok(work.set_receipt_mailed(receipt.id, app.clock.now()).await?)
}
