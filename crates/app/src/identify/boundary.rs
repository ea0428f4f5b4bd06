//! Boundaries of administrative units, imported from a file of GeoJSON by an organisation for itself, so
//! that a territory can be named instead of drawn.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::identify::territory::Territory;
use serde_json::{Map, Value, json};
use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;

use super::search::blocking;
use super::territory::{TerritoryFileError, geometry, parsed, polygons_of, territory_from_geojson};
use crate::access::audit;
use crate::engage::prospect::folded;
use crate::{Actor, App, AppError, StoreError};

/// The most units of a file: all communes of a country.
pub const UNITS_MAX: usize = 40_000;
/// How many units one question finds.
pub const MOST: usize = 20;

/// A file of boundaries that was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundarySet {
    /// The id.
    pub id: Uuid,
    /// What the organisation calls it; first its file's name.
    pub name: String,
    /// The property of its features that names them.
    pub name_key: String,
    /// The property that tells two of one name apart; may be empty.
    pub code_key: String,
    /// How many units it has.
    pub units: i64,
    /// When.
    pub imported_at: Timestamp,
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boundary {
    /// Its file.
    pub set: Uuid,
    /// Its place in the file, from 0.
    pub position: i64,
    /// Its name.
    pub name: String,
    /// Its code; may be empty.
    pub code: String,
    /// Its properties in the file, as a JSON object.
    pub properties: String,
    /// Its area as a GeoJSON geometry.
    pub geometry: String,
}

impl Boundary {
    /// By what it is searched.
    #[must_use]
    pub fn search_text(&self) -> String {
        folded(&format!("{} {}", self.name, self.code))
    }
}

/// A unit without its area, as a list of findings shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundaryFound {
    /// Its file.
    pub set: Uuid,
    /// What the file is called.
    pub set_name: String,
    /// Its place in the file.
    pub position: i64,
    /// Its name.
    pub name: String,
    /// Its code; may be empty.
    pub code: String,
}

/// The rows of boundaries.
#[async_trait]
pub trait BoundaryStore {
    /// Adds a file.
    async fn insert_boundary_set(&mut self, set: &BoundarySet) -> Result<(), StoreError>;
    /// Changes a file's name and the properties that name its units.
    async fn update_boundary_set(&mut self, set: &BoundarySet) -> Result<(), StoreError>;
    /// Takes a file away with its units.
    async fn delete_boundary_set(&mut self, set: Uuid) -> Result<(), StoreError>;
    /// All files, the last imported first.
    async fn boundary_sets(&mut self) -> Result<Vec<BoundarySet>, StoreError>;
    /// Adds units.
    async fn insert_boundaries(&mut self, units: &[Boundary]) -> Result<(), StoreError>;
    /// Names a unit anew.
    async fn rename_boundary(&mut self, unit: &Boundary) -> Result<(), StoreError>;
    /// A part of the units of a file in its order, without their areas: the geometry is empty.
    async fn boundaries_of(
        &mut self,
        set: Uuid,
        offset: i64,
        limit: i64,
    ) -> Result<Vec<Boundary>, StoreError>;
    /// Units whose name or code holds a folded text, those whose name is it first.
    async fn find_boundaries(
        &mut self,
        folded: &str,
        limit: i64,
    ) -> Result<Vec<BoundaryFound>, StoreError>;
    /// One unit with its area.
    async fn boundary(&mut self, set: Uuid, position: i64) -> Result<Option<Boundary>, StoreError>;
}

/// Why a file of boundaries was not imported.
#[derive(Debug, thiserror::Error)]
pub enum BoundaryError {
    /// It is no GeoJSON of areas.
    #[error(transparent)]
    File(#[from] TerritoryFileError),
    /// It has no features: one geometry alone has no name.
    #[error("the file has no features with properties")]
    NoFeatures,
    /// No property names the features.
    #[error("no property of the features is a text")]
    NoName,
    /// It has more than [`UNITS_MAX`].
    #[error("the file has {0} features, more than {UNITS_MAX}")]
    TooMany(usize),
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for BoundaryError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// A property that could name units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// Its key.
    pub key: String,
    /// The first three values.
    pub examples: Vec<String>,
}

/// A file with the properties that its units could be named by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundarySetView {
    /// The file.
    pub set: BoundarySet,
    /// Its properties, by their keys.
    pub properties: Vec<Property>,
    /// Its first few names.
    pub names: Vec<String>,
}

