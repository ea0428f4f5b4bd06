//! Who came, who stayed and who left in four years: written in one unit of work, because it is past.

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_app::campaign::certificate::KeptCertificate;
use maillage_app::campaign::hours::Hours;
use maillage_app::campaign::volunteer::Volunteer;
use maillage_app::store::UnitOfWork;
use maillage_domain::campaign::certificate::Certificate;
use maillage_domain::campaign::volunteer::Origin;
use maillage_domain::ids::{MissionId, VolunteerId};
use maillage_domain::locale::Locale;

use super::super::chance::Chance;
use super::{MISSIONS, Present, Stage};

/// In each period: who comes, and who leaves of those who were there. They make 9, 17, 26, 34 and 41.
const PERIODS: [(usize, usize); 5] = [(9, 0), (14, 6), (17, 8), (18, 10), (17, 10)];

/// What brings somebody, in the order of coming; some stay longer than others.
const ORIGINS: [Origin; 10] = [
    Origin::Poster,
    Origin::Event,
    Origin::Page,
    Origin::Poster,
    Origin::Partner,
    Origin::Event,
    Origin::Poster,
    Origin::Friend,
    Origin::Page,
    Origin::Event,
];

/// Somebody's time with us.
struct Spell {
    origin: Origin,
    first: Date,
    /// The last day; none for who is still with us.
    last: Option<Date>,
}

/// Writes volunteers, proofs and confirmed hours; gives those who are still with us.
pub(super) async fn write(
    stage: &mut Stage<'_>,
    missions: &[MissionId],
) -> anyhow::Result<Vec<Present>> {
    let spells = spells(stage);
    let mut work = stage.app.store.begin(stage.actor.organisation).await?;
    let mut present = Vec::new();
    for (number, spell) in spells.iter().enumerate() {
        let id: VolunteerId = stage.app.new_id();
        let name = stage.names.person(&mut stage.chance);
        let joined_on = spell.first.saturating_sub(6.days());
        let by_poster = spell.origin == Origin::Poster;
        let code = by_poster.then(|| stage.code(number, joined_on)).flatten();
        let volunteer = Volunteer {
            id,
            email: format!("voluntari-{}@example.org", number + 1),
            name: name.clone(),
            phone: String::new(),
            locale: if number % 4 == 3 { Locale::Es } else { Locale::Ca },
            origin: spell.origin,
            origin_code: code.map(|code| code.to_string()).unwrap_or_default(),
            joined_on,
            left_on: spell.last.map(|last| last.saturating_add(20.days())),
            forgotten_at: None,
            created_at: noon(spell.first),
        };
        work.insert_volunteer(&volunteer).await?;
        let has_proof = number % 3 != 1;
        if spell.last.is_none() {
            if has_proof {
                keep_proof(stage, &mut *work, id).await?;
            }
            present.push(Present { id, name, has_proof });
        }
        past_hours(stage, &mut *work, (id, number), spell, missions).await?;
    }
    work.commit().await?;
    Ok(present)
}

/// The periods end with each year, the last one with the demo.
fn spells(stage: &mut Stage<'_>) -> Vec<Spell> {
    let end = stage.when.open.next().first_day();
    let mut spells: Vec<Spell> = Vec::new();
    let mut from = stage.when.began().first_day();
    for (period, (come, leave)) in PERIODS.into_iter().enumerate() {
        let is_last = period + 1 == PERIODS.len();
        let until = if is_last { end } else { Date::new(from.year(), 12, 31).unwrap_or(end) };
        let there: Vec<usize> = (0..spells.len()).filter(|at| spells[*at].last.is_none()).collect();
        // Who left in the last period has been away for more than ninety days.
        let latest = if is_last { until.saturating_sub(110.days()) } else { until };
        for at in leavers(&there, &spells, leave, &mut stage.chance) {
            let earliest = from.max(spells[at].first.saturating_add(20.days()));
            spells[at].last = Some(between(&mut stage.chance, earliest, latest));
        }
        let last_to_come = until.saturating_sub(25.days());
        for _ in 0..come {
            let origin = ORIGINS[spells.len() % ORIGINS.len()];
            // The posters of the campaign hang in the last weeks.
            let by_campaign = is_last && origin == Origin::Poster;
            let begins = if by_campaign { last_to_come.saturating_sub(18.days()) } else { from };
            let first = between(&mut stage.chance, begins, last_to_come);
            spells.push(Spell { origin, first, last: None });
        }
        from = until.saturating_add(1.days());
    }
    spells
}

/// Who came by the page leaves first, who came by an event last; chance decides the rest.
fn leavers(there: &[usize], spells: &[Spell], many: usize, chance: &mut Chance) -> Vec<usize> {
    let mut order: Vec<(i64, usize)> = there
        .iter()
        .map(|at| {
            let stays = match spells[*at].origin {
                Origin::Event | Origin::Friend => 60,
                Origin::Poster | Origin::Partner => 30,
                Origin::Page | Origin::Other => 0,
            };
            (stays + chance.between(0, 80), *at)
        })
        .collect();
    order.sort_unstable();
    order.into_iter().take(many).map(|(_, at)| at).collect()
}

fn between(chance: &mut Chance, from: Date, to: Date) -> Date {
    let days = from.until(to).map_or(0, |span| i64::from(span.get_days())).max(0);
    from.saturating_add(chance.between(0, days).days())
}

fn noon(on: Date) -> jiff::Timestamp {
    let zone = TimeZone::get("Europe/Madrid").unwrap_or(TimeZone::UTC);
    let zoned = on.at(12, 0, 0, 0).to_zoned(zone);
    zoned.map_or(jiff::Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

async fn keep_proof(
    stage: &mut Stage<'_>,
    work: &mut dyn UnitOfWork,
    id: VolunteerId,
) -> anyhow::Result<()> {
    let end = stage.when.open.next().first_day();
    let issued = end.saturating_sub(stage.chance.between(20, 150).days());
    let seen = Certificate::seen("es_sexual_offences", issued, end)?;
    let seen_at = noon(issued.saturating_add(4.days()));
    let kept = KeptCertificate { seen, seen_by: stage.actor.name.clone(), seen_at };
    Ok(work.keep_certificate(id, &kept).await?)
}

/// Every ten days or so from the first day to the last, the last one included.
async fn past_hours(
    stage: &mut Stage<'_>,
    work: &mut dyn UnitOfWork,
    (id, number): (VolunteerId, usize),
    spell: &Spell,
    missions: &[MissionId],
) -> anyhow::Result<()> {
    let end = stage.when.open.next().first_day();
    let last = spell.last.unwrap_or_else(|| end.saturating_sub(16.days()));
    let mut on = spell.first;
    loop {
        let at = number % MISSIONS.len();
        let minutes = u32::try_from(stage.chance.between(4, 6) * 30)?;
        let hours = Hours {
            id: stage.app.new_id(),
            volunteer: id,
            mission: missions[at],
            shift: None,
            on,
            reported: minutes,
            confirmed: Some(minutes),
            decided_by: stage.actor.name.clone(),
            decided_at: Some(noon(on.saturating_add(2.days()))),
            created_at: noon(on),
        };
        work.insert_hours(&hours).await?;
        if on >= last {
            return Ok(());
        }
        on = on.saturating_add(stage.chance.between(7, 18).days()).min(last);
    }
}
