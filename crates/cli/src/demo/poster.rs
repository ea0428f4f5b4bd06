//! The campaign of these weeks: sixty posters, what partners say and show of them, who scans them, and
//! the badge on invented web sites.

use std::sync::Arc;

use anyhow::{Context, ensure};
use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::campaign::badge::{self, Reading};
use maillage_app::campaign::campaign::{self as campaigns, CampaignInput, CampaignText};
use maillage_app::campaign::display::{self, DisplayFilter, DisplayRow, Step};
use maillage_app::campaign::scan::Scans;
use maillage_app::engage::partner::{self, PartnerEdit};
use maillage_app::engage::prospect::folded;
use maillage_app::{Actor, ActorKind, App, Page, SiteReader};
use maillage_domain::campaign::display::DisplayStage;
use maillage_domain::campaign::scan::Device;
use maillage_domain::campaign::template::{Destination, PosterEdge, PosterSize, Template};
use maillage_domain::collect::calendar::plus_days;
use maillage_domain::ids::CampaignId;
use maillage_domain::locale::Locale;

use super::chance::Chance;
use super::house::SLUG;
use super::life::Life;
use super::port::{DemoClock, DemoRandom};

/// How many posters hang or are on their way.
const POSTERS: usize = 60;
/// How many partners send a photo.
const PHOTOS: usize = 12;
/// How many web sites are noted.
const SITES: usize = 14;

/// Shop windows of our own drawing.
const WINDOWS: [&[u8]; 4] = [
    include_bytes!("photos/window-1.jpg"),
    include_bytes!("photos/window-2.jpg"),
    include_bytes!("photos/window-3.jpg"),
    include_bytes!("photos/window-4.jpg"),
];

/// What the poster says, in the order of the languages.
const TEXTS: [(Locale, &str, &str, &str); 4] = [
    (
        Locale::Fr,
        "Ici, le quartier fait grandir ses enfants",
        "{partner} fait partie du réseau qui, chaque mois, donne une part de ses ventes pour le soutien scolaire, les ateliers et l’emploi des jeunes du Raval.",
        "Voyez ce que cela change",
    ),
    (
        Locale::Es,
        "Aquí, el barrio hace crecer a sus niños",
        "{partner} forma parte de la red que cada mes da una parte de sus ventas para el refuerzo escolar, los talleres y el empleo de los jóvenes del Raval.",
        "Vea qué cambia",
    ),
    (
        Locale::Ca,
        "Aquí, el barri fa créixer els seus infants",
        "{partner} forma part de la xarxa que cada mes dona una part de les vendes per al reforç escolar, els tallers i la feina dels joves del Raval.",
        "Mireu què canvia",
    ),
    (
        Locale::En,
        "Here, the quarter helps its children grow",
        "{partner} belongs to the network that gives a part of its sales each month for school support, workshops and jobs for the young people of el Raval.",
        "See what it changes",
    ),
];

/// Fills the campaign. It has a clock and a chance of its own, so that nothing else of the demo moves.
pub(crate) async fn fill(life: &Life, base_url: &str) -> anyhow::Result<()> {
    let clock = Arc::new(DemoClock::new());
    let random = Arc::new(DemoRandom::new(life.seed, "the campaign"));
    let network = format!("{}/n/{SLUG}", base_url.trim_end_matches('/'));
    let sites = Arc::new(InventedSites { network: network.clone() });
    let app = App { clock: clock.clone(), random, sites, ..life.app.clone() };
    let actor = &life.staff.campaigner.actor;
    let mut chance = Chance::new(life.seed, "campaign");
    let (begins, today) = (life.when.last_closed().first_day(), life.when.open.next().first_day());

    clock.go_to(begins, 9);
    let campaign = begin(&app, actor, begins, life.when.open.plus(2).last_day()).await?;
    let asked = rows(&app, actor, campaign).await?;
    for row in asked.iter().skip(7).step_by(12).take(asked.len() - POSTERS) {
        clock.go_to(plus_days(begins, 5), 12);
        let partner = as_partner(actor, row);
        display::step(&app, &partner, row.display.id, Step::Decline).await?;
    }
    clock.go_to(plus_days(begins, 8), 9);
    let sent = display::send_all(&app, actor, campaign).await?;
    ensure!(sent == POSTERS, "{sent} posters instead of {POSTERS}");
    hang(&app, &clock, actor, campaign, &mut chance).await?;
    scan(&app, actor, campaign, today, &mut chance).await?;
    clock.go_to(today, 7);
    look(&app, life, &network).await
}

async fn begin(
    app: &App,
    actor: &Actor,
    starts_on: Date,
    ends_on: Date,
) -> anyhow::Result<CampaignId> {
    let text = |(locale, title, body, call): (Locale, &str, &str, &str)| CampaignText {
        locale,
        title: title.to_owned(),
        body: body.to_owned(),
        call: call.to_owned(),
    };
    let template = Template {
        size: PosterSize::A3,
        edge: PosterEdge::Marks,
        destination: Destination::Poster,
    };
    let input = CampaignInput {
        name: "Tardor solidària".to_owned(),
        starts_on,
        ends_on: Some(ends_on),
        template,
        texts: TEXTS.into_iter().map(text).collect(),
    };
    let id = campaigns::create(app, actor, input).await.context("start the campaign")?;
    display::ask_all(app, actor, id).await.context("ask the partners")?;
    Ok(id)
}

