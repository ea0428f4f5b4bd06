//! The people of the demo: two programmes with a year of sessions and who was there. All invented.

use std::sync::Arc;

use anyhow::Context;
use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday, time};
use maillage_app::accompany::attendance;
use maillage_app::accompany::consent::{self, NewConsent};
use maillage_app::accompany::guardian::Guardian;
use maillage_app::accompany::participant::{self, NewParticipant};
use maillage_app::accompany::person::Identity;
use maillage_app::accompany::programme::{self, ProgrammeEdit};
use maillage_app::accompany::programme_session::{self, SessionEdit, SessionFilter};
use maillage_app::{Actor, App, Page};
use maillage_domain::accompany::attendance::Mark;
use maillage_domain::accompany::consent::{ConsentForm, GivenBy, Purpose};
use maillage_domain::accompany::guardian::Relation;
use maillage_domain::ids::{ParticipantId, ProgrammeId};
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;

use super::chance::Chance;
use super::life::Life;
use super::port::DemoClock;

/// A programme of the demo.
struct Plan {
    name: &'static str,
    purpose: &'static str,
    topics: &'static [&'static str],
    weekdays: &'static [Weekday],
    hours: (Time, Time),
    people: usize,
    ages: (i64, i64),
    cost: Cents,
}

const PLANS: [Plan; 2] = [
    Plan {
        name: "Reforç escolar",
        purpose: "Dues tardes per setmana, deures i lectura amb algú al costat, per a infants de 8 a 13 anys.",
        topics: &["Deures", "Lectura en veu alta", "Mates amb joc", "Deures"],
        weekdays: &[Weekday::Tuesday, Weekday::Thursday],
        hours: (time(17, 30, 0, 0), time(19, 0, 0, 0)),
        people: 26,
        ages: (8, 13),
        cost: Cents(4_860_000),
    },
    Plan {
        name: "Primera feina",
        purpose: "Un matí per setmana per a joves de 17 a 20 anys que busquen la primera feina: currículum, entrevistes, pràctiques.",
        topics: &["Currículum", "Entrevista", "Els meus drets", "Visita a una botiga"],
        weekdays: &[Weekday::Wednesday],
        hours: (time(10, 0, 0, 0), time(12, 30, 0, 0)),
        people: 16,
        ages: (17, 20),
        cost: Cents(3_440_000),
    },
];

/// The most days after the first of the month on which the demo's programmes still go on by themselves.
const GOES_ON: i32 = 62;

/// Fills both programmes; two more people have not been heard of for two years. Sessions go on to the
/// day on which the demo is looked at, so that this day has a session of its own.
pub(crate) async fn fill(life: &mut Life, looked_at: Date) -> anyhow::Result<()> {
    let educator = life.staff.educator.actor.clone();
    let first = life.app.clock.today("Europe/Madrid");
    let in_reach = looked_at > first && looked_at <= first.saturating_add(GOES_ON.days());
    let today = if in_reach { looked_at } else { first };
    // People are taken in on the day of their consent, and marked up to today.
    let on = |day: Date| {
        let clock = Arc::new(DemoClock::new());
        clock.go_to(day, 8);
        App { clock, ..life.app.clone() }
    };
    let app = on(today);
    let mut chance = Chance::new(life.seed, "people");
    let began = life.when.open.plus(-11).first_day();
    let at_first = on(began);
    let long_ago = today.saturating_sub(2.years()).saturating_sub(20.days());
    let forgotten = [0, 55].map(|days| long_ago.saturating_add(days.days()));
    let of_old = forgotten.map(|day| (day, on(day)));
    for plan in &PLANS {
        let edit = ProgrammeEdit {
            name: plan.name.to_owned(),
            purpose: plan.purpose.to_owned(),
            starts_on: began,
            ends_on: None,
        };
        let id = programme::add(&app, &educator, edit).await?;
        for month in [life.when.open, life.when.open.plus(-12)] {
            programme::set_cost(&app, &educator, id, month, Some(plan.cost)).await?;
        }
        for _ in 0..plan.people {
            let years = chance.between(plan.ages.0, plan.ages.1);
            let new = somebody(life, &mut chance, (began, today), years, Some(id));
            let taken = participant::take_in(&at_first, &educator, &new).await;
            let person = taken.context("take in")?;
            if new.consent.given_by == GivenBy::Participant {
                agree_to_placement(&at_first, &educator, person, &new.consent).await?;
            }
        }
        sessions(&app, &educator, plan, id, (began, today)).await?;
        marks(&app, &educator, id, today, &mut chance).await?;
    }
    for (day, app) in of_old {
        let new = somebody(life, &mut chance, (day, today), 15, None);
        participant::take_in(&app, &educator, &new).await?;
    }
    Ok(())
}

