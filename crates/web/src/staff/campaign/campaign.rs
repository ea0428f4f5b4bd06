//! The page of a campaign: how far it has come, and what can be done next.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::campaign::campaign::{
    self, Campaign, CampaignError, CampaignView, PICTURE_BYTES_MAX,
};
use maillage_app::campaign::display::{self, DisplayFilter, DisplayOrder};
use maillage_app::{AppError, Page};
use maillage_domain::access::Action;
use maillage_domain::campaign::display::DisplayStage;
use maillage_domain::ids::CampaignId;
use maillage_i18n::T;

use super::campaigns::state_chip;
use super::destination::Destinations;
use super::{photograph, poster_words};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::engage::words::language;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, Field, Shell, Stage, Verb};

/// How many of the latest photos the page shows.
const PHOTOS: i64 = 8;

pub(super) fn routes(routes: &mut Routes) {
    let view = Gate::Staff(Action::ViewNetwork);
    let run = Gate::Staff(Action::RunCampaign);
    routes
        .get("/o/{slug}/campaign/{id}", view, show)
        .get("/o/{slug}/campaign/{id}/picture", view, picture)
        .post("/o/{slug}/campaign/{id}/picture", run, change_picture)
        .post("/o/{slug}/campaign/{id}/ask", run, ask)
        .post("/o/{slug}/campaign/{id}/sent", run, sent)
        .post("/o/{slug}/campaign/{id}/close", run, close)
        .post("/o/{slug}/campaign/{id}/reopen", run, reopen);
}

/// What can be done, for who may.
struct Steps {
    edit: String,
    ask: Option<String>,
    asked: String,
    send: Option<String>,
    posters: Vec<Field>,
    picture: Field,
    is_closed: bool,
}

/// A photo of a poster: picture, words for who does not see it, page.
struct PhotoLink {
    src: String,
    alt: String,
    partner: String,
    href: String,
}

/// What it says in one language.
struct Said {
    lang: &'static str,
    language: String,
    title: String,
    body: String,
    call: String,
}

#[derive(Template)]
#[template(path = "staff/campaign/campaign.html")]
struct CampaignPage {
    shell: Shell,
    trail: Breadcrumb,
    base: String,
    displays_href: String,
    scans_href: String,
    name: String,
    state: Stage,
    is_closed: bool,
    figures: Vec<(String, String)>,
    how: String,
    steps: Option<Steps>,
    photos: Vec<PhotoLink>,
    said: Vec<Said>,
    facts: Vec<(String, String)>,
    picture: Option<String>,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let view = campaign::view(&state.app, &page.actor, id).await?;
    let base = page.to(&format!("/campaign/{id}"));
    let (campaign, counts) = (&view.campaign, view.counts);
    let number = |count: i64, label: String| (t.integer(count), label);
    let html = CampaignPage {
        shell: page.shell(Some(Verb::Campaign)),
        trail: trail(&page, campaign, None),
        name: campaign.name.clone(),
        state: state_chip(t, campaign.closed_at.is_some()),
        is_closed: campaign.closed_at.is_some(),
        figures: vec![
            number(counts.asked, t.campaign_asked()),
            number(counts.sent, t.campaign_sent()),
            number(counts.shown, t.campaign_shown()),
            number(counts.photos, t.campaign_photos()),
            number(counts.scans, t.campaign_scans()),
        ],
        how: t.campaign_figures_words(counts.declined),
        steps: page.actor.may(Action::RunCampaign).then(|| steps(t, &view, &base)),
        photos: photos(&state, &page, id).await?,
        said: said(t, campaign),
        facts: facts(t, campaign, &Destinations::of(&state, &page).await?),
        picture: view.picture.as_ref().map(|version| format!("{base}/picture?v={version}")),
        displays_href: format!("{base}/displays"),
        scans_href: format!("{base}/scans"),
        base,
    };
    Ok(Html(html.render()?))
}

/// The way back from a page below a campaign; none here means the campaign itself.
pub(super) fn trail(page: &StaffPage, campaign: &Campaign, here: Option<String>) -> Breadcrumb {
    let t = page.t;
    let mut above = vec![(t.campaign_title(), page.to("/campaign"))];
    if here.is_some() {
        above.push((campaign.name.clone(), page.to(&format!("/campaign/{}", campaign.id))));
    }
    let here = here.unwrap_or_else(|| campaign.name.clone());
    Breadcrumb { label: t.shell_breadcrumb(), above, here }
}

