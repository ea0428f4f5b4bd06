//! The gates of the access table: they let in, send to sign-in, or show that there is nothing here.
//!
//! Another organisation's page is 404, never 403. A form is read here once, and refused when it did
//! not come from our own page.

use axum::RequestExt;
use axum::extract::{RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use maillage_app::AppError;
use maillage_app::access::{entry, session};
use maillage_app::random::Token;
use maillage_domain::locale::Locale;
use maillage_i18n::T;
use url::Url;

use crate::flash::{self, GoTo};
use crate::form::{self, Submitted};
use crate::headers::PageKind;
use crate::language::Wishes;
use crate::page::{AccountPage, LinkPage, OneTimePage, PublicPage, StaffPage, Visit};
use crate::problem::{Frame, WebError};
use crate::routes::Gate;
use crate::secret::Csrf;
use crate::state::WebState;
use crate::{address, cookie, upload};

/// How long a chosen language is kept.
const LANGUAGE_SECONDS: i64 = 365 * 24 * 3600;

/// A gate with what it needs.
#[derive(Clone)]
pub(crate) struct Pass {
    pub(crate) state: WebState,
    pub(crate) gate: Gate,
    /// Whether its files are written to the disk while they come.
    pub(crate) keeps_files: bool,
}

/// Whom a gate has let in.
enum Page {
    Staff(Box<StaffPage>),
    Account(Box<AccountPage>),
    Link(Box<LinkPage>),
    OneTime(Box<OneTimePage>),
    Public(Box<PublicPage>),
}

/// Stands before every handler.
pub(crate) async fn guard(State(pass): State<Pass>, mut request: Request, next: Next) -> Response {
    if pass.gate == Gate::Resource {
        return next.run(request).await;
    }
    let state = &pass.state;
    let path: Vec<(String, String)> = match request.extract_parts::<RawPathParams>().await {
        Ok(found) => found.iter().map(|(k, v)| (k.to_owned(), v.to_owned())).collect(),
        Err(_) => Vec::new(),
    };
    let (mut parts, body) = request.into_parts();
    let mut arrival = Arrival::read(state, &parts);
    let page = match admit(&pass, &path, &mut arrival).await {
        Ok(page) => page,
        Err(refusal) => return arrival.leave(state, refusal.into_response_in(arrival.frame())),
    };
    let visit = page.visit().clone();
    let frame = page.frame();
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        let checked = check_form(&pass, &parts, body, &visit.csrf).await;
        let (submitted, body) = match checked {
            Ok(checked) => checked,
            Err(refusal) => return arrival.leave(state, refusal.into_response_in(frame)),
        };
        parts.extensions.insert(submitted);
        page.put_into(&mut parts);
        return finish(
            state,
            &arrival,
            visit,
            frame,
            next.run(Request::from_parts(parts, body)).await,
        );
    }
    page.put_into(&mut parts);
    finish(state, &arrival, visit, frame, next.run(Request::from_parts(parts, body)).await)
}

/// The form and a body for the handler, once both proofs of its origin hold: what the browser says,
/// and the token that only our own page could have.
async fn check_form(
    pass: &Pass,
    parts: &Parts,
    body: axum::body::Body,
    csrf: &Csrf,
) -> Result<(Submitted, axum::body::Body), Refusal> {
    let config = &pass.state.config;
    if !is_from_here(&parts.headers, &config.base_url) {
        return Err(WebError::foreign_form().into());
    }
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if pass.keeps_files && kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        let submitted = upload::receive(config, &parts.headers, body, csrf).await?;
        return Ok((submitted, axum::body::Body::empty()));
    }
    let (submitted, body) = form::receive(config.limits, &parts.headers, body).await?;
    let token = parts
        .headers
        .get("x-csrf-token")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_else(|| submitted.text("csrf"));
    if !csrf.accepts(token) {
        return Err(WebError::foreign_form().into());
    }
    Ok((submitted, body))
}

/// What the browser says of where a form comes from. Old browsers say nothing, and pages without
/// referrer say `null`: then the token alone decides.
fn is_from_here(headers: &HeaderMap, base: &Url) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match text("origin") {
        None | Some("null") => true,
        Some(origin) => {
            let host = text("host").unwrap_or_default();
            origin == base.origin().ascii_serialization()
                || origin.split_once("://").is_some_and(|(_, of)| !host.is_empty() && of == host)
        }
    }
}

