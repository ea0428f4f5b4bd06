// A class that a template names and no style knows is a slip of the pen: the page would look unfinished.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const templates = fileURLToPath(new URL("../../crates/web/templates/", import.meta.url));
const styles = fileURLToPath(new URL("../css/", import.meta.url));

const files = (folder, ending) =>
  readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending)).map((name) => [name, readFileSync(join(folder, name), "utf8")]);

const known = new Set(files(styles, ".css").flatMap(([, css]) => [...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, word]) => word)));

/** The classes that a template names in full; one that it composes ends in "-" before a value. */
const named = (html) =>
  [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, words]) => words.replace(/\{%.*?%\}/g, " ").replace(/\{\{.*?\}\}/g, "{}").split(/\s+/)).filter((word) => word && !word.includes("{}"));

test("every class that a template names has a style", () => {
  const strangers = files(templates, ".html").flatMap(([name, html]) => named(html).filter((word) => !known.has(word)).map((word) => `${name}: ${word}`));
  assert.deepEqual(strangers, []);
});
