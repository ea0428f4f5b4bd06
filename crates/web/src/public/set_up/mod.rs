//! The set-up of a new installation, by a one-time link: seven steps, each kept when it is sent, so that
//! it can be left and taken up again with the same link.

mod account;
mod bank;
mod needs;
mod network;
mod organisation;
mod people;
mod territory;
#[cfg(test)]
mod tests;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::Actor;
use maillage_app::access::account::SignInPurpose;
use maillage_app::access::organisation::Organisation;
use maillage_app::access::{member, set_up};
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use crate::flash::GoTo;
use crate::form::Form;
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, PublicShell};

const LINK: Gate = Gate::OneTime(&[SignInPurpose::SetUp]);

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/set-up/{token}", LINK, start);
    organisation::routes(routes);
    network::routes(routes);
    territory::routes(routes);
    needs::routes(routes);
    bank::routes(routes);
    people::routes(routes);
    account::routes(routes);
}

/// The steps, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Organisation,
    Network,
    Territory,
    Needs,
    Bank,
    People,
    Account,
}

impl Step {
    const ALL: [Self; 7] = [
        Self::Organisation,
        Self::Network,
        Self::Territory,
        Self::Needs,
        Self::Bank,
        Self::People,
        Self::Account,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Network => "network",
            Self::Territory => "territory",
            Self::Needs => "needs",
            Self::Bank => "bank",
            Self::People => "people",
            Self::Account => "account",
        }
    }

    fn title(self, t: T) -> String {
        match self {
            Self::Organisation => t.set_up_organisation(),
            Self::Network => t.set_up_network(),
            Self::Territory => t.set_up_territory(),
            Self::Needs => t.set_up_needs(),
            Self::Bank => t.set_up_bank(),
            Self::People => t.set_up_people(),
            Self::Account => t.set_up_account(),
        }
    }

    fn intro(self, t: T) -> String {
        match self {
            Self::Organisation => t.set_up_organisation_intro(),
            Self::Network => t.set_up_network_intro(),
            Self::Territory => t.set_up_territory_intro(),
            Self::Needs => t.set_up_needs_intro(),
            Self::Bank => t.set_up_bank_intro(),
            Self::People => t.set_up_people_intro(),
            Self::Account => t.set_up_account_intro(),
        }
    }

    /// Its place, from 0.
    fn place(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).expect("all steps stand in the list")
    }

    fn next(self) -> Option<Self> {
        Self::ALL.get(self.place() + 1).copied()
    }

    fn before(self) -> Option<Self> {
        self.place().checked_sub(1).map(|place| Self::ALL[place])
    }

    /// Whether one may go on without it.
    fn can_wait(self) -> bool {
        matches!(self, Self::Territory | Self::Needs | Self::Bank | Self::People)
    }
}

/// What all steps show around their fields.
struct Frame {
    title: String,
    intro: String,
    progress: String,
    csrf: String,
    action: String,
    back: String,
    later: Option<String>,
    summary: ErrorSummary,
    send: String,
}

impl Frame {
    fn new(page: &OneTimePage, step: Step, form: &Form) -> Self {
        let t = page.t;
        Self {
            title: step.title(t),
            intro: step.intro(t),
            progress: t.set_up_progress(step.place() + 1, Step::ALL.len()),
            csrf: page.csrf.to_string(),
            action: path(page, step),
            back: step.before().map_or_else(|| start_path(page), |before| path(page, before)),
            later: step.next().filter(|_| step.can_wait()).map(|next| path(page, next)),
            summary: form.summary(),
            send: t.set_up_go_on(),
        }
    }
}

/// A step that is a plain list of fields.
#[derive(Template)]
#[template(path = "public/set_up/step.html")]
struct StepView {
    shell: PublicShell,
    frame: Frame,
    fields: Vec<Field>,
}

impl StepView {
    fn show(
        page: &OneTimePage,
        step: Step,
        form: &Form,
        fields: Vec<Field>,
    ) -> Result<Response, WebError> {
        let view = Self { shell: page.shell(), frame: Frame::new(page, step, form), fields };
        answer(form, view.render()?)
    }
}

/// The page; as a refusal when something in the form is wrong.
fn answer(form: &Form, page: String) -> Result<Response, WebError> {
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Html(page)).into_response())
}

fn start_path(page: &OneTimePage) -> String {
    format!("/set-up/{}", page.token.secret())
}

fn path(page: &OneTimePage, step: Step) -> String {
    format!("{}/{}", start_path(page), step.word())
}

/// On to the step after this one.
fn onwards(page: &OneTimePage, step: Step) -> Response {
    let next = step.next().map_or_else(|| start_path(page), |next| path(page, next));
    GoTo::new(next).into_response()
}

/// What was kept so far; before the first step was sent, the answer leads there.
async fn kept(
    state: &WebState,
    page: &OneTimePage,
) -> Result<Result<Organisation, Response>, WebError> {
    let draft = set_up::draft(&state.app, page.t.locale()).await?;
    if draft.name.is_empty() {
        return Ok(Err(GoTo::new(path(page, Step::Organisation)).into_response()));
    }
    Ok(Ok(draft))
}

/// A line of the list of steps.
struct StepLine {
    title: String,
    href: String,
    class: &'static str,
    words: String,
}

#[derive(Template)]
#[template(path = "public/set_up/start.html")]
struct StartView {
    shell: PublicShell,
    languages: Vec<(&'static str, &'static str, bool)>,
    steps: Vec<StepLine>,
    go: String,
    go_words: String,
}

async fn start(State(state): State<WebState>, page: OneTimePage) -> Result<Html<String>, WebError> {
    let t = page.t;
    let draft = set_up::draft(&state.app, t.locale()).await?;
    let has_people = !member::list(&state.app, &Actor::system(draft.id)).await?.is_empty();
    let is_done = |step: Step| match step {
        Step::Organisation => !draft.name.is_empty(),
        Step::Network => !draft.network_name.is_empty(),
        Step::Territory => draft.territory_geojson.is_some(),
        Step::Needs => !draft.needs.is_empty(),
        Step::Bank => draft.iban.is_some(),
        Step::People => has_people,
        Step::Account => false,
    };
    let current =
        Step::ALL.into_iter().find(|step| !is_done(*step)).expect("the last one is never done");
    let steps = Step::ALL
        .into_iter()
        .map(|step| StepLine {
            title: step.title(t),
            href: path(&page, step),
            class: if step == current {
                "is-current"
            } else if is_done(step) {
                "is-done"
            } else {
                ""
            },
            words: if is_done(step) {
                t.set_up_kept()
            } else if step.can_wait() {
                t.set_up_can_wait()
            } else {
                String::new()
            },
        })
        .collect();
    let is_new = current == Step::Organisation;
    let view = StartView {
        shell: page.shell(),
        languages: Locale::ALL
            .into_iter()
            .map(|locale| (locale.code(), locale.own_name(), locale == t.locale()))
            .collect(),
        steps,
        go: path(&page, current),
        go_words: if is_new { t.set_up_begin() } else { t.set_up_take_up() },
    };
    Ok(Html(view.render()?))
}
