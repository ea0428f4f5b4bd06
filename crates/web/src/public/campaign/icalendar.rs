//! Events as iCalendar (RFC 5545): one file for each event, and a feed of all for a calendar that follows.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use maillage_app::campaign::event::Event;
use maillage_domain::campaign::event::{EventKind, EventStage};

/// The media type.
pub(super) const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";
/// Octets of a line, its end not counted (RFC 5545, 3.1).
const LINE_MAX: usize = 75;

/// An event with what the calendar shows of it.
pub(super) struct Entry<'a> {
    pub(super) event: &'a Event,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) address: String,
}

/// The calendar of a network. The same events give the same bytes.
pub(super) fn calendar(name: &str, slug: &str, zone: &TimeZone, entries: &[Entry<'_>]) -> String {
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Maillage//Maillage//EN"] {
        put(&mut out, line);
    }
    put(&mut out, "CALSCALE:GREGORIAN");
    put(&mut out, "METHOD:PUBLISH");
    put(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    put(&mut out, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    for entry in entries {
        component(&mut out, slug, zone, entry);
    }
    put(&mut out, "END:VCALENDAR");
    out
}

fn component(out: &mut String, slug: &str, zone: &TimeZone, entry: &Entry<'_>) {
    let event = entry.event;
    let is_off = event.stage == EventStage::Cancelled;
    put(out, "BEGIN:VEVENT");
    put(out, &format!("UID:{}@{slug}.maillage", event.id));
    put(out, &format!("DTSTAMP:{}", stamp(event.changed_at)));
    put(out, &format!("LAST-MODIFIED:{}", stamp(event.changed_at)));
    put(out, &format!("SEQUENCE:{}", event.sequence));
    put(out, &format!("STATUS:{}", if is_off { "CANCELLED" } else { "CONFIRMED" }));
    put(out, &format!("DTSTART:{}", in_utc(event.starts_at, zone)));
    put(out, &format!("DTEND:{}", in_utc(event.ends_at, zone)));
    // Whoever notes an exhibition of three weeks in a calendar is not busy for three weeks.
    let is_open_house = event.kind == EventKind::Exhibition;
    put(out, if is_open_house { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
    put(out, &format!("SUMMARY:{}", escaped(&entry.title)));
    if !entry.text.is_empty() {
        put(out, &format!("DESCRIPTION:{}", escaped(&entry.text)));
    }
    put(out, &format!("LOCATION:{}", escaped(&event.place)));
    put(out, &format!("URL:{}", entry.address));
    put(out, "END:VEVENT");
}

fn stamp(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A local moment in UTC. One that the clocks leave out in spring counts as an hour later, as people
/// would come.
fn in_utc(local: DateTime, zone: &TimeZone) -> String {
    match zone.to_ambiguous_zoned(local).compatible() {
        Ok(zoned) => stamp(zoned.timestamp()),
        Err(_) => local.strftime("%Y%m%dT%H%M%S").to_string(),
    }
}

/// RFC 5545, 3.3.11.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Writes a line, folded at 75 octets and never inside a character.
fn put(out: &mut String, line: &str) {
    let mut used = 0;
    for character in line.chars() {
        let octets = character.len_utf8();
        if used + octets > LINE_MAX {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(character);
        used += octets;
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;
    use maillage_domain::ids::EventId;
    use proptest::prelude::*;

    use super::*;

    fn event(stage: EventStage, sequence: i64) -> Event {
        let at: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        Event {
            id: EventId("01936e9a-0000-7000-8000-000000000001".parse().unwrap()),
            kind: EventKind::Talk,
            stage,
            slug: "l-hort".to_owned(),
            texts: BTreeMap::new(),
            place: "Carrer de la Cera, 12; Barcelona".to_owned(),
            starts_at: date(2026, 11, 24).at(18, 30, 0, 0),
            ends_at: date(2026, 11, 24).at(20, 0, 0, 0),
            capacity: None,
            sequence,
            created_at: at,
            changed_at: at,
        }
    }

    fn written(event: &Event, title: &str) -> String {
        let entry = Entry {
            event,
            title: title.to_owned(),
            text: "Un vespre\namb veïns".to_owned(),
            address: "http://localhost:8080/n/raval/events/l-hort".to_owned(),
        };
        calendar("Xarxa", "raval", &TimeZone::get("Europe/Madrid").unwrap(), &[entry])
    }

    #[test]
    fn an_event_is_written_in_utc_with_a_uid_that_stays() {
        let text = written(&event(EventStage::Published, 2), "L'hort, i més");
        for line in [
            "UID:01936e9a-0000-7000-8000-000000000001@raval.maillage",
            "SEQUENCE:2",
            "STATUS:CONFIRMED",
            "DTSTART:20261124T173000Z",
            "DTEND:20261124T190000Z",
            "TRANSP:OPAQUE",
            "SUMMARY:L'hort\\, i més",
            "DESCRIPTION:Un vespre\\namb veïns",
            "LOCATION:Carrer de la Cera\\, 12\\; Barcelona",
        ] {
            assert!(text.contains(&format!("{line}\r\n")), "{line}\n{text}");
        }
        assert!(written(&event(EventStage::Cancelled, 3), "x").contains("STATUS:CANCELLED\r\n"));
        let exhibition = Event { kind: EventKind::Exhibition, ..event(EventStage::Published, 2) };
        assert!(written(&exhibition, "x").contains("TRANSP:TRANSPARENT\r\n"));
    }

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_a_calendar_reads_and_nothing_is_lost(title in "\\PC{0,300}") {
            let text = written(&event(EventStage::Published, 0), &title);
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= LINE_MAX);
            }
            let whole = unfolded(&text);
            let line = format!("SUMMARY:{}\r\n", escaped(&title));
            prop_assert!(whole.contains(&line));
        }
    }
}
