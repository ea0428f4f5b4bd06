import assert from "node:assert/strict";
import test from "node:test";
import { Drawing, positions, signedArea } from "../js/map-draw.js";

test("a drawn polygon is closed and turns counter-clockwise, whichever way it was drawn", () => {
  for (const corners of [[[0, 0], [0, 1], [1, 1]], [[0, 0], [1, 1], [0, 1]]]) {
    const drawing = new Drawing(() => {});
    drawing.start();
    for (const [lng, lat] of corners) drawing.add(lng, lat);
    drawing.finish();
    const [ring] = drawing.polygon().coordinates;
    assert.deepEqual(ring[0], ring.at(-1));
    assert.ok(signedArea(ring.slice(0, -1)) > 0);
  }
});

test("two corners are not a territory, and a finished drawing takes no more", () => {
  const drawing = new Drawing(() => {});
  drawing.start();
  drawing.add(0, 0);
  drawing.add(1, 0);
  drawing.finish();
  assert.equal(drawing.polygon(), null);
  assert.equal(drawing.open, true);
  drawing.add(1, 1);
  drawing.finish();
  drawing.add(5, 5);
  assert.equal(drawing.corners.length, 3);
  drawing.undo();
  assert.equal(drawing.open, true);
});

test("the frame is found in every shape of GeoJSON", () => {
  const point = { type: "Point", coordinates: [1, 2] };
  assert.deepEqual(positions({ type: "FeatureCollection", features: [{ type: "Feature", geometry: point }] }), [[1, 2]]);
  assert.deepEqual(positions({ type: "MultiPolygon", coordinates: [[[[1, 2], [3, 4]]]] }), [[1, 2], [3, 4]]);
  assert.deepEqual(positions(null), []);
});

test("a line has two corners at least and is no polygon", () => {
  const drawing = new Drawing(() => {});
  drawing.start(true);
  drawing.add(2.1, 41.3);
  assert.equal(drawing.shape(), null);
  drawing.finish();
  assert.ok(drawing.open, "one corner is no line");
  drawing.add(2.2, 41.4);
  drawing.finish();
  assert.deepEqual(drawing.shape(), { type: "LineString", coordinates: [[2.1, 41.3], [2.2, 41.4]] });
  assert.equal(drawing.polygon(), null);
});
