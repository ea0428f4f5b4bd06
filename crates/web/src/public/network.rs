//! The public page of a network: what it is, what it brings, who stands in it.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use maillage_app::access::logo;
use maillage_app::access::organisation::Organisation;
use maillage_app::engage::partner::Partner;
use maillage_app::engage::prospect::folded;
use maillage_app::prove::network::{Network, network};
use maillage_domain::collect::gift_total::Channel;
use maillage_domain::identify::category::Category;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::figures::Figures;
use maillage_i18n::T;
use serde_json::json;

use crate::listing::Listing;
use crate::page::PublicPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::access::logo_picture;
use crate::state::WebState;
use crate::ui::{
    Band, BandPart, Choice, Field, MapPlace, MapWithList, MonthFill, MonthStrip, Notice,
    NoticeKind, Pagination, PublicShell,
};

/// How long others may keep the page, in seconds.
const KEPT: &str = "public, max-age=300";
/// Points that the map takes at most.
const POINTS_MAX: usize = 2_000;

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/n/{slug}", Gate::Public, show).get("/n/{slug}/logo", Gate::Public, picture);
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "public/network/page.html")]
struct NetworkView {
    logo: Option<String>,
    shell: PublicShell,
    address: String,
    description: String,
    organisation: String,
    promise: String,
    mission: String,
    join: String,
    /// What else everybody may do: words and address.
    ways: [(String, String); 2],
    demo: Option<Notice>,
    partners: usize,
    shown: usize,
    since: Option<i16>,
    on: jiff::civil::Date,
    received: Option<Received>,
    search: Field,
    trade: Field,
    found: usize,
    map: MapWithList,
    pagination: Option<Pagination>,
    start: String,
}

/// What twelve months brought, with its pictures.
#[derive(Debug)]
struct Received {
    total: String,
    first: Month,
    last: Month,
    /// `15,830.40 € + 4,101.20 € + 2,068.40 €`, and the sum.
    formula: String,
    /// What partners told of and the bank has not shown, in words.
    told: Option<String>,
    channels: Band,
    months: MonthStrip,
}

/// The organisation's logo.
async fn picture(State(state): State<WebState>, page: PublicPage) -> Result<Response, WebError> {
    let logo = logo::of(&state.app, page.network()?).await?;
    Ok(logo_picture(logo.ok_or_else(WebError::not_found)?))
}

async fn show(
    State(state): State<WebState>,
    page: PublicPage,
    list: Listing,
) -> Result<Response, WebError> {
    let organisation = page.network()?;
    let seen = network(&state.app, organisation).await?;
    let logo = logo::of(&state.app, organisation).await?;
    let received = state.received.received(&state.app, organisation.id, seen.on).await?;
    let mut view = view(&state, &page, organisation, &list, &seen, &received);
    view.logo = logo.map(|logo| format!("{}/logo?v={}", view.start, logo.version()));
    let html = view.render().map_err(WebError::unexpected)?;
    let mut response = Html(html).into_response();
    keep(response.headers_mut(), &page);
    Ok(response)
}

/// The page may be kept by caches, for each language, unless this very request chose a language or
/// carries a message.
fn keep(headers: &mut HeaderMap, page: &PublicPage) {
    let chooses = url::form_urlencoded::parse(page.query.as_bytes()).any(|(key, _)| key == "lang");
    if !chooses && page.flash.is_none() {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
}

fn view(
    state: &WebState,
    page: &PublicPage,
    organisation: &Organisation,
    list: &Listing,
    seen: &Network,
    figures: &Figures,
) -> NetworkView {
    let t = page.t;
    let found = narrowed(&seen.shown, list);
    let part = list.page();
    let skip = usize::try_from(part.offset).unwrap_or(0);
    let take = usize::try_from(part.limit).unwrap_or(50);
    let places = found.iter().skip(skip).take(take).map(|partner| place(t, partner)).collect();
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let start = format!("/n/{}", organisation.slug);
    NetworkView {
        logo: None,
        address: absolute(state, &start),
        description: t.network_description(organisation.network_name.as_str(), seen.partners),
        organisation: organisation.name.clone(),
        promise: organisation.network_promise.clone(),
        mission: organisation.mission.clone(),
        join: format!("{start}/join"),
        ways: [
            (t.event_public_title(), format!("{start}/events")),
            (t.volunteer_help_title(), format!("{start}/help")),
        ],
        demo: organisation.is_demo.then(|| demo_notice(t)),
        partners: seen.partners,
        shown: seen.shown.len(),
        since: seen.since.map(jiff::civil::Date::year),
        on: seen.on,
        received: figures.received.is_positive().then(|| received(t, figures)),
        search: Field::text("q", t.network_search(), list.search().unwrap_or_default())
            .optional(String::new()),
        trade: trade_field(t, &seen.shown, list.filter("trade")),
        found: found.len(),
        map: MapWithList {
            t,
            label: t.network_map(),
            territory: organisation.territory_geojson.clone(),
            streets: None,
            everything: None,
            points: Some(points(&found)),
            tiles: organisation.tile_url.clone().map(|url| (url, String::new())),
            draw: None,
            places,
        },
        pagination: list.pagination(t, total),
        start,
        shell: page.shell(),
    }
}

fn demo_notice(t: T) -> Notice {
    Notice::new(NoticeKind::Info, t.network_demo_title()).with_text(t.network_demo_text())
}

fn absolute(state: &WebState, path: &str) -> String {
    state.config.base_url.join(path).map_or_else(|_| path.to_owned(), |url| url.to_string())
}

/// The partners that the list's words and trade leave.
fn narrowed<'a>(shown: &'a [Partner], list: &Listing) -> Vec<&'a Partner> {
    let words = folded(&list.search().unwrap_or_default());
    let family = list.filter("trade");
    shown
        .iter()
        .filter(|p| family.is_empty() || family_of(p) == family)
        .filter(|p| words.is_empty() || p.search_text().contains(&words))
        .collect()
}

