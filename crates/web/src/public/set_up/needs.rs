//! Step 4: what the mission needs; the shortlist is ranked by it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::access::organisation::Organisation;
use maillage_app::access::set_up;
use maillage_domain::identify::need::Need;

use super::{Frame, LINK, Step, answer, kept, onwards};
use crate::form::{Form, Submitted};
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Field, PublicShell};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/set-up/{token}/needs", LINK, show).post("/set-up/{token}/needs", LINK, keep);
}

#[derive(Template)]
#[template(path = "public/set_up/needs.html")]
struct NeedsView {
    shell: PublicShell,
    frame: Frame,
    fields: Vec<Field>,
    error: Option<String>,
}

async fn show(State(state): State<WebState>, page: OneTimePage) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let form = Form::first(page.t, known.needs.iter().map(|need| (field_of(need), "yes")));
    render(&page, &form)
}

fn field_of(need: &str) -> String {
    format!("need-{need}")
}

fn render(page: &OneTimePage, form: &Form) -> Result<Response, WebError> {
    let view = NeedsView {
        shell: page.shell(),
        frame: Frame::new(page, Step::Needs, form),
        fields: Need::ALL
            .into_iter()
            .map(|need| {
                let field = field_of(need.as_str());
                let is_ticked = form.submitted().is_ticked(&field);
                Field::checkbox(&field, page.t.need(need), is_ticked)
            })
            .collect(),
        error: form.error("needs"),
    };
    answer(form, view.render()?)
}

async fn keep(
    State(state): State<WebState>,
    page: OneTimePage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut form = Form::new(page.t, submitted);
    let needs: Vec<String> = Need::ALL
        .into_iter()
        .map(Need::as_str)
        .filter(|need| form.submitted().is_ticked(&field_of(need)))
        .map(str::to_owned)
        .collect();
    if needs.is_empty() {
        form.refuse("needs", page.t.set_up_needs_none());
        return render(&page, &form);
    }
    set_up::keep(&state.app, Organisation { needs, ..known }).await?;
    Ok(onwards(&page, Step::Needs))
}
