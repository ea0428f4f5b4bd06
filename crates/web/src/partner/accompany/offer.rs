//! A partner's own offers of placements: made on a phone in under two minutes, changed, withdrawn. What it
//! sees of those who come is the work and its days, and nobody's name.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::AppError;
use maillage_app::accompany::offer::{self, OfferRow};
use maillage_app::accompany::placement::view::{self, OwnPlacement};
use maillage_domain::accompany::offer::{
    MOST_PLACES, MOST_WEEKLY_MINUTES, MOST_WEEKS, OfferState, OfferTerms,
};
use maillage_domain::ids::OfferId;
use maillage_domain::period::Month;
use maillage_i18n::T;

use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::LinkPage;
use crate::partner::GATE;
use crate::partner::collect::ways;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, PartnerShell};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/p/{token}/placements", GATE, list)
        .get("/p/{token}/placements/new", GATE, new)
        .post("/p/{token}/placements/new", GATE, make)
        .get("/p/{token}/placements/{id}", GATE, edit)
        .post("/p/{token}/placements/{id}", GATE, change)
        .post("/p/{token}/placements/{id}/withdraw", GATE, withdraw);
}

/// One offer as its partner sees it.
struct OwnOffer {
    title: String,
    facts: String,
    state: String,
    href: Option<String>,
    /// Words and address of the button that withdraws it, or offers it again; then the word that it sends.
    turn: (String, String, &'static str),
}

/// One placement as its partner sees it.
struct OwnLine {
    title: String,
    words: String,
}

#[derive(Template)]
#[template(path = "partner/accompany/offers.html")]
struct OffersPage {
    shell: PartnerShell,
    title: String,
    lede: String,
    new_href: String,
    offers: Vec<OwnOffer>,
    placements: Vec<OwnLine>,
    ways: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "partner/accompany/offer.html")]
struct OfferPage {
    shell: PartnerShell,
    title: String,
    lede: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    send: String,
    back: (String, String),
}

