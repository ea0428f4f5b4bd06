//! An event is written, changed, published, called off.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::campaign::event::{self, Event, EventDraft, EventText};
use maillage_domain::campaign::event::{EventKind, EventStage};
use maillage_domain::ids::EventId;
use maillage_domain::locale::Locale;

use super::{FormPage, RUN, shown, trail, words};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Choice, Field};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/campaign/events/new", RUN, ask_new)
        .post("/o/{slug}/campaign/events/new", RUN, draft)
        .get("/o/{slug}/campaign/events/{event}/edit", RUN, ask_change)
        .post("/o/{slug}/campaign/events/{event}/edit", RUN, change)
        .post("/o/{slug}/campaign/events/{event}/publish", RUN, publish)
        .get("/o/{slug}/campaign/events/{event}/cancel", RUN, ask_cancel)
        .post("/o/{slug}/campaign/events/{event}/cancel", RUN, cancel);
}

/// The languages, the organisation's own first: it is the one that must have words.
fn languages(page: &StaffPage) -> Vec<Locale> {
    let own = page.organisation.locale;
    std::iter::once(own).chain(Locale::ALL.into_iter().filter(|locale| *locale != own)).collect()
}

fn fields(page: &StaffPage, form: &Form) -> Vec<Field> {
    let t = page.t;
    let present = form.value("kind");
    let kinds = EventKind::ALL
        .iter()
        .map(|one| Choice::new(one.as_str(), words::kind(t, *one), &present))
        .collect();
    let mut fields = vec![
        Field::radios("kind", t.event_kind(), kinds).with_error(form.error("kind")),
        Field::moment("starts_at", t.event_starts(), form.value("starts_at"))
            .with_error(form.error("starts_at")),
        Field::moment("ends_at", t.event_ends(), form.value("ends_at"))
            .with_error(form.error("ends_at")),
        Field::text("place", t.event_place(), form.value("place")).with_error(form.error("place")),
        Field::number("capacity", t.event_capacity(), form.value("capacity"))
            .with_hint(t.event_capacity_hint())
            .optional(t.shell_optional())
            .with_error(form.error("capacity")),
    ];
    for locale in languages(page) {
        let (title, text) = (format!("title_{locale}"), format!("text_{locale}"));
        let name = locale.own_name();
        let mut field = Field::text(&title, t.event_title_in(name), form.value(&title))
            .with_error(form.error(&title));
        if locale != page.organisation.locale {
            field = field.optional(t.shell_optional());
        }
        fields.push(field);
        fields.push(
            Field::area(&text, t.event_text_in(name), form.value(&text), 4)
                .optional(t.shell_optional())
                .with_error(form.error(&text)),
        );
    }
    fields
}

fn typed(page: &StaffPage, form: &mut Form) -> Option<EventDraft> {
    let kind = form.choice("kind");
    let starts_at = form.moment("starts_at");
    let ends_at = form.moment("ends_at");
    let place = form.required("place", 200);
    let capacity = match form.value("capacity").trim() {
        "" => Some(None),
        _ => form.number("capacity", 1, 100_000).map(|n| u32::try_from(n).ok()),
    };
    let mut texts = BTreeMap::new();
    for locale in languages(page) {
        let (title, text) = (format!("title_{locale}"), format!("text_{locale}"));
        let words = if locale == page.organisation.locale {
            form.required(&title, 120)
        } else {
            form.text(&title, 120)
        };
        let text = form.text(&text, 4_000);
        if let (Some(title), Some(text)) = (words, text)
            && !title.is_empty()
        {
            texts.insert(locale, EventText { title, text });
        }
    }
    let draft = EventDraft {
        kind: kind?,
        texts,
        place: place?,
        starts_at: starts_at?,
        ends_at: ends_at?,
        capacity: capacity?,
    };
    form.is_right().then_some(draft)
}

/// Notes beside its field why an event is not taken, when a person can mend it.
fn refuse(form: &mut Form, error: AppError) -> Result<(), WebError> {
    let t = form.t();
    match error {
        AppError::Refused { code: "event.ends-before" } => {
            form.refuse("ends_at", t.event_refused_ends_before());
            Ok(())
        }
        other => Err(other.into()),
    }
}

fn new_page(page: &StaffPage, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let trail = trail(page, &[(t.event_tab(), "/campaign/events")], t.event_new());
    shown(&FormPage {
        lede: t.event_new_lede(),
        ..FormPage::new(page, trail, form.summary(), fields(page, form))
    })
}

