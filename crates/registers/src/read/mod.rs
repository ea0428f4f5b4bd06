//! Readers: files of a register in, canonical records out.

mod census;
mod dated;
mod inclusion;
mod madrid;
mod mapped;
mod osm;
mod overture;
mod rna;
mod sirene;
mod table;
mod wkb;

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use maillage_app::identify::register::{Fault, ImportRequest, SourceFormat, Trap};

pub(crate) use self::table::ending;
use crate::error::{Result, input, said};
use crate::sink::{Sink, Source};

/// A reader of one source.
pub(crate) trait Reader {
    /// What is the same for all its rows.
    fn source(&self) -> Source;
    /// Whether its rows have points. Those that have none are read after the others, and take the point of the
    /// same address there.
    fn has_points(&self) -> bool {
        true
    }
    /// Tells the sink the addresses of rows without points, before anything is read.
    fn look_for_doors(&self, _files: &[PathBuf], _sink: &mut Sink<'_>) -> Result<()> {
        Ok(())
    }
    /// Looks at the beginning of each file: whether it is one of the source's, and none is missing.
    fn check(&self, files: &[PathBuf]) -> Result<()>;
    /// Reads all files into the sink; gives the vintage that they state.
    fn read(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String>;
}

/// The reader that a request asks for.
pub(crate) fn reader(request: &ImportRequest) -> Result<Box<dyn Reader>> {
    let missing = |fault| input(Path::new("register import"), fault);
    if request.files.is_empty() {
        return Err(missing(Fault::NoFile));
    }
    Ok(match request.format {
        SourceFormat::BarcelonaCensus => Box::new(census::Census),
        SourceFormat::Osm => Box::new(osm::Osm),
        SourceFormat::Sirene => Box::new(sirene::Sirene),
        SourceFormat::Rna => Box::new(rna::Rna),
        SourceFormat::MadridCensus => Box::new(madrid::Madrid),
        SourceFormat::Overture => Box::new(overture::Overture),
        SourceFormat::Inclusion => Box::new(inclusion::Inclusion),
        SourceFormat::Mapping => {
            let path = request.mapping.as_deref();
            let path = path.ok_or_else(|| missing(Fault::NoMapping))?;
            Box::new(mapped::Mapped::load(path)?)
        }
    })
}

/// The readers of a build: each source once.
pub(crate) fn readers(
    requests: &[ImportRequest],
) -> Result<Vec<(&ImportRequest, Box<dyn Reader>)>> {
    let mut readers: Vec<(&ImportRequest, Box<dyn Reader>)> = Vec::new();
    let refuse = |what: String, mend: &str| input(Path::new("register build"), said(what, mend));
    if requests.is_empty() {
        return Err(refuse("no source is named".to_owned(), "name at least one, such as osm=FILE"));
    }
    for request in requests {
        let reader = reader(request)?;
        let name = reader.source().name;
        if readers.iter().any(|(_, known)| known.source().name == name) {
            let mend =
                "name all files of a source together, and give each mapping a name of its own";
            return Err(refuse(format!("two sources are called {name}"), mend));
        }
        readers.push((request, reader));
    }
    Ok(readers)
}

/// A day written `2023-02-17`, `20230217`, `17/02/2023`, alone or before a time.
fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let text = text.split(['T', ' ']).next().unwrap_or(text);
    let digits = |range: std::ops::Range<usize>| text.get(range)?.parse::<i16>().ok();
    let (year, month, day) = match text.len() {
        8 => (digits(0..4)?, digits(4..6)?, digits(6..8)?),
        10 if text.as_bytes()[4] == b'-' => (digits(0..4)?, digits(5..7)?, digits(8..10)?),
        10 if text.as_bytes()[2] == b'/' => (digits(6..10)?, digits(3..5)?, digits(0..2)?),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A day, or none with a note in the report when something else stands there.
fn day_or_note(text: &str, sink: &mut Sink<'_>, place: impl Fn() -> String) -> Option<Date> {
    let found = day(text);
    if found.is_none() && !text.is_empty() {
        sink.trap(Trap::UnusableDate, || format!("{}: {text}", place()));
    }
    found
}

/// A decimal number, with a comma or a point.
fn decimal(text: &str) -> Option<f64> {
    let text = text.trim();
    let number: f64 = match text.contains(',') {
        true => text.replace(',', ".").parse().ok()?,
        false => text.parse().ok()?,
    };
    number.is_finite().then_some(number)
}

/// An address in one line, cut into number and street: `12 bis, rue Haute` and `Carrer de la Cera, 12` both.
fn number_and_street(line: &str) -> (String, String) {
    let line = line.trim();
    let is_number = |word: &str| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        (1..=4).contains(&digits) && word.len() <= digits + 1
    };
    let clean = |text: &str| text.trim_matches(|c: char| c == ',' || c.is_whitespace()).to_owned();
    if let Some((first, rest)) = line.split_once([' ', ','])
        && is_number(first)
    {
        return (first.to_owned(), clean(rest));
    }
    let before = line.split_once(',').map_or(line, |(street, _)| street);
    let after = line.get(before.len()..).unwrap_or_default();
    let after = after.trim_start_matches([',', ' ']);
    let first = after.split([' ', ',']).next().unwrap_or_default();
    if is_number(first) {
        return (first.to_owned(), clean(before));
    }
    match before.rsplit_once(' ') {
        Some((street, last)) if is_number(last) => (last.to_owned(), clean(street)),
        _ => (String::new(), clean(line)),
    }
}

/// A word of yes or no, as registers write them.
fn yes(text: &str) -> bool {
    matches!(
        text.trim().to_lowercase().as_str(),
        "1" | "true" | "t" | "yes" | "y" | "si" | "sí" | "s" | "oui" | "o" | "x" | "v" | "vrai"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_the_writings_of_the_registers() {
        let expected = Date::constant(2023, 2, 17);
        for text in ["2023-02-17", "20230217", "17/02/2023", "2023-02-17T10:29:14.1+02:00"] {
            assert_eq!(day(text), Some(expected), "{text}");
        }
        for text in ["", "2023", "2023-02-30", "aaaaaaaa", "é2023-02-1"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn an_address_in_one_line_is_cut_into_number_and_street() {
        let cut = |line| {
            let (number, street) = number_and_street(line);
            format!("{number}|{street}")
        };
        assert_eq!(cut("12 rue Haute"), "12|rue Haute");
        assert_eq!(cut("12B, rue Haute"), "12B|rue Haute");
        assert_eq!(cut("Carrer de la Cera, 12, 1r"), "12|Carrer de la Cera");
        assert_eq!(cut("Hauptstraße 7"), "7|Hauptstraße");
        assert_eq!(cut("Plaza Mayor"), "|Plaza Mayor");
        assert_eq!(cut("75011 Paris"), "|75011 Paris");
        assert_eq!(cut(""), "|");
    }

    #[test]
    fn decimals_may_have_a_comma() {
        assert_eq!(decimal("2,17"), Some(2.17));
        assert_eq!(decimal("NaN"), None);
        assert_eq!(decimal("1.234,5"), None);
    }
}
