//! Events and volunteers of the demo: an exhibition and two talks, and four years in which nine volunteers
//! become forty-one.

mod event;
mod history;

use anyhow::Context;
use jiff::ToSpan;
use jiff::civil::Date;
use maillage_app::campaign::display::DisplayFilter;
use maillage_app::campaign::hours::{self, NewHours};
use maillage_app::campaign::mission::{self, MissionDraft};
use maillage_app::campaign::shift::{self, ShiftDraft};
use maillage_app::campaign::volunteer;
use maillage_app::random::Token;
use maillage_app::{Actor, App, Page};
use maillage_domain::campaign::code::ScanCode;
use maillage_domain::ids::{MissionId, OrganisationId, VolunteerId};
use std::sync::Arc;

use super::chance::Chance;
use super::house::Person;
use super::names::Names;
use super::plan::Calendar;
use super::port::{DemoClock, DemoRandom};

/// What volunteers do, whether children are there, the hour of the shift and how long it lasts.
const MISSIONS: [(&str, &str, bool, i8, i64); 4] = [
    ("Reforç escolar", "Ajudar amb els deures, de primària a ESO.", true, 17, 2),
    ("Berenars", "Preparar i repartir el berenar.", true, 16, 2),
    ("Penjar cartells", "Dur els cartells de la campanya als comerços.", false, 18, 2),
    ("Sala de l’exposició", "Rebre la gent i respondre preguntes.", false, 11, 3),
];

/// Somebody who is still with us at the end.
#[derive(Debug, Clone)]
pub(crate) struct Present {
    id: VolunteerId,
    name: String,
    /// Whether the staff has seen the proof that the law asks for.
    has_proof: bool,
}

/// What the parts of this demo share.
struct Stage<'a> {
    app: App,
    clock: Arc<DemoClock>,
    actor: &'a Actor,
    when: Calendar,
    chance: Chance,
    names: &'a mut Names,
    base_url: &'a str,
    /// The codes of the posters that hang, the most scanned first, each with the day since when.
    codes: Vec<(ScanCode, Date)>,
}

impl Stage<'_> {
    /// The code that brought the `number`-th person on a day; none before any poster hung.
    fn code(&self, number: usize, on: Date) -> Option<ScanCode> {
        let hung: Vec<ScanCode> =
            self.codes.iter().filter(|(_, since)| *since <= on).map(|(code, _)| *code).collect();
        hung.get(number % hung.len().clamp(1, 12)).copied()
    }
}

/// Fills in events and volunteers; gives the name and the secret of one volunteer's page. The clock is one
/// of its own, that goes through the same years again.
pub(crate) async fn fill(
    app: &App,
    campaigner: &Person,
    when: Calendar,
    seed: u64,
    names: &mut Names,
    base_url: &str,
) -> anyhow::Result<(String, Token)> {
    let clock = Arc::new(DemoClock::new());
    let random = Arc::new(DemoRandom::new(seed, "the campaign"));
    let mut stage = Stage {
        app: App { clock: clock.clone(), random, ..app.clone() },
        clock,
        actor: &campaigner.actor,
        when,
        chance: Chance::new(seed, "the campaign"),
        names,
        base_url: base_url.trim_end_matches('/'),
        codes: codes(app, &campaigner.actor).await?,
    };
    stage.clock.go_to(when.began().first_day(), 9);
    let missions = missions(&stage).await?;
    let present = history::write(&mut stage, &missions).await.context("write the volunteers")?;
    event::fill(&mut stage).await.context("fill the events")?;
    let shown = shifts(&mut stage, &missions, &present).await.context("fill the shifts")?;
    let token = volunteer::new_link(&stage.app, stage.actor, shown.id, stage.base_url).await?;
    Ok((shown.name.clone(), token))
}

async fn codes(app: &App, actor: &Actor) -> anyhow::Result<Vec<(ScanCode, Date)>> {
    let mut work = app.store.read(actor.organisation).await?;
    let mut rows = work.displays(&DisplayFilter::default(), Page::part(0)).await?.rows;
    rows.sort_by_key(|row| (std::cmp::Reverse(row.scans), row.display.code.to_string()));
    let hung =
        rows.into_iter().filter_map(|row| Some((row.display.code, row.display.state.shown_on?)));
    Ok(hung.collect())
}

async fn missions(stage: &Stage<'_>) -> anyhow::Result<Vec<MissionId>> {
    let mut missions = Vec::new();
    for (title, text, with_children, _, _) in MISSIONS {
        let draft = MissionDraft { title: title.to_owned(), text: text.to_owned(), with_children };
        missions.push(mission::add(&stage.app, stage.actor, draft).await?);
    }
    Ok(missions)
}

/// Two weeks that are over, with hours to confirm, and ten weeks to come, with places left. Gives somebody
/// who has a shift to come.
async fn shifts(
    stage: &mut Stage<'_>,
    missions: &[MissionId],
    present: &[Present],
) -> anyhow::Result<Present> {
    let end = stage.when.open.next().first_day();
    stage.clock.go_to(end.saturating_sub(15.days()), 9);
    for (number, (mission, (_, _, _, hour, lasts))) in missions.iter().zip(MISSIONS).enumerate() {
        let first = end.saturating_sub((14 - i64::try_from(number)?).days());
        let starts_at = first.at(hour, 0, 0, 0);
        let draft = ShiftDraft {
            starts_at,
            ends_at: starts_at.saturating_add(lasts.hours()),
            place: "Carrer de la Cera 12".to_owned(),
            places: 3,
            weeks: 12,
        };
        shift::add(&stage.app, stage.actor, *mission, draft).await?;
    }
    let organisation = stage.actor.organisation;
    let mut shown = None;
    for (number, mission) in missions.iter().enumerate() {
        let with_children = MISSIONS[number].2;
        let able: Vec<&Present> =
            present.iter().filter(|one| one.has_proof || !with_children).collect();
        for (week, row) in
            shift::of_mission(&stage.app, stage.actor, *mission).await?.iter().enumerate().take(9)
        {
            for place in 0..if week < 2 { 3 } else { 1 } {
                let one = able[(number * 7 + week * 3 + place) % able.len()];
                shift::take(&stage.app, organisation, one.id, row.shift.id).await?;
                if week == 7 && one.has_proof {
                    shown = Some(one.clone());
                }
            }
        }
    }
    stage.clock.go_to(end, 9);
    report(stage, missions, organisation, end).await?;
    shown.context("somebody with the proof has a shift to come")
}

/// Of the shifts that are over, most were noted by the staff, and some hours wait to be confirmed.
async fn report(
    stage: &Stage<'_>,
    missions: &[MissionId],
    organisation: OrganisationId,
    end: Date,
) -> anyhow::Result<()> {
    for mission in missions {
        for row in shift::of_mission(&stage.app, stage.actor, *mission).await? {
            if row.shift.ends_at.date() >= end {
                continue;
            }
            let (_, people) = shift::get(&stage.app, stage.actor, row.shift.id).await?;
            for (at, place) in people.iter().enumerate() {
                let who = place.booking.volunteer;
                if at == 0 {
                    let (shift, on) = (Some(row.shift.id), row.shift.starts_at.date());
                    let minutes = row.shift.minutes();
                    let new = NewHours { mission: *mission, shift, on, minutes };
                    hours::report(&stage.app, organisation, who, new).await?;
                } else {
                    shift::set_presence(&stage.app, stage.actor, row.shift.id, who, true).await?;
                }
            }
        }
    }
    Ok(())
}
