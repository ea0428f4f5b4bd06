//! The code on a poster: counted as a number, and sent on to where it leads at present.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use maillage_app::campaign::scan::{self, Landing};
use maillage_domain::campaign::code::ScanCode;
use maillage_domain::campaign::scan::{Asking, visit};
use maillage_domain::campaign::template::Destination;
use maillage_domain::campaign::wording::{Blank, Wording};

use crate::page::PublicPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::PublicShell;

pub(super) fn routes(routes: &mut Routes) {
    // A resource: no language, no cookie, nothing that a visitor could be known by.
    routes.get("/q/{code}", Gate::Resource, follow).get(
        "/n/{slug}/poster/{code}",
        Gate::Public,
        show,
    );
}

/// Counts a visit and sends on. What the request says of itself is looked at once and kept nowhere.
async fn follow(
    State(state): State<WebState>,
    Path(code): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let code: ScanCode = code.parse().map_err(|_| WebError::not_found())?;
    let landing = scan::landing(&state.app, code).await?;
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let purposes = ["sec-purpose", "purpose", "x-moz", "x-purpose"];
    let asking = Asking {
        is_get: method == Method::GET,
        agent: text("user-agent").unwrap_or_default(),
        purpose: purposes.into_iter().find_map(text).unwrap_or_default(),
    };
    if let Some(device) = visit(&asking) {
        state.scans.note(&state.app, &landing.organisation, code, device);
    }
    let to = destination(&landing, code);
    let mut response = StatusCode::FOUND.into_response();
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, HeaderValue::from_str(&to).map_err(WebError::unexpected)?);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn destination(landing: &Landing, code: ScanCode) -> String {
    let start = format!("/n/{}", landing.organisation.slug);
    let poster = format!("{start}/poster/{code}");
    match landing.destination() {
        Destination::Poster => poster,
        Destination::Help => format!("{start}/help?code={code}"),
        Destination::Event(_) => match &landing.event {
            Some(event) => format!("{start}/events/{}?code={code}", event.slug),
            // One that is over, or no longer to be seen, gives way to the page about the campaign.
            None => poster,
        },
        Destination::Network => start,
        Destination::Join => format!("{start}/join"),
    }
}

#[derive(Template)]
#[template(path = "public/campaign/poster.html")]
struct PosterPage {
    shell: PublicShell,
    lang: &'static str,
    title: String,
    text: String,
    call: String,
    here: Option<String>,
    over: bool,
    network: String,
    join: String,
    help: String,
    organisation: String,
}

/// The small page behind a poster: what it said, where it hangs, what one can do.
async fn show(
    State(state): State<WebState>,
    page: PublicPage,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let code: ScanCode = code.parse().map_err(|_| WebError::not_found())?;
    let landing = scan::landing(&state.app, code).await?;
    let organisation = page.network()?;
    if landing.organisation.id != organisation.id {
        return Err(WebError::not_found());
    }
    let today = state.app.clock.today(&organisation.time_zone);
    let (campaign, partner) = (&landing.campaign, &landing.partner);
    let said = campaign.text(t.locale()).ok_or_else(WebError::not_found)?;
    let is_over = campaign.closed_at.is_some() || campaign.ends_on.is_some_and(|last| last < today);
    let may_name = partner.shown_publicly && partner.left_on.is_none();
    let start = format!("/n/{}", organisation.slug);
    let view = PosterPage {
        shell: page.shell(),
        lang: said.locale.code(),
        title: filled(&said.title, &landing),
        text: filled(&said.body, &landing),
        call: filled(&said.call, &landing),
        here: may_name
            .then(|| t.scan_page_here(partner.name.as_str(), partner.address.street.as_str())),
        over: is_over,
        join: format!("{start}/join"),
        help: format!("{start}/help?code={code}"),
        network: start,
        organisation: organisation.name.clone(),
    };
    Ok(Html(view.render()?).into_response())
}

/// A text with its blanks filled in. A partner that is not shown publicly is not named here either: its
/// poster names it where it hangs, not to the whole world.
fn filled(text: &str, landing: &Landing) -> String {
    let (organisation, partner) = (&landing.organisation, &landing.partner);
    let may_name = partner.shown_publicly && partner.left_on.is_none();
    let fill = |blank| match blank {
        Blank::Partner if may_name => partner.name.as_str(),
        Blank::Street if may_name => partner.address.street.as_str(),
        Blank::Partner | Blank::Network => organisation.network_name.as_str(),
        Blank::Street => organisation.address.locality.as_str(),
        Blank::Organisation => organisation.name.as_str(),
    };
    match Wording::parse(text) {
        Ok(wording) => wording.filled(fill),
        Err(_) => text.to_owned(),
    }
}
