//! A page of the search for programs: every place with its score and each line of the explanation, as JSON.

use std::collections::{BTreeMap, HashMap};

use axum::Json;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::register::{EditionInfo, Hit};
use maillage_app::identify::search::Answer;
use maillage_domain::identify::score::{Explanation, Part};
use maillage_domain::party::Point;
use maillage_i18n::T;
use serde::Serialize;

use super::explain;
use super::place;
use crate::page::StaffPage;

/// What `?format=json` answers.
#[derive(Serialize)]
struct Explained<'a> {
    /// How many places the filter leaves.
    total: usize,
    /// How many the gate lets pass.
    passing: usize,
    /// How many are held back, by reason.
    held_back: &'a BTreeMap<String, usize>,
    /// Checksum of the edition that was asked, so that an answer can be told from a later one.
    edition: Option<&'a str>,
    sources: Vec<Source<'a>>,
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    source: &'a str,
    vintage: &'a str,
    licence: &'a str,
    credit: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    record: &'a str,
    name: String,
    category: &'static str,
    street: String,
    postcode: &'a str,
    locality: &'a str,
    point: Option<Point>,
    distance_m: Option<f64>,
    /// Thousandths of a point, 0 to 100,000: the sum of `points` of the lines.
    points: u32,
    /// The weights that apply, 0 to 100.
    coverage: u32,
    lines: Vec<Line<'a>>,
    /// Prospect of the organisation already, and at which stage.
    stage: Option<&'static str>,
    /// Records of other registers that are the same place.
    also: Vec<&'a str>,
}

#[derive(Serialize)]
struct Line<'a> {
    criterion: &'static str,
    weight: u32,
    /// 0 to 1000; nothing when the criterion does not apply.
    value: Option<u32>,
    points: u32,
    /// Why, in the language of who asks.
    why: &'a str,
}

/// The answer as JSON.
pub(super) fn json(page: &StaffPage, answer: &Answer, edition: Option<&EditionInfo>) -> Response {
    let result = &answer.result;
    // A few sentences stand at most places; each is made once.
    let mut said = HashMap::new();
    for part in result.hits.iter().flat_map(|hit| &hit.score.parts) {
        said.entry(part.explanation).or_insert_with(|| explain::sentence(page.t, part.explanation));
    }
    let sources = edition.into_iter().flat_map(|edition| &edition.sources);
    Json(Explained {
        total: result.total,
        passing: result.passing,
        held_back: &result.held_back,
        edition: edition.map(|edition| edition.checksum.as_str()),
        sources: sources
            .map(|source| Source {
                source: &source.source,
                vintage: &source.vintage,
                licence: &source.licence,
                credit: &source.credit,
            })
            .collect(),
        places: result.hits.iter().map(|hit| found(page.t, answer, &said, hit)).collect(),
    })
    .into_response()
}

fn found<'a>(
    t: T,
    answer: &Answer,
    said: &'a HashMap<Explanation, String>,
    hit: &'a Hit,
) -> Place<'a> {
    let place = &hit.establishment;
    Place {
        record: &place.id.0,
        name: place::name(t, place),
        category: place.category.code(),
        street: place.address.street_line(),
        postcode: &place.address.postcode,
        locality: &place.address.locality,
        point: place.point,
        distance_m: hit.distance_m,
        points: hit.score.points,
        coverage: hit.score.coverage,
        lines: hit.score.parts.iter().map(|part| line(part, said)).collect(),
        stage: answer.prospects.get(&place.id).map(|stage| stage.as_str()),
        also: hit.also.iter().map(|record| record.0.as_str()).collect(),
    }
}

fn line<'a>(part: &Part, said: &'a HashMap<Explanation, String>) -> Line<'a> {
    Line {
        criterion: part.criterion.as_str(),
        weight: part.weight,
        value: part.value,
        points: part.points,
        why: said.get(&part.explanation).map_or("", String::as_str),
    }
}
