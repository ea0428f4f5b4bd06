//! Volunteers: the list, and the page of each: proofs seen, hours, a new link, forgetting.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::campaign::volunteer::{
    self, Volunteer, VolunteerFilter, VolunteerRow, VolunteerSort,
};
use maillage_app::campaign::{certificate, hours};
use maillage_domain::campaign::volunteer::Origin;
use maillage_domain::ids::VolunteerId;
use maillage_i18n::T;

use super::list::{Cell, Head, ListPage, Row, Table, empty};
use super::{FormPage, RUN, Tab, shown, tabs, trail, words};
use crate::export::{Cell as FileCell, Download, ListFile, Part};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, EmptyState, ErrorSummary, Field, Notice, NoticeKind, Shell};
use crate::ui::{SortLink, Stage, Tone, Verb};
use crate::volunteer::{certificate_name, hours_words};

/// The newest reports that stand on the page of a volunteer; the list of hours has all.
const LINES_MAX: usize = 12;

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/campaign/volunteers", RUN, list)
        .get("/o/{slug}/campaign/volunteers/{volunteer}", RUN, show)
        .get("/o/{slug}/campaign/volunteers/{volunteer}/hours", RUN, paper)
        .post("/o/{slug}/campaign/volunteers/{volunteer}/certificates", RUN, note_certificate)
        .post("/o/{slug}/campaign/volunteers/{volunteer}/link", RUN, new_link)
        .get("/o/{slug}/campaign/volunteers/{volunteer}/forget", RUN, ask_forget)
        .post("/o/{slug}/campaign/volunteers/{volunteer}/forget", RUN, forget);
}

fn filter_of(listing: &Listing) -> VolunteerFilter {
    let (word, downwards) = match listing.sort().strip_prefix('-') {
        Some(word) => (word, true),
        None => (listing.sort(), false),
    };
    VolunteerFilter {
        contains: listing.search(),
        origin: listing.filter_as("origin"),
        active: match listing.filter("view") {
            "active" => Some(true),
            "left" => Some(false),
            _ => None,
        },
        sort: match word {
            "joined" => VolunteerSort::Joined,
            "hours" => VolunteerSort::Hours,
            "last" => VolunteerSort::Last,
            _ => VolunteerSort::Name,
        },
        downwards,
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = volunteer::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "name" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let public = format!("/n/{}/help", page.organisation.slug);
    let table = Table {
        fields: fields(t, &listing),
        heads: vec![
            Head::Sorts(head(t.name(), "name")),
            Head::Plain(t.volunteer_origin(), false),
            Head::Sorts(head(t.volunteer_since(), "joined")),
            Head::Sorts(head(t.volunteer_last(), "last")),
            Head::Sorts(head(t.volunteer_hours(), "hours").of_numbers()),
            Head::Plain(t.volunteer_to_come(), true),
        ],
        rows: found.rows.iter().map(|row| line(&page, row)).collect(),
        empty: listing.nothing(
            t,
            EmptyState {
                action: Some((t.volunteer_public_page(), public.clone())),
                ..empty(t.volunteer_none(), t.volunteer_none_text())
            },
        ),
        ..Table::new(&page, &listing, found.total)
    };
    shown(&ListPage {
        lede: t.volunteer_lede(),
        other: page.organisation.is_public.then(|| (t.volunteer_public_page(), public)),
        ..ListPage::new(&page, tabs(&page, "/campaign/volunteers"), t.volunteer_tab(), table)
    })
}

fn fields(t: T, listing: &Listing) -> Vec<Field> {
    let (origin, view) = (listing.filter("origin"), listing.filter("view"));
    let mut origins = vec![Choice::new("", t.all(), origin)];
    let all = Origin::ALL.iter();
    origins.extend(all.map(|one| Choice::new(one.as_str(), words::origin(t, *one), origin)));
    let views = vec![
        Choice::new("", t.all(), view),
        Choice::new("active", t.volunteer_active(), view),
        Choice::new("left", t.volunteer_gone(), view),
    ];
    vec![
        Field::text("q", t.search(), listing.search().unwrap_or_default()).optional(""),
        Field::select("origin", t.volunteer_origin(), origins).optional(""),
        Field::select("view", t.status(), views).optional(""),
    ]
}

fn name_of(t: T, one: &Volunteer) -> String {
    if one.name.is_empty() { t.volunteer_forgotten_name() } else { one.name.clone() }
}

fn line(page: &StaffPage, row: &VolunteerRow) -> Row {
    let (t, one) = (page.t, &row.volunteer);
    let last = row.last_on.map_or_else(|| "–".to_owned(), |on| t.date_short(on));
    let below = if one.left_on.is_some() { t.volunteer_gone() } else { one.email.clone() };
    Row {
        head: name_of(t, one),
        href: Some(page.to(&format!("/campaign/volunteers/{}", one.id))),
        cells: vec![
            Cell::text(t.volunteer_origin(), words::origin(t, one.origin)).above(below),
            Cell::text(t.volunteer_since(), t.date_short(one.joined_on)),
            Cell::text(t.volunteer_last(), last),
            Cell::figure(t.volunteer_hours(), hours_words(t, row.minutes)),
            Cell::figure(t.volunteer_to_come(), t.integer(row.booked)),
        ],
        presses: Vec::new(),
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: VolunteerFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.name(),
        t.email(),
        t.telephone(),
        t.language(),
        t.volunteer_origin(),
        t.event_origin_code(),
        t.volunteer_since(),
        t.volunteer_gone(),
        t.volunteer_last(),
        t.volunteer_hours(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = volunteer::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, &row)))
    };
    ListFile { name: "volunteers".to_owned(), columns }
        .download(state, page, filter, format, read)
        .await
}

