//! An exhibition that is open, a talk that took place, and one to come that is full.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::DateTime;
use maillage_app::campaign::event::{self, EventDraft, EventText};
use maillage_app::campaign::sign_up::{self, SignUp, SignUpRequest};
use maillage_domain::campaign::event::{self as rules, EventKind, SignUpState};
use maillage_domain::ids::EventId;
use maillage_domain::locale::Locale;

use super::Stage;

/// The words of an event: Catalan, Spanish, French, English.
type Words = [(&'static str, &'static str); 4];

const EXHIBITION: Words = [
    ("Un barri que s’aguanta", "Seixanta comerços del Raval, retratats per joves del barri."),
    (
        "Un barrio que se sostiene",
        "Sesenta comercios del Raval, retratados por jóvenes del barrio.",
    ),
    (
        "Un quartier qui se tient",
        "Soixante commerces du Raval, photographiés par des jeunes du quartier.",
    ),
    (
        "A quarter that holds together",
        "Sixty shops of el Raval, portrayed by young people of the quarter.",
    ),
];
const PAST: Words = [
    ("Què fa una botiga per un carrer", "Xerrada amb tres comerciants de la xarxa."),
    ("Qué hace una tienda por una calle", "Charla con tres comerciantes de la red."),
    ("Ce qu’une boutique fait pour une rue", "Conférence avec trois commerçants du réseau."),
    ("What a shop does for a street", "A talk with three shopkeepers of the network."),
];
const COMING: Words = [
    ("La primera feina", "Joves i empreses del barri expliquen com va començar."),
    ("El primer trabajo", "Jóvenes y empresas del barrio cuentan cómo empezó."),
    ("Le premier emploi", "Des jeunes et des entreprises du quartier racontent leurs débuts."),
    ("The first job", "Young people and companies of the quarter tell how it began."),
];

pub(super) async fn fill(stage: &mut Stage<'_>) -> anyhow::Result<()> {
    let end = stage.when.open.next().first_day();
    stage.clock.go_to(end.saturating_sub(45.days()), 9);
    let from = end.saturating_sub(20.days()).at(10, 0, 0, 0);
    let until = end.saturating_add(80.days()).at(20, 0, 0, 0);
    let exhibition = add(stage, (EventKind::Exhibition, EXHIBITION), (from, until), None).await?;
    // Its names last through the month in which the demo is looked at.
    let from = end.saturating_sub(2.days()).at(18, 30, 0, 0);
    let past = (EventKind::Talk, PAST);
    let past = add(stage, past, (from, from.saturating_add(90.minutes())), Some(45)).await?;
    let from = end.saturating_add(43.days()).at(18, 30, 0, 0);
    let coming = (EventKind::Talk, COMING);
    let coming = add(stage, coming, (from, from.saturating_add(90.minutes())), Some(40)).await?;
    people(stage, exhibition, None, 14, 44).await?;
    people(stage, past, Some(45), 26, 40).await?;
    people(stage, coming, Some(40), 27, 19).await?;
    stage.clock.go_to(end.saturating_sub(17.days()), 11);
    ask(stage, coming).await?;
    came(stage, past).await
}

async fn add(
    stage: &Stage<'_>,
    (kind, words): (EventKind, Words),
    (starts_at, ends_at): (DateTime, DateTime),
    capacity: Option<u32>,
) -> anyhow::Result<EventId> {
    let locales = [Locale::Ca, Locale::Es, Locale::Fr, Locale::En];
    let texts: BTreeMap<Locale, EventText> = locales
        .into_iter()
        .zip(words)
        .map(|(locale, (title, text))| {
            (locale, EventText { title: title.to_owned(), text: text.to_owned() })
        })
        .collect();
    let place = "Carrer de la Cera 12, Barcelona".to_owned();
    let draft = EventDraft { kind, texts, place, starts_at, ends_at, capacity };
    let id = event::draft(&stage.app, stage.actor, draft).await?;
    event::publish(&stage.app, stage.actor, id).await?;
    Ok(id)
}

/// Those who signed up long ago; what was written to them has been cleared from the outbox.
async fn people(
    stage: &mut Stage<'_>,
    event: EventId,
    capacity: Option<u32>,
    groups: usize,
    days_before: i64,
) -> anyhow::Result<()> {
    let mut work = stage.app.store.begin(stage.actor.organisation).await?;
    let mut list: Vec<rules::SignUp> = Vec::new();
    for number in 0..groups {
        let companions = u32::try_from([0, 1, 0, 1, 2, 0][number % 6])?;
        let state = rules::received(capacity, &list, companions + 1);
        list.push(rules::SignUp { state, people: companions + 1 });
        let at = stage.app.clock.now() + jiff::SignedDuration::from_hours(24 * (45 - days_before));
        let on = at.to_zoned(jiff::tz::TimeZone::UTC).date();
        let code = (number % 3 == 0).then(|| stage.code(number / 3, on)).flatten();
        let sign_up = SignUp {
            id: stage.app.new_id(),
            event,
            state,
            name: stage.names.person(&mut stage.chance),
            email: format!("public-{}-{number}@example.org", days_before),
            companions,
            needs: if number == 3 { "rampa".to_owned() } else { String::new() },
            locale: Locale::Ca,
            origin_code: code.map(|code| code.to_string()).unwrap_or_default(),
            created_at: at,
            anonymised_at: None,
        };
        work.insert_sign_up(&sign_up).await?;
    }
    Ok(work.commit().await?)
}

/// Two more who ask for the talk that is nearly full: their messages lie in the outbox.
async fn ask(stage: &mut Stage<'_>, event: EventId) -> anyhow::Result<()> {
    let slug = event::get(&stage.app, stage.actor, event).await?.slug;
    for (number, locale) in [Locale::Ca, Locale::Es].into_iter().enumerate() {
        let request = SignUpRequest {
            name: stage.names.person(&mut stage.chance),
            email: format!("assistent-{number}@example.org"),
            companions: 1,
            needs: String::new(),
            locale,
            origin_code: String::new(),
            base_url: stage.base_url.to_owned(),
        };
        sign_up::ask(&stage.app, stage.actor.organisation, &slug, request).await?;
    }
    Ok(())
}

/// Of those who had a place most came.
async fn came(stage: &Stage<'_>, event: EventId) -> anyhow::Result<()> {
    let mut work = stage.app.store.begin(stage.actor.organisation).await?;
    for (number, sign_up) in work.sign_ups(event).await?.into_iter().enumerate() {
        if sign_up.state != SignUpState::Registered {
            continue;
        }
        let state = if number % 7 == 5 { SignUpState::Missed } else { SignUpState::Attended };
        work.update_sign_up(&SignUp { state, ..sign_up }).await?;
    }
    Ok(work.commit().await?)
}
