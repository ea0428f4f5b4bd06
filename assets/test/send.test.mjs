import assert from "node:assert/strict";
import test from "node:test";
import { size } from "../js/send.js";

test("sizes are said in megabytes, and from a billion bytes on in gigabytes", () => {
  assert.equal(size(0, "en"), "0 MB");
  assert.equal(size(12_340_000, "en"), "12.3 MB");
  assert.equal(size(6_240_000_000, "fr").replaceAll(/\s/g, " "), "6,2 Go");
});
