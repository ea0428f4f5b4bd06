//! Searching the registers for the organisation that asks: its territory, the needs of its mission,
//! and what it knows already of partners, of the shortlist and of those who asked to be left alone.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::criteria::Criteria;
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::gate::GateRules;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::rotation::{Rotation, Week};
use maillage_domain::identify::territory::Territory;

use crate::engage::partner::PartnerFilter;
use crate::identify::register::{
    EditionInfo, Filter, Found, RegistersError, SearchQuery, SearchResult, Sort,
};
use crate::identify::settings;
use crate::store::Page;
use crate::{Actor, App, AppError, StoreError, UnitOfWork};

/// How far around the territory neighbours still show, in metres: two half-lives of proximity.
pub const MARGIN_M: u32 = 800;

/// Where a search looks.
#[derive(Debug, Clone)]
pub enum Area {
    /// In the organisation's own territory.
    Own,
    /// Somewhere else, this once.
    This(Box<Territory>),
}

/// What is asked of a search.
#[derive(Debug, Clone)]
pub struct Request {
    /// Where.
    pub area: Area,
    /// How far around it still counts, in metres.
    pub margin_m: u32,
    /// What narrows it down.
    pub filter: Filter,
    /// The order.
    pub sort: Sort,
    /// How many results to leave out first.
    pub offset: usize,
    /// How many to give.
    pub limit: usize,
}

impl Request {
    /// The first page of 50 in the organisation's own territory and around it, best known first.
    #[must_use]
    pub fn first_page() -> Self {
        Self {
            area: Area::Own,
            margin_m: MARGIN_M,
            filter: Filter::default(),
            sort: Sort::BestKnown,
            offset: 0,
            limit: 50,
        }
    }
}

/// What a search answers.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The results.
    pub result: SearchResult,
    /// The territory that was searched.
    pub territory: Territory,
    /// The needs that the mission fit was measured by.
    pub needs: Vec<Need>,
    /// Records that are on the shortlist already, with their stage.
    pub prospects: BTreeMap<RecordId, Stage>,
    /// The week whose draw decides among places of about the same score; `None` when it does not.
    pub rotation: Option<Week>,
    /// Today, where the organisation is.
    pub today: Date,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The organisation has not said where it looks.
    #[error("the organisation has no territory yet")]
    NoTerritory,
    /// The registers could not answer.
    #[error("the registers did not answer")]
    Registers(#[from] RegistersError),
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl SearchError {
    /// Whether no register was imported yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Registers(RegistersError::Empty))
    }
}

impl From<StoreError> for SearchError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

impl From<SearchError> for AppError {
    fn from(error: SearchError) -> Self {
        match error {
            SearchError::App(error) => error,
            SearchError::NoTerritory => Self::Refused { code: "identify.no-territory" },
            SearchError::Registers(error) => from_registers(error),
        }
    }
}

/// The registers' failure as any use case answers it.
#[must_use]
pub fn from_registers(error: RegistersError) -> AppError {
    match error {
        RegistersError::Empty => AppError::Refused { code: "identify.no-register" },
        RegistersError::Busy => AppError::Refused { code: "identify.busy" },
        other => AppError::Outside { doing: "work beside the requests", source: Box::new(other) },
    }
}

/// Searches the registers.
///
/// # Errors
/// [`SearchError::NoTerritory`], [`SearchError::Registers`], not allowed, or when the store fails.
pub async fn search(app: &App, actor: &Actor, request: &Request) -> Result<Answer, SearchError> {
    actor.require(Action::ViewNetwork)?;
    let Prepared { query, prospects, today } = prepared(app, actor, request).await?;
    let (territory, needs) = (query.territory.clone(), query.needs.clone());
    let by_score = matches!(query.sort, Sort::Score | Sort::BestKnown);
    let rotation = query.rotation.filter(|_| by_score).map(|rotation| rotation.week);
    let registers = app.registers.clone();
    let result = blocking(move || registers.search(&query)).await??;
    Ok(Answer { result, territory, needs, prospects, rotation, today })
}

/// What 'why is X not shown' answers.
#[derive(Debug, Clone)]
pub struct WhyNot {
    /// Those found, each with the reasons for which it is not shown (none: it is).
    pub found: Vec<Found>,
    /// Records that are on the shortlist already, with their stage.
    pub prospects: BTreeMap<RecordId, Stage>,
    /// The needs that the mission fit was measured by.
    pub needs: Vec<Need>,
    /// The criteria that they were scored by.
    pub criteria: Criteria,
    /// Today, where the organisation is.
    pub today: Date,
}

/// How many 'why is X not shown' looks at.
const FOUND_MAX: usize = 20;

