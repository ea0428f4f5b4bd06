//! One observation: recorded, corrected, or taken back.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::prove::indicator::IndicatorRow;
use maillage_app::prove::observation;
use maillage_domain::prove::indicator::milli_typed;

use super::super::refusal;
use super::{address, of, way};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Field, Shell, Verb};

#[derive(Template)]
#[template(path = "staff/prove/observe.html")]
struct Observe {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    send: String,
    take_back: Option<(String, String)>,
    back: (String, String),
    form: Vec<(&'static str, String)>,
}

fn view(page: &StaffPage, row: &IndicatorRow, form: &Form) -> Result<String, WebError> {
    let t = page.t;
    let unit = row.indicator.facts.words_in(t.locale()).unit;
    let known = !form.value("known").is_empty();
    let mut fields = vec![
        Field::date("on", t.date_label(), form.value("on")).with_error(form.error("on")),
        Field::measured("value", t.prove_column_value(), form.value("value"), unit)
            .with_error(form.error("value")),
    ];
    if !row.indicator.facts.area.is_empty() {
        fields.push(
            Field::text("area", t.prove_indicator_area(), form.value("area"))
                .with_error(form.error("area")),
        );
    }
    fields.push(
        Field::text("remark", t.prove_observation_remark(), form.value("remark"))
            .with_hint(t.prove_observation_remark_hint())
            .optional(t.shell_optional())
            .with_error(form.error("remark")),
    );
    let title = if known { t.prove_observe_correct() } else { t.prove_observe() };
    let view = Observe {
        shell: page.shell(Some(Verb::Prove)),
        trail: way(page, row, Some(title.clone())),
        title,
        lede: if known { t.prove_observe_correct_lede() } else { t.prove_observe_lede() },
        summary: form.summary(),
        fields,
        send: t.prove_observe_send(),
        take_back: known.then(|| (t.prove_take_back_words(), t.prove_take_back())),
        back: (t.cancel(), address(page, row.indicator.id, "")),
        form: ["on", "area"].into_iter().map(|name| (name, form.value(name))).collect(),
    };
    Ok(view.render()?)
}

pub(super) async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let row = of(&state, &page, &id).await?;
    let today = state.app.clock.today(&page.organisation.time_zone);
    let (on, area) = (listing.filter("on"), listing.filter("area"));
    let own = row.indicator.facts.area.clone();
    let known = [
        ("on", if on.is_empty() { today.to_string() } else { on.to_owned() }),
        ("area", if area.is_empty() { own } else { area.to_owned() }),
        ("known", on.to_owned()),
    ];
    let form = Form::first(page.t, known);
    Ok(Html(view(&page, &row, &form)?).into_response())
}

pub(super) async fn record(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let row = of(&state, &page, &id).await?;
    let takes_back = submitted.text("take_back") == "yes";
    let mut form = Form::new(t, submitted);
    let (on, area) = (form.date("on"), form.text("area", 120));
    let remark = form.text("remark", 300);
    let milli = if takes_back { None } else { milli_typed(&form.value("value")) };
    if !takes_back && milli.is_none() {
        form.refuse("value", t.prove_number_invalid());
    }
    if let (true, Some(on), Some(area), Some(remark)) = (form.is_right(), on, area, remark) {
        let id = row.indicator.id;
        let observed = (area, on, milli);
        match observation::record(&state.app, &page.actor, id, observed, remark).await {
            Ok(new) => {
                let words = match (takes_back, new) {
                    (true, _) => t.prove_observation_taken_back_done(),
                    (false, true) => t.prove_observation_recorded(on),
                    (false, false) => t.prove_observation_same(),
                };
                let to = address(&page, id, "#observations");
                return Ok(GoTo::new(to).saying(words).into_response());
            }
            Err(error) => match refusal(&error) {
                Some("observation.future") => form.refuse("on", t.prove_observation_future()),
                Some("observation.nothing") => form.refuse("on", t.prove_observation_nothing()),
                _ => return Err(error.into()),
            },
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(view(&page, &row, &form)?)).into_response())
}
