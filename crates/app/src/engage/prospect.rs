//! Prospects: establishments on a shortlist, on their way to becoming partners.

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::engage::prospect::{MoveCause, Origin};
use maillage_domain::engage::stage::Stage;
use maillage_domain::ids::{MessageId, PartnerId, ProspectId};
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind, Point};
use serde_json::json;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use uuid::Uuid;

use crate::access::audit;
use crate::engage::contact::Contact;
use crate::engage::invitation::Invitation;
use crate::engage::message::MessageState;
use crate::engage::note::{About, Note};
use crate::engage::opt_out;
pub use crate::engage::score_then::ScoreThen;
use crate::engage::task::{TaskFilter, TaskRow};
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// An establishment on the shortlist.
#[derive(Debug, Clone, PartialEq)]
pub struct Prospect {
    /// The id.
    pub id: ProspectId,
    /// How it came here.
    pub origin: Origin,
    /// The register record it came from.
    pub record_id: Option<String>,
    /// What it is.
    pub kind: PartyKind,
    /// The name on the door.
    pub name: String,
    /// The canonical category of its activity, or its own words when it was typed.
    pub category: String,
    /// Where it operates; parts may be empty.
    pub address: Address,
    /// The place on the map, when known.
    pub point: Option<Point>,
    /// The language in which it is written to.
    pub locale: Locale,
    /// Where it is written to.
    pub email: Option<String>,
    /// Where it is called.
    pub phone: Option<String>,
    /// Its own pages.
    pub website: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub stage_since: Timestamp,
    /// Its score when it was chosen from a search.
    pub score: Option<ScoreThen>,
    /// What comes next, in a few words; may be empty.
    pub next_step: String,
    /// When.
    pub next_step_on: Option<Date>,
    /// The partner that it became.
    pub partner: Option<PartnerId>,
    /// When the row was made.
    pub created_at: Timestamp,
}

impl Prospect {
    /// Whether a letter would arrive.
    #[must_use]
    pub fn has_address(&self) -> bool {
        let a = &self.address;
        ![&a.street, &a.postcode, &a.locality].into_iter().any(|part| part.trim().is_empty())
    }

    /// What the search of the list looks into.
    #[must_use]
    pub fn search_text(&self) -> String {
        let a = &self.address;
        let email = self.email.as_deref().unwrap_or_default();
        folded(&format!("{} {} {} {email}", self.name, a.street, a.locality))
    }
}

/// A text without capitals and accents, so that `cafe` finds `Café`.
#[must_use]
pub fn folded(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// One move of a prospect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The id.
    pub id: Uuid,
    /// Who moved.
    pub prospect: ProspectId,
    /// From where; nothing for the first line.
    pub from: Option<Stage>,
    /// Where to.
    pub to: Stage,
    /// What moved it.
    pub cause: MoveCause,
    /// Why, in a person's words; may be empty.
    pub reason: String,
    /// Who did it.
    pub actor_name: String,
    /// When.
    pub at: Timestamp,
}

/// The order of a list of prospects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProspectSort {
    /// By name.
    Name,
    /// Best score first; without score last.
    #[default]
    Score,
    /// The longest at its stage first.
    Since,
    /// The nearest next step first; without one last.
    NextStep,
}

impl ProspectSort {
    /// All orders.
    pub const ALL: [Self; 4] = [Self::Name, Self::Score, Self::Since, Self::NextStep];

    /// The word in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Score => "score",
            Self::Since => "since",
            Self::NextStep => "next",
        }
    }
}

/// How a list of prospects is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProspectFilter {
    /// Part of name, street, town or e-mail, whatever case and accents.
    pub contains: Option<String>,
    /// Only at this stage.
    pub stage: Option<Stage>,
    /// Only with this origin.
    pub origin: Option<Origin>,
    /// Only of this kind.
    pub kind: Option<PartyKind>,
    /// The order.
    pub sort: ProspectSort,
    /// The other way round.
    pub reversed: bool,
}