fn somebody(
    life: &mut Life,
    chance: &mut Chance,
    (given_on, today): (Date, Date),
    years: i64,
    programme: Option<ProgrammeId>,
) -> NewParticipant {
    let name = life.names.person(chance);
    let (given_name, family_name) = name.split_once(' ').unwrap_or((&name, ""));
    let guardian_name =
        format!("{} {family_name}", life.names.person(chance).split(' ').next().unwrap_or(""));
    let back = i32::try_from(years * 365 + chance.between(20, 300)).unwrap_or(4_000);
    let born = today.saturating_sub(back.days());
    let own = years - i64::from(today.year() - given_on.year()) >= 15;
    // A few consents run out just before today: the first page of the educator tells of them.
    let until = if own || chance.happens(920) { 2 } else { 1 };
    let phone = format!("+34 600 {:03} {:03}", chance.below(1_000), chance.below(1_000));
    NewParticipant {
        identity: Identity {
            given_name: given_name.to_owned(),
            family_name: family_name.to_owned(),
            born,
            locale: Locale::Ca,
            email: String::new(),
            phone: if own { phone.clone() } else { String::new() },
            address: format!("Carrer de la Cera {}", chance.between(1, 60)),
            school: if own { String::new() } else { "Escola del Barri".to_owned() },
            note: String::new(),
        },
        guardian: (!own).then(|| Guardian {
            name: guardian_name,
            relation: Relation::Parent,
            phone,
            email: String::new(),
        }),
        consent: NewConsent {
            purpose: Purpose::Programme,
            given_by: if own { GivenBy::Participant } else { GivenBy::Guardian },
            form: ConsentForm::Paper,
            given_on,
            expires_on: given_on.saturating_add(until.years()).saturating_sub(40.days()),
        },
        programme,
    }
}

async fn agree_to_placement(
    app: &App,
    educator: &Actor,
    person: ParticipantId,
    consent: &NewConsent,
) -> anyhow::Result<()> {
    let placement = NewConsent { purpose: Purpose::Placement, ..*consent };
    Ok(consent::note(app, educator, person, &placement).await?)
}

/// A year of sessions without August and the last ten days of December, and the next four weeks.
async fn sessions(
    app: &App,
    educator: &Actor,
    plan: &Plan,
    id: ProgrammeId,
    (began, today): (Date, Date),
) -> anyhow::Result<()> {
    let (mut day, last) = (began, today.saturating_add(4.weeks()));
    let mut number = 0;
    while day <= last {
        let holiday = day.month() == 8 || (day.month() == 12 && day.day() > 21);
        // Whoever looks at the demo should find a session on the very day.
        if (plan.weekdays.contains(&day.weekday()) && !holiday) || day == today {
            let edit = SessionEdit {
                held_on: day,
                starts_at: plan.hours.0,
                ends_at: plan.hours.1,
                title: plan.topics[number % plan.topics.len()].to_owned(),
                place: "Carrer de la Cera 983".to_owned(),
            };
            programme_session::plan(app, educator, id, &edit, 1).await?;
            number += 1;
        }
        day = day.saturating_add(1.days());
    }
    Ok(())
}

/// Who was there, in all sessions before today but the last one, which is still to be noted.
async fn marks(
    app: &App,
    educator: &Actor,
    id: ProgrammeId,
    today: Date,
    chance: &mut Chance,
) -> anyhow::Result<()> {
    let filter = SessionFilter {
        programme: Some(id),
        until: Some(today.saturating_sub(1.days())),
        ..SessionFilter::default()
    };
    let held = programme_session::list(app, educator, filter, Page::part(0)).await?.rows;
    for row in held.iter().skip(1) {
        let sheet = attendance::sheet(app, educator, row.session.id).await?;
        let marks: Vec<_> = sheet
            .lines
            .iter()
            .map(|line| {
                let mark = match chance.below(100) {
                    0..78 => Mark::Present,
                    78..84 => Mark::Late,
                    84..93 => Mark::Excused,
                    _ => Mark::Absent,
                };
                (line.participant, Some(mark))
            })
            .collect();
        attendance::mark(app, educator, row.session.id, &marks).await?;
    }
    Ok(())
}