/// A unit as the file has it.
struct Unit {
    properties: Map<String, Value>,
    geometry: String,
}

/// Reads a file: its units, and how many features were left out because they have no area (lines, points).
fn read(text: &str) -> Result<(Vec<Unit>, usize), BoundaryError> {
    let value = parsed(text)?;
    let features = value.get("features").and_then(Value::as_array);
    let features = features.ok_or(BoundaryError::NoFeatures)?;
    if features.len() > UNITS_MAX {
        return Err(BoundaryError::TooMany(features.len()));
    }
    let (mut units, mut left_out) = (Vec::new(), 0);
    for (number, feature) in features.iter().enumerate() {
        let properties = feature.get("properties").and_then(Value::as_object);
        let properties = properties.cloned().unwrap_or_default();
        match polygons_of(feature, &format!("features[{number}]")) {
            Ok(polygons) => {
                let territory = Territory::polygons(polygons).map_err(TerritoryFileError::from)?;
                units.push(Unit { properties, geometry: geometry(&territory) });
            }
            Err(TerritoryFileError::NoArea { .. } | TerritoryFileError::Missing { .. }) => {
                left_out += 1;
            }
            Err(other) => return Err(other.into()),
        }
    }
    if units.is_empty() { Err(BoundaryError::NoFeatures) } else { Ok((units, left_out)) }
}

