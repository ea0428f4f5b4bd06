// The tile that the server's own test writes (crates/registers/src/mvt.rs), read by the library that the map uses.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PbfReader } from "pbf";
import { VectorTile } from "@mapbox/vector-tile";

test("the map's own decoder reads what the server writes", async () => {
  const bytes = await readFile(new URL("tile.mvt", import.meta.url));
  const { layers } = new VectorTile(new PbfReader(bytes));
  assert.deepEqual(Object.keys(layers), ["cells", "places"]);
  assert.equal(layers.cells.extent, 4096);
  assert.equal(layers.cells.version, 2);
  const cell = layers.cells.feature(0);
  assert.deepEqual({ ...cell.properties }, { n: 12, d: 3 });
  assert.equal(cell.type, 3);
  assert.equal(cell.loadGeometry()[0].length, 5, "the ring is closed");
  const places = [0, 1, 2].map((n) => layers.places.feature(n));
  assert.deepEqual(places.map(({ id }) => id), [70_000_000_000, 2, 3]);
  assert.deepEqual(places.map(({ properties }) => ({ ...properties })), [{ score: 87 }, { partner: 1 }, {}]);
  const { x, y } = places[0].loadGeometry()[0][0];
  assert.deepEqual([x, y], [4095, -3]);
});