fn family_of(partner: &Partner) -> &'static str {
    partner.category.parse::<Category>().map_or("other", Category::family)
}

fn family_name(t: T, family: &str) -> String {
    match family {
        "food" => t.network_family_food(),
        "dining" => t.network_family_dining(),
        "lodging" => t.network_family_lodging(),
        "fashion" => t.network_family_fashion(),
        "beauty" => t.network_family_beauty(),
        "health" => t.network_family_health(),
        "home" => t.network_family_home(),
        "culture" => t.network_family_culture(),
        "sport" => t.network_family_sport(),
        "mobility" => t.network_family_mobility(),
        "digital" => t.network_family_digital(),
        "office" => t.network_family_office(),
        "works" => t.network_family_works(),
        "civic" => t.network_family_civic(),
        _ => t.network_family_other(),
    }
}

fn trade_field(t: T, shown: &[Partner], chosen: &str) -> Field {
    let families: BTreeSet<&'static str> = shown.iter().map(family_of).collect();
    let mut named: Vec<(String, &'static str)> =
        families.into_iter().map(|family| (family_name(t, family), family)).collect();
    named.sort();
    let all = Choice::new("", t.network_all_trades(), chosen);
    let others = named.into_iter().map(|(name, family)| Choice::new(family, name, chosen));
    Field::select("trade", t.network_trade(), std::iter::once(all).chain(others).collect())
        .optional(String::new())
}

fn place(t: T, partner: &Partner) -> MapPlace {
    let mut lines = vec![family_name(t, family_of(partner))];
    if !partner.address.street.is_empty() {
        lines.push(partner.address.street.clone());
    }
    lines.push(t.network_since(Month::of(partner.joined_on)));
    MapPlace {
        id: partner.id.to_string(),
        name: partner.name.clone(),
        href: partner.website.clone().filter(|site| site.starts_with("https://")),
        score: None,
        lines,
    }
}

fn points(found: &[&Partner]) -> String {
    let features: Vec<_> = found
        .iter()
        .filter_map(|p| p.point.map(|point| (p, point)))
        .take(POINTS_MAX)
        .map(|(p, point)| {
            json!({
                "type": "Feature",
                "properties": { "id": p.id.to_string(), "name": p.name },
                "geometry": { "type": "Point", "coordinates": [point.lon, point.lat] },
            })
        })
        .collect();
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn received(t: T, figures: &Figures) -> Received {
    let sums: Vec<String> = figures.by_channel.iter().map(|c| t.money(c.received)).collect();
    let parts = figures
        .by_channel
        .iter()
        .map(|c| BandPart {
            label: channel_name(t, c.channel, c.partners),
            value: t.money(c.received),
            per_mille: per_mille(c.received, figures.received),
        })
        .collect();
    Received {
        total: t.money(figures.received),
        first: figures.first,
        last: figures.last,
        formula: format!("{} = {}", sums.join(" + "), t.money(figures.received)),
        told: figures.told.is_positive().then(|| t.network_told(figures.told)),
        channels: Band {
            id: "channels",
            title: t.network_channels(),
            sentence: t.network_channels_words(figures.first, figures.last),
            parts,
        },
        months: months(t, figures),
    }
}

fn channel_name(t: T, channel: Channel, partners: usize) -> String {
    match channel {
        Channel::Shares => t.network_channel_shares(partners),
        Channel::Customers => t.network_channel_customers(partners),
        Channel::Employees => t.network_channel_employees(partners),
    }
}

/// A part in thousandths of the whole, rounded down; a negative part is none.
fn per_mille(part: Cents, whole: Cents) -> u16 {
    u16::try_from(part.0.max(0).saturating_mul(1_000) / whole.0.max(1)).unwrap_or(1_000).min(1_000)
}

fn months(t: T, figures: &Figures) -> MonthStrip {
    let fullest = figures.by_month.iter().max_by_key(|(_, sum)| *sum);
    let largest = fullest.map_or(Cents::ZERO, |(_, sum)| *sum);
    MonthStrip {
        title: t.network_by_month(),
        sentence: fullest
            .map(|(month, sum)| t.network_by_month_words(*sum, *month))
            .unwrap_or_default(),
        table_words: t.shell_as_table(),
        months: figures
            .by_month
            .iter()
            .map(|(month, sum)| crate::ui::Month {
                label: t.month_name_short(month.month()),
                words: t.network_month_words(*sum, *month),
                value: t.money(*sum),
                fill: MonthFill::Declared(
                    u8::try_from(per_mille(*sum, largest) / 10).unwrap_or(100),
                ),
                href: None,
                current: false,
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::prove::figures::figures;

    use super::*;
    use crate::testing::TestSite;

    #[tokio::test]
    async fn only_partners_that_agreed_are_shown_and_the_page_sets_no_cookie() {
        let site = TestSite::new().await;
        let shown = site.world.partner("Forn <b>Nou</b>");
        let mut hidden = site.world.partner("Bar Discret");
        hidden.shown_publicly = false;
        let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
        work.insert_partner(&shown).await.unwrap();
        work.insert_partner(&hidden).await.unwrap();
        work.commit().await.unwrap();

        let answer = site.visitor().get("/n/raval").await;
        let text = answer.text();
        assert_eq!(answer.status, 200, "{text}");
        assert!(!text.contains("<b>Nou</b>") && text.contains("Nou"), "names are escaped");
        assert!(!text.contains("Bar Discret"));
        assert!(text.contains("Xarxa de prova") && text.contains("/n/raval/join"));
        assert_eq!(answer.header("set-cookie"), "");
        assert_eq!(answer.header("cache-control"), KEPT);
        assert!(text.contains("property=\"og:title\""));
        assert!(!text.contains("invented"), "only the demo says that its names are invented");
    }

    #[tokio::test]
    async fn the_list_is_searched_and_narrowed_by_trade() {
        let site = TestSite::new().await;
        site.partner("Forn de la Cera").await;
        site.partner("Bar Nou").await;
        let text = site.visitor().get("/n/raval?q=forn").await.text();
        assert!(text.contains("Forn de la Cera") && !text.contains("Bar Nou"));
        let text = site.visitor().get("/n/raval?trade=lodging").await.text();
        assert!(!text.contains("Forn de la Cera"));
        assert!(text.contains("/n/raval\""), "an empty list offers the way back");
    }

    #[tokio::test]
    async fn the_demo_says_so_in_every_language() {
        let site = TestSite::new().await;
        let app = &site.world.app;
        let demo = maillage_testkit::world::organisation(
            app.new_id(),
            "demo",
            "ES",
            maillage_domain::locale::Locale::Ca,
            &*app.clock,
        );
        let mut shared = app.store.shared().await.unwrap();
        shared.insert_organisation(&Organisation { is_demo: true, ..demo }).await.unwrap();
        shared.commit().await.unwrap();
        for (language, word) in
            [("en", "invented"), ("fr", "inventés"), ("es", "inventados"), ("ca", "inventats")]
        {
            let answer = site.visitor().get(&format!("/n/demo?lang={language}")).await;
            assert!(answer.text().contains(word), "{language}");
            assert_eq!(
                answer.header("cache-control"),
                "no-store",
                "a choice of language is not kept"
            );
        }
    }

    #[test]
    fn the_formula_adds_up_and_shares_are_thousandths() {
        let today = "2026-11-22".parse().unwrap();
        let seen = figures(today, &[], &[], &[]);
        let text = received(T::new(maillage_domain::locale::Locale::En), &seen);
        assert_eq!(text.formula.matches('+').count(), 2);
        assert_eq!(per_mille(Cents(1), Cents(3)), 333);
        assert_eq!(per_mille(Cents(-5), Cents(3)), 0);
        assert_eq!(per_mille(Cents(5), Cents(0)), 1_000);
    }
}
