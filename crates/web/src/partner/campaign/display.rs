//! 'Does the poster hang?': one press, and a photo for who likes.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::campaign::display::{self, DisplayView, Step};
use maillage_app::campaign::poster;
use maillage_domain::campaign::display::DisplayStage;
use maillage_domain::campaign::wording::{Blank, Wording};
use maillage_domain::ids::DisplayId;
use maillage_i18n::T;

use crate::export::Download;
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::page::LinkPage;
use crate::partner::GATE;
use crate::partner::collect::ways;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::campaign::{photo_field, photo_said, photograph, poster_pdf};
use crate::state::WebState;
use crate::ui::{Field, PartnerShell};

/// Fewer scans than this are not told as a number.
const FEW: i64 = 5;

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/p/{token}/posters", GATE, show)
        .get("/p/{token}/posters/{display}/poster", GATE, print)
        .get("/p/{token}/posters/{display}/photo", GATE, photo)
        .post("/p/{token}/posters/{display}/photo", GATE, add_photo)
        .post("/p/{token}/posters/{display}/photo/remove", GATE, remove_photo)
        .post("/p/{token}/posters/{display}/{step}", GATE, step);
}

/// What a poster's card offers besides its words.
struct Card {
    id: String,
    title: String,
    about: String,
    scans: Option<String>,
    base: String,
    /// Steps, the main one first: words and address.
    steps: Vec<(String, String)>,
    print: Option<String>,
    photo: Option<(String, String)>,
    photo_field: Option<Field>,
}

#[derive(Template)]
#[template(path = "partner/campaign/posters.html")]
struct Posters {
    shell: PartnerShell,
    title: String,
    none: String,
    cards: Vec<Card>,
    ways: Vec<(String, String)>,
}

async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    page.partner()?;
    let own = display::own(&state.app, &page.actor).await?;
    let view = Posters {
        shell: page.shell(),
        title: t.partner_posters_title(),
        none: t.partner_posters_none(),
        cards: own.iter().map(|view| card(&page, view)).collect(),
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

/// The question of the first page, when a poster waits for its answer: words and address.
pub(crate) async fn poster_question(
    state: &WebState,
    page: &LinkPage,
) -> Result<Option<(String, String)>, WebError> {
    let own = display::own(&state.app, &page.actor).await?;
    let waits = own.iter().any(|view| {
        matches!(view.row.display.state.stage, DisplayStage::Asked | DisplayStage::Sent)
    });
    Ok(waits.then(|| (page.t.partner_poster_ask(), page.to("/posters"))))
}

fn card(page: &LinkPage, view: &DisplayView) -> Card {
    let t = page.t;
    let display = &view.row.display;
    let base = page.to(&format!("/posters/{}", display.id));
    let to = |step: Step| format!("{base}/{}", step.as_str());
    let hangs = display.state.shown_on.map(|day| t.partner_poster_hangs(t.date(day)));
    let (title, steps) = match display.state.stage {
        DisplayStage::Asked | DisplayStage::Sent => (
            t.partner_poster_ask(),
            vec![
                (t.partner_poster_yes(), to(Step::Show)),
                (t.partner_poster_no(), to(Step::Decline)),
            ],
        ),
        DisplayStage::Shown => {
            (hangs.unwrap_or_default(), vec![(t.partner_poster_not(), to(Step::TakeBack))])
        }
        DisplayStage::Photo => (t.partner_poster_photo_thanks(), Vec::new()),
        DisplayStage::Declined => (t.partner_poster_no_words(), Vec::new()),
    };
    let is_declined = display.state.stage == DisplayStage::Declined;
    let name = view.row.partner_name.as_str();
    Card {
        id: display.id.to_string(),
        title,
        about: t.partner_poster_about(headline(page, view)),
        scans: scans(t, view.row.scans),
        steps,
        print: (!is_declined).then(|| format!("{base}/poster")),
        photo: view
            .photo
            .as_ref()
            .map(|version| (format!("{base}/photo?v={version}"), t.display_photo_alt(name))),
        photo_field: (!is_declined && view.photo.is_none()).then(|| photo_field(t)),
        base,
    }
}

/// The poster's title with its blanks filled in, in the partner's language.
fn headline(page: &LinkPage, view: &DisplayView) -> String {
    let organisation = &page.open.organisation;
    let text = view.campaign.text(page.t.locale()).map_or("", |text| text.title.as_str());
    let fill = |blank| match blank {
        Blank::Partner => view.row.partner_name.as_str(),
        Blank::Street => view.row.street.as_str(),
        Blank::Organisation => organisation.legal_name.as_str(),
        Blank::Network => organisation.network_name.as_str(),
    };
    match Wording::parse(text) {
        Ok(wording) => wording.filled(fill),
        Err(_) => text.to_owned(),
    }
}

fn scans(t: T, scans: i64) -> Option<String> {
    match scans {
        ..=0 => None,
        1..FEW => Some(t.partner_poster_scans_few()),
        _ => Some(t.partner_poster_scans(scans)),
    }
}

async fn print(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id)): Path<(String, DisplayId)>,
) -> Result<Download, WebError> {
    let base = state.address_of("");
    let made = poster::one(&state.app, &page.actor, id, None, &base).await;
    poster_pdf(format!("{}.pdf", page.t.poster_file()), made)
}

async fn photo(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id)): Path<(String, DisplayId)>,
) -> Result<Response, WebError> {
    Ok(photograph(display::photo(&state.app, &page.actor, id).await?))
}

async fn add_photo(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id)): Path<(String, DisplayId)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let to = GoTo::new(page.to("/posters"));
    display::one(&state.app, &page.actor, id).await?;
    let Some(file) = submitted.file("photo") else {
        return Ok(to.warning(page.t.display_photo_missing()));
    };
    let taken = display::add_photo(&state.app, &page.actor, id, file.bytes.to_vec()).await;
    photo_said(page.t, to, taken)
}

async fn remove_photo(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id)): Path<(String, DisplayId)>,
) -> Result<GoTo, WebError> {
    display::remove_photo(&state.app, &page.actor, id).await?;
    Ok(GoTo::new(page.to("/posters")).saying(page.t.display_photo_removed()))
}

async fn step(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id, step)): Path<(String, DisplayId, String)>,
) -> Result<GoTo, WebError> {
    let own = [Step::Show, Step::TakeBack, Step::Decline];
    let step = Step::of_word(&step).filter(|step| own.contains(step));
    let step = step.ok_or_else(WebError::not_found)?;
    display::step(&state.app, &page.actor, id, step).await?;
    Ok(GoTo::new(page.to("/posters")).saying(page.t.display_done()))
}
