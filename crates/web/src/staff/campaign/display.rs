//! Where posters hang: the list of a campaign's displays, and the page of one.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::campaign::campaign::{self, PICTURE_BYTES_MAX};
use maillage_app::campaign::display::{
    self, DisplayFilter, DisplayOrder, DisplayRow, DisplayView, PhotoError, Step,
};
use maillage_app::campaign::scan;
use maillage_domain::access::Action;
use maillage_domain::campaign::display::DisplayStage;
use maillage_domain::ids::{CampaignId, DisplayId};
use maillage_i18n::T;

use super::campaign::trail;
use super::scan::{DayLine, lines};
use super::{photograph, poster_words};
use crate::export::{Cell, ListFile, Part};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::qr::Qr;
use crate::routes::{Gate, Routes};
use crate::staff::engage::words::language;
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, Choice, EmptyState, Export, Field, Pagination, Shell, SortLink, Stage, Verb, icon,
};

pub(super) fn routes(routes: &mut Routes) {
    let view = Gate::Staff(Action::ViewNetwork);
    let run = Gate::Staff(Action::RunCampaign);
    routes
        .get("/o/{slug}/campaign/{id}/displays", view, list)
        .get("/o/{slug}/campaign/{id}/displays/{display}", view, show)
        .get("/o/{slug}/campaign/{id}/displays/{display}/photo", view, photo)
        .post("/o/{slug}/campaign/{id}/displays/{display}/photo", run, add_photo)
        .post("/o/{slug}/campaign/{id}/displays/{display}/photo/remove", run, remove_photo)
        .post("/o/{slug}/campaign/{id}/displays/{display}/{step}", run, step);
}

/// The parameters of a display's address.
type Place = Path<(String, CampaignId, DisplayId)>;

struct Row {
    href: String,
    partner: String,
    street: String,
    stage: Stage,
    shown_on: String,
    scans: String,
}

#[derive(Template)]
#[template(path = "staff/campaign/displays.html")]
struct ListPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    filters: Vec<Field>,
    heads: [SortLink; 4],
    rows: Vec<Row>,
    count: String,
    export: Export,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let campaign = campaign::view(&state.app, &page.actor, id).await?.campaign;
    let (order, reversed) = DisplayOrder::of_word(listing.sort());
    let filter = DisplayFilter {
        campaign: Some(id),
        partner: None,
        contains: listing.search(),
        stage: listing.filter_as("stage"),
        order,
        reversed,
    };
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = display::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let base = page.to(&format!("/campaign/{id}"));
    let present = if listing.sort().is_empty() { "partner" } else { listing.sort() };
    let head = |label: String, key: &str| {
        SortLink::new(label, key, present, |to| listing.with("sort", to))
    };
    let title = t.display_title(campaign.name.as_str());
    let empty = (found.total == 0).then(|| {
        listing.nothing(
            t,
            EmptyState {
                icon: icon("people"),
                title: t.display_empty_title(),
                text: t.display_empty_text(),
                action: Some((t.display_empty_go(), base.clone())),
            },
        )
    });
    let view = ListPage {
        shell: page.shell(Some(Verb::Campaign)),
        trail: trail(&page, &campaign, Some(title.clone())),
        title,
        filters: filters(t, &listing),
        heads: [
            head(t.display_partner(), "partner"),
            head(t.display_street(), "street"),
            head(t.display_shown_on(), "shown"),
            head(t.campaign_scans(), "scans").of_numbers(),
        ],
        rows: found.rows.into_iter().map(|row| shown(t, &base, row)).collect(),
        count: t.count_results(found.total),
        export: Export::of(page.t, &listing),
        pages: listing.pagination(t, found.total),
        empty,
    };
    Ok(Html(view.render()?).into_response())
}

fn filters(t: T, listing: &Listing) -> Vec<Field> {
    let present = listing.filter("stage");
    let mut stages = vec![Choice::new("", t.all(), present)];
    stages.extend(
        DisplayStage::ALL
            .iter()
            .map(|stage| Choice::new(stage.as_str(), t.display_stage(stage.as_str()), present)),
    );
    vec![
        Field::text("q", t.display_search(), listing.filter("q")).optional(""),
        Field::select("stage", t.display_stage_label(), stages).optional(""),
    ]
}

