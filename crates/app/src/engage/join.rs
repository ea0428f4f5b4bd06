//! Joining: a company asks by itself on the public page, or answers its invitation.

mod known;

use jiff::ToSpan;
use maillage_domain::engage::invitation::Answer;
use maillage_domain::engage::prospect::{MoveCause, Origin};
use maillage_domain::engage::stage::Stage;
use maillage_domain::engage::task::{ANSWER_WITHIN_DAYS, TaskKind};
use maillage_domain::ids::{OrganisationId, ProspectId};
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind};
use serde_json::json;

use crate::access::audit;
use crate::access::link::{Link, LinkPurpose};
use crate::access::organisation::Organisation;
use crate::engage::contact::Contact;
use crate::engage::invitation::Invitation;
use crate::engage::message::{Recipient, queue};
use crate::engage::note::About;
use crate::engage::opt_out;
use crate::engage::prospect::{NewProspect, Prospect, put_on_list};
use crate::engage::stage::step;
use crate::engage::task::Task;
use crate::mail::{Mail, MailKind, Voice};
use crate::random::Token;
use crate::store::UnitOfWork;
use crate::{Actor, ActorKind, App, AppError};
use known::{asked_before, bare, is_waiting, on_the_list};

/// What a company writes on the public join page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinRequest {
    /// What it is.
    pub kind: PartyKind,
    /// The name on the door.
    pub company: String,
    /// What it does, in its own words.
    pub activity: String,
    /// Where it operates.
    pub address: Address,
    /// Who asks.
    pub contact: String,
    /// E-mail; one of e-mail and telephone is needed.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// What it would like to say; may be empty.
    pub words: String,
    /// The language of the page it was written on.
    pub locale: Locale,
    /// Whether it agreed that its details are kept to answer it.
    pub consent: bool,
    /// The address of this installation, without a slash at the end.
    pub base_url: String,
}