async fn rows(app: &App, actor: &Actor, campaign: CampaignId) -> anyhow::Result<Vec<DisplayRow>> {
    let filter = DisplayFilter { campaign: Some(campaign), ..DisplayFilter::default() };
    Ok(display::list(app, actor, &filter, Page::part(0)).await?.rows)
}

fn as_partner(of: &Actor, row: &DisplayRow) -> Actor {
    let kind = ActorKind::Partner { partner: row.display.partner };
    Actor { organisation: of.organisation, kind, name: row.partner_name.clone() }
}

/// Most of those who have the poster hang it in the weeks after, and some send a photo.
async fn hang(
    app: &App,
    clock: &DemoClock,
    actor: &Actor,
    campaign: CampaignId,
    chance: &mut Chance,
) -> anyhow::Result<()> {
    let mut waiting = rows(app, actor, campaign).await?;
    waiting.retain(|row| row.display.state.stage == DisplayStage::Sent);
    let sent_on = waiting.first().and_then(|row| row.display.state.sent_on);
    let sent_on = sent_on.context("posters were sent")?;
    chance.shuffle(&mut waiting);
    let hung = waiting.len() - 6;
    for (number, row) in waiting.iter().take(hung).enumerate() {
        let days = i32::try_from(number / 3).unwrap_or(0);
        clock.go_to(plus_days(sent_on, 1 + days), 10);
        let partner = as_partner(actor, row);
        if number % 4 == 1 && number / 4 < PHOTOS {
            let photo = WINDOWS[(number / 4) % WINDOWS.len()].to_vec();
            display::add_photo(app, &partner, row.display.id, photo).await?;
        } else {
            display::step(app, &partner, row.display.id, Step::Show).await?;
        }
    }
    Ok(())
}

/// People scan what hangs: a few a week, more on the day it is hung and on Saturdays.
async fn scan(
    app: &App,
    actor: &Actor,
    campaign: CampaignId,
    today: Date,
    chance: &mut Chance,
) -> anyhow::Result<()> {
    // Clocks of the demo never go back, and people scanned while others still hung theirs.
    let clock = Arc::new(DemoClock::new());
    let app = &App { clock: clock.clone(), ..app.clone() };
    let organisation = app
        .store
        .read(actor.organisation)
        .await?
        .this_organisation()
        .await?
        .context("the house")?;
    let scans = Scans::default();
    // A day's scans one after the other, as the clock goes.
    let mut of_day: Vec<(i8, usize, Device)> = Vec::new();
    let hanging: Vec<(Date, DisplayRow)> = rows(app, actor, campaign)
        .await?
        .into_iter()
        .filter_map(|row| row.display.state.shown_on.map(|on| (on, row)))
        .collect();
    let mut day = hanging.iter().map(|(on, _)| *on).min().unwrap_or(today);
    while day < today {
        let is_saturday = day.weekday() == jiff::civil::Weekday::Saturday;
        for (number, (on, _)) in hanging.iter().enumerate() {
            let first = if day == *on { 300 } else { 0 };
            let liking = 60 + (number * 37) % 170 + if is_saturday { 140 } else { 0 } + first;
            while day >= *on && chance.happens(liking.min(700)) {
                let hour = i8::try_from(chance.between(8, 22))?;
                let device = if chance.happens(930) { Device::Phone } else { Device::Other };
                of_day.push((hour, number, device));
            }
        }
        of_day.sort_unstable();
        for (hour, number, device) in of_day.drain(..) {
            clock.go_to(day, hour);
            scans.note(app, &organisation, hanging[number].1.display.code, device);
        }
        day = plus_days(day, 1);
    }
    scans.write_down(app).await?;
    Ok(())
}

/// Some partners have a web site, most of them with the badge; the sites are invented, and so is looking.
async fn look(app: &App, life: &Life, network: &str) -> anyhow::Result<()> {
    let administrator = &life.staff.coordinator.actor;
    let some = life.members.iter().filter(|member| member.shown).step_by(4).take(SITES);
    for member in some {
        let Some(joined) = &life.joined[member.number] else { continue };
        let known = partner::page(app, administrator, joined.partner).await?.partner;
        let website = Some(format!("www.{}.example", host_word(&known.name)));
        let edit = PartnerEdit {
            kind: known.kind,
            name: known.name,
            legal_name: known.legal_name,
            legal_form: known.legal_form,
            legal_id: known.legal_id,
            address: known.address,
            locale: known.locale,
            email: known.email,
            phone: known.phone,
            website,
            shown_publicly: known.shown_publicly,
        };
        partner::edit(app, administrator, joined.partner, edit).await?;
    }
    badge::look(app, &life.staff.campaigner.actor, network).await?;
    Ok(())
}

/// A name as a host can bear it.
fn host_word(name: &str) -> String {
    let folded = folded(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.take(3).collect::<Vec<_>>().join("-")
}

/// Web pages that nobody serves: two of three bear the badge.
struct InventedSites {
    network: String,
}

#[async_trait]
impl SiteReader for InventedSites {
    async fn read(&self, url: &str) -> Reading {
        match url.bytes().map(usize::from).sum::<usize>() % 6 {
            0 => Reading::Forbidden,
            1 => Reading::Page("<p>Bon dia</p>".to_owned()),
            2 => Reading::Unreachable("it is invented".to_owned()),
            _ => Reading::Page(format!("<a href=\"{}\">xarxa</a>", self.network)),
        }
    }
}
