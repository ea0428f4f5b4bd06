//! The list of prospects: searched, narrowed, sorted, and taken along as a file.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use maillage_app::engage::prospect::{self, Prospect, ProspectFilter, ProspectSort};
use maillage_domain::access::Action;
use maillage_domain::engage::prospect::Origin;
use maillage_domain::engage::stage::Stage;
use maillage_i18n::T;

use super::{Tab, day, kinds, show, tabs, words};
use crate::export::{Cell, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::identify::place::credited;
use crate::state::WebState;
use crate::ui::{Choice, Credits, Export, Field, Pagination, Shell, SortLink, Stage as Chip, Verb};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/engage/prospects", Gate::Staff(Action::ViewNetwork), list);
}

struct Row {
    name: String,
    href: String,
    stage: Chip,
    street: String,
    score: String,
    since: String,
    next_step: String,
}

#[derive(Template)]
#[template(path = "staff/engage/list.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<Tab>,
    filters: Vec<Field>,
    heads: [SortLink; 4],
    rows: Vec<Row>,
    total: String,
    pages: Option<Pagination>,
    export: Export,
    add: Option<String>,
    credits: Credits,
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let listing = listing.long();
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return export(&state, &page, &filter, listing.format()).await;
    }
    let t = page.t;
    let found = prospect::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = match listing.sort() {
        "" => "-score",
        sort => sort,
    };
    let head = |label: String, key: &str| {
        SortLink::new(label, key, present, |to| listing.with("sort", to))
    };
    let credits = credited(&state, &page).await?;
    let html = show(&ListPage {
        credits,
        tabs: tabs(&page, "/engage/prospects"),
        filters: filters(&page, &listing),
        heads: [
            head(t.name(), "name"),
            head(t.engage_score(), "score").of_numbers(),
            head(t.engage_since(), "since"),
            head(t.engage_next_step(), "next"),
        ],
        total: t.engage_count_prospects(found.total),
        pages: listing.pagination(t, found.total),
        rows: found.rows.iter().map(|p| row(&page, p)).collect(),
        export: Export::of(t, &listing),
        add: page.actor.may(Action::EditProspects).then(|| page.to("/engage/prospects/new")),
        shell: page.shell(Some(Verb::Engage)),
    })?;
    Ok(html.into_response())
}

/// Scores come best first when nothing else is asked for, so that order is the one without a `-`
/// in the use case and the one with it in addresses.
fn filter_of(listing: &Listing) -> ProspectFilter {
    let (word, downwards) = match listing.sort().strip_prefix('-') {
        Some(word) => (word, true),
        None => (listing.sort(), listing.sort().is_empty()),
    };
    let sort = ProspectSort::ALL.into_iter().find(|sort| sort.as_str() == word).unwrap_or_default();
    ProspectFilter {
        contains: listing.search(),
        stage: listing.filter_as("stage"),
        origin: listing.filter_as("origin"),
        kind: listing.filter_as("kind"),
        reversed: (sort == ProspectSort::Score) != downwards,
        sort,
    }
}

fn filters(page: &StaffPage, listing: &Listing) -> Vec<Field> {
    let t = page.t;
    let any = |present: &str| Choice::new("", t.all(), present);
    let mut stages = vec![any(listing.filter("stage"))];
    stages.extend(Stage::ALL.iter().map(|stage| {
        Choice::new(stage.as_str(), t.engage_stage(stage.as_str()), listing.filter("stage"))
    }));
    let mut origins = vec![any(listing.filter("origin"))];
    origins.extend(Origin::ALL.iter().map(|origin| {
        Choice::new(origin.as_str(), t.engage_origin(origin.as_str()), listing.filter("origin"))
    }));
    let mut parties = vec![any(listing.filter("kind"))];
    parties.extend(kinds(t, listing.filter("kind")));
    vec![
        Field::text("q", t.engage_search(), listing.filter("q")).optional(""),
        Field::select("stage", t.engage_stage_label(), stages).optional(""),
        Field::select("origin", t.engage_origin_label(), origins).optional(""),
        Field::select("kind", t.engage_kind_label(), parties).optional(""),
    ]
}

fn row(page: &StaffPage, prospect: &Prospect) -> Row {
    let t = page.t;
    Row {
        name: prospect.name.clone(),
        href: page.to(&format!("/engage/prospects/{}", prospect.id)),
        stage: words::stage_chip(t, prospect.stage),
        street: prospect.address.street.clone(),
        score: prospect
            .score
            .as_ref()
            .map_or_else(|| "–".to_owned(), |score| words::score(t, score)),
        since: day(page, prospect.stage_since),
        next_step: match prospect.next_step_on {
            Some(on) => format!("{} · {}", prospect.next_step, t.date_short(on)),
            None => prospect.next_step.clone(),
        },
    }
}

/// The whole list as a file, read in parts.
async fn export(
    state: &WebState,
    page: &StaffPage,
    filter: &ProspectFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.name(),
        t.engage_stage_label(),
        t.engage_since(),
        t.engage_score(),
        t.address(),
        t.engage_postcode(),
        t.engage_locality(),
        t.email(),
        t.telephone(),
        t.language(),
        t.engage_next_step(),
        t.date_label(),
    ];
    let zone = super::zone(page);
    let read = move |app, actor, filter, part| {
        let zone = zone.clone();
        async move {
            let found = prospect::list(&app, &actor, &filter, part).await?;
            Ok(Part::of(found.rows, |prospect| cells(t, &zone, prospect)))
        }
    };
    ListFile { name: "prospects".to_owned(), columns }
        .download(state, page, filter.clone(), format, read)
        .await
}

fn cells(t: T, zone: &TimeZone, prospect: Prospect) -> Vec<Cell> {
    vec![
        prospect.name.into(),
        t.engage_stage(prospect.stage.as_str()).into(),
        prospect.stage_since.to_zoned(zone.clone()).date().into(),
        prospect.score.as_ref().map_or(Cell::Empty, |score| Cell::Thousandths(score.points)),
        prospect.address.street.into(),
        prospect.address.postcode.into(),
        prospect.address.locality.into(),
        prospect.email.into(),
        prospect.phone.into(),
        words::language(t, prospect.locale).into(),
        prospect.next_step.into(),
        prospect.next_step_on.map_or(Cell::Empty, Cell::Date),
    ]
}