/// A company asks to join: it becomes a prospect, the coordinator gets a task and a message, the
/// company gets thanks. When it is on the list already, by its e-mail address or by name and street,
/// what it says is added to what is known. Asking twice adds nothing.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such organisation or its pages are not public; `engage.no-name`,
/// `engage.no-way-back` (neither e-mail nor telephone), `engage.no-consent`.
pub async fn ask(
    app: &App,
    organisation: OrganisationId,
    request: JoinRequest,
) -> Result<ProspectId, AppError> {
    check(&request)?;
    let actor = visitor(organisation, &request.company);
    let mut work = app.store.begin(organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    if !home.is_public {
        return Err(AppError::NotFound);
    }
    if let Some(there) = asked_before(&mut *work, &request).await? {
        return Ok(there);
    }
    if let Some(known) = on_the_list(&mut *work, &request).await? {
        if !is_waiting(&mut *work, known.id).await? {
            attach(app, &mut *work, &home, &actor, known.clone(), &request).await?;
            work.commit().await?;
        }
        return Ok(known.id);
    }
    let email = request.email.as_deref().map(str::to_lowercase);
    let new = NewProspect {
        record_id: None,
        kind: request.kind,
        name: request.company.clone(),
        category: request.activity.clone(),
        address: request.address.clone(),
        point: None,
        locale: request.locale,
        email: email.clone(),
        phone: request.phone.clone(),
        website: None,
        score: None,
    };
    // Who asks to join takes an earlier wish for silence back.
    work.delete_opt_out(None, email.as_deref()).await?;
    let id = put_on_list(app, &mut *work, &actor, new, Origin::Join, MoveCause::Asked).await?;
    let about = About::Prospect(id);
    keep_contact_and_words(app, &mut *work, about, &request).await?;
    add_task(app, &mut *work, &home, &actor, about, TaskKind::Welcome).await?;
    thank(app, &mut *work, &home, id, &request).await?;
    tell_staff(app, &mut *work, &home, (id, &request.company), &request.base_url).await?;
    work.commit().await?;
    Ok(id)
}

fn check(request: &JoinRequest) -> Result<(), AppError> {
    let code = if request.company.trim().is_empty() || request.contact.trim().is_empty() {
        "engage.no-name"
    } else if request.email.is_none() && request.phone.is_none() {
        "engage.no-way-back"
    } else if !request.consent {
        "engage.no-consent"
    } else {
        return Ok(());
    };
    Err(AppError::Refused { code })
}

fn visitor(organisation: OrganisationId, name: &str) -> Actor {
    Actor { organisation, kind: ActorKind::Public, name: name.to_owned() }
}

/// Adds what a company says of itself to what is known of it. Who had said no, or not now, is on the
/// list again.
async fn attach(
    app: &App,
    work: &mut dyn UnitOfWork,
    home: &Organisation,
    actor: &Actor,
    known: Prospect,
    request: &JoinRequest,
) -> Result<(), AppError> {
    let email = request.email.as_deref().map(str::to_lowercase);
    work.delete_opt_out(known.record_id.as_deref(), email.as_deref()).await?;
    let mut prospect = Prospect {
        email: known.email.clone().or_else(|| email.clone()),
        phone: known.phone.clone().or_else(|| request.phone.clone()),
        locale: request.locale,
        ..known
    };
    work.update_prospect(&prospect).await?;
    if matches!(prospect.stage, Stage::Declined | Stage::NotNow) {
        let why = (MoveCause::Asked, "");
        prospect = step(app, work, actor, &prospect, Stage::Shortlisted, why).await?;
    }
    let (id, about) = (prospect.id, About::of(&prospect));
    keep_contact_and_words(app, work, about, request).await?;
    add_task(app, work, home, actor, about, TaskKind::Welcome).await?;
    thank(app, work, home, id, request).await?;
    tell_staff(app, work, home, (id, &prospect.name), &request.base_url).await?;
    let subject = id.to_string();
    audit::note(app, work, actor, "prospect.ask", ("prospect", &subject), json!({})).await
}

async fn keep_contact_and_words(
    app: &App,
    work: &mut dyn UnitOfWork,
    about: About,
    request: &JoinRequest,
) -> Result<(), AppError> {
    let people = work.contacts(about).await?;
    let contact = request.contact.trim();
    if !people.iter().any(|person| bare(&person.name) == bare(contact)) {
        work.insert_contact(&Contact {
            id: app.new_id(),
            about,
            name: contact.to_owned(),
            role: String::new(),
            email: request.email.as_deref().map(str::to_lowercase),
            phone: request.phone.clone(),
            locale: request.locale,
            is_main: people.is_empty(),
            created_at: app.clock.now(),
        })
        .await?;
    }
    if !request.words.trim().is_empty() {
        work.insert_note(&crate::engage::note::Note {
            id: app.new_id(),
            about,
            text: request.words.trim().to_owned(),
            author_name: request.contact.trim().to_owned(),
            created_at: app.clock.now(),
        })
        .await?;
    }
    Ok(())
}

/// Someone waits for an answer: the coordinator has a week.
async fn add_task(
    app: &App,
    work: &mut dyn UnitOfWork,
    organisation: &Organisation,
    actor: &Actor,
    about: About,
    kind: TaskKind,
) -> Result<(), AppError> {
    let today = app.clock.today(&organisation.time_zone);
    work.insert_task(&Task {
        id: app.new_id(),
        about,
        kind,
        title: String::new(),
        due_on: Some(today.saturating_add(ANSWER_WITHIN_DAYS.days())),
        assignee: None,
        author_name: actor.name.clone(),
        created_at: app.clock.now(),
        done_at: None,
    })
    .await?;
    Ok(())
}

async fn thank(
    app: &App,
    work: &mut dyn UnitOfWork,
    organisation: &Organisation,
    id: ProspectId,
    request: &JoinRequest,
) -> Result<(), AppError> {
    let Some(email) = &request.email else { return Ok(()) };
    let mail = Mail {
        locale: request.locale,
        to_name: request.contact.trim().to_owned(),
        voice: Voice::of(organisation, request.locale),
        kind: MailKind::JoinThanks { company: request.company.trim().to_owned() },
    };
    let to = Recipient { email: email.to_lowercase(), partner: None, prospect: Some(id) };
    queue(app, work, organisation, to, &mail).await?;
    Ok(())
}

async fn tell_staff(
    app: &App,
    work: &mut dyn UnitOfWork,
    organisation: &Organisation,
    (id, company): (ProspectId, &str),
    base_url: &str,
) -> Result<(), AppError> {
    let Some(email) = &organisation.email else { return Ok(()) };
    let mail = Mail {
        locale: organisation.locale,
        to_name: organisation.name.clone(),
        voice: Voice::of(organisation, organisation.locale),
        kind: MailKind::JoinNotice {
            company: company.trim().to_owned(),
            url: format!("{base_url}/o/{}/engage/prospects/{id}", organisation.slug),
        },
    };
    let to = Recipient { email: email.clone(), partner: None, prospect: Some(id) };
    queue(app, work, organisation, to, &mail).await?;
    Ok(())
}

/// What the personal join page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonalPage {
    /// Who invites.
    pub organisation: Organisation,
    /// Whom.
    pub prospect: Prospect,
    /// The invitation.
    pub invitation: Invitation,
    /// The language of the page.
    pub locale: Locale,
}

/// Opens a personal join page, and notes that it was opened.
///
/// # Errors
/// [`AppError::NotFound`] when the link is not, or no longer, one.
pub async fn open(app: &App, secret: &str) -> Result<PersonalPage, AppError> {
    let (mut work, link, page) = find(app, secret).await?;
    let now = app.clock.now();
    let opened = page.invitation.state.open(now);
    if opened != page.invitation.state {
        work.set_invitation_state(page.invitation.id, opened).await?;
    }
    work.touch_link(link.id, now).await?;
    work.commit().await?;
    Ok(page)
}