/// The rows of prospects.
#[async_trait]
pub trait ProspectStore {
    /// Adds a prospect.
    async fn insert_prospect(&mut self, prospect: &Prospect) -> Result<(), StoreError>;
    /// Writes all fields of a prospect that is there, but for its origin, record and score.
    async fn update_prospect(&mut self, prospect: &Prospect) -> Result<(), StoreError>;
    /// Gives the people, notes and tasks of a prospect to the partner that it has become.
    async fn hand_over(&mut self, from: ProspectId, to: PartnerId) -> Result<(), StoreError>;
    /// One prospect.
    async fn prospect(&mut self, id: ProspectId) -> Result<Option<Prospect>, StoreError>;
    /// The prospect of a record.
    async fn prospect_of_record(&mut self, record_id: &str)
    -> Result<Option<Prospect>, StoreError>;
    /// The prospect that became this partner.
    async fn prospect_of_partner(
        &mut self,
        partner: PartnerId,
    ) -> Result<Option<Prospect>, StoreError>;
    /// A part of the list.
    async fn prospects(
        &mut self,
        filter: &ProspectFilter,
        page: Page,
    ) -> Result<Paged<Prospect>, StoreError>;
    /// How many prospects stand at each stage; stages without any are absent.
    async fn count_prospects(&mut self) -> Result<Vec<(Stage, i64)>, StoreError>;
    /// All records on the shortlist with their stage, for the marks of the search.
    async fn prospect_records(&mut self) -> Result<Vec<(String, Stage)>, StoreError>;
    /// Adds a line to the history.
    async fn insert_move(&mut self, line: &Move) -> Result<(), StoreError>;
    /// The history of a prospect, newest first.
    async fn moves(&mut self, prospect: ProspectId) -> Result<Vec<Move>, StoreError>;
}

/// What is known of a prospect when it is put on the list.
#[derive(Debug, Clone, PartialEq)]
pub struct NewProspect {
    /// The register record; `None` when typed by hand.
    pub record_id: Option<String>,
    /// What it is.
    pub kind: PartyKind,
    /// The name on the door.
    pub name: String,
    /// The activity.
    pub category: String,
    /// Where it operates.
    pub address: Address,
    /// The place on the map.
    pub point: Option<Point>,
    /// The language to write in.
    pub locale: Locale,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Its own pages.
    pub website: Option<String>,
    /// Its score in the search it was chosen from.
    pub score: Option<ScoreThen>,
}

/// Puts establishments on the shortlist. A record that is there already stays as it is, so doing it
/// twice changes nothing. Answers with the prospect of each, in the order given.
///
/// # Errors
/// [`AppError::Forbidden`]; `engage.opted-out` when one asked not to be contacted, `engage.no-name` when one
/// has no name; nothing is written then.
pub async fn shortlist(
    app: &App,
    actor: &Actor,
    chosen: Vec<NewProspect>,
) -> Result<Vec<ProspectId>, AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let mut ids = Vec::with_capacity(chosen.len());
    for new in chosen {
        if new.name.trim().is_empty() {
            return Err(AppError::Refused { code: "engage.no-name" });
        }
        if let Some(record) = &new.record_id
            && let Some(there) = work.prospect_of_record(record).await?
        {
            ids.push(there.id);
            continue;
        }
        let email = new.email.as_deref().map(str::to_lowercase);
        if work.is_opted_out(new.record_id.as_deref(), email.as_deref()).await? {
            return Err(AppError::Refused { code: "engage.opted-out" });
        }
        let origin = if new.record_id.is_some() { Origin::Register } else { Origin::Hand };
        ids.push(put_on_list(app, &mut *work, actor, new, origin, MoveCause::Added).await?);
    }
    work.commit().await?;
    Ok(ids)
}

/// Writes the prospect, the first line of its history and of the audit.
pub(crate) async fn put_on_list(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    new: NewProspect,
    origin: Origin,
    cause: MoveCause,
) -> Result<ProspectId, AppError> {
    let now = app.clock.now();
    let prospect = Prospect {
        id: app.new_id(),
        origin,
        record_id: new.record_id,
        kind: new.kind,
        name: new.name.trim().to_owned(),
        category: new.category,
        address: new.address,
        point: new.point,
        locale: new.locale,
        email: new.email.map(|email| email.to_lowercase()),
        phone: new.phone,
        website: new.website,
        stage: Stage::Shortlisted,
        stage_since: now,
        score: new.score,
        next_step: String::new(),
        next_step_on: None,
        partner: None,
        created_at: now,
    };
    work.insert_prospect(&prospect).await?;
    work.insert_move(&Move {
        id: app.new_id(),
        prospect: prospect.id,
        from: None,
        to: Stage::Shortlisted,
        cause,
        reason: String::new(),
        actor_name: actor.name.clone(),
        at: now,
    })
    .await?;
    let id = prospect.id.to_string();
    let detail = json!({ "origin": origin, "record": prospect.record_id });
    audit::note(app, work, actor, "prospect.add", ("prospect", &id), detail).await?;
    Ok(prospect.id)
}

