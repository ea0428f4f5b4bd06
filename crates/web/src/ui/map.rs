//! A map beside its list. Without script the list is all there is, and it is enough.

use askama::Template;
use maillage_i18n::T;

use super::{assets, safe_html};

/// One place of the list; its point on the map has the same id.
#[derive(Debug, Clone)]
pub struct MapPlace {
    /// The `id` property of its point.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its page, if it has one.
    pub href: Option<String>,
    /// Its score as written, where there are scores.
    pub score: Option<String>,
    /// Lines about it: trade, street, why.
    pub lines: Vec<String>,
}

/// A map and its list. A page that shows one loads the script in its block `scripts`:
/// `<script type="module" src="{{ crate::ui::assets::url("map.js") }}"></script>`.
///
/// `territory`, `streets` and `points` are GeoJSON as text, or the address of one; points have the
/// properties `id`, `name`, and, where there are, `score` (0 to 100) and `href`.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/map_with_list.html")]
pub struct MapWithList {
    /// The language.
    pub t: T,
    /// What the map shows, for screen readers.
    pub label: String,
    /// The territory.
    pub territory: Option<String>,
    /// Streets to draw, where no tile server is set.
    pub streets: Option<String>,
    /// The points.
    pub points: Option<String>,
    /// Address of the tiles of all places, to be seen below what is drawn.
    pub everything: Option<String>,
    /// Address of raster tiles with `{z}`, `{x}`, `{y}`, and whom to thank.
    pub tiles: Option<(String, String)>,
    /// The id of the field that receives a drawn polygon, where one may draw.
    pub draw: Option<String>,
    /// The list.
    pub places: Vec<MapPlace>,
}

impl MapWithList {
    fn sprite(&self) -> &'static str {
        assets::url("icons.svg")
    }
}

safe_html!(MapWithList);
