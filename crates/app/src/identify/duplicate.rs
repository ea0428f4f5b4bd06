//! Records that may be one place: the pairs to look at, what an organisation decided about them, and the file
//! in which its decisions travel.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::identify::duplicate::{Couple, PairKind, Verdict, Verdicts};
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::identify::territory::Territory;
use serde::Serialize;
use serde_json::json;

use super::search::{blocking, from_registers};
use super::settings;
use crate::access::audit;
use crate::error::StoreError;
use crate::store::{Page, Paged};
use crate::{Actor, App, AppError};

/// Which pairs are asked for.
#[derive(Debug, Clone, Default)]
pub struct PairQuery {
    /// Of these kinds; none for all.
    pub kinds: BTreeSet<PairKind>,
    /// Only pairs one record of which lies in this territory or within so many metres of it.
    pub within: Option<(Territory, u32)>,
    /// Only pairs with a record of this source.
    pub source: String,
    /// Only pairs a name of which holds this text, without regard to case and accents.
    pub text: String,
    /// Leave these out.
    pub without: BTreeSet<Couple>,
    /// Only these; `None` for all.
    pub only: Option<BTreeSet<Couple>>,
    /// How many to leave out first.
    pub offset: usize,
    /// How many to give.
    pub limit: usize,
}

/// A part of the pairs.
#[derive(Debug, Clone, Default)]
pub struct PairList {
    /// The part.
    pub pairs: Vec<RecordPair>,
    /// How many there are.
    pub total: usize,
}

/// Two records and what speaks for and against their being one place.
#[derive(Debug, Clone)]
pub struct RecordPair {
    /// The one; of those that followed each other, the one that was there before.
    pub left: Establishment,
    /// The other.
    pub right: Establishment,
    /// What the matching thinks.
    pub kind: PairKind,
    /// The sum of the steps, in thousandths of a bit.
    pub weight: i64,
    /// The probability of one place that the weight stands for, in millionths.
    pub probability_ppm: u32,
    /// What the weight consists of.
    pub steps: Vec<PairStep>,
}

/// One line of the explanation of a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PairStep {
    /// What was compared: `start`, `official`, `name`, `distance`, `address`, `door`, `postcode`, `phone`,
    /// `domain` or `category`.
    pub field: &'static str,
    /// How far they agree, a word of the matching.
    pub level: &'static str,
    /// Thousandths of a bit for (above 0) or against one place.
    pub weight: i64,
}

/// What a matching found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct MatchReport {
    /// Rows of the edition.
    pub rows: u64,
    /// Places that several records say.
    pub groups: u64,
    /// Records that say them.
    pub records: u64,
    /// Pairs for a person to look at.
    pub ask: u64,
    /// Places that followed another in its premises.
    pub followed: u64,
}

/// A decision as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// About which records.
    pub couple: Couple,
    /// What.
    pub verdict: Verdict,
    /// When.
    pub at: Timestamp,
    /// Who decided.
    pub actor_name: String,
}

/// The rows of decisions.
#[async_trait]
pub trait DuplicateStore {
    /// Writes a decision in the place of an earlier one about the same records.
    async fn put_verdict(&mut self, decision: &Decision) -> Result<(), StoreError>;
    /// Takes a decision back; whether there was one.
    async fn remove_verdict(&mut self, couple: &Couple) -> Result<bool, StoreError>;
    /// All decisions.
    async fn verdicts(&mut self) -> Result<Verdicts, StoreError>;
    /// A part of the decisions, the latest first.
    async fn decisions(&mut self, page: Page) -> Result<Paged<Decision>, StoreError>;
}

/// Which part of the queue is asked for.
#[derive(Debug, Clone, Default)]
pub struct QueueFilter {
    /// What the matching thinks; `None` for those to ask about.
    pub kind: Option<PairKind>,
    /// Everywhere, instead of in and around the own territory.
    pub everywhere: bool,
    /// Only with a record of this source; empty for all.
    pub source: String,
    /// Part of a name.
    pub text: String,
}

