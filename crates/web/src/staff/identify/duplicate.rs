//! Records that may be one place: the pairs to look at, each with what speaks for and against, and a decision
//! by a press or a key.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::documents::DrawnChart;
use maillage_app::identify::duplicate::{self, PairStep, Queue, QueueFilter, RecordPair};
use maillage_app::identify::search;
use maillage_app::{AppError, Page};
use maillage_charts::{Fall, Width, Words, waterfall};
use maillage_domain::access::Action;
use maillage_domain::identify::duplicate::{PairKind, Verdict};
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::identify::lettering;
use maillage_i18n::T;

use super::place;
use super::{Tab, not_ready, rendered, tabs};
use crate::export::{Cell, Sheet};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, Credits, Drawn, EmptyState, Export, Field, Pagination, Shell, Verb};
use crate::words;

/// Pairs in one file at most: what a person can work through, and a workbook holds.
const IN_A_FILE: i64 = 50_000;

#[derive(Template)]
#[template(path = "staff/identify/duplicates.html")]
struct DuplicatesPage {
    shell: Shell,
    tabs: Vec<Tab>,
    fields: Vec<Field>,
    action: String,
    plain_href: String,
    is_filtered: bool,
    count: String,
    decided: String,
    decided_href: String,
    may_decide: bool,
    query: String,
    empty: Option<EmptyState>,
    pairs: Vec<PairView>,
    pages: Option<Pagination>,
    export: Option<Export>,
    credits: Credits,
}

struct PairView {
    left: String,
    right: String,
    title: String,
    opinion: String,
    rows: Vec<Compared>,
    chart: Drawn,
    left_first: String,
    right_first: String,
}

/// What both records say of one thing.
struct Compared {
    what: String,
    left: String,
    right: String,
    /// What that weighs; empty when it was not compared.
    weight: String,
}

fn filter(listing: &Listing) -> QueueFilter {
    QueueFilter {
        kind: listing.filter_as("kind"),
        everywhere: listing.filter("everywhere") == "yes",
        source: listing.filter("source").to_owned(),
        text: listing.search().unwrap_or_default(),
    }
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let filter = filter(&listing);
    let part = match listing.format() {
        "" => listing.page(),
        _ => Page { offset: 0, limit: IN_A_FILE },
    };
    let edition = search::edition(&state.app, &page.actor).await?;
    let queue = match (&edition, duplicate::queue(&state.app, &page.actor, &filter, part).await) {
        (_, Ok(queue)) => queue,
        (None, Err(_)) => {
            let none = search::SearchError::Registers(
                maillage_app::identify::register::RegistersError::Empty,
            );
            let empty = not_ready(&page, none)?;
            return rendered(&view(&page, &listing, &filter, Vec::new(), None, Some(empty)));
        }
        (Some(_), Err(error)) => return Err(error.into()),
    };
    if let Some(file) = file(page.t, &queue).download(page.t, listing.format())? {
        return Ok(file.into_response());
    }
    let sources = edition.iter().flat_map(|edition| &edition.sources);
    let sources = sources.map(|source| source.source.clone()).collect();
    let mut shown = view(&page, &listing, &filter, sources, Some(&queue), None);
    if !queue.pairs.is_empty() {
        shown.credits = place::credits(page.t, edition.as_ref());
    }
    rendered(&shown)
}

fn view(
    page: &StaffPage,
    listing: &Listing,
    filter: &QueueFilter,
    sources: Vec<String>,
    queue: Option<&Queue>,
    empty: Option<EmptyState>,
) -> DuplicatesPage {
    let t = page.t;
    let total = queue.map_or(0, |queue| i64::try_from(queue.total).unwrap_or(i64::MAX));
    let pairs: Vec<PairView> = queue.map_or_else(Vec::new, |queue| {
        (1..).zip(&queue.pairs).map(|(number, pair)| pair_view(t, number, pair)).collect()
    });
    let done = EmptyState {
        icon: crate::ui::icon("good"),
        title: t.duplicate_none_title(),
        text: t.duplicate_none_text(),
        action: None,
    };
    let decided = queue.map_or(0, |queue| queue.decided);
    DuplicatesPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(page, "/duplicates"),
        fields: fields(t, filter, sources),
        action: page.to("/identify/duplicates"),
        plain_href: page.to("/identify/duplicates"),
        is_filtered: filter.kind.is_some()
            || filter.everywhere
            || !filter.source.is_empty()
            || !filter.text.is_empty(),
        count: t.duplicate_count(total),
        decided: t.duplicate_decided(decided),
        decided_href: page.to("/identify/duplicates/decisions"),
        may_decide: page.actor.may(Action::EditProspects),
        query: page.query.clone(),
        empty: empty.or_else(|| pairs.is_empty().then(|| listing.nothing(t, done))),
        pages: listing.pagination(t, total),
        export: (total > 0).then(|| Export::of(t, listing)),
        pairs,
        credits: Credits::default(),
    }
}

