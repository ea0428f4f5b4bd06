//! Step 7: the account of the person who sets up; then the link is used up, and the way in is chosen.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::access::set_up;
use maillage_domain::access::Role;

use super::{LINK, Step, StepView, kept, path};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::Field;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/set-up/{token}/account", LINK, show).post("/set-up/{token}/account", LINK, finish);
}

async fn show(State(state): State<WebState>, page: OneTimePage) -> Result<Response, WebError> {
    if let Err(elsewhere) = ready(&state, &page).await? {
        return Ok(elsewhere);
    }
    render(&page, &Form::new(page.t, Submitted::default()))
}

/// Nothing can be finished before organisation and network have their names.
async fn ready(state: &WebState, page: &OneTimePage) -> Result<Result<(), Response>, WebError> {
    Ok(match kept(state, page).await? {
        Ok(known) if known.network_name.is_empty() => {
            Err(GoTo::new(path(page, Step::Network)).into_response())
        }
        Ok(_) => Ok(()),
        Err(elsewhere) => Err(elsewhere),
    })
}

fn render(page: &OneTimePage, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let fields = vec![
        Field::text("name", t.set_up_your_name(), form.value("name"))
            .completed_by("name")
            .with_error(form.error("name")),
        Field::email("email", t.email(), form.value("email"))
            .with_hint(t.set_up_your_email_hint())
            .with_error(form.error("email")),
        Field::checkbox("treasurer", t.set_up_treasurer(), form.submitted().is_ticked("treasurer"))
            .with_hint(t.access_role_treasurer_what()),
    ];
    StepView::show(page, Step::Account, form, fields)
}

async fn finish(
    State(state): State<WebState>,
    page: OneTimePage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    if let Err(elsewhere) = ready(&state, &page).await? {
        return Ok(elsewhere);
    }
    let mut form = Form::new(page.t, submitted);
    let name = form.required("name", 120);
    let email = form.email("email");
    let (Some(name), Some(email)) = (name, email) else { return render(&page, &form) };
    let mut roles = vec![Role::Administrator, Role::Coordinator];
    if form.submitted().is_ticked("treasurer") {
        roles.push(Role::Treasurer);
    }
    let (_, welcome) = set_up::finish(&state.app, &page.link, name, email, roles).await?;
    let next = welcome
        .map_or_else(|| "/sign-in".to_owned(), |token| format!("/welcome/{}", token.secret()));
    Ok(GoTo::new(next).saying(page.t.set_up_done()).into_response())
}