/// A part of the queue.
#[derive(Debug, Clone)]
pub struct Queue {
    /// The pairs that nobody decided yet, the least certain first.
    pub pairs: Vec<RecordPair>,
    /// How many there are.
    pub total: usize,
    /// How many decisions the organisation took.
    pub decided: usize,
}

/// The pairs that wait for a decision.
///
/// # Errors
/// Not allowed; `identify.no-register`; when the store or the registers fail.
pub async fn queue(
    app: &App,
    actor: &Actor,
    filter: &QueueFilter,
    page: Page,
) -> Result<Queue, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let verdicts = work.verdicts().await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    drop(work);
    let territory = if filter.everywhere { None } else { settings::territory_of(&organisation)? };
    let decided = verdicts.len();
    let query = PairQuery {
        kinds: BTreeSet::from([filter.kind.unwrap_or(PairKind::Ask)]),
        within: territory.map(|territory| (territory, super::search::MARGIN_M)),
        source: filter.source.clone(),
        text: filter.text.clone(),
        without: verdicts.into_keys().collect(),
        only: None,
        offset: usize::try_from(page.offset).unwrap_or(0),
        limit: usize::try_from(page.limit).unwrap_or(0),
    };
    let registers = app.registers.clone();
    let list = blocking(move || registers.pairs(&query)).await?.map_err(from_registers)?;
    Ok(Queue { pairs: list.pairs, total: list.total, decided })
}

/// Decides about two records. `verdict` is said of the two in the order given. Deciding again replaces the
/// decision.
///
/// # Errors
/// Not allowed; `identify.one-record` when both are the same record; when the store fails.
pub async fn decide(
    app: &App,
    actor: &Actor,
    (one, other): (RecordId, RecordId),
    verdict: Verdict,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let (couple, turned) =
        Couple::of(one, other).ok_or(AppError::Refused { code: "identify.one-record" })?;
    let verdict = if turned { verdict.turned() } else { verdict };
    let (at, actor_name) = (app.clock.now(), actor.name.clone());
    let decision = Decision { couple, verdict, at, actor_name };
    let mut work = app.store.begin(actor.organisation).await?;
    work.put_verdict(&decision).await?;
    let subject = decision.couple.first().0.clone();
    let detail = json!({ "other": decision.couple.second().0, "verdict": verdict.as_str() });
    audit::note(app, &mut *work, actor, "duplicate.decide", ("record", &subject), detail).await?;
    work.commit().await?;
    Ok(())
}

/// Takes a decision back: the matching's own opinion counts again. Whether there was one.
///
/// # Errors
/// Not allowed; when the store fails.
pub async fn undo(
    app: &App,
    actor: &Actor,
    (one, other): (RecordId, RecordId),
) -> Result<bool, AppError> {
    actor.require(Action::EditProspects)?;
    let Some((couple, _)) = Couple::of(one, other) else { return Ok(false) };
    let mut work = app.store.begin(actor.organisation).await?;
    let was_there = work.remove_verdict(&couple).await?;
    if was_there {
        let detail = json!({ "other": couple.second().0 });
        let subject = couple.first().0.clone();
        audit::note(app, &mut *work, actor, "duplicate.undo", ("record", &subject), detail).await?;
        work.commit().await?;
    }
    Ok(was_there)
}

/// A decision with its records, as far as the present edition has them.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    /// The decision.
    pub decision: Decision,
    /// Its records, in the order of the couple.
    pub records: [Option<Establishment>; 2],
}

