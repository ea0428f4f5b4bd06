//! The legal units behind establishments: names and legal form by SIREN. Their texts lie in a file beside the
//! spool, mapped into memory, so that thirty million of them cost twelve bytes each.

use std::fs::File;
use std::io::{BufWriter, Write};

use maillage_domain::identify::establishment::{Signal, Signals};

use crate::error::{Result, io};
use crate::mmap::{Map, map};
use crate::read::table::Table;
use crate::sink::Sink;

/// Between the parts of a text, and at its end; no register writes them.
const PART: char = '\u{1f}';
const END: u8 = b'\n';

/// What is known of a legal unit.
pub(super) struct Unit {
    /// Its legal category, four digits.
    pub(super) legal: String,
    /// Social economy, mission company.
    pub(super) signals: Signals,
    /// Its number in the register of associations; empty when it has none.
    pub(super) rna: String,
    /// What it is called: never the name of a natural person.
    pub(super) names: Vec<String>,
    /// The name of the natural person, where it may be spread: to know it when it stands on the sign.
    pub(super) person: Option<String>,
}

/// The legal units by SIREN.
pub(super) struct Units {
    sirens: Vec<u32>,
    places: Vec<u64>,
    texts: Option<Map>,
}

impl Units {
    /// Reads the files; none when there is none.
    pub(super) fn read(tables: Vec<Table>, sink: &mut Sink<'_>) -> Result<Option<Self>> {
        if tables.is_empty() {
            return Ok(None);
        }
        let path = sink.beside("units.tmp");
        let mut file = BufWriter::new(File::create(&path).map_err(io("create", &path))?);
        let (mut keys, mut written) = (Vec::new(), 0_u64);
        for table in tables {
            read_file(table, sink, |siren, text| {
                keys.push((siren, written));
                file.write_all(text.as_bytes()).map_err(io("write", &path))?;
                file.write_all(&[END]).map_err(io("write", &path))?;
                written += text.len() as u64 + 1;
                Ok(())
            })?;
        }
        file.flush().map_err(io("write", &path))?;
        if !keys.is_sorted() {
            keys.sort_unstable();
        }
        let texts = if written == 0 { None } else { Some(map(&path)?) };
        // Mapped files stay until nobody looks at them.
        std::fs::remove_file(&path).map_err(io("remove", &path))?;
        let (sirens, places) = keys.into_iter().unzip();
        Ok(Some(Self { sirens, places, texts }))
    }

    /// The legal unit of a SIREN.
    pub(super) fn get(&self, siren: &str) -> Option<Unit> {
        let siren = siren.parse::<u32>().ok()?;
        let at = self.sirens.partition_point(|known| *known < siren);
        self.sirens.get(at).filter(|known| **known == siren)?;
        let rest = self.texts.as_ref()?.bytes.get(usize::try_from(self.places[at]).ok()?..)?;
        let end = rest.iter().position(|byte| *byte == END)?;
        let text = std::str::from_utf8(&rest[..end]).ok()?;
        let mut parts = text.split(PART);
        let mut part = || parts.next().unwrap_or_default().to_owned();
        let (legal, marks, rna, person) = (part(), part(), part(), part());
        let mark = |set: Signals, (letter, signal)| {
            if marks.contains(letter) { set.with(signal) } else { set }
        };
        let all = [('e', Signal::SocialEconomy), ('m', Signal::MissionCompany)];
        Some(Unit {
            legal,
            signals: all.into_iter().fold(Signals::default(), mark),
            rna,
            person: Some(person).filter(|name| !name.is_empty()),
            names: parts.map(str::to_owned).collect(),
        })
    }
}

struct Columns {
    siren: usize,
    spreading: Option<usize>,
    legal: Option<usize>,
    social: Option<usize>,
    mission: Option<usize>,
    rna: Option<usize>,
    names: [Option<usize>; 5],
    family: [Option<usize>; 2],
    given: Option<usize>,
}

impl Columns {
    fn of(table: &Table) -> Result<Self> {
        let find = |name: &str| table.column(&[&format!("{name}UniteLegale")]);
        Ok(Self {
            siren: table.needed(&["siren"])?,
            spreading: find("statutDiffusion"),
            legal: find("categorieJuridique"),
            social: find("economieSocialeSolidaire"),
            mission: find("societeMission"),
            rna: find("identifiantAssociation"),
            names: [
                find("denominationUsuelle1"),
                find("denomination"),
                find("denominationUsuelle2"),
                find("denominationUsuelle3"),
                find("sigle"),
            ],
            family: [find("nomUsage"), find("nom")],
            given: find("prenomUsuel"),
        })
    }
}

fn read_file(
    mut table: Table,
    sink: &mut Sink<'_>,
    mut put: impl FnMut(u32, &str) -> Result<()>,
) -> Result<()> {
    let columns = Columns::of(&table)?;
    let plain = |text: &str| text.replace([PART, '\n', '\r'], " ");
    while table.next_beside(sink)? {
        let Ok(siren) = table.cell(Some(columns.siren)).parse::<u32>() else { continue };
        let cell = |column: Option<usize>| {
            let text = table.cell(column);
            if text == "[ND]" { String::new() } else { plain(&text) }
        };
        let mut marks = String::new();
        if table.cell(columns.social) == "O" {
            marks.push('e');
        }
        if table.cell(columns.mission) == "O" {
            marks.push('m');
        }
        let mut parts = vec![cell(columns.legal), marks, cell(columns.rna), String::new()];
        let spread = matches!(table.cell(columns.spreading).as_ref(), "O" | "");
        if spread {
            let family = columns.family.into_iter().map(cell).find(|name| !name.is_empty());
            let name = format!("{} {}", cell(columns.given), family.unwrap_or_default());
            name.trim().clone_into(&mut parts[3]);
        }
        if spread {
            parts.extend(columns.names.into_iter().map(cell).filter(|name| !name.is_empty()));
        }
        put(siren, &parts.join(&PART.to_string()))?;
    }
    Ok(())
}