async fn list(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let organisation = &page.open.organisation;
    let today = state.app.clock.today(&organisation.time_zone);
    let offers = offer::own(&state.app, &page.actor).await?;
    let placements = view::own(&state.app, &page.actor).await?;
    let view = OffersPage {
        shell: page.shell(),
        title: t.placement_p_title(),
        lede: t.placement_p_lede(organisation.name.as_str()),
        new_href: page.to("/placements/new"),
        offers: offers.into_iter().map(|row| own_offer(&page, row, today)).collect(),
        placements: placements.into_iter().map(|one| own_line(t, one)).collect(),
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

fn own_offer(page: &LinkPage, row: OfferRow, today: Date) -> OwnOffer {
    let t = page.t;
    let state = row.offer.state(row.taken, today);
    let path = page.to(&format!("/placements/{}", row.offer.id));
    let is_withdrawn = state == OfferState::Withdrawn;
    let turn = if is_withdrawn {
        (t.placement_p_renew(), format!("{path}/withdraw"), "no")
    } else {
        (t.placement_p_withdraw(), format!("{path}/withdraw"), "yes")
    };
    OwnOffer {
        facts: facts(t, &row.offer.terms),
        state: t.placement_offer_state(state.as_str()),
        href: (!is_withdrawn).then_some(path),
        turn,
        title: row.offer.terms.title,
    }
}

/// An offer in one line: hours, weeks, first day, places.
pub(crate) fn facts(t: T, terms: &OfferTerms) -> String {
    let hours = i64::from(terms.weekly_minutes / 60);
    [
        t.placement_hours_a_week(hours),
        t.placement_weeks(i64::from(terms.weeks)),
        t.placement_from_day(terms.starts_on),
        t.placement_places(i64::from(terms.places)),
    ]
    .join(" · ")
}

fn own_line(t: T, one: OwnPlacement) -> OwnLine {
    let days = t.placement_p_days(t.date(one.starts_on), t.date(one.ends_on));
    OwnLine {
        words: format!("{} · {days}", t.placement_p_stage(one.stage.as_str())),
        title: one.title,
    }
}

async fn new(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let today = state.app.clock.today(&page.open.organisation.time_zone);
    render(&page, None, &Form::first(page.t, first_values(today)))
}

/// What stands in the form before anything is typed: part time for two months from the next month on.
pub(crate) fn first_values(today: Date) -> [(&'static str, String); 4] {
    [
        ("hours", "20".to_owned()),
        ("starts_on", Month::of(today).next().first_day().to_string()),
        ("weeks", "8".to_owned()),
        ("places", "1".to_owned()),
    ]
}

/// What stands in the form of an offer that is there.
pub(crate) fn values_of(terms: &OfferTerms) -> [(&'static str, String); 7] {
    [
        ("title", terms.title.clone()),
        ("tasks", terms.tasks.join("\n")),
        ("hours", (terms.weekly_minutes / 60).to_string()),
        ("starts_on", terms.starts_on.to_string()),
        ("weeks", terms.weeks.to_string()),
        ("places", terms.places.to_string()),
        ("tutor", terms.tutor.clone()),
    ]
}

/// The fields of an offer.
pub(crate) fn fields(t: T, form: &Form) -> Vec<Field> {
    let value = |name: &str| form.value(name);
    let error = |name: &str| form.error(name);
    vec![
        Field::text("title", t.placement_o_title(), value("title"))
            .with_hint(t.placement_o_title_hint())
            .with_error(error("title")),
        Field::area("tasks", t.placement_o_tasks(), value("tasks"), 4)
            .with_hint(t.placement_o_tasks_hint())
            .with_error(error("tasks")),
        Field::number("hours", t.placement_o_hours(), value("hours")).with_error(error("hours")),
        Field::date("starts_on", t.placement_o_starts(), value("starts_on"))
            .with_error(error("starts_on")),
        Field::number("weeks", t.placement_o_weeks(), value("weeks")).with_error(error("weeks")),
        Field::number("places", t.placement_o_places(), value("places"))
            .with_error(error("places")),
        Field::text("tutor", t.placement_o_tutor(), value("tutor"))
            .with_hint(t.placement_o_tutor_hint())
            .optional(t.shell_optional())
            .with_error(error("tutor")),
    ]
}

/// The offer that a form tells of, or `None` after noting what is wrong.
pub(crate) fn read(form: &mut Form) -> Option<OfferTerms> {
    let small = |number: i64| u32::try_from(number).ok();
    let title = form.required("title", 80);
    let tasks = form.required("tasks", 2_000);
    let hours = form.number("hours", 1, i64::from(MOST_WEEKLY_MINUTES / 60)).and_then(small);
    let starts_on = form.date("starts_on");
    let weeks = form.number("weeks", 1, i64::from(MOST_WEEKS)).and_then(small);
    let places = form.number("places", 1, i64::from(MOST_PLACES)).and_then(small);
    let tutor = form.text("tutor", 120);
    Some(OfferTerms {
        title: title?,
        tasks: tasks?.lines().map(str::to_owned).collect(),
        weekly_minutes: hours? * 60,
        starts_on: starts_on?,
        weeks: weeks?,
        places: places?,
        tutor: tutor?,
    })
}

fn render(page: &LinkPage, id: Option<OfferId>, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let (title, send) = match id {
        None => (t.placement_p_new(), t.placement_p_send()),
        Some(_) => (t.placement_p_change(), t.placement_p_save()),
    };
    let view = OfferPage {
        shell: page.shell(),
        title,
        lede: t.placement_p_new_lede(page.open.organisation.name.as_str()),
        summary: form.summary(),
        fields: fields(t, form),
        send,
        back: (t.placement_p_back(), page.to("/placements")),
    };
    Ok(Html(view.render()?).into_response())
}

async fn make(
    State(state): State<WebState>,
    page: LinkPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let Some(terms) = read(&mut form) else { return render(&page, None, &form) };
    offer::make(&state.app, &page.actor, page.partner()?, terms).await?;
    let thanks = page.t.placement_p_thanks(page.open.organisation.name.as_str());
    Ok(GoTo::new(page.to("/placements")).saying(thanks).into_response())
}

type Id = Path<(String, OfferId)>;

async fn edit(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let row = offer::one(&state.app, &page.actor, id).await?;
    render(&page, Some(id), &Form::first(page.t, values_of(&row.offer.terms)))
}

async fn change(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    offer::one(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let Some(terms) = read(&mut form) else { return render(&page, Some(id), &form) };
    match offer::change(&state.app, &page.actor, id, terms).await {
        Err(AppError::Refused { code: "offer.places" }) => {
            form.refuse("places", page.t.placement_refused_places());
            render(&page, Some(id), &form)
        }
        done => {
            done?;
            let said = page.t.placement_p_changed();
            Ok(GoTo::new(page.to("/placements")).saying(said).into_response())
        }
    }
}

async fn withdraw(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let t = page.t;
    let withdrawn = submitted.text("withdraw") != "no";
    offer::withdraw(&state.app, &page.actor, id, withdrawn).await?;
    let said = if withdrawn { t.placement_p_withdrawn() } else { t.placement_p_renewed() };
    Ok(GoTo::new(page.to("/placements")).saying(said))
}