fn steps(t: T, view: &CampaignView, base: &str) -> Steps {
    let (sheets, counts) = (view.campaign.template, view.counts);
    let is_closed = view.campaign.closed_at.is_some();
    let which = vec![
        Choice::new("all", t.poster_which_all(), "all"),
        Choice::new("not-sent", t.poster_which_not_sent(), "all"),
    ];
    Steps {
        edit: format!("{base}/edit"),
        ask: (view.not_asked > 0 && !is_closed).then(|| t.campaign_ask(view.not_asked)),
        asked: match counts.asked {
            0 => t.campaign_no_partners(),
            _ => t.campaign_all_asked(),
        },
        send: (counts.waiting > 0 && !is_closed).then(|| t.campaign_send(counts.waiting)),
        posters: if counts.asked > counts.declined {
            vec![
                Field::select("which", t.poster_which(), which),
                Field::select(
                    "size",
                    t.campaign_size(),
                    poster_words::sizes(t, sheets.size.as_str()),
                ),
                Field::select(
                    "edge",
                    t.campaign_edge(),
                    poster_words::edges(t, sheets.edge.as_str()),
                ),
            ]
        } else {
            Vec::new()
        },
        picture: Field::file("picture", t.campaign_picture(), "image/png,image/jpeg")
            .with_hint(t.campaign_picture_hint()),
        is_closed,
    }
}

async fn photos(
    state: &WebState,
    page: &StaffPage,
    id: CampaignId,
) -> Result<Vec<PhotoLink>, WebError> {
    let filter = DisplayFilter {
        campaign: Some(id),
        stage: Some(DisplayStage::Photo),
        order: DisplayOrder::Shown,
        ..DisplayFilter::default()
    };
    let part = Page { offset: 0, limit: PHOTOS };
    let found = display::list(&state.app, &page.actor, &filter, part).await?;
    let link = |row: display::DisplayRow| {
        let href = page.to(&format!("/campaign/{id}/displays/{}", row.display.id));
        PhotoLink {
            src: format!("{href}/photo"),
            alt: page.t.display_photo_alt(row.partner_name.as_str()),
            partner: row.partner_name,
            href,
        }
    };
    Ok(found.rows.into_iter().map(link).collect())
}

fn said(t: T, campaign: &Campaign) -> Vec<Said> {
    let said = |text: &campaign::CampaignText| Said {
        lang: text.locale.code(),
        language: language(t, text.locale),
        title: text.title.clone(),
        body: text.body.clone(),
        call: text.call.clone(),
    };
    campaign.texts.iter().map(said).collect()
}

fn facts(t: T, campaign: &Campaign, destinations: &Destinations) -> Vec<(String, String)> {
    let sheets = campaign.template;
    let mut facts = vec![(t.campaign_starts_on(), t.date(campaign.starts_on))];
    facts.extend(campaign.ends_on.map(|day| (t.campaign_ends_on(), t.date(day))));
    facts.push((t.campaign_destination(), destinations.name(t, sheets.destination)));
    facts.push((t.campaign_size(), poster_words::size(t, sheets.size)));
    facts.push((t.campaign_edge(), poster_words::edge(t, sheets.edge)));
    facts
}

async fn picture(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
) -> Result<Response, WebError> {
    Ok(photograph(campaign::picture(&state.app, &page.actor, id).await?))
}

async fn change_picture(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let back = GoTo::new(page.to(&format!("/campaign/{id}")));
    let removes = submitted.is_ticked("remove");
    let file = submitted.file("picture").map(|file| file.bytes.to_vec());
    if file.is_none() && !removes {
        campaign::view(&state.app, &page.actor, id).await?;
        return Ok(back.warning(t.campaign_picture_missing()).into_response());
    }
    match campaign::change_picture(&state.app, &page.actor, id, file).await {
        Ok(()) if removes => Ok(back.saying(t.campaign_picture_removed()).into_response()),
        Ok(()) => Ok(back.saying(t.campaign_picture_changed()).into_response()),
        Err(CampaignError::PictureTooLarge) => {
            let limit = t.file_size(u64::try_from(PICTURE_BYTES_MAX).unwrap_or(u64::MAX));
            Ok(back.warning(t.campaign_picture_too_large(limit)).into_response())
        }
        Err(CampaignError::Picture(_)) => {
            Ok(back.warning(t.campaign_picture_unreadable()).into_response())
        }
        Err(CampaignError::App(error)) => Err(error.into()),
        Err(error) => Err(WebError::unexpected(error)),
    }
}

async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
) -> Result<GoTo, WebError> {
    let asked = display::ask_all(&state.app, &page.actor, id).await?;
    let to = GoTo::new(page.to(&format!("/campaign/{id}")));
    Ok(to.saying(page.t.campaign_ask_done(count(asked))))
}

async fn sent(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
) -> Result<GoTo, WebError> {
    let sent = display::send_all(&state.app, &page.actor, id).await?;
    let to = GoTo::new(page.to(&format!("/campaign/{id}")));
    Ok(to.saying(page.t.campaign_send_done(count(sent))))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

async fn close(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
) -> Result<GoTo, WebError> {
    closing(&state, &page, id, true).await?;
    let to = GoTo::new(page.to(&format!("/campaign/{id}")));
    Ok(to.saying(page.t.campaign_closed_done()))
}

async fn reopen(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
) -> Result<GoTo, WebError> {
    closing(&state, &page, id, false).await?;
    let to = GoTo::new(page.to(&format!("/campaign/{id}")));
    Ok(to.saying(page.t.campaign_reopened_done()))
}

async fn closing(
    state: &WebState,
    page: &StaffPage,
    id: CampaignId,
    closed: bool,
) -> Result<(), AppError> {
    campaign::close(&state.app, &page.actor, id, closed).await
}
