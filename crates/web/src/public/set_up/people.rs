//! Step 6: the first members of staff, each with a personal link; may wait.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::Actor;
use maillage_app::access::member::{self, AddError, NewMember};
use maillage_app::access::organisation::Organisation;
use maillage_domain::access::Role;

use super::{Frame, LINK, Step, answer, kept, path};
use crate::form::{Form, Submitted};
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Choice, Field, PublicShell};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/set-up/{token}/people", LINK, show).post("/set-up/{token}/people", LINK, add);
}

/// A link that is shown once.
struct Fresh {
    title: String,
    address: String,
}

#[derive(Template)]
#[template(path = "public/set_up/people.html")]
struct PeopleView {
    shell: PublicShell,
    frame: Frame,
    fresh: Option<Fresh>,
    people: Vec<(String, String)>,
    fields: Vec<Field>,
    next: String,
}

async fn show(State(state): State<WebState>, page: OneTimePage) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let form = Form::first(page.t, [("role", Role::Coordinator.as_str())]);
    render(&state, &page, &known, &form, None).await
}

async fn render(
    state: &WebState,
    page: &OneTimePage,
    known: &Organisation,
    form: &Form,
    fresh: Option<Fresh>,
) -> Result<Response, WebError> {
    let t = page.t;
    let people = member::list(&state.app, &Actor::system(known.id)).await?;
    let people = people.into_iter().map(|one| {
        let roles: Vec<String> = one.roles.iter().map(|role| t.role(*role)).collect();
        (one.account.name, roles.join(", "))
    });
    let roles = Role::ALL.into_iter().map(|role| {
        let choice = Choice::new(role.as_str(), t.role(role), &form.value("role"));
        Choice { hint: t.role_what(role), ..choice }
    });
    let view = PeopleView {
        shell: page.shell(),
        frame: Frame {
            send: t.set_up_people_add(),
            later: None,
            ..Frame::new(page, Step::People, form)
        },
        fresh,
        people: people.collect(),
        fields: vec![
            Field::text("name", t.name(), form.value("name")).with_error(form.error("name")),
            Field::email("email", t.email(), form.value("email"))
                .completed_by("off")
                .with_error(form.error("email")),
            Field::radios("role", t.set_up_people_role(), roles.collect())
                .with_error(form.error("role")),
        ],
        next: path(page, Step::Account),
    };
    answer(form, view.render()?)
}

async fn add(
    State(state): State<WebState>,
    page: OneTimePage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut form = Form::new(page.t, submitted);
    let name = form.required("name", 120);
    let email = form.email("email");
    let role: Option<Role> = form.choice("role");
    let (Some(name), Some(email), Some(role)) = (name, email, role) else {
        return render(&state, &page, &known, &form, None).await;
    };
    let new = NewMember { email, name, locale: known.locale, roles: vec![role] };
    let added = match member::add(&state.app, &Actor::system(known.id), new).await {
        Ok(added) => added,
        Err(AddError::Already(account)) => {
            form.refuse("email", page.t.access_member_already(&account.name));
            return render(&state, &page, &known, &form, None).await;
        }
        Err(AddError::App(error)) => return Err(error.into()),
    };
    let fresh = added.welcome.map(|token| Fresh {
        title: page.t.access_member_link_title(&added.account.name),
        address: state.address_of(&format!("/welcome/{}", token.secret())),
    });
    let empty = Form::first(page.t, [("role", role.as_str())]);
    render(&state, &page, &known, &empty, fresh).await
}
