//! What only a whole record needs, in one text: entries of a letter and a value, those that are known.

use std::fmt::Write as _;

use maillage_domain::identify::codes::Codes;
use maillage_domain::identify::establishment::{ActsIn, Establishment, SizeBand};

/// Between the entries; no register writes it.
const ENTRY: char = '\u{1e}';
/// Between the parts of a value that has several; no register writes it.
const PART: char = '\u{1f}';
/// Before a number: a value that is so many first bytes of the id that the source gives.
const OF_ID: char = '^';

/// The letters of the entries. They stand in files: none may change its meaning.
const ALT_NAMES: char = 'n';
const SCHEME: char = 's';
const CODE: char = 'c';
const LABEL: char = 'l';
const UNIT: char = 'u';
const COUNTRY: char = 'k';
const PHONE: char = 't';
const EMAIL: char = 'm';
const WEBSITE: char = 'w';
const BRAND: char = 'b';
const WIKIDATA: char = 'd';
const AREAS: char = 'r';
const OFFICIAL_IDS: char = 'o';
const OPENED_ON: char = 'f';
const UPDATED_ON: char = 'g';
const SIZE: char = 'z';
/// The entry of where an organisation acts.
pub(crate) const ACTS_IN: char = 'i';

/// Writes the details of a record.
pub(super) fn write(place: &Establishment, out: &mut String) {
    let mut text = |letter: char, value: &str| {
        if !value.is_empty() {
            begin(out, letter);
            out.push_str(value);
        }
    };
    text(SCHEME, &place.activity.scheme);
    text(CODE, &place.activity.code);
    text(LABEL, &place.activity.label);
    text(UNIT, &place.address.unit);
    text(COUNTRY, &place.address.country);
    if let Some(contacts) = &place.contacts {
        text(PHONE, &contacts.phone);
        text(EMAIL, &contacts.email);
        text(WEBSITE, &contacts.website);
    }
    text(BRAND, &place.chain.brand);
    text(WIKIDATA, &place.chain.wikidata);
    if !place.alt_names.is_empty() {
        begin(out, ALT_NAMES);
        for (number, name) in place.alt_names.iter().enumerate() {
            if number > 0 {
                out.push(PART);
            }
            out.push_str(name);
        }
    }
    pairs(&place.area_codes, AREAS, "", out);
    pairs(&place.official_ids, OFFICIAL_IDS, &place.provenance.source_id, out);
    let told = "writing to a text does not fail";
    for (letter, day) in [(OPENED_ON, place.opened_on), (UPDATED_ON, place.updated_on)] {
        if let Some(day) = day {
            begin(out, letter);
            push_day(day, out);
        }
    }
    if let Some(SizeBand { min, max, year }) = place.size {
        begin(out, SIZE);
        write!(out, "{min} {max}").expect(told);
        if let Some(year) = year {
            write!(out, " {year}").expect(told);
        }
    }
    match place.acts_in {
        None => {}
        Some(ActsIn::Everywhere) => {
            begin(out, ACTS_IN);
            out.push_str("everywhere");
        }
        Some(ActsIn::Radius(metres)) => {
            begin(out, ACTS_IN);
            write!(out, "{metres}").expect(told);
        }
    }
}

/// A day in eight digits; a year of another length than four is written as it is.
fn push_day(day: jiff::civil::Date, out: &mut String) {
    let Ok(year @ 0..=9_999) = u16::try_from(day.year()) else {
        let told = "writing to a text does not fail";
        return write!(out, "{:04}{:02}{:02}", day.year(), day.month(), day.day()).expect(told);
    };
    let parts = [
        year / 100,
        year % 100,
        day.month().unsigned_abs().into(),
        day.day().unsigned_abs().into(),
    ];
    for part in parts {
        for digit in [part / 10, part % 10] {
            out.push(char::from(b'0' + u8::try_from(digit).expect("a digit")));
        }
    }
}

fn begin(out: &mut String, letter: char) {
    if !out.is_empty() {
        out.push(ENTRY);
    }
    out.push(letter);
}

/// Pairs of a key and a value; a value that the source's id begins with is told by its length.
fn pairs(codes: &Codes, letter: char, id: &str, out: &mut String) {
    if codes.is_empty() {
        return;
    }
    begin(out, letter);
    for (number, (key, value)) in codes.iter().enumerate() {
        if number > 0 {
            out.push(PART);
        }
        out.push_str(key);
        if value.len() > 3 && id.starts_with(value) {
            write!(out, "{OF_ID}{}", value.len()).expect("writing to a text does not fail");
        } else {
            out.push('=');
            out.push_str(value);
        }
    }
}

fn pairs_of(text: &str, id: &str) -> Codes {
    let pair = |part: &str| {
        let at = part.find(['=', OF_ID])?;
        let (key, value) = (&part[..at], &part[at + 1..]);
        if part.as_bytes()[at] == b'=' {
            return Some((key.to_owned(), value.to_owned()));
        }
        Some((key.to_owned(), id.get(..value.parse().ok()?)?.to_owned()))
    };
    text.split(PART).filter_map(pair).collect()
}

/// The value of one entry; empty when it is not known.
pub(crate) fn detail(details: &str, letter: char) -> &str {
    details.split(ENTRY).find_map(|entry| entry.strip_prefix(letter)).unwrap_or_default()
}

/// Reads the details into a record that has its provenance, and contacts when its register has any.
pub(super) fn read(details: &str, place: &mut Establishment) {
    for entry in details.split(ENTRY) {
        let mut rest = entry.chars();
        let Some(letter) = rest.next() else { continue };
        let value = rest.as_str();
        let own = || value.to_owned();
        match letter {
            ALT_NAMES => place.alt_names = value.split(PART).map(str::to_owned).collect(),
            SCHEME => place.activity.scheme = own(),
            CODE => place.activity.code = own(),
            LABEL => place.activity.label = own(),
            UNIT => place.address.unit = own(),
            COUNTRY => place.address.country = own(),
            PHONE | EMAIL | WEBSITE => {
                if let Some(contacts) = &mut place.contacts {
                    match letter {
                        PHONE => contacts.phone = own(),
                        EMAIL => contacts.email = own(),
                        _ => contacts.website = own(),
                    }
                }
            }
            BRAND => place.chain.brand = own(),
            WIKIDATA => place.chain.wikidata = own(),
            AREAS => place.area_codes = pairs_of(value, ""),
            OFFICIAL_IDS => {
                place.official_ids = pairs_of(value, &place.provenance.source_id);
            }
            OPENED_ON => place.opened_on = day(value),
            UPDATED_ON => place.updated_on = day(value),
            SIZE => place.size = size_band(value),
            ACTS_IN => place.acts_in = acts_in_of(value),
            _ => {}
        }
    }
}

/// A day written in eight digits.
fn day(text: &str) -> Option<jiff::civil::Date> {
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<i16>().ok();
    let small = |range| i8::try_from(part(range)?).ok();
    jiff::civil::Date::new(part(0..4)?, small(4..6)?, small(6..8)?).ok()
}

fn size_band(text: &str) -> Option<SizeBand> {
    let mut parts = text.split(' ');
    let min = parts.next()?.parse().ok()?;
    let max = parts.next()?.parse().ok()?;
    Some(SizeBand { min, max, year: parts.next().and_then(|year| year.parse().ok()) })
}

/// Where an organisation says that it acts.
pub(crate) fn acts_in_of(text: &str) -> Option<ActsIn> {
    match text {
        "" => None,
        "everywhere" => Some(ActsIn::Everywhere),
        metres => metres.parse().ok().map(ActsIn::Radius),
    }
}
