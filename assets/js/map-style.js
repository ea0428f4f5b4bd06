import { everythingLayers, everythingSource } from "./map-everything.js";

/** Colours come from the page's own tokens, so that the map follows light and dark. */
export function palette(element) {
  const css = getComputedStyle(element);
  const colour = (name) => css.getPropertyValue(name).trim();
  return {
    ground: colour("--shade"),
    land: colour("--sheet"),
    line: colour("--line-strong"),
    accent: colour("--accent"),
    attention: colour("--ochre-mark"),
    score: [0, 1, 2, 3].map((i) => colour(`--score-${i}`)),
  };
}

/** The radius of a point in px at a scale: by its score, and more when it is the current one. */
const radius = (scale) => ["+", ["*", scale, ["interpolate", ["linear"], ["coalesce", ["get", "score"], 60], 0, 7, 100, 12]], ["case", ["boolean", ["feature-state", "current"], false], 5, 0]];

const empty = { type: "FeatureCollection", features: [] };

/** Points are larger and darker the better they fit; the score is always in the list, in figures. */
export function style({ colours, territory, streets, points, tiles, attribution, everything }) {
  const sources = {
    territory: { type: "geojson", data: territory ?? empty },
    streets: { type: "geojson", data: streets ?? empty },
    points: { type: "geojson", data: points ?? empty, promoteId: "id" },
    drawing: { type: "geojson", data: empty },
  };
  if (everything) {
    sources.everything = everythingSource(everything);
    sources.current = { type: "geojson", data: empty };
  }
  const layers = [{ id: "ground", type: "background", paint: { "background-color": colours.ground } }];
  if (tiles) {
    sources.tiles = { type: "raster", tiles: [tiles], tileSize: 256, attribution: attribution ?? "" };
    layers.push({ id: "tiles", type: "raster", source: "tiles", paint: { "raster-saturation": -0.7, "raster-opacity": 0.8 } });
  }
  layers.push(
    { id: "territory-fill", type: "fill", source: "territory", paint: { "fill-color": colours.land, "fill-opacity": tiles ? 0.25 : 1 } },
    { id: "streets", type: "line", source: "streets", paint: { "line-color": colours.line, "line-width": 1, "line-opacity": 0.5 } },
    { id: "territory-line", type: "line", source: "territory", paint: { "line-color": colours.accent, "line-width": 2 } },
    ...(everything ? everythingLayers(colours) : []),
    { id: "drawing-fill", type: "fill", source: "drawing", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": colours.attention, "fill-opacity": 0.2 } },
    { id: "drawing-line", type: "line", source: "drawing", filter: ["!=", ["geometry-type"], "Point"], paint: { "line-color": colours.attention, "line-width": 3 } },
    { id: "drawing-corner", type: "circle", source: "drawing", filter: ["==", ["geometry-type"], "Point"], paint: { "circle-radius": 6, "circle-color": colours.attention, "circle-stroke-color": colours.land, "circle-stroke-width": 2 } },
    {
      id: "points", type: "circle", source: "points",
      paint: {
        // A quarter seen whole keeps its streets apart; a street seen near has dots that a finger hits.
        "circle-radius": ["interpolate", ["exponential", 1.6], ["zoom"], 12, radius(0.25), 15, radius(0.5), 18, radius(1)],
        "circle-color": ["step", ["coalesce", ["get", "score"], 60], colours.score[0], 40, colours.score[1], 60, colours.score[2], 80, colours.score[3]],
        "circle-stroke-color": ["case", ["boolean", ["feature-state", "current"], false], colours.attention, colours.land],
        "circle-stroke-width": ["case", ["boolean", ["feature-state", "current"], false], 4, 0.75],
      },
    },
  );
  return { version: 8, sources, layers };
}