/// A property as a text; nothing for lists and objects.
fn text_of(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.trim().nfc().collect(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The properties that name units best: the name is a text with letters that says most different things,
/// of which words for "name" go first; the code is short and different for each.
fn guessed(units: &[Map<String, Value>]) -> Option<(String, String)> {
    let mut values: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (key, value) in units.iter().flatten() {
        let text = text_of(Some(value));
        if !text.is_empty() {
            values.entry(key).or_default().insert(text);
        }
    }
    let called = |key: &str| {
        let key = key.to_lowercase();
        let words = ["nom", "name", "nombre", "noms", "libelle", "nom_com", "nom_barri"];
        words.contains(&key.as_str()) || key.starts_with("nom_") || key.starts_with("name_")
    };
    let named = |texts: &BTreeSet<String>| {
        let letters =
            |text: &String| text.chars().any(char::is_alphabetic) && !text.contains("://");
        texts.iter().filter(|text| letters(text)).count() * 10 >= texts.len() * 9
    };
    let name = values
        .iter()
        .filter(|(_, texts)| named(texts))
        .max_by_key(|(key, texts)| (called(key), texts.len(), std::cmp::Reverse(key.len())))?;
    let code = values
        .iter()
        .filter(|(key, texts)| {
            *key != name.0
                && texts.len() == units.len()
                && texts.iter().all(|text| text.chars().count() <= 12 && !text.contains('.'))
        })
        .max_by_key(|(key, texts)| {
            let key = key.to_lowercase();
            let digits = |text: &String| text.chars().all(|letter| letter.is_ascii_digit());
            (
                key.contains("code") || key.contains("codi") || key.contains("insee"),
                texts.iter().all(digits),
                !key.contains("id"),
            )
        });
    let code = code.map(|(key, _)| (*key).to_owned()).unwrap_or_default();
    Some(((*name.0).to_owned(), code))
}

/// Imports a file: its features with an area become units, named by the property that names them best,
/// which can be changed afterwards. Gives the file and how many features were left out.
///
/// # Errors
/// [`BoundaryError`]; nothing is kept then.
pub async fn import(
    app: &App,
    actor: &Actor,
    file: &str,
    text: String,
) -> Result<(BoundarySet, usize), BoundaryError> {
    actor.require(Action::EditProspects)?;
    let (units, left_out) = blocking(move || read(&text)).await??;
    let properties: Vec<Map<String, Value>> =
        units.iter().map(|unit| unit.properties.clone()).collect();
    let (name_key, code_key) = guessed(&properties).ok_or(BoundaryError::NoName)?;
    let id: Uuid = app.new_id();
    let name = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let set = BoundarySet {
        id,
        name: name.chars().take(80).collect(),
        units: i64::try_from(units.len()).unwrap_or(i64::MAX),
        imported_at: app.clock.now(),
        name_key,
        code_key,
    };
    let rows: Vec<Boundary> = units
        .into_iter()
        .zip(0..)
        .map(|(unit, position)| Boundary {
            set: id,
            position,
            name: text_of(unit.properties.get(&set.name_key)),
            code: text_of(unit.properties.get(&set.code_key)),
            properties: Value::Object(unit.properties).to_string(),
            geometry: unit.geometry,
        })
        .collect();
    let mut work = app.store.begin(actor.organisation).await?;
    work.insert_boundary_set(&set).await?;
    for part in rows.chunks(200) {
        work.insert_boundaries(part).await?;
    }
    let said = json!({ "units": set.units });
    audit::note(app, &mut *work, actor, "boundary.import", ("boundary", &set.name), said).await?;
    work.commit().await?;
    Ok((set, left_out))
}

/// The files, each with the properties that its units could be named by.
///
/// # Errors
/// Not allowed; when the store fails.
pub async fn sets(app: &App, actor: &Actor) -> Result<Vec<BoundarySetView>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let mut views = Vec::new();
    for set in work.boundary_sets().await? {
        let first = work.boundaries_of(set.id, 0, 20).await?;
        let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for unit in &first {
            let properties: Map<String, Value> =
                serde_json::from_str(&unit.properties).unwrap_or_default();
            for (key, value) in &properties {
                let text = text_of(Some(value));
                let examples = keys.entry(key.clone()).or_default();
                if !text.is_empty() && examples.len() < 3 && !examples.contains(&text) {
                    examples.push(text);
                }
            }
        }
        let properties = keys.into_iter().filter(|(_, examples)| !examples.is_empty());
        let properties = properties.map(|(key, examples)| Property { key, examples }).collect();
        let names = first.iter().take(5).map(|unit| unit.name.clone()).collect();
        views.push(BoundarySetView { set, properties, names });
    }
    Ok(views)
}

/// Names a file and its units anew, by other properties.
///
/// # Errors
/// [`AppError::NotFound`]; `boundary.no-such-property`; not allowed; when the store fails.
pub async fn rename(
    app: &App,
    actor: &Actor,
    id: Uuid,
    name: &str,
    name_key: &str,
    code_key: &str,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let sets = work.boundary_sets().await?;
    let mut set = sets.into_iter().find(|set| set.id == id).ok_or(AppError::NotFound)?;
    let are_other = set.name_key != name_key || set.code_key != code_key;
    set.name = name.to_owned();
    name_key.clone_into(&mut set.name_key);
    code_key.clone_into(&mut set.code_key);
    work.update_boundary_set(&set).await?;
    let mut offset = 0;
    loop {
        if !are_other {
            break;
        }
        let units = work.boundaries_of(id, offset, 500).await?;
        for mut unit in units.iter().cloned() {
            let properties: Map<String, Value> =
                serde_json::from_str(&unit.properties).unwrap_or_default();
            if !properties.contains_key(name_key) && offset == 0 && unit.position == 0 {
                return Err(AppError::Refused { code: "boundary.no-such-property" });
            }
            unit.name = text_of(properties.get(name_key));
            unit.code = text_of(properties.get(code_key));
            work.rename_boundary(&unit).await?;
        }
        if units.len() < 500 {
            break;
        }
        offset += 500;
    }
    let said = json!({ "name_key": name_key, "code_key": code_key });
    audit::note(app, &mut *work, actor, "boundary.rename", ("boundary", &set.name), said).await?;
    work.commit().await?;
    Ok(())
}

/// Takes a file away. Territories that were made of its units stay as they are.
///
/// # Errors
/// Not allowed; when the store fails. Doing it twice does nothing.
pub async fn remove(app: &App, actor: &Actor, id: Uuid) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let Some(set) = work.boundary_sets().await?.into_iter().find(|set| set.id == id) else {
        return Ok(());
    };
    work.delete_boundary_set(id).await?;
    audit::note(app, &mut *work, actor, "boundary.remove", ("boundary", &set.name), json!({}))
        .await?;
    work.commit().await?;
    Ok(())
}