fn fields(t: T, filter: &QueueFilter, sources: Vec<String>) -> Vec<Field> {
    let kind = filter.kind.unwrap_or(PairKind::Ask).as_str();
    let kinds = [
        (PairKind::Ask, t.duplicate_kind_ask()),
        (PairKind::Same, t.duplicate_kind_same()),
        (PairKind::Followed, t.duplicate_kind_followed()),
    ];
    let kinds = kinds.map(|(it, label)| Choice::new(it.as_str(), label, kind)).into();
    let mut registers = vec![Choice::new("", t.duplicate_any_register(), &filter.source)];
    registers.extend(sources.iter().map(|it| Choice::new(it, it.as_str(), &filter.source)));
    vec![
        Field::select("kind", t.duplicate_field_kind(), kinds),
        Field::select("source", t.duplicate_field_register(), registers).optional(""),
        Field::text("q", t.duplicate_field_name(), filter.text.as_str()).optional(""),
        Field::checkbox("everywhere", t.duplicate_field_everywhere(), filter.everywhere),
    ]
}

fn pair_view(t: T, number: usize, pair: &RecordPair) -> PairView {
    let (left, right) = (place::name(t, &pair.left), place::name(t, &pair.right));
    PairView {
        left: pair.left.id.0.clone(),
        right: pair.right.id.0.clone(),
        title: t.duplicate_pair(left.as_str(), right.as_str()),
        opinion: opinion(t, pair),
        rows: compared(t, pair),
        chart: chart(t, number, pair),
        left_first: t.duplicate_before(left.as_str(), right.as_str()),
        right_first: t.duplicate_before(right.as_str(), left.as_str()),
    }
}

/// What is as likely as what is joined without asking, in parts per million.
const LIKELY_PPM: u32 = 950_000;

fn opinion(t: T, pair: &RecordPair) -> String {
    let share = t.decimal(f64::from(pair.probability_ppm) / 10_000.0, 1);
    match pair.kind {
        // As likely as others that were joined, but without what decides: a name, or a free place in a group.
        PairKind::Ask if pair.probability_ppm >= LIKELY_PPM => t.duplicate_opinion_undecided(share),
        PairKind::Ask => t.duplicate_opinion_ask(share),
        PairKind::Same => t.duplicate_opinion_same(share),
        PairKind::Followed => t.duplicate_opinion_followed(place::name(t, &pair.right)),
    }
}

/// A number of bits with its sign, in halves and tenths as people read it.
fn bits(t: T, thousandths: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "weights are below 2^20")]
    let number = t.decimal(thousandths as f64 / 1_000.0, 1);
    if thousandths > 0 { format!("+{number}") } else { number }
}

fn said(step: &PairStep, t: T) -> String {
    t.named("duplicate-level", step.level).unwrap_or_else(|| step.level.to_owned())
}

fn field_words(t: T, field: &str) -> String {
    t.named("duplicate-by", field).unwrap_or_else(|| field.to_owned())
}

fn compared(t: T, pair: &RecordPair) -> Vec<Compared> {
    let both = |what: String, of: &dyn Fn(&Establishment) -> String, field: &str| {
        let steps: Vec<&PairStep> = pair.steps.iter().filter(|step| step.field == field).collect();
        let weight =
            steps.iter().map(|step| format!("{} ({})", bits(t, step.weight), said(step, t)));
        let weight = weight.collect::<Vec<_>>().join(", ");
        Compared { what, left: of(&pair.left), right: of(&pair.right), weight }
    };
    let contacts = |of: fn(&maillage_domain::identify::establishment::Contacts) -> &String| {
        move |it: &Establishment| it.contacts.as_ref().map_or_else(String::new, |c| of(c).clone())
    };
    let rows = [
        both(field_words(t, "name"), &|it| names(t, it), "name"),
        both(field_words(t, "address"), &|it| lettering::street_line(&it.address), "address"),
        both(field_words(t, "postcode"), &|it| town(it), "postcode"),
        both(field_words(t, "category"), &|it| words::category(t, it.category), "category"),
        both(field_words(t, "phone"), &contacts(|c| &c.phone), "phone"),
        both(field_words(t, "domain"), &contacts(|c| &c.website), "domain"),
        both(field_words(t, "official"), &official, "official"),
        both(t.duplicate_state(), &|it| state(t, it), "state"),
        both(t.duplicate_register(), &|it| register(it), "register"),
        both(field_words(t, "distance"), &|_| String::new(), "distance"),
    ];
    let told =
        |row: &Compared| !(row.left.is_empty() && row.right.is_empty() && row.weight.is_empty());
    rows.into_iter().filter(told).collect()
}

fn names(t: T, record: &Establishment) -> String {
    let others = record.alt_names.iter().map(|name| lettering::name(name));
    std::iter::once(place::name(t, record)).chain(others).collect::<Vec<_>>().join(" · ")
}

fn town(record: &Establishment) -> String {
    let town = lettering::name(&record.address.locality);
    format!("{} {town}", record.address.postcode).trim().to_owned()
}

fn official(record: &Establishment) -> String {
    let numbers = record.official_ids.iter().map(|(scheme, number)| format!("{scheme} {number}"));
    numbers.collect::<Vec<_>>().join(", ")
}

