//! `maillage register build`.

use std::path::{Path, PathBuf};

use clap::Args;
use maillage_app::identify::register::{BuildRequest, BuildRules, ImportRequest, SourceFormat};
use maillage_domain::identify::territory::Bounds;

use super::{held, worked, written};
use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::{language, say};

/// What to build.
#[derive(Debug, Args)]
pub(crate) struct Build {
    /// The sources: REGISTER=FILE, once for each file, such as osm=city.osm.pbf; for another table the name of its
    /// mapping file, such as shops.toml=shops.csv
    #[arg(required = true, value_name = "REGISTER=FILE", value_parser = source)]
    sources: Vec<(String, PathBuf)>,
    /// The vintage of a source, such as sirene=2026-11; taken from the files when not given
    #[arg(long, value_name = "REGISTER=TEXT", value_parser = vintage)]
    vintage: Vec<(String, String)>,
    /// Keep only what lies in this box, in degrees
    #[arg(long, value_name = "W,S,E,N", value_parser = bounds, allow_hyphen_values = true)]
    within: Option<Bounds>,
    /// Leave out what is closed
    #[arg(long)]
    open_only: bool,
    /// Keep the names of sole traders, hidden; a person then shows them one by one on purpose
    #[arg(long)]
    name_persons: bool,
}

fn source(text: &str) -> Result<(String, PathBuf), String> {
    let (name, file) =
        text.split_once('=').ok_or("write REGISTER=FILE, such as osm=city.osm.pbf")?;
    let is_known = SourceFormat::parse(name).is_some_and(|format| format != SourceFormat::Mapping);
    if is_known || Path::new(name).extension().is_some_and(|ending| ending == "toml") {
        return Ok((name.to_owned(), PathBuf::from(file)));
    }
    let known =
        SourceFormat::ALL.into_iter().filter(|(format, _)| *format != SourceFormat::Mapping);
    let words = known.map(|(_, word)| word).collect::<Vec<_>>().join(", ");
    Err(format!("{name} is no register: give one of {words}, or a mapping file in .toml"))
}

fn vintage(text: &str) -> Result<(String, String), String> {
    let (name, said) = text.split_once('=').ok_or("write REGISTER=TEXT, such as sirene=2026-11")?;
    Ok((name.to_owned(), said.to_owned()))
}

fn bounds(text: &str) -> Result<Bounds, String> {
    let parts: Result<Vec<f64>, _> = text.split(',').map(|part| part.trim().parse()).collect();
    match parts.as_deref() {
        Ok(&[west, south, east, north]) if west < east && south < north => {
            Ok(Bounds { west, south, east, north })
        }
        _ => Err("write west, south, east, north in degrees, such as 6.1,49.0,6.3,49.2".to_owned()),
    }
}

impl Build {
    /// All files that are read.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        let mappings = self.sources.iter().map(|(name, _)| Path::new(name));
        let mappings = mappings.filter(|name| name.extension().is_some());
        mappings.chain(self.sources.iter().map(|(_, file)| file.as_path()))
    }

    fn request(&self) -> anyhow::Result<BuildRequest> {
        let mut named: Vec<(&str, ImportRequest)> = Vec::new();
        for (name, file) in &self.sources {
            if let Some((_, request)) = named.iter_mut().find(|(known, _)| known == name) {
                request.files.push(file.clone());
                continue;
            }
            let format = SourceFormat::parse(name).unwrap_or(SourceFormat::Mapping);
            let mapping = (format == SourceFormat::Mapping).then(|| PathBuf::from(name));
            let said = self.vintage.iter().find(|(of, _)| of == name);
            let vintage = said.map(|(_, text)| text.clone());
            named.push((
                name,
                ImportRequest { format, files: vec![file.clone()], mapping, vintage },
            ));
        }
        if let Some((name, _)) =
            self.vintage.iter().find(|(name, _)| named.iter().all(|(known, _)| known != name))
        {
            return Err(bad_input(format!("--vintage names {name}, which is none of the sources")));
        }
        let rules = BuildRules {
            within: self.within,
            open_only: self.open_only,
            name_persons: self.name_persons,
        };
        let sources = named.into_iter().map(|(_, request)| request).collect();
        Ok(BuildRequest { sources, rules })
    }
}

pub(super) async fn run(
    global: &Global,
    installation: &Installation,
    wanted: &Build,
) -> anyhow::Result<()> {
    let request = wanted.request()?;
    let made = worked(global, installation, move |registers, progress| {
        registers.build(&request, progress)
    });
    let reports = made.await?;
    let t = language::voice(global);
    say::answer(global, &serde_json::json!({ "sources": reports }), || {
        let rows = reports.first().map_or(0, |report| report.edition_rows);
        let all: String = reports.iter().map(|report| written(t, report)).collect();
        all + &held(rows)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_a_register_or_a_mapping_file_and_its_file() {
        assert_eq!(source("osm=a.osm.pbf"), Ok(("osm".to_owned(), PathBuf::from("a.osm.pbf"))));
        assert!(
            source("maps/shops.toml=a=b.csv").is_ok_and(|(_, file)| file == Path::new("a=b.csv"))
        );
        assert!(source("a.csv").is_err());
        assert!(source("mapping=a.csv").is_err());
    }

    #[test]
    fn a_box_has_its_west_before_its_east() {
        assert!(bounds("-5.6, 41, 9,51").is_ok());
        assert!(bounds("9,41,-5,51").is_err());
        assert!(bounds("1,2,3").is_err());
    }
}
