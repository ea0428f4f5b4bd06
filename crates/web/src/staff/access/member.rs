//! Members of staff: who signs in here, with which roles, and how somebody new comes in.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::access::account::{Account, SignInPurpose};
use maillage_app::access::entry;
use maillage_app::access::member::{self, AddError, Member, NewMember};
use maillage_app::access::sign_in;
use maillage_app::random::Token;
use maillage_domain::access::{Action, Role};
use maillage_domain::ids::AccountId;
use maillage_domain::locale::Locale;

use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::made_link;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Field, Notice, NoticeKind, Shell};

const GATE: Gate = Gate::Staff(Action::Administer);

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/members", GATE, list)
        .post("/o/{slug}/members", GATE, add)
        .get("/o/{slug}/members/{account}/link", GATE, show_link)
        .post("/o/{slug}/members/{account}/link", GATE, link)
        .post("/o/{slug}/members/{account}/give", GATE, give)
        .post("/o/{slug}/members/{account}/take/{role}", GATE, take);
}

struct RoleRow {
    name: String,
    take: String,
    take_words: String,
    asks: String,
}

struct MemberRow {
    name: String,
    email: String,
    has_come: bool,
    roles: Vec<RoleRow>,
    /// The roles that may be added: value and name.
    others: Vec<(&'static str, String)>,
    id: String,
    give: String,
    link: String,
}

struct RoleBox {
    value: &'static str,
    name: String,
    what: String,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "staff/access/members.html")]
struct MembersView {
    shell: Shell,
    csrf: String,
    action: String,
    members: Vec<MemberRow>,
    summary: ErrorSummary,
    /// Said when the person is here already, with the way to its row.
    already: Option<Notice>,
    name: Field,
    email: Field,
    language: Field,
    roles: Vec<RoleBox>,
    roles_error: Option<String>,
    audit: String,
    settings: String,
}

/// Asks before somebody becomes an administrator, and says what that means.
#[derive(Template)]
#[template(path = "staff/access/member_give.html")]
struct GiveView {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    /// What an administrator may do, a sentence each.
    may: Vec<String>,
    not: String,
    action: String,
    role: &'static str,
    back: String,
}

#[derive(Template)]
#[template(path = "staff/access/member_link.html")]
struct MemberLinkView {
    shell: Shell,
    title: String,
    written: String,
    link: String,
    back: String,
}

async fn list(State(state): State<WebState>, page: StaffPage) -> Result<Html<String>, WebError> {
    let known = [("language", page.organisation.locale.code()), ("role", "coordinator")];
    render(&state, &page, &Form::first(page.t, known), None).await
}

async fn render(
    state: &WebState,
    page: &StaffPage,
    form: &Form,
    already: Option<&Account>,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let members = member::list(&state.app, &page.actor).await?;
    let languages = Locale::ALL
        .into_iter()
        .map(|one| Choice::new(one.code(), one.own_name(), &form.value("language")))
        .collect();
    let ticked = form.submitted().all("role");
    let view = MembersView {
        shell: page.shell(None),
        csrf: page.csrf.to_string(),
        action: page.to("/members"),
        members: members.into_iter().map(|one| row(page, one)).collect(),
        summary: form.summary(),
        already: already.map(|account| {
            Notice::new(NoticeKind::Attention, t.access_member_already(&account.name))
                .with_text(t.access_member_already_text())
                .with_link(t.access_member_already_do(), format!("#member-{}", account.id))
        }),
        name: Field::text("name", t.name(), form.value("name")).with_error(form.error("name")),
        email: Field::email("email", t.email(), form.value("email"))
            .with_error(form.error("email")),
        language: Field::select("language", t.language(), languages)
            .with_error(form.error("language")),
        roles: Role::ALL
            .into_iter()
            .map(|role| RoleBox {
                value: role.as_str(),
                name: t.role(role),
                what: t.role_what(role),
                ticked: ticked.contains(&role.as_str()),
            })
            .collect(),
        roles_error: form.error("role"),
        audit: page.to("/audit"),
        settings: page.to("/settings"),
    };
    Ok(Html(view.render()?))
}

fn row(page: &StaffPage, member: Member) -> MemberRow {
    let t = page.t;
    let base = page.to(&format!("/members/{}", member.account.id));
    let others = Role::ALL.into_iter().filter(|role| !member.roles.contains(role));
    MemberRow {
        others: others.map(|role| (role.as_str(), t.role(role))).collect(),
        roles: member
            .roles
            .iter()
            .map(|role| RoleRow {
                name: t.role(*role),
                take: format!("{base}/take/{role}"),
                take_words: t.access_member_take(t.role(*role)),
                asks: t.access_member_take_asks(&member.account.name, t.role(*role)),
            })
            .collect(),
        id: member.account.id.to_string(),
        give: format!("{base}/give"),
        link: format!("{base}/link"),
        has_come: member.has_come,
        name: member.account.name,
        email: member.account.email,
    }
}

