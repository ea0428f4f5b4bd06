/**
 * Drawing one polygon, or one line for a street: press the map to add corners (or Enter to add one at the middle
 * of the map), undo the last, finish. The result is written as GeoJSON into a form field, which stays editable.
 */
export class Drawing {
  constructor(changed) {
    this.corners = [];
    this.open = false;
    this.isLine = false;
    this.changed = changed;
  }

  start(isLine = false) {
    this.corners = [];
    this.open = true;
    this.isLine = isLine;
    this.changed();
  }

  add(lng, lat) {
    if (!this.open) return;
    this.corners.push([round(lng), round(lat)]);
    this.changed();
  }

  undo() {
    this.corners.pop();
    this.open = true;
    this.changed();
  }

  /** A polygon has three corners at least, a line two. */
  isWhole() {
    return this.corners.length >= (this.isLine ? 2 : 3);
  }

  finish() {
    if (!this.isWhole()) return;
    this.open = false;
    this.changed();
  }

  /** What was drawn, as a GeoJSON geometry; null while it has too few corners. */
  shape() {
    if (!this.isLine) return this.polygon();
    return this.isWhole() ? { type: "LineString", coordinates: this.corners } : null;
  }

  /** The ring is closed and turns counter-clockwise, as RFC 7946 asks. */
  polygon() {
    if (this.isLine || this.corners.length < 3) return null;
    const ring = signedArea(this.corners) < 0 ? [...this.corners].reverse() : [...this.corners];
    return { type: "Polygon", coordinates: [[...ring, ring[0]]] };
  }

  features() {
    const features = this.corners.map((coordinates) => ({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates } }));
    const polygon = this.polygon();
    if (polygon) features.push({ type: "Feature", properties: {}, geometry: polygon });
    else if (this.corners.length > 1) features.push({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: this.corners } });
    return { type: "FeatureCollection", features };
  }
}

/** Six decimals of a degree are about ten centimetres: enough for a street. */
const round = (degrees) => Math.round(degrees * 1e6) / 1e6;

export function signedArea(ring) {
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

/** All positions of a GeoJSON object, whatever its shape, for framing the view. */
export function positions(geojson) {
  if (!geojson) return [];
  if (geojson.type === "FeatureCollection") return geojson.features.flatMap(positions);
  if (geojson.type === "Feature") return positions(geojson.geometry);
  if (geojson.type === "GeometryCollection") return geojson.geometries.flatMap(positions);
  const flat = (list) => (typeof list[0] === "number" ? [list] : list.flatMap(flat));
  return geojson.coordinates?.length ? flat(geojson.coordinates) : [];
}
