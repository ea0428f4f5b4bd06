//! The list at the door of an event or on the table of a session.

use maillage_app::documents::{AttendancePaper, Occasion};
use maillage_domain::locale::Locale;
use serde::Serialize;

use crate::numbers::count;
use crate::press::Job;
use crate::view::HeadView;
use crate::words::{clean, date};

#[derive(Serialize)]
struct AttendanceView {
    locale: Locale,
    head: HeadView,
    title: String,
    /// The kind of event, or `session`.
    kind: &'static str,
    from: String,
    from_time: String,
    /// The last day, when it is another one.
    until: Option<String>,
    until_time: String,
    place: String,
    capacity: Option<String>,
    expected: String,
    waiting: u32,
    people: Vec<ListedView>,
    blank_lines: u8,
    /// Of an event alone.
    names_until: Option<String>,
}

#[derive(Serialize)]
struct ListedView {
    name: String,
    companions: u32,
    waiting: bool,
    needs: String,
}

pub(crate) fn job(paper: &AttendancePaper) -> Job {
    let locale = paper.locale;
    let day = |at: jiff::civil::DateTime| date(at.date(), locale);
    let time = |at: jiff::civil::DateTime| format!("{:02}:{:02}", at.hour(), at.minute());
    let expected: u32 = paper.people.iter().filter(|p| !p.is_waiting).map(|p| p.people).sum();
    let (kind, names_until) = match paper.occasion {
        Occasion::Event { kind, names_until } => (kind.as_str(), Some(date(names_until, locale))),
        Occasion::Session => ("session", None),
    };
    let view = AttendanceView {
        locale,
        head: HeadView::new(&paper.letterhead),
        title: clean(&paper.title),
        kind,
        from: day(paper.from),
        from_time: time(paper.from),
        until: (paper.until.date() != paper.from.date()).then(|| day(paper.until)),
        until_time: time(paper.until),
        place: clean(&paper.place),
        capacity: paper.capacity.map(|places| count(places, locale)),
        expected: count(expected, locale),
        waiting: paper.people.iter().filter(|p| p.is_waiting).map(|p| p.people).sum(),
        people: paper
            .people
            .iter()
            .map(|listed| ListedView {
                name: clean(&listed.name),
                companions: listed.people.saturating_sub(1),
                waiting: listed.is_waiting,
                needs: clean(&listed.needs),
            })
            .collect(),
        blank_lines: paper.blank_lines,
        names_until,
    };
    Job::new("/attendance/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at)
}