fn state(t: T, record: &Establishment) -> String {
    let status = t.named("duplicate-status", record.status.as_str()).unwrap_or_default();
    let opened = record.opened_on.map(|day| t.duplicate_opened(t.date_short(day)));
    [Some(status), opened].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn register(record: &Establishment) -> String {
    format!("{}, {}", record.provenance.credit, record.provenance.vintage)
}

/// The weights as a waterfall, with its table.
fn chart(t: T, number: usize, pair: &RecordPair) -> Drawn {
    let label = |step: &PairStep| match step.field {
        "start" => field_words(t, "start"),
        field => format!("{} — {}", field_words(t, field), said(step, t)),
    };
    let sum = (t.duplicate_sum(), bits(t, pair.weight));
    let steps: Vec<(String, String, i64)> =
        pair.steps.iter().map(|step| (label(step), bits(t, step.weight), step.weight)).collect();
    #[expect(clippy::cast_precision_loss, reason = "weights are below 2^20")]
    let height = |weight: i64| weight as f64 / 1_000.0;
    let mut falls: Vec<Fall<'_>> = steps
        .iter()
        .map(|(label, text, weight)| Fall::Change { label, text, value: height(*weight) })
        .collect();
    falls.push(Fall::Sum { label: &sum.0, text: &sum.1, value: height(pair.weight) });
    let (title, says) = (t.duplicate_chart(), t.duplicate_chart_says(opinion(t, pair)));
    let drawn = |width, side: &str| {
        let id = format!("pair-{number}-{side}");
        waterfall(width, &Words { id: &id, title: &title, description: &says }, &falls)
    };
    let pictures = vec![(drawn(Width::Wide, "wide"), drawn(Width::Narrow, "narrow"))];
    let mut rows: Vec<Vec<String>> =
        steps.iter().map(|(label, text, _)| vec![label.clone(), text.clone()]).collect();
    rows.push(vec![sum.0.clone(), sum.1.clone()]);
    let head = vec![t.duplicate_chart_what(), t.duplicate_chart_weight()];
    let source = t.duplicate_chart_source();
    let chart =
        DrawnChart { title: title.clone(), says: says.clone(), pictures, head, rows, source };
    Drawn::new(chart, t.shell_as_table())
}

fn file(t: T, queue: &Queue) -> Sheet {
    let sides = |of: &dyn Fn(&Establishment) -> String, pair: &RecordPair| -> [Cell; 2] {
        [Cell::from(of(&pair.left)), Cell::from(of(&pair.right))]
    };
    let row = |pair: &RecordPair| {
        let mut cells: Vec<Cell> = Vec::new();
        cells.extend(sides(&|it| it.id.0.clone(), pair));
        cells.extend(sides(&|it| names(t, it), pair));
        cells.extend(sides(&|it| lettering::street_line(&it.address), pair));
        cells.push(Cell::from(pair.kind.as_str()));
        cells.push(Cell::Thousandths(pair.weight));
        cells.push(Cell::Thousandths(i64::from(pair.probability_ppm) / 10));
        let why = pair.steps.iter().map(|step| {
            format!("{} {} {}", field_words(t, step.field), said(step, t), bits(t, step.weight))
        });
        cells.push(Cell::from(why.collect::<Vec<_>>().join("; ")));
        cells
    };
    let twice = |words: String| [format!("{words} 1"), format!("{words} 2")];
    let mut columns = Vec::new();
    columns.extend(twice(t.duplicate_register()));
    columns.extend(twice(field_words(t, "name")));
    columns.extend(twice(field_words(t, "address")));
    columns.extend([
        t.duplicate_field_kind(),
        t.duplicate_chart_weight(),
        t.duplicate_column_probability(),
        t.duplicate_chart(),
    ]);
    Sheet { name: "duplicates".to_owned(), columns, rows: queue.pairs.iter().map(row).collect() }
}

/// The two records that a form names, and the list that it came from.
pub(super) fn named(
    page: &StaffPage,
    submitted: &Submitted,
) -> Result<((RecordId, RecordId), String), WebError> {
    let id = |name: &str| {
        let text = submitted.text(name).trim();
        text.contains(':').then(|| RecordId(text.to_owned())).ok_or(AppError::NotFound)
    };
    // Rebuilt from its parts, so that a form can lead back to the list and nowhere else.
    let list = Listing::new(&page.to("/identify/duplicates"), submitted.text("query"));
    let number = list.number().to_string();
    let back = list.with("page", if number == "1" { "" } else { &number });
    Ok(((id("left")?, id("right")?), back))
}

pub(super) async fn decide(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let (records, back) = named(&page, &submitted)?;
    let verdict: Verdict =
        submitted.text("verdict").parse().map_err(|_| WebError::from(AppError::NotFound))?;
    duplicate::decide(&state.app, &page.actor, records, verdict).await?;
    let t = page.t;
    let said = match verdict {
        Verdict::Same => t.duplicate_said_same(),
        Verdict::Different => t.duplicate_said_different(),
        Verdict::FirstBefore | Verdict::SecondBefore => t.duplicate_said_followed(),
    };
    Ok(GoTo::new(back).saying(said))
}