fn shown(t: T, base: &str, row: DisplayRow) -> Row {
    let state = row.display.state;
    Row {
        href: format!("{base}/displays/{}", row.display.id),
        partner: row.partner_name,
        street: row.street,
        stage: poster_words::stage(t, state.stage),
        shown_on: state.shown_on.map(|day| t.date_short(day)).unwrap_or_default(),
        scans: t.integer(row.scans),
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: DisplayFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.display_partner(),
        t.display_street(),
        t.language(),
        t.display_stage_label(),
        t.display_asked_on(),
        t.display_sent_on(),
        t.display_shown_on(),
        t.display_photo_on(),
        t.display_code(),
        t.display_address(),
        t.campaign_scans(),
    ];
    let base = super::base(state);
    let read = move |app, actor, filter, part| {
        let base = base.clone();
        async move {
            let found = display::list(&app, &actor, &filter, part).await?;
            Ok(Part::of(found.rows, |row| cells(t, &base, row)))
        }
    };
    ListFile { name: t.display_file(), columns }.download(state, page, filter, format, read).await
}

fn cells(t: T, base: &str, row: DisplayRow) -> Vec<Cell> {
    let state = row.display.state;
    let day = |day: Option<jiff::civil::Date>| day.map_or(Cell::Empty, Cell::Date);
    vec![
        row.partner_name.into(),
        row.street.into(),
        language(t, row.locale).into(),
        t.display_stage(state.stage.as_str()).into(),
        state.asked_on.into(),
        day(state.sent_on),
        day(state.shown_on),
        day(row.display.photo_on),
        row.display.code.to_string().into(),
        format!("{base}/q/{}", row.display.code).into(),
        row.scans.into(),
    ]
}

#[derive(Template)]
#[template(path = "staff/campaign/display.html")]
struct DisplayPage {
    shell: Shell,
    trail: Breadcrumb,
    base: String,
    poster_href: String,
    partner: (String, String),
    stage: Stage,
    facts: Vec<(String, String)>,
    /// What can be done next: words and address.
    steps: Vec<(String, String)>,
    photo: Option<(String, String)>,
    photo_field: Option<Field>,
    may_remove: bool,
    qr: Qr,
    address: String,
    scans: Vec<DayLine>,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, display)): Place,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let view = found(&state, &page, id, display).await?;
    let (row, campaign) = (&view.row, &view.campaign);
    let base = page.to(&format!("/campaign/{id}/displays/{display}"));
    let counts = scan::of_campaign(&state.app, &page.actor, id, Some(row.display.code)).await?;
    let address = state.address_of(&format!("/q/{}", row.display.code));
    let is_open = campaign.closed_at.is_none() && page.actor.may(Action::RunCampaign);
    let takes_photos = is_open && row.display.state.photo(row.display.state.asked_on).is_ok();
    let html = DisplayPage {
        shell: page.shell(Some(Verb::Campaign)),
        trail: trail(&page, campaign, Some(row.partner_name.clone())),
        partner: (row.partner_name.clone(), page.to(&format!("/partners/{}", row.display.partner))),
        stage: poster_words::stage(t, row.display.state.stage),
        facts: facts(t, row),
        steps: if is_open { steps(t, row, &base) } else { Vec::new() },
        photo: view.photo.as_ref().map(|version| {
            let alt = t.display_photo_alt(row.partner_name.as_str());
            (format!("{base}/photo?v={version}"), alt)
        }),
        photo_field: takes_photos.then(|| photo_field(t)),
        may_remove: page.actor.may(Action::RunCampaign),
        qr: Qr::of(&address)?,
        address,
        scans: lines(t, &counts),
        poster_href: format!("{base}/poster"),
        base,
    };
    Ok(Html(html.render()?))
}