/// Adds to the answer what belongs to the page: its cookies, its frame for a problem, its headers.
fn finish(
    state: &WebState,
    arrival: &Arrival,
    visit: Visit,
    frame: Frame,
    mut response: Response,
) -> Response {
    let is_secure = state.is_secure();
    flash::keep(&mut response, visit.flash.is_some(), state.key.as_slice(), is_secure);
    if let Some(visitor) = arrival.new_visitor.as_ref().filter(|_| visit.csrf.was_shown()) {
        let line = cookie::line(cookie::VISITOR, visitor, 24 * 3600, is_secure);
        cookie::set(response.headers_mut(), line);
    }
    response.extensions_mut().insert(frame.kind.clone());
    response.extensions_mut().insert(frame);
    arrival.leave(state, response)
}

/// Why somebody is not let in.
pub(crate) enum Refusal {
    /// A page with a status.
    Problem(WebError),
    /// On to another page.
    Elsewhere(GoTo),
}

impl Refusal {
    fn into_response_in(self, frame: Frame) -> Response {
        use axum::response::IntoResponse;
        let mut response = match self {
            Self::Problem(problem) => problem.into_response(),
            Self::Elsewhere(go) => go.into_response(),
        };
        response.extensions_mut().insert(frame.kind.clone());
        response.extensions_mut().insert(frame);
        response
    }
}

impl From<WebError> for Refusal {
    fn from(problem: WebError) -> Self {
        Self::Problem(problem)
    }
}

impl From<AppError> for Refusal {
    fn from(problem: AppError) -> Self {
        Self::Problem(problem.into())
    }
}

/// What a request brings along, whoever makes it.
struct Arrival {
    wishes: Wishes,
    session: Option<Token>,
    visitor: String,
    new_visitor: Option<String>,
    base: Visit,
    method: Method,
}

impl Arrival {
    fn read(state: &WebState, parts: &Parts) -> Self {
        let is_secure = state.is_secure();
        let wishes = Wishes::read(parts.uri.query(), &parts.headers, is_secure);
        let session =
            cookie::read(&parts.headers, cookie::SESSION, is_secure).map(|c| Token::received(&c));
        let known = cookie::read(&parts.headers, cookie::VISITOR, is_secure);
        let new_visitor =
            known.is_none().then(|| Token::new(&*state.app.random).secret().to_owned());
        let visitor = known.or_else(|| new_visitor.clone()).unwrap_or_default();
        let base = Visit {
            t: T::new(wishes.of_visitor(Locale::En)),
            csrf: Csrf::new(&visitor, &*state.app.random),
            flash: flash::read(&parts.headers, state.key.as_slice(), is_secure),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            address: address::of_visitor(parts, state.config.behind_proxy),
            session: session.clone(),
        };
        Self { wishes, session, visitor, new_visitor, base, method: parts.method.clone() }
    }

    /// The visit as somebody in particular, with the secret that forms are tied to.
    fn visit(&self, state: &WebState, own: Option<Locale>, secret: &str) -> Visit {
        let locale = match own {
            Some(own) => self.wishes.with_own(own),
            None => self.wishes.of_visitor(Locale::En),
        };
        let csrf = Csrf::new(secret, &*state.app.random);
        Visit { t: T::new(locale), csrf, ..self.base.clone() }
    }

    fn frame(&self) -> Frame {
        Frame::plain(self.base.clone(), PageKind::page())
    }

    /// To sign-in and back here; a form that was sent is lost, so back to the start then.
    fn to_sign_in(&self) -> Refusal {
        let mut path = "/sign-in".to_owned();
        if self.method == Method::GET && self.base.path != "/" {
            let query: String = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("next", &self.base.path)
                .finish();
            path = format!("/sign-in?{query}");
        }
        Refusal::Elsewhere(GoTo::new(path))
    }

    /// Keeps a language that was chosen by this very request.
    fn leave(&self, state: &WebState, mut response: Response) -> Response {
        if let Some(chosen) = self.wishes.chosen_now {
            let line =
                cookie::line(cookie::LANGUAGE, chosen.code(), LANGUAGE_SECONDS, state.is_secure());
            cookie::set(response.headers_mut(), line);
        }
        response
            .headers_mut()
            .entry(header::CACHE_CONTROL)
            .or_insert_with(|| axum::http::HeaderValue::from_static("no-store"));
        response
    }
}