/// A part of the decisions, the latest first.
///
/// # Errors
/// Not allowed; when the store or the registers fail.
pub async fn decisions(
    app: &App,
    actor: &Actor,
    page: Page,
) -> Result<Paged<DecisionRow>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let Paged { rows, total } = work.decisions(page).await?;
    drop(work);
    let ids: BTreeSet<RecordId> =
        rows.iter().flat_map(|row| [row.couple.first(), row.couple.second()]).cloned().collect();
    let registers = app.registers.clone();
    let found = blocking(move || -> Result<BTreeMap<_, _>, super::register::RegistersError> {
        let mut found = BTreeMap::new();
        for id in ids {
            match registers.get(&id) {
                Ok(Some(record)) => drop(found.insert(id, record)),
                Ok(None) | Err(super::register::RegistersError::Empty) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(found)
    })
    .await?
    .map_err(from_registers)?;
    let row = |decision: Decision| {
        let record = |id: &RecordId| found.get(id).cloned();
        let records = [record(decision.couple.first()), record(decision.couple.second())];
        DecisionRow { decision, records }
    };
    Ok(Paged { rows: rows.into_iter().map(row).collect(), total })
}

/// The columns of the file of decisions, in its order.
pub const COLUMNS: [&str; 5] = ["first", "second", "verdict", "decided_at", "decided_by"];

/// All decisions as a CSV file with the [`COLUMNS`], which [`take_over`] reads; the latest first.
///
/// # Errors
/// Not allowed; when the store fails.
pub async fn file(app: &App, actor: &Actor) -> Result<Vec<u8>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).expect("a vector takes every write");
    let mut work = app.store.read(actor.organisation).await?;
    let mut offset = 0;
    loop {
        let part = work.decisions(Page::part(offset)).await?;
        for Decision { couple, verdict, at, actor_name } in &part.rows {
            let (first, second, at) = (&couple.first().0, &couple.second().0, at.to_string());
            let cells = [first.as_str(), second, verdict.as_str(), &at, actor_name];
            writer.write_record(cells).expect("a vector takes every write");
        }
        offset += i64::try_from(part.rows.len()).unwrap_or(i64::MAX);
        if part.rows.is_empty() || offset >= part.total {
            return Ok(writer.into_inner().expect("a vector takes every write"));
        }
    }
}

/// What taking decisions over from a file did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TakenOver {
    /// New or changed ones.
    pub taken: usize,
    /// Already decided so.
    pub known: usize,
    /// Lines that are none: a verdict that is no word, a record with itself, a cell that is missing.
    pub refused: usize,
}

/// Takes decisions over from a CSV file with the [`COLUMNS`] (the two last may be missing), such as another
/// organisation exported. Taking the same file over twice changes nothing.
///
/// # Errors
/// Not allowed; `identify.no-decisions` when the file has no such columns; when the store fails.
pub async fn take_over(app: &App, actor: &Actor, file: &[u8]) -> Result<TakenOver, AppError> {
    actor.require(Action::EditProspects)?;
    let wrong = || AppError::Refused { code: "identify.no-decisions" };
    let text = std::str::from_utf8(file).map_err(|_| wrong())?.trim_start_matches('\u{feff}');
    let semicolon = text.lines().next().is_some_and(|head| head.contains(';'));
    let delimiter = if semicolon { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let head = reader.headers().map_err(|_| wrong())?.clone();
    let at = |name: &str| head.iter().position(|column| column == name).ok_or_else(wrong);
    let places = [at(COLUMNS[0])?, at(COLUMNS[1])?, at(COLUMNS[2])?];
    let mut done = TakenOver::default();
    let mut work = app.store.begin(actor.organisation).await?;
    let before = work.verdicts().await?;
    for row in reader.records() {
        let read = row.ok().and_then(|row| {
            let cell = |at: usize| row.get(places[at]).map(str::to_owned);
            let verdict: Verdict = cell(2)?.parse().ok()?;
            let named = |id: String| id.contains(':').then_some(RecordId(id));
            let (couple, turned) = Couple::of(named(cell(0)?)?, named(cell(1)?)?)?;
            Some((couple, if turned { verdict.turned() } else { verdict }))
        });
        match read {
            None => done.refused += 1,
            Some((couple, verdict)) if before.get(&couple) == Some(&verdict) => done.known += 1,
            Some((couple, verdict)) => {
                let (at, actor_name) = (app.clock.now(), actor.name.clone());
                work.put_verdict(&Decision { couple, verdict, at, actor_name }).await?;
                done.taken += 1;
            }
        }
    }
    if done.taken > 0 {
        let detail = json!({ "taken": done.taken });
        audit::note(app, &mut *work, actor, "duplicate.take-over", ("record", "many"), detail)
            .await?;
        work.commit().await?;
    }
    Ok(done)
}