async fn ask_new(page: StaffPage) -> Result<Response, WebError> {
    let known = [("kind", "talk".to_owned()), ("place", String::new())];
    new_page(&page, &Form::first(page.t, known))
}

async fn draft(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    if let Some(new) = typed(&page, &mut form) {
        match event::draft(&state.app, &page.actor, new).await {
            Ok(id) => {
                let to = page.to(&format!("/campaign/events/{id}"));
                return Ok(GoTo::new(to).saying(page.t.event_drafted()).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, new_page(&page, &form)?).into_response())
}

async fn of(state: &WebState, page: &StaffPage, id: &str) -> Result<Event, WebError> {
    let id: EventId = id.parse().map_err(|_| WebError::not_found())?;
    Ok(event::get(&state.app, &page.actor, id).await?)
}

fn title(page: &StaffPage, event: &Event) -> String {
    event.text(page.t.locale(), page.organisation.locale).title
}

fn change_page(page: &StaffPage, event: &Event, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let own = format!("/campaign/events/{}", event.id);
    let above = [(t.event_tab(), "/campaign/events"), (title(page, event), own.as_str())];
    let trail = trail(page, &above, t.edit());
    shown(&FormPage {
        lede: t.event_change_lede(),
        ..FormPage::new(page, trail, form.summary(), fields(page, form))
    })
}

async fn ask_change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let event = of(&state, &page, &id).await?;
    let moment = |at: jiff::civil::DateTime| at.strftime("%Y-%m-%dT%H:%M").to_string();
    let mut known = vec![
        ("kind".to_owned(), event.kind.as_str().to_owned()),
        ("starts_at".to_owned(), moment(event.starts_at)),
        ("ends_at".to_owned(), moment(event.ends_at)),
        ("place".to_owned(), event.place.clone()),
        ("capacity".to_owned(), event.capacity.map_or_else(String::new, |n| n.to_string())),
    ];
    for (locale, words) in &event.texts {
        known.push((format!("title_{locale}"), words.title.clone()));
        known.push((format!("text_{locale}"), words.text.clone()));
    }
    change_page(&page, &event, &Form::first(page.t, known))
}

async fn change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let event = of(&state, &page, &id).await?;
    let mut form = Form::new(page.t, submitted);
    if let Some(new) = typed(&page, &mut form) {
        let base = state.address_of("");
        match event::change(&state.app, &page.actor, event.id, new, &base).await {
            Ok(over) => {
                let to = page.to(&format!("/campaign/events/{}", event.id));
                let said = if over == 0 { page.t.saved() } else { page.t.event_saved_over(over) };
                return Ok(GoTo::new(to).saying(said).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, change_page(&page, &event, &form)?).into_response())
}

async fn publish(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<GoTo, WebError> {
    let event = of(&state, &page, &id).await?;
    event::publish(&state.app, &page.actor, event.id).await?;
    let to = page.to(&format!("/campaign/events/{}", event.id));
    Ok(GoTo::new(to).saying(page.t.event_published()))
}

async fn ask_cancel(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (t, event) = (page.t, of(&state, &page, &id).await?);
    let own = format!("/campaign/events/{}", event.id);
    let above = [(t.event_tab(), "/campaign/events"), (title(&page, &event), own.as_str())];
    let (send, lede) = match event.stage {
        EventStage::Draft => (t.event_discard(), t.event_discard_lede(title(&page, &event))),
        _ => (t.event_cancel(), t.event_cancel_lede(title(&page, &event))),
    };
    let trail = trail(&page, &above, send.clone());
    shown(&FormPage {
        lede,
        send,
        is_grave: true,
        ..FormPage::new(&page, trail, Form::first(t, [("", "")]).summary(), Vec::new())
    })
}

async fn cancel(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<GoTo, WebError> {
    let event = of(&state, &page, &id).await?;
    if event.stage == EventStage::Draft {
        event::discard(&state.app, &page.actor, event.id).await?;
        return Ok(GoTo::new(page.to("/campaign/events")).saying(page.t.event_discarded()));
    }
    event::cancel(&state.app, &page.actor, event.id, &state.address_of("")).await?;
    let to = page.to(&format!("/campaign/events/{}", event.id));
    Ok(GoTo::new(to).saying(page.t.event_cancelled()))
}