async fn admit(
    pass: &Pass,
    path: &[(String, String)],
    arrival: &mut Arrival,
) -> Result<Page, Refusal> {
    let of = |name: &str| path.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let state = &pass.state;
    match pass.gate {
        Gate::Staff(_) | Gate::SignedIn => admit_account(pass, of("slug"), arrival).await,
        Gate::Link(_) | Gate::OneTime(_) => {
            let token = Token::received(of("token").unwrap_or_default());
            bounded(state, arrival)?;
            let opened = admit_token(pass, token, arrival).await;
            if let Err(Refusal::Problem(problem)) = &opened
                && problem.is_not_found()
            {
                state.wrong_links.failed(&arrival.base.address, state.app.clock.now());
                return Err(WebError::link_over().into());
            }
            opened
        }
        Gate::Public | Gate::Resource => {
            let organisation = match of("slug") {
                Some(slug) => Some(entry::to_public(&state.app, slug).await?),
                None => None,
            };
            let mut visit = arrival.visit(state, None, &arrival.visitor);
            if let Some(organisation) = &organisation {
                visit.t = T::new(arrival.wishes.of_visitor(organisation.locale));
            }
            Ok(Page::Public(Box::new(PublicPage { visit, organisation })))
        }
    }
}

/// Refuses an address that has tried too many wrong links.
fn bounded(state: &WebState, arrival: &Arrival) -> Result<(), Refusal> {
    let limit = state.config.limits.wrong_links_per_window;
    match state.wrong_links.wait_seconds(&arrival.base.address, limit, state.app.clock.now()) {
        Some(seconds) => Err(WebError::too_many(seconds).into()),
        None => Ok(()),
    }
}

async fn admit_account(
    pass: &Pass,
    slug: Option<&str>,
    arrival: &Arrival,
) -> Result<Page, Refusal> {
    let state = &pass.state;
    let Some(token) = &arrival.session else { return Err(arrival.to_sign_in()) };
    let Some(who) = session::resume(&state.app, token).await? else {
        return Err(arrival.to_sign_in());
    };
    let mut visit = arrival.visit(state, Some(who.account.locale), token.secret());
    // Nobody chose the languages of the demo's invented people: the reader's own comes first.
    let of_demo = || T::new(arrival.wishes.of_visitor(who.account.locale));
    let Gate::Staff(action) = pass.gate else {
        let mine = entry::organisations_of(&state.app, who.account.id).await?;
        if mine.iter().any(|organisation| organisation.is_demo) {
            visit.t = of_demo();
        }
        return Ok(Page::Account(Box::new(AccountPage { visit, who })));
    };
    let (organisation, actor) =
        entry::into_organisation(&state.app, &who, slug.unwrap_or_default()).await?;
    actor.require(action)?;
    if organisation.is_demo {
        visit.t = of_demo();
    }
    Ok(Page::Staff(Box::new(StaffPage {
        visit,
        actor,
        organisation,
        account: who.account,
        memberships: who.memberships,
    })))
}

async fn admit_token(pass: &Pass, token: Token, arrival: &Arrival) -> Result<Page, Refusal> {
    let state = &pass.state;
    match pass.gate {
        Gate::Link(purpose) => {
            let open = entry::by_link(&state.app, &token, purpose).await?;
            let visit = arrival.visit(state, Some(open.link.locale), token.secret());
            let actor = open.actor();
            Ok(Page::Link(Box::new(LinkPage { visit, actor, open, token })))
        }
        Gate::OneTime(purposes) => {
            let (link, account) = entry::by_one_time_link(&state.app, &token, purposes).await?;
            let own = account.as_ref().map(|account| account.locale);
            let visit = arrival.visit(state, own, token.secret());
            Ok(Page::OneTime(Box::new(OneTimePage { visit, link, account, token })))
        }
        _ => Err(WebError::not_found().into()),
    }
}

impl Page {
    fn visit(&self) -> &Visit {
        match self {
            Self::Staff(page) => &page.visit,
            Self::Account(page) => &page.visit,
            Self::Link(page) => &page.visit,
            Self::OneTime(page) => &page.visit,
            Self::Public(page) => &page.visit,
        }
    }

    /// What a problem is shown in, should the handler have one.
    fn frame(&self) -> Frame {
        let visit = self.visit().clone();
        match self {
            Self::Staff(page) => Frame::staff(page),
            Self::Account(_) => Frame::plain(visit, PageKind::page()),
            Self::Link(page) => {
                Frame::plain(visit, PageKind::link(page.open.organisation.tile_url.as_deref()))
            }
            Self::OneTime(_) => Frame::plain(visit, PageKind::link(None)),
            Self::Public(page) => {
                let tiles = page.organisation.as_ref().and_then(|o| o.tile_url.as_deref());
                Frame::plain(visit, PageKind::page().with_tiles(tiles))
            }
        }
    }

    fn put_into(self, parts: &mut Parts) {
        match self {
            Self::Staff(page) => parts.extensions.insert(*page).map(drop),
            Self::Account(page) => parts.extensions.insert(*page).map(drop),
            Self::Link(page) => parts.extensions.insert(*page).map(drop),
            Self::OneTime(page) => parts.extensions.insert(*page).map(drop),
            Self::Public(page) => parts.extensions.insert(*page).map(drop),
        };
    }
}
