// What the journeys share: the program, served from a folder of its own, and a browser to look at it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import axe from "axe-core";
import { chromium } from "playwright-core";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = process.env.MAILLAGE_BIN ?? path.join(root, "target/debug/maillage");

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 800 };

/** Runs the program until its answer to `--json` has come; `stop` ends it and takes its folder away. */
async function run(command, ...more) {
  const folder = await mkdtemp(path.join(tmpdir(), "maillage-e2e-"));
  const child = spawn(program, [command, "--json", "--data", path.join(folder, "data"), ...more], {
    env: { ...process.env, MAILLAGE_LOG: "warn" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const lines = createInterface({ input: child.stdout });
  const answer = new Promise((resolve, reject) => {
    lines.on("line", (line) => line.startsWith("{") && resolve(JSON.parse(line)));
    child.once("error", reject);
    ended.then((code) => reject(new Error(`${command} ended with ${code} before it answered`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await answer), folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** An installation that nobody has set up: `address` and the link `set_up`. */
export const empty = () => run("serve", "--listen", "127.0.0.1:0");

/**
 * The demo, filled and served: an address that signs in for each role, `phone` of a partner, `public`, and
 * the path of a `statement` of the bank to import.
 * Whoever writes a journey points MAILLAGE_DEMO at the answer of a demo that runs already, and saves the filling.
 */
export async function demo() {
  const running = process.env.MAILLAGE_DEMO;
  return running ? { ...JSON.parse(await readFile(running, "utf8")), stop: async () => {} } : run("demo", "--port", "0");
}

/** A page of somebody who signed in by an address of the demo, in English, and where home is. */
export async function signedIn(stage, role, options = {}) {
  const context = await stage.chrome.newContext({ viewport: desk, locale: "en-GB", ...options });
  const page = await context.newPage();
  await page.goto(stage.house[role]);
  const { origin, pathname } = new URL(page.url());
  assert.match(pathname, /^\/o\//);
  await page.goto(`${origin}${pathname}?lang=en`);
  return { page, home: `${origin}${pathname}` };
}

/** What a press downloads: `name`, and `text` as bytes of one character each. */
export async function downloaded(page, press) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "latin1") };
}

/** Whether a PDF stands at the address. */
export async function isDocument(page, address) {
  const answer = await page.request.get(new URL(address, page.url()).href);
  assert.equal(answer.status(), 200);
  assert.equal((await answer.body()).subarray(0, 5).toString(), "%PDF-");
}

/** The browser, with a fresh profile and nothing that calls home. */
export const browser = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/**
 * A page on a phone whose browser runs no script, and a hand that is counted: `pages` that were read, `fields`
 * that were typed into, `taps` on links, boxes and buttons. Speed is judged by these and by no clock: what a
 * machine takes says nothing about a person, and a page with two fields and one button does.
 */
export async function byHand(stage) {
  const context = await stage.chrome.newContext({ viewport: phone, locale: "en-GB", javaScriptEnabled: false });
  const page = await context.newPage();
  const done = { pages: 0, fields: 0, taps: 0 };
  page.on("framenavigated", (frame) => { if (frame === page.mainFrame()) done.pages += 1; });
  return {
    page,
    done,
    fill: async (label, text) => {
      done.fields += 1;
      await page.getByLabel(label).fill(text);
    },
    tap: async (place) => {
      done.taps += 1;
      await place.click();
    },
  };
}

/**
 * The same page, read by axe. Where no script runs axe does not run either, so what the page shows at this moment
 * is laid out once more in a browser that has script, from the same address and without a script of ours.
 */
export async function isCleanWithoutScript(page) {
  await fits(page);
  const address = page.url().split("#")[0];
  const shown = await page.content();
  const context = await page.context().browser().newContext({ viewport: page.viewportSize(), storageState: await page.context().storageState() });
  const twin = await context.newPage();
  await twin.route("**/*.js", (route) => route.abort());
  await twin.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: shown }));
  await twin.goto(address);
  await isClean(twin);
  await context.close();
}

/** What axe finds wrong with the page, contrast included, as one line each. */
export async function complaints(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${page.url()} ${id}: ${node.html.slice(0, 160)}`));
}

export async function isClean(page) {
  assert.deepEqual(await complaints(page), []);
  assert.deepEqual(await unsendable(page), []);
  await fits(page);
}

/** Filters that the browser would not send as they stand: a list may be asked for without narrowing it. */
function unsendable(page) {
  return page.locator("form[method=get]").evaluateAll((forms) => forms
    .filter((form) => !form.noValidate && (form.classList.contains("filters") || form.classList.contains("filter-grid")))
    .flatMap((form) => [...form.elements].filter((field) => field.willValidate && !field.checkValidity()))
    .map((field) => `${location.pathname}: ${field.name}`));
}

/** Whether the page is no wider than its window. */
export async function fits(page) {
  const wide = await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
  assert.ok(wide <= 0, `${page.url()} is ${wide} px wider than its window`);
}

/** Bytes over the wire of one first visit, style, fonts and pictures included. */
export async function weight(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.goto(address, { waitUntil: "networkidle" });
  await session.detach();
  return bytes;
}