async fn find(
    app: &App,
    secret: &str,
) -> Result<(Box<dyn UnitOfWork>, Link, PersonalPage), AppError> {
    let token = Token::received(secret);
    let organisation = token.organisation().ok_or(AppError::NotFound)?;
    let mut work = app.store.begin(organisation).await?;
    let link = work
        .link_by_hash(&token.hash())
        .await?
        .filter(|link| link.purpose == LinkPurpose::Join && link.is_open(app.clock.now()))
        .ok_or(AppError::NotFound)?;
    let invitation = work.invitation_of_link(link.id).await?.ok_or(AppError::NotFound)?;
    let prospect = work.prospect(invitation.prospect).await?.ok_or(AppError::NotFound)?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let locale = invitation.locale;
    Ok((work, link, PersonalPage { organisation, prospect, invitation, locale }))
}

/// What someone says on the personal join page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The answer.
    pub answer: Answer,
    /// Who answers; may be empty.
    pub contact: String,
    /// A telephone number to call; may be empty.
    pub phone: String,
    /// What else there is to say; may be empty.
    pub words: String,
    /// The address of this installation, without a slash at the end.
    pub base_url: String,
}

/// Takes the answer: 'yes' makes a task for the coordinator, 'not now' leaves in peace for half a year,
/// 'never' for good. Answering the same twice changes nothing; another answer replaces the first,
/// but for 'never'.
///
/// # Errors
/// [`AppError::NotFound`] when the link is not, or no longer, one.
pub async fn answer(app: &App, secret: &str, reply: Reply) -> Result<PersonalPage, AppError> {
    let (mut work, _, mut page) = find(app, secret).await?;
    let before = page.invitation.state.given();
    let state = page.invitation.state.answer(app.clock.now(), reply.answer);
    if state.given() == before {
        return Ok(page);
    }
    work.set_invitation_state(page.invitation.id, state).await?;
    page.invitation.state = state;
    let actor = visitor(page.organisation.id, &page.prospect.name);
    let id = page.prospect.id;
    match reply.answer {
        Answer::Interested => {
            keep_reply(app, &mut *work, &page.prospect, &reply).await?;
            let about = About::of(&page.prospect);
            let kind = TaskKind::CallBack;
            add_task(app, &mut *work, &page.organisation, &actor, about, kind).await?;
            let named = (id, page.prospect.name.as_str());
            tell_staff(app, &mut *work, &page.organisation, named, &reply.base_url).await?;
            page.prospect =
                move_if_allowed(app, &mut *work, &actor, page.prospect, Stage::Contacted).await?;
        }
        Answer::NotNow => {
            page.prospect =
                move_if_allowed(app, &mut *work, &actor, page.prospect, Stage::NotNow).await?;
        }
        Answer::Never => {
            opt_out::add(app, &mut *work, &page.prospect).await?;
            page.prospect =
                move_if_allowed(app, &mut *work, &actor, page.prospect, Stage::Declined).await?;
        }
    }
    let subject = id.to_string();
    let detail = json!({ "answer": reply.answer });
    audit::note(app, &mut *work, &actor, "invitation.answer", ("prospect", &subject), detail)
        .await?;
    work.commit().await?;
    Ok(page)
}

/// An answer never undoes what people have agreed since: where the board does not allow the move, or the
/// prospect has come further, it stays.
async fn move_if_allowed(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    prospect: Prospect,
    to: Stage,
) -> Result<Prospect, AppError> {
    let back =
        to == Stage::Contacted && !matches!(prospect.stage, Stage::Shortlisted | Stage::NotNow);
    if back || !prospect.stage.may_become(to) {
        return Ok(prospect);
    }
    step(app, work, actor, &prospect, to, (MoveCause::Answered, "")).await
}

async fn keep_reply(
    app: &App,
    work: &mut dyn UnitOfWork,
    prospect: &Prospect,
    reply: &Reply,
) -> Result<(), AppError> {
    let contact = reply.contact.trim();
    let about = About::of(prospect);
    let people = work.contacts(about).await?;
    if !contact.is_empty() && !people.iter().any(|person| person.name == contact) {
        let phone = reply.phone.trim();
        work.insert_contact(&Contact {
            id: app.new_id(),
            about,
            name: contact.to_owned(),
            role: String::new(),
            email: None,
            phone: Some(phone.to_owned()).filter(|phone| !phone.is_empty()),
            locale: prospect.locale,
            is_main: people.is_empty(),
            created_at: app.clock.now(),
        })
        .await?;
    }
    if !reply.words.trim().is_empty() {
        work.insert_note(&crate::engage::note::Note {
            id: app.new_id(),
            about,
            text: reply.words.trim().to_owned(),
            author_name: if contact.is_empty() {
                prospect.name.clone()
            } else {
                contact.to_owned()
            },
            created_at: app.clock.now(),
        })
        .await?;
    }
    Ok(())
}