async fn add(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let name = form.required("name", 120);
    let email = form.email("email");
    let locale: Option<Locale> = form.choice("language");
    let roles: Vec<Role> =
        form.submitted().all("role").into_iter().filter_map(|word| word.parse().ok()).collect();
    if roles.is_empty() {
        form.refuse("role", page.t.access_no_role());
    }
    let (Some(name), Some(email), Some(locale), true) = (name, email, locale, form.is_right())
    else {
        let page = render(&state, &page, &form, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let new = NewMember { email, name, locale, roles };
    let added = match member::add(&state.app, &page.actor, new).await {
        Ok(added) => added,
        Err(AddError::Already(account)) => {
            form.refuse("email", page.t.access_member_already(&account.name));
            let page = render(&state, &page, &form, Some(&account)).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        Err(AddError::App(error)) => return Err(error.into()),
    };
    match added.welcome {
        Some(token) => {
            hand_over(&state, &page, &added.account, SignInPurpose::Welcome, &token).await
        }
        None => {
            let words = page.t.access_member_added(&added.account.name);
            Ok(GoTo::new(page.to("/members")).saying(words).into_response())
        }
    }
}

/// Writes a way in to its owner, and leads whoever made it to the page that shows it.
async fn hand_over(
    state: &WebState,
    page: &StaffPage,
    account: &Account,
    purpose: SignInPurpose,
    token: &Token,
) -> Result<Response, WebError> {
    let from = page.organisation.id;
    sign_in::write_way_in(&state.app, from, account, purpose, address(state, token)).await?;
    let to = page.to(&format!("/members/{}/link", account.id));
    Ok(made_link::go_and_show(state, page, account.id.0, token, to))
}

fn address(state: &WebState, token: &Token) -> String {
    state.address_of(&format!("/welcome/{}", token.secret()))
}

/// Shows the way in that this browser has made, until it is used.
async fn show_link(
    State(state): State<WebState>,
    page: StaffPage,
    headers: HeaderMap,
    Path((_, id)): Path<(String, AccountId)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let back = page.to("/members");
    let gone = || GoTo::new(back.clone()).warning(t.access_member_link_gone()).into_response();
    let Some(token) = made_link::read(&headers, &state, &page, id.0) else { return Ok(gone()) };
    let purposes = [SignInPurpose::Welcome, SignInPurpose::Recover];
    let account = match entry::by_one_time_link(&state.app, &token, &purposes).await {
        Ok((_, Some(account))) if account.id == id => account,
        Ok(_) | Err(AppError::NotFound) => return Ok(gone()),
        Err(error) => return Err(error.into()),
    };
    let view = MemberLinkView {
        shell: page.shell(None),
        title: t.access_member_link_title(&account.name),
        written: if state.app.mailer.has_server() {
            t.access_member_mail_sent(&account.email)
        } else {
            t.access_member_mail_kept(&account.email)
        },
        link: address(&state, &token),
        back,
    };
    Ok(Html(view.render()?).into_response())
}

async fn link(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, account)): Path<(String, AccountId)>,
) -> Result<Response, WebError> {
    let (account, purpose, token) = member::fresh_link(&state.app, &page.actor, account).await?;
    hand_over(&state, &page, &account, purpose, &token).await
}

/// Gives a role; that of an administrator, which gives all others, only after a page of its own has asked.
async fn give(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, account)): Path<(String, AccountId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let role: Role = submitted.text("role").parse().map_err(|_| WebError::unreadable())?;
    if role == Role::Administrator && submitted.text("confirmed") != "yes" {
        return ask_administrator(&state, &page, account).await;
    }
    member::give(&state.app, &page.actor, account, role).await?;
    Ok(GoTo::new(page.to("/members")).saying(page.t.saved()).into_response())
}

async fn ask_administrator(
    state: &WebState,
    page: &StaffPage,
    account: AccountId,
) -> Result<Response, WebError> {
    let members = member::list(&state.app, &page.actor).await?;
    let member = members.into_iter().find(|one| one.account.id == account);
    let member = member.ok_or_else(WebError::not_found)?;
    let t = page.t;
    let title = t.access_give_administrator(&member.account.name);
    let view = GiveView {
        shell: page.shell(None),
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![(t.access_members(), page.to("/members"))],
            here: title.clone(),
        },
        title,
        may: vec![
            t.access_give_administrator_settings(),
            t.access_give_administrator_members(),
            t.access_give_administrator_network(),
        ],
        not: t.access_give_administrator_not(),
        action: page.to(&format!("/members/{account}/give")),
        role: Role::Administrator.as_str(),
        back: page.to("/members"),
    };
    Ok(Html(view.render()?).into_response())
}

async fn take(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, account, role)): Path<(String, AccountId, String)>,
) -> Result<GoTo, WebError> {
    let role: Role = role.parse().map_err(|_| WebError::not_found())?;
    member::take(&state.app, &page.actor, account, role).await?;
    Ok(GoTo::new(page.to("/members")).saying(page.t.saved()))
}