fn cells(t: T, row: &VolunteerRow) -> Vec<FileCell> {
    let one = &row.volunteer;
    vec![
        name_of(t, one).into(),
        one.email.clone().into(),
        one.phone.clone().into(),
        one.locale.own_name().into(),
        words::origin(t, one.origin).into(),
        one.origin_code.clone().into(),
        one.joined_on.into(),
        one.left_on.map_or(FileCell::Empty, Into::into),
        row.last_on.map_or(FileCell::Empty, Into::into),
        FileCell::Thousandths(row.minutes * 1_000 / 60),
    ]
}

/// A proof on the page.
struct Proof {
    name: String,
    words: String,
    chip: Stage,
}

#[derive(Template)]
#[template(path = "staff/campaign/volunteer.html")]
struct VolunteerPage {
    shell: Shell,
    tabs_label: String,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    title: String,
    notices: Vec<Notice>,
    facts: Vec<(String, String)>,
    figures: Vec<(String, String)>,
    paper: Option<String>,
    link: Option<String>,
    forget: Option<String>,
    law: String,
    proofs: Vec<Proof>,
    summary: ErrorSummary,
    /// Where a proof is noted, and its fields.
    note: Option<(String, Vec<Field>)>,
    hours: Vec<(String, String, String, String)>,
    /// The list of all its hours.
    all_hours: String,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let today = state.app.clock.today(&page.organisation.time_zone);
    let form = Form::first(page.t, [("issued_on", today.to_string())]);
    Ok(view(&state, &page, &id, &form).await?.into_response())
}

async fn view(
    state: &WebState,
    page: &StaffPage,
    id: &str,
    form: &Form,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let id: VolunteerId = id.parse().map_err(|_| WebError::not_found())?;
    let one = volunteer::get(&state.app, &page.actor, id).await?;
    let standing = certificate::standing(&state.app, &page.actor, id).await?;
    let rows = hours::own(&state.app, page.actor.organisation, id).await?;
    let minutes: i64 = rows.iter().filter_map(|row| row.hours.confirmed).map(i64::from).sum();
    let own = |rest: &str| page.to(&format!("/campaign/volunteers/{id}{rest}"));
    let is_known = one.forgotten_at.is_none();
    let name = name_of(t, &one);
    let may_note = is_known && !standing.required.is_empty();
    let view = VolunteerPage {
        shell: page.shell(Some(Verb::Campaign)),
        tabs_label: t.shell_campaign(),
        tabs: tabs(page, "/campaign/volunteers"),
        trail: trail(page, &[(t.volunteer_tab(), "/campaign/volunteers")], name.clone()),
        title: name,
        notices: notices(t, &one),
        facts: facts(t, &one),
        figures: vec![
            (hours_words(t, minutes), t.volunteer_hours()),
            (t.integer(rows.len()), t.volunteer_reports(rows.len())),
        ],
        paper: (is_known && minutes > 0).then(|| own("/hours")),
        link: is_known.then(|| own("/link")),
        forget: is_known.then(|| own("/forget")),
        law: if standing.required.is_empty() { t.volunteer_no_law() } else { t.volunteer_law() },
        proofs: proofs(page, state, &standing),
        summary: form.summary(),
        note: may_note.then(|| (own("/certificates"), note_fields(t, &standing, form))),
        all_hours: Listing::new(&page.to("/campaign/hours"), "").with("q", &one.name),
        hours: rows
            .iter()
            .take(LINES_MAX)
            .map(|row| {
                let counted = row.hours.confirmed.unwrap_or(row.hours.reported);
                (
                    t.date_short(row.hours.on),
                    row.mission_title.clone(),
                    crate::volunteer::state_words(t, row.hours.state()),
                    hours_words(t, i64::from(counted)),
                )
            })
            .collect(),
    };
    Ok(Html(view.render()?))
}

fn notices(t: T, one: &Volunteer) -> Vec<Notice> {
    let words = if one.forgotten_at.is_some() {
        t.volunteer_forgotten_notice()
    } else if let Some(on) = one.left_on {
        t.volunteer_left_notice(on)
    } else {
        return Vec::new();
    };
    vec![Notice::new(NoticeKind::Info, words)]
}

