//! A volunteer's certificate of hours.

use maillage_app::documents::{DocumentError, HoursPaper};
use maillage_domain::locale::Locale;
use serde::Serialize;

use crate::numbers::{count, hours};
use crate::press::Job;
use crate::view::HeadView;
use crate::words::{clean, date};

#[derive(Serialize)]
struct HoursView {
    locale: Locale,
    head: HeadView,
    volunteer: String,
    first: String,
    last: String,
    missions: Vec<MissionView>,
    shifts: String,
    total: String,
    appreciation: String,
    place: String,
    dated: String,
}

#[derive(Serialize)]
struct MissionView {
    mission: String,
    shifts: String,
    hours: String,
}

pub(crate) fn job(paper: &HoursPaper) -> Result<Job, DocumentError> {
    if paper.missions.is_empty() {
        return Err(DocumentError::Missing("mission"));
    }
    let locale = paper.locale;
    let minutes = paper.missions.iter().fold(0u32, |sum, line| sum.saturating_add(line.minutes));
    let shifts = paper.missions.iter().fold(0u32, |sum, line| sum.saturating_add(line.shifts));
    let view = HoursView {
        locale,
        head: HeadView::new(&paper.letterhead),
        volunteer: clean(&paper.volunteer),
        first: date(paper.first, locale),
        last: date(paper.last, locale),
        missions: paper
            .missions
            .iter()
            .map(|line| MissionView {
                mission: clean(&line.mission),
                shifts: count(line.shifts, locale),
                hours: hours(line.minutes, locale),
            })
            .collect(),
        shifts: count(shifts, locale),
        total: hours(minutes, locale),
        appreciation: clean(&paper.appreciation),
        place: clean(&paper.place),
        dated: date(paper.dated, locale),
    };
    Ok(Job::new("/hours/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at))
}
