//! Imported boundaries: files of administrative units that a territory can be named by.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::boundary::{self, BoundaryError, BoundarySetView, Property, UNITS_MAX};
use uuid::Uuid;

use super::territory::file_error;
use super::{Tab, rendered, tabs};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::{Path, StaffPage};
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, ErrorSummary, Field, Shell, Verb};

#[derive(Template)]
#[template(path = "staff/identify/boundary.html")]
struct BoundaryPage {
    shell: Shell,
    tabs: Vec<Tab>,
    back: String,
    sets: Vec<SetView>,
    summary: ErrorSummary,
    file: Field,
}

struct SetView {
    name: String,
    summary: String,
    names: String,
    fields: Vec<Field>,
    action: String,
    remove: String,
    confirm: String,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
) -> Result<Response, WebError> {
    let form = Form::new(page.t, Submitted::default());
    shown(&state, &page, &form).await
}

async fn shown(state: &WebState, page: &StaffPage, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let sets = boundary::sets(&state.app, &page.actor).await?;
    let most = u64::try_from(state.config.limits.upload_bytes_max).unwrap_or(u64::MAX);
    rendered(&BoundaryPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(page, "/territory"),
        back: page.to("/identify/territory"),
        sets: sets.iter().map(|view| set_view(page, view)).collect(),
        summary: form.summary(),
        file: Field::file("file", t.territory_boundary_file(), ".geojson,.json")
            .with_hint(t.territory_boundary_file_hint(t.file_size(most)))
            .with_error(form.error("file")),
    })
}

fn set_view(page: &StaffPage, view: &BoundarySetView) -> SetView {
    let t = page.t;
    let set = &view.set;
    // Several files stand on one page, so their fields have the file's number in their ids.
    let field = |name: &str| format!("{name}-{}", set.id);
    let choices = |present: &str| -> Vec<Choice> {
        let words = |one: &Property| format!("{} ({})", one.key, one.examples.join(", "));
        view.properties
            .iter()
            .map(|one| Choice::new(one.key.as_str(), words(one), present))
            .collect()
    };
    let mut codes = vec![Choice::new("", t.territory_boundary_no_code(), &set.code_key)];
    codes.extend(choices(&set.code_key));
    let there = page.to(&format!("/identify/boundaries/{}", set.id));
    SetView {
        name: set.name.clone(),
        summary: t.territory_boundary_units(set.units),
        names: view.names.join(" · "),
        fields: vec![
            Field::text(&field("name"), t.territory_boundary_name(), set.name.as_str()),
            Field::select(
                &field("name_key"),
                t.territory_boundary_name_key(),
                choices(&set.name_key),
            ),
            Field::select(&field("code_key"), t.territory_boundary_code_key(), codes).optional(""),
        ],
        remove: format!("{there}/remove"),
        action: there,
        confirm: t.territory_boundary_remove_confirm(set.name.as_str()),
    }
}

pub(super) async fn import(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let mut form = Form::new(t, submitted.clone());
    let Some(file) = submitted.file("file") else {
        form.refuse("file", t.identify_import_no_file());
        return shown(&state, &page, &form).await;
    };
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    let words = match boundary::import(&state.app, &page.actor, &file.name, text).await {
        Ok((set, left_out)) => {
            let mut said = t.territory_boundary_imported(set.units, set.name_key.as_str());
            if left_out > 0 {
                said = format!("{said} {}", t.territory_boundary_left_out(left_out));
            }
            return Ok(GoTo::new(page.to("/identify/boundaries")).saying(said).into_response());
        }
        Err(BoundaryError::File(error)) => file_error(t, &error),
        Err(BoundaryError::NoFeatures | BoundaryError::NoName) => {
            t.territory_boundary_no_features()
        }
        Err(BoundaryError::TooMany(_)) => t.territory_boundary_too_many(UNITS_MAX),
        Err(BoundaryError::App(error)) => return Err(error.into()),
    };
    form.refuse("file", words);
    shown(&state, &page, &form).await
}

pub(super) async fn rename(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, Uuid)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let of = |name: &str| submitted.text(&format!("{name}-{id}")).trim().to_owned();
    let (name, name_key, code_key) = (of("name"), of("name_key"), of("code_key"));
    let back = GoTo::new(page.to("/identify/boundaries"));
    let name: String = name.chars().take(80).collect();
    if name.is_empty() || name_key.is_empty() {
        return Ok(back.warning(page.t.territory_boundary_name_missing()));
    }
    boundary::rename(&state.app, &page.actor, id, &name, &name_key, &code_key).await?;
    Ok(back.saying(page.t.territory_boundary_saved()))
}

pub(super) async fn remove(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<GoTo, WebError> {
    boundary::remove(&state.app, &page.actor, id).await?;
    Ok(GoTo::new(page.to("/identify/boundaries")).saying(page.t.territory_boundary_removed()))
}