/// The display of the address, when it is of the address's campaign.
async fn found(
    state: &WebState,
    page: &StaffPage,
    campaign: CampaignId,
    id: DisplayId,
) -> Result<DisplayView, WebError> {
    let view = display::one(&state.app, &page.actor, id).await?;
    if view.campaign.id == campaign { Ok(view) } else { Err(WebError::not_found()) }
}

/// The field for a photo; phones offer their camera.
pub(crate) fn photo_field(t: T) -> Field {
    Field::file("photo", t.display_photo_field(), "image/jpeg,image/png")
        .with_hint(t.display_photo_hint())
}

fn facts(t: T, row: &DisplayRow) -> Vec<(String, String)> {
    let state = row.display.state;
    let mut facts = vec![
        (t.display_street(), row.street.clone()),
        (t.language(), language(t, row.locale)),
        (t.display_asked_on(), t.date(state.asked_on)),
    ];
    facts.extend(state.sent_on.map(|day| (t.display_sent_on(), t.date(day))));
    facts.extend(state.shown_on.map(|day| (t.display_shown_on(), t.date(day))));
    facts.extend(row.display.photo_on.map(|day| (t.display_photo_on(), t.date(day))));
    facts.push((t.campaign_scans(), t.integer(row.scans)));
    facts
}

fn steps(t: T, row: &DisplayRow, base: &str) -> Vec<(String, String)> {
    Step::ALL
        .into_iter()
        .filter(|step| step.fits(row.display.state))
        .map(|step| {
            let words = match step {
                Step::Send => t.display_do_send(),
                Step::Show => t.display_do_show(),
                Step::TakeBack => t.display_do_take_back(),
                Step::Decline => t.display_do_decline(),
                Step::AskAgain => t.display_do_ask_again(),
            };
            (words, format!("{base}/{}", step.as_str()))
        })
        .collect()
}

async fn step(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, display, step)): Path<(String, CampaignId, DisplayId, String)>,
) -> Result<GoTo, WebError> {
    let step = Step::of_word(&step).ok_or_else(WebError::not_found)?;
    found(&state, &page, id, display).await?;
    display::step(&state.app, &page.actor, display, step).await?;
    let to = GoTo::new(page.to(&format!("/campaign/{id}/displays/{display}")));
    Ok(to.saying(page.t.display_done()))
}

async fn photo(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, display)): Place,
) -> Result<Response, WebError> {
    found(&state, &page, id, display).await?;
    Ok(photograph(display::photo(&state.app, &page.actor, display).await?))
}

async fn add_photo(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, display)): Place,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    found(&state, &page, id, display).await?;
    let to = GoTo::new(page.to(&format!("/campaign/{id}/displays/{display}")));
    let Some(file) = submitted.file("photo") else {
        return Ok(to.warning(page.t.display_photo_missing()));
    };
    let taken = display::add_photo(&state.app, &page.actor, display, file.bytes.to_vec()).await;
    said(page.t, to, taken)
}

/// What becomes of a photo, said on the next page.
pub(crate) fn said(t: T, to: GoTo, taken: Result<(), PhotoError>) -> Result<GoTo, WebError> {
    match taken {
        Ok(()) => Ok(to.saying(t.display_photo_thanks())),
        Err(PhotoError::TooLarge) => {
            let limit = t.file_size(u64::try_from(PICTURE_BYTES_MAX).unwrap_or(u64::MAX));
            Ok(to.warning(t.campaign_picture_too_large(limit)))
        }
        Err(PhotoError::Unreadable(_)) => Ok(to.warning(t.display_photo_unreadable())),
        Err(PhotoError::App(error)) => Err(error.into()),
    }
}

async fn remove_photo(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, display)): Place,
) -> Result<GoTo, WebError> {
    found(&state, &page, id, display).await?;
    display::remove_photo(&state.app, &page.actor, display).await?;
    let to = GoTo::new(page.to(&format!("/campaign/{id}/displays/{display}")));
    Ok(to.saying(page.t.display_photo_removed()))
}