/// Units by what was typed, at most [`MOST`]: a name or a code, or a part of one.
///
/// # Errors
/// Not allowed; when the store fails.
pub async fn find(app: &App, actor: &Actor, typed: &str) -> Result<Vec<BoundaryFound>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let text = folded(typed.trim());
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.find_boundaries(&text, i64::try_from(MOST).unwrap_or(20)).await?)
}

/// The area of a unit; `None` when it is gone.
///
/// # Errors
/// Not allowed; when the store fails.
pub async fn area(
    app: &App,
    actor: &Actor,
    set: Uuid,
    position: i64,
) -> Result<Option<(String, Territory)>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let Some(unit) = work.boundary(set, position).await? else { return Ok(None) };
    let territory = territory_from_geojson(&unit.geometry, None)
        .map_err(|error| StoreError::Damaged(format!("boundary: {error}")))?;
    Ok(Some((unit.name, territory)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn properties(json: &str) -> Vec<Map<String, Value>> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn the_property_that_names_and_the_one_that_tells_apart_are_found() {
        let barris = properties(
            r#"[{"BARRI":"01","NOM":"el Raval","AREA":1.5,"WEB":"https://a.example/1"},
                {"BARRI":"02","NOM":"el Gotic","AREA":2.5,"WEB":"https://a.example/2"}]"#,
        );
        assert_eq!(guessed(&barris), Some(("NOM".to_owned(), "BARRI".to_owned())));
        let communes = properties(
            r#"[{"code":"57001","nom":"Aboncourt"},{"code":"57002","nom":"Aboncourt"}]"#,
        );
        assert_eq!(guessed(&communes), Some(("nom".to_owned(), "code".to_owned())));
        assert_eq!(guessed(&properties(r#"[{"a":1},{"a":2}]"#)), None);
    }

    #[test]
    fn real_files_are_read_where_they_are() {
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
        for (file, units, names) in [
            ("barcelona/barris.geojson", 73, ("NOM", "el Raval")),
            ("france/communes-57-moselle.geojson", 727, ("nom", "Metz")),
        ] {
            let Ok(text) = std::fs::read_to_string(data.join(file)) else {
                println!("skipped: {file} is absent");
                continue;
            };
            let (found, _) = read(&text).unwrap();
            assert_eq!(found.len(), units, "{file}");
            let all: Vec<_> = found.into_iter().map(|unit| unit.properties).collect();
            let (name, code) = guessed(&all).unwrap();
            assert_eq!(name, names.0, "{file}");
            assert!(!code.is_empty(), "{file}");
            assert!(all.iter().any(|unit| text_of(unit.get(&name)) == names.1), "{file}");
        }
    }

    #[test]
    fn a_file_without_named_areas_is_refused() {
        let line = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":"a"},
            "geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}}]}"#;
        assert!(matches!(read(line), Err(BoundaryError::NoFeatures)));
        let alone = r#"{"type":"Polygon","coordinates":[[[2,41],[2.1,41],[2.1,41.1],[2,41]]]}"#;
        assert!(matches!(read(alone), Err(BoundaryError::NoFeatures)));
        assert!(matches!(read("{"), Err(BoundaryError::File(TerritoryFileError::NotJson { .. }))));
    }
}