/// What a member of staff may correct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProspectEdit {
    /// What it is.
    pub kind: PartyKind,
    /// The name on the door.
    pub name: String,
    /// Where it operates.
    pub address: Address,
    /// The language to write in.
    pub locale: Locale,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Its own pages.
    pub website: Option<String>,
}

/// Corrects what is known.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.no-name` without a name.
pub async fn edit(
    app: &App,
    actor: &Actor,
    id: ProspectId,
    edit: ProspectEdit,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    if edit.name.trim().is_empty() {
        return Err(AppError::Refused { code: "engage.no-name" });
    }
    let mut work = app.store.begin(actor.organisation).await?;
    let prospect = work.prospect(id).await?.ok_or(AppError::NotFound)?;
    let prospect = Prospect {
        kind: edit.kind,
        name: edit.name.trim().to_owned(),
        address: edit.address,
        locale: edit.locale,
        email: edit.email.map(|email| email.to_lowercase()),
        phone: edit.phone,
        website: edit.website,
        ..prospect
    };
    work.update_prospect(&prospect).await?;
    let subject = id.to_string();
    audit::note(app, &mut *work, actor, "prospect.edit", ("prospect", &subject), json!({})).await?;
    work.commit().await?;
    Ok(())
}

/// Says what comes next, and when; an empty text takes it away.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn set_next_step(
    app: &App,
    actor: &Actor,
    id: ProspectId,
    step: &str,
    on: Option<Date>,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let prospect = work.prospect(id).await?.ok_or(AppError::NotFound)?;
    let step = step.trim();
    let prospect = Prospect {
        next_step: step.to_owned(),
        next_step_on: on.filter(|_| !step.is_empty()),
        ..prospect
    };
    work.update_prospect(&prospect).await?;
    let subject = id.to_string();
    audit::note(app, &mut *work, actor, "prospect.next-step", ("prospect", &subject), json!({}))
        .await?;
    work.commit().await?;
    Ok(())
}

/// A part of the list.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &ProspectFilter,
    page: Page,
) -> Result<Paged<Prospect>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.prospects(filter, page).await?)
}

/// One column of the board.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The stage.
    pub stage: Stage,
    /// The first prospects of the column.
    pub prospects: Vec<Prospect>,
    /// How many there are that the filter lets through.
    pub total: i64,
}

/// How many cards a column of the board shows; the list has the rest.
pub const CARDS: i64 = 8;

/// The board: every stage with its first [`CARDS`] prospects.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn board(
    app: &App,
    actor: &Actor,
    filter: &ProspectFilter,
) -> Result<Vec<Column>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let mut columns = Vec::with_capacity(Stage::ALL.len());
    for stage in Stage::ALL {
        let narrowed = ProspectFilter { stage: Some(*stage), ..filter.clone() };
        let found = work.prospects(&narrowed, Page::numbered(1, CARDS)).await?;
        columns.push(Column { stage: *stage, prospects: found.rows, total: found.total });
    }
    Ok(columns)
}

/// Everything that the page of a prospect shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ProspectPage {
    /// The prospect.
    pub prospect: Prospect,
    /// Whether it asked not to be written to.
    pub opted_out: bool,
    /// Its people; those of the partner that it has become, and so are the notes and tasks.
    pub contacts: Vec<Contact>,
    /// Its notes, newest first.
    pub notes: Vec<Note>,
    /// Its tasks, open ones first.
    pub tasks: Vec<TaskRow>,
    /// Its invitations, newest first.
    pub invitations: Vec<Invitation>,
    /// How far the messages of these invitations have come.
    pub mails: BTreeMap<MessageId, MessageState>,
    /// Its history, newest first.
    pub moves: Vec<Move>,
}

/// The page of a prospect.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn page(app: &App, actor: &Actor, id: ProspectId) -> Result<ProspectPage, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let prospect = work.prospect(id).await?.ok_or(AppError::NotFound)?;
    let opted_out = opt_out::is_set(&mut *work, &prospect).await?;
    let about = About::of(&prospect);
    let tasks = TaskFilter { about: Some(about), ..TaskFilter::default() };
    let invitations = work.invitations(id).await?;
    let mut mails = BTreeMap::new();
    for message in invitations.iter().filter_map(|one| one.message) {
        if let Some(found) = work.message(message).await? {
            mails.insert(message, found.state);
        }
    }
    Ok(ProspectPage {
        opted_out,
        contacts: work.contacts(about).await?,
        notes: work.notes(about).await?,
        tasks: work.tasks(tasks, Page::numbered(1, 200)).await?.rows,
        invitations,
        mails,
        moves: work.moves(id).await?,
        prospect,
    })
}