fn facts(t: T, one: &Volunteer) -> Vec<(String, String)> {
    let mut origin = words::origin(t, one.origin);
    if !one.origin_code.is_empty() {
        origin = format!("{origin} ({})", one.origin_code);
    }
    let mut facts = vec![
        (t.volunteer_since(), t.date(one.joined_on)),
        (t.volunteer_origin(), origin),
        (t.language(), one.locale.own_name().to_owned()),
    ];
    for (label, value) in [(t.email(), &one.email), (t.telephone(), &one.phone)] {
        if !value.is_empty() {
            facts.push((label, value.clone()));
        }
    }
    facts
}

fn proofs(page: &StaffPage, state: &WebState, standing: &certificate::Standing) -> Vec<Proof> {
    let t = page.t;
    let today = state.app.clock.today(&page.organisation.time_zone);
    let lacking = standing.missing.iter().map(|one| Proof {
        name: certificate_name(t, &one.code),
        words: t.volunteer_proof_missing(),
        chip: Stage::new(t.volunteer_proof_lacks(), Tone::Bad),
    });
    let kept = standing.kept.iter().map(|one| {
        let holds = today <= one.seen.valid_until;
        let zone = jiff::tz::TimeZone::get(&page.organisation.time_zone);
        let at = one.seen_at.to_zoned(zone.unwrap_or(jiff::tz::TimeZone::UTC)).date();
        Proof {
            name: certificate_name(t, &one.seen.code),
            words: t.volunteer_proof_seen(
                t.date_short(one.seen.issued_on),
                t.date_short(at),
                t.date_short(one.seen.valid_until),
                one.seen_by.as_str(),
            ),
            chip: if holds {
                Stage::new(t.volunteer_proof_holds(), Tone::Good)
            } else {
                Stage::new(t.volunteer_proof_old(), Tone::Quiet)
            },
        }
    });
    lacking.chain(kept).collect()
}

fn note_fields(t: T, standing: &certificate::Standing, form: &Form) -> Vec<Field> {
    let chosen = form.value("code");
    let codes = standing
        .required
        .iter()
        .map(|one| Choice::new(one.code.clone(), certificate_name(t, &one.code), &chosen))
        .collect();
    vec![
        Field::select("code", t.volunteer_proof(), codes).with_error(form.error("code")),
        Field::date("issued_on", t.volunteer_proof_day(), form.value("issued_on"))
            .with_hint(t.volunteer_proof_hint())
            .with_error(form.error("issued_on")),
    ]
}

async fn note_certificate(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let of: VolunteerId = id.parse().map_err(|_| WebError::not_found())?;
    let mut form = Form::new(t, submitted);
    if let Some(on) = form.date("issued_on") {
        let code = form.value("code");
        match certificate::note(&state.app, &page.actor, of, &code, on).await {
            Ok(()) => {
                let to = page.to(&format!("/campaign/volunteers/{of}"));
                return Ok(GoTo::new(to).saying(t.volunteer_proof_noted()).into_response());
            }
            Err(AppError::Refused { code: "certificate.future" }) => {
                form.refuse("issued_on", t.volunteer_proof_future());
            }
            Err(AppError::Refused { code: "certificate.expired" }) => {
                form.refuse("issued_on", t.volunteer_proof_expired());
            }
            Err(AppError::Refused { .. }) => form.refuse("code", t.field_choice_invalid()),
            Err(other) => return Err(other.into()),
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&state, &page, &id, &form).await?).into_response())
}

async fn new_link(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<GoTo, WebError> {
    let id: VolunteerId = id.parse().map_err(|_| WebError::not_found())?;
    volunteer::new_link(&state.app, &page.actor, id, &state.address_of("")).await?;
    let to = page.to(&format!("/campaign/volunteers/{id}"));
    Ok(GoTo::new(to).saying(page.t.volunteer_link_sent()))
}

async fn ask_forget(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let id: VolunteerId = id.parse().map_err(|_| WebError::not_found())?;
    let one = volunteer::get(&state.app, &page.actor, id).await?;
    let own = format!("/campaign/volunteers/{id}");
    let above = [(t.volunteer_tab(), "/campaign/volunteers"), (name_of(t, &one), own.as_str())];
    let trail = trail(&page, &above, t.volunteer_forget());
    shown(&FormPage {
        lede: t.volunteer_forget_lede(name_of(t, &one)),
        send: t.volunteer_forget(),
        is_grave: true,
        ..FormPage::new(&page, trail, ErrorSummary::default(), Vec::new())
    })
}

async fn forget(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<GoTo, WebError> {
    let id: VolunteerId = id.parse().map_err(|_| WebError::not_found())?;
    volunteer::forget(&state.app, &page.actor, id).await?;
    Ok(GoTo::new(page.to("/campaign/volunteers")).saying(page.t.volunteer_forgotten()))
}

async fn paper(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id: VolunteerId = id.parse().map_err(|_| WebError::not_found())?;
    let one = volunteer::get(&state.app, &page.actor, id).await?;
    let organisation = page.actor.organisation;
    let bytes = hours::paper(&state.app, organisation, id, one.locale).await?;
    let name = format!("{}.pdf", page.t.volunteer_certificate_file());
    Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
}
