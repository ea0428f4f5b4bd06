// Every pair of colours that meet on a screen, in light and in dark, against WCAG 2.2.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const css = readFileSync(new URL("../css/tokens.css", import.meta.url), "utf8");

function tokens(block) {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]));
}
const [light, darkBySystem, darkByChoice] = css.split(/@media|:root\[data-theme="dark"\]/).map(tokens);

const channel = (hex) => {
  const c = parseInt(hex, 16) / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
const luminance = (c) => 0.2126 * channel(c.slice(1, 3)) + 0.7152 * channel(c.slice(3, 5)) + 0.0722 * channel(c.slice(5, 7));
const contrast = (a, b) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const grounds = ["paper", "sheet", "shade"];
const pairs = [
  ...grounds.map((g) => ["ink", g, 7]),
  ["ink-soft", "paper", 7], ["ink-soft", "sheet", 7], ["ink-soft", "shade", 4.5],
  ...grounds.flatMap((g) => [["accent", g, 4.5], ["accent-strong", g, 4.5], ["line-strong", g, 3], ["bad", g, 4.5]]),
  ["on-accent", "accent", 7], ["on-accent", "accent-strong", 7],
  ...["accent-wash", "ochre-wash", "good-wash", "bad-wash"].map((g) => ["ink", g, 7]),
  ["accent", "accent-wash", 4.5], ["accent-strong", "accent-wash", 4.5], ["ochre", "ochre-wash", 4.5], ["good", "good-wash", 4.5], ["bad", "bad-wash", 4.5],
  ["accent", "ochre-wash", 4.5], ["accent", "good-wash", 4.5], ["accent", "bad-wash", 4.5],
  ...["accent-wash", "ochre-wash", "good-wash", "bad-wash"].map((g) => ["ink-soft", g, 4.5]),
  ["good", "paper", 4.5], ["ochre", "paper", 4.5],
  // Points of the map have a rim of accent, so the fill may be pale.
  ["accent", "score-0", 3],
];

for (const [name, theme] of [["light", light], ["dark", { ...light, ...darkBySystem }]]) {
  for (const [front, ground, least] of pairs) {
    test(`${front} on ${ground} reaches ${least}:1 in ${name}`, () => {
      const ratio = contrast(theme[front], theme[ground]);
      assert.ok(ratio >= least, `${theme[front]} on ${theme[ground]} is ${ratio.toFixed(2)}:1`);
    });
  }
}

test("dark by choice and dark by system are the same colours", () => {
  assert.deepEqual(darkByChoice, darkBySystem);
});
