//! A second register of the demo: the list that a generated association of traders keeps of its members, with the
//! names people use, telephones, and now and then another number. Most of its lines are places that the census
//! knows; a few wait for a person's decision.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Context as _;
use maillage_app::App;
use maillage_app::identify::register::{Go, ImportRequest, SourceFormat};

use super::census::Premises;

/// One of so many named premises is a member.
const ONE_IN: usize = 19;

const MAPPING: &str = r#"# Members of the association of traders (generated).
[source]
name = "traders-list"
licence = "CC BY 4.0"
credit = "Comerç del Raval (generated)"

[coordinates]
within = [1.9, 41.2, 2.4, 41.6]

[columns]
id = "member"
name = "name"
street = "street"
number = "number"
phone = "phone"
lon = "lon"
lat = "lat"
updated_on = "asked_on"

[constants]
locality = "Barcelona"
country = "ES"
"#;

/// Writes the list into the data folder and imports it by its mapping.
pub(crate) async fn register(app: &App, folder: &Path, places: &[Premises]) -> anyhow::Result<()> {
    let folder = folder.join("demo");
    let (file, mapping) = (folder.join("traders.csv"), folder.join("traders.toml"));
    std::fs::create_dir_all(&folder).context("make the folder of the demo's files")?;
    std::fs::write(&file, list(places)).with_context(|| format!("write {}", file.display()))?;
    std::fs::write(&mapping, MAPPING).with_context(|| format!("write {}", mapping.display()))?;
    let request = ImportRequest {
        format: SourceFormat::Mapping,
        files: vec![file],
        mapping: Some(mapping),
        vintage: Some("2026 (generated)".to_owned()),
    };
    let registers = app.registers.clone();
    let import = move || registers.import(&request, &mut |_| Go::On);
    tokio::task::spawn_blocking(import).await?.context("import the traders' list")?;
    Ok(())
}

fn list(places: &[Premises]) -> String {
    let mut text = "member,name,street,number,phone,lon,lat,asked_on\n".to_owned();
    let named = places.iter().filter_map(|place| Some((place, place.name.as_deref()?)));
    for (number, (place, name)) in named.step_by(ONE_IN).enumerate() {
        // Some leave out the kind of shop, some move a little, some have another number, some no address.
        let name = match (number % 3, name.split_once(' ')) {
            (1, Some((_, own))) if own.chars().count() > 3 => own,
            _ => name,
        };
        let (street, house) = match number % 7 {
            3 => (String::new(), String::new()),
            5 => (place.street.to_owned(), (place.number + 2).to_string()),
            _ => (place.street.to_owned(), place.number.to_string()),
        };
        let beside = if number % 7 == 5 { 0.000_4 } else { 0.000_05 };
        let _ = writeln!(
            text,
            "{},\"{}\",\"{street}\",{house},93 000 {:02} {:02},{:.6},{:.6},2026-03-01",
            number + 1,
            name.replace('"', "\"\""),
            number / 100,
            number % 100,
            place.lon + beside,
            place.lat + beside / 2.0,
        );
    }
    text
}