/// Looks for establishments by name or record id, wherever they are, and says why the search does not
/// show them.
///
/// # Errors
/// As [`search`].
pub async fn why_not(app: &App, actor: &Actor, text: &str) -> Result<WhyNot, SearchError> {
    actor.require(Action::ViewNetwork)?;
    let Prepared { query, prospects, today } = prepared(app, actor, &Request::first_page()).await?;
    let (criteria, needs) = (query.criteria.clone(), query.needs.clone());
    let (registers, text) = (app.registers.clone(), text.trim().to_owned());
    let found = blocking(move || {
        // A record's own id finds that record alone.
        match registers.judge(&[RecordId(text.clone())], &query)? {
            one if !one.is_empty() => Ok(one),
            _ => registers.find_by_name(&text, &query, FOUND_MAX),
        }
    })
    .await??;
    Ok(WhyNot { found, prospects, needs, criteria, today })
}

/// What the present edition holds; `None` when nothing was imported yet.
///
/// # Errors
/// Not allowed; when the edition cannot be read.
pub async fn edition(app: &App, actor: &Actor) -> Result<Option<EditionInfo>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let registers = app.registers.clone();
    blocking(move || registers.info()).await?.map_err(from_registers)
}

/// How the search judges these records, in the order of the ids; ids that the edition does not have are
/// left out.
///
/// # Errors
/// As [`search`].
pub async fn judge(app: &App, actor: &Actor, ids: Vec<RecordId>) -> Result<WhyNot, SearchError> {
    actor.require(Action::ViewNetwork)?;
    let Prepared { query, prospects, today } = prepared(app, actor, &Request::first_page()).await?;
    let (criteria, needs) = (query.criteria.clone(), query.needs.clone());
    let registers = app.registers.clone();
    let found = blocking(move || registers.judge(&ids, &query)).await??;
    Ok(WhyNot { found, prospects, needs, criteria, today })
}

/// A question to the registers, with what the organisation knows besides.
pub(crate) struct Prepared {
    pub(crate) query: SearchQuery,
    pub(crate) prospects: BTreeMap<RecordId, Stage>,
    pub(crate) today: Date,
}

/// Makes a question ready: with the organisation's territory, needs, criteria and rotation, and with those that it
/// has as partners or must leave alone.
pub(crate) async fn prepared(
    app: &App,
    actor: &Actor,
    request: &Request,
) -> Result<Prepared, SearchError> {
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let territory = match &request.area {
        Area::This(territory) => (**territory).clone(),
        Area::Own => settings::territory_of(&organisation)?.ok_or(SearchError::NoTerritory)?,
    };
    let needs = settings::needs_of(&organisation);
    let setting = work.score_setting().await?.unwrap_or_default();
    let today = app.clock.today(&organisation.time_zone);
    let network = network(&mut *work).await?;
    let records = work.opted_out_records().await?;
    let prospects = work.prospect_records().await?;
    let verdicts = work.verdicts().await?;
    let query = SearchQuery {
        rules: GateRules { margin_m: request.margin_m, ..GateRules::default() },
        partners_by_category: Some(network.by_category),
        partners: network.records,
        opted_out: records.into_iter().map(RecordId).collect(),
        verdicts,
        filter: request.filter.clone(),
        sort: request.sort,
        offset: request.offset,
        limit: request.limit,
        criteria: setting.criteria,
        rotation: setting.is_rotating.then(|| Rotation::new(organisation.id, today)),
        ..SearchQuery::new(territory, needs)
    };
    let prospects = prospects.into_iter().map(|(id, stage)| (RecordId(id), stage)).collect();
    Ok(Prepared { query, prospects, today })
}

/// What the search knows of the partners.
#[derive(Default)]
struct Network {
    by_category: BTreeMap<Category, u32>,
    records: BTreeSet<RecordId>,
}

async fn network(work: &mut dyn UnitOfWork) -> Result<Network, StoreError> {
    let filter = PartnerFilter { left: Some(false), ..PartnerFilter::default() };
    let mut network = Network::default();
    let mut offset = 0;
    loop {
        let part = work.partners(&filter, Page::part(offset)).await?;
        offset += i64::try_from(part.rows.len()).unwrap_or(i64::MAX);
        let is_last = part.rows.is_empty() || offset >= part.total;
        for partner in part.rows {
            if let Ok(category) = partner.category.parse() {
                *network.by_category.entry(category).or_default() += 1;
            }
            network.records.extend(partner.record_id.map(RecordId));
        }
        if is_last {
            return Ok(network);
        }
    }
}

/// Runs what touches the disk off the runtime's own threads.
pub(crate) async fn blocking<V: Send + 'static>(
    run: impl FnOnce() -> V + Send + 'static,
) -> Result<V, AppError> {
    tokio::task::spawn_blocking(run).await.map_err(|error| AppError::Outside {
        doing: "work beside the requests",
        source: Box::new(error),
    })
}
