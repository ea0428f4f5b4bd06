//! How long volunteers stay, by where they came from; and how their number grew.

use jiff::civil::Date;
use maillage_domain::campaign::volunteer::{Origin, Presence};
use maillage_domain::prove::survival::{LEAST_SPELLS, Spell, Step, kaplan_meier, median};

use super::volunteer::{VolunteerRow, all};
use crate::{Actor, App, AppError};

/// Volunteers of one origin, or all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// From where; none for all.
    pub origin: Option<Origin>,
    /// How many of them have confirmed hours.
    pub people: usize,
    /// How many of them have left.
    pub left: usize,
    /// The curve in days; none below ten people, as it would tell of somebody.
    pub curve: Option<Vec<Step>>,
    /// The day by which half have left.
    pub median: Option<u32>,
}

/// How many volunteers were with us on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct With {
    /// The day.
    pub on: Date,
    /// How many.
    pub volunteers: usize,
}

/// How faithful volunteers are.
#[derive(Debug, Clone, PartialEq)]
pub struct Loyalty {
    /// All, then each origin that brought somebody, the most first.
    pub groups: Vec<Group>,
    /// How many were with us at the end of each year, and today.
    pub growth: Vec<With>,
    /// The confirmed minutes of all.
    pub minutes: i64,
}

/// How long volunteers stay: from the first to the last day with confirmed hours.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn loyalty(app: &App, actor: &Actor) -> Result<Loyalty, AppError> {
    let rows = all(app, actor).await?;
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    drop(work);
    Ok(of(&rows, app.clock.today(&home.time_zone)))
}

fn of(rows: &[VolunteerRow], today: Date) -> Loyalty {
    let mut groups: Vec<Group> = Origin::ALL
        .iter()
        .map(|origin| group(rows, Some(*origin), today))
        .filter(|group| group.people > 0)
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.people));
    groups.insert(0, group(rows, None, today));
    Loyalty {
        groups,
        growth: growth(rows, today),
        minutes: rows.iter().map(|row| row.minutes).sum(),
    }
}

/// The days of those with confirmed hours.
fn spell(row: &VolunteerRow, today: Date) -> Option<Spell> {
    let (first, last) = (row.first_on?, row.last_on?);
    let booked = row.booked > 0 && row.volunteer.left_on.is_none();
    Some(Presence { first, last, booked }.spell(today))
}

fn group(rows: &[VolunteerRow], origin: Option<Origin>, today: Date) -> Group {
    let spells: Vec<Spell> = rows
        .iter()
        .filter(|row| origin.is_none_or(|origin| origin == row.volunteer.origin))
        .filter_map(|row| spell(row, today))
        .collect();
    let curve = (spells.len() >= LEAST_SPELLS).then(|| kaplan_meier(&spells));
    Group {
        origin,
        people: spells.len(),
        left: spells.iter().filter(|spell| spell.ended).count(),
        median: curve.as_deref().and_then(median),
        curve,
    }
}

/// Who had begun by a day and had not left by it.
fn growth(rows: &[VolunteerRow], today: Date) -> Vec<With> {
    let Some(first) = rows.iter().filter_map(|row| row.first_on).min() else { return Vec::new() };
    let ends = (first.year()..today.year()).filter_map(|year| Date::new(year, 12, 31).ok());
    ends.chain([today])
        .map(|on| {
            let is_with = |row: &&VolunteerRow| match (row.first_on, row.last_on, spell(row, today))
            {
                (Some(first), Some(last), Some(spell)) => {
                    first <= on && (!spell.ended || last >= on)
                }
                _ => false,
            };
            With { on, volunteers: rows.iter().filter(is_with).count() }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;
    use maillage_domain::ids::VolunteerId;
    use maillage_domain::locale::Locale;
    use uuid::Uuid;

    use super::super::volunteer::Volunteer;
    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn row(number: u128, origin: Origin, first: Date, last: Date) -> VolunteerRow {
        VolunteerRow {
            volunteer: Volunteer {
                id: VolunteerId(Uuid::from_u128(number)),
                name: String::new(),
                email: String::new(),
                phone: String::new(),
                locale: Locale::Ca,
                origin,
                origin_code: String::new(),
                joined_on: first,
                left_on: None,
                forgotten_at: None,
                created_at: Timestamp::UNIX_EPOCH,
            },
            minutes: 120,
            first_on: Some(first),
            last_on: Some(last),
            booked: 0,
        }
    }

    #[test]
    fn a_curve_is_shown_from_ten_people_on_and_groups_come_largest_first() {
        let mut rows: Vec<VolunteerRow> =
            (0..10).map(|n| row(n, Origin::Poster, date(2025, 1, 7), date(2025, 3, 1))).collect();
        rows.extend((10..13).map(|n| row(n, Origin::Event, date(2026, 1, 7), date(2026, 11, 20))));
        let seen = of(&rows, TODAY);
        let groups: Vec<_> =
            seen.groups.iter().map(|g| (g.origin, g.people, g.left, g.curve.is_some())).collect();
        assert_eq!(
            groups,
            [
                (None, 13, 10, true),
                (Some(Origin::Poster), 10, 10, true),
                (Some(Origin::Event), 3, 0, false)
            ]
        );
        assert_eq!(seen.groups[0].median, Some(53));
        let growth: Vec<_> = seen.growth.iter().map(|w| (w.on.year(), w.volunteers)).collect();
        assert_eq!(growth, [(2025, 0), (2026, 3)]);
        assert_eq!(seen.minutes, 13 * 120);
    }

    #[test]
    fn without_anybody_there_is_no_curve_and_no_growth() {
        let seen = of(&[], TODAY);
        assert_eq!((seen.groups[0].people, seen.groups[0].curve.is_none()), (0, true));
        assert!(seen.growth.is_empty());
    }
}
