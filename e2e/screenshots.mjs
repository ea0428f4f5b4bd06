// Pictures of every main screen, on a phone and on a desk, in light and dark: target/screenshots/. The few
// that the manual shows go to docs/manual/img/ as well, as much of them as a window holds.

import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { browser, demo, desk, empty, phone } from "./house.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, "target/screenshots");
const manual = path.join(root, "docs/manual/img");

/** The screens of somebody: name, address, the window in which the manual shows it. */
const screens = (base, prefix, words, shown = {}) =>
  words.map((word) => [`${prefix}${word.replaceAll("/", "-") || "-home"}`, `${base}${word}`, shown[word]]);

/** The most of a page that a picture holds, in CSS pixels: a browser draws none of a list of a thousand lines. */
const tallest = 6000;

/** What went wrong, told at the end: one page that does not come takes no other pictures away. */
const missed = [];

/** One picture of a page, or a line about why there is none. A busy machine gets a minute, and a second chance. */
async function picture(page, [name, address, inManual], variant) {
  for (const chance of [1, 2]) {
    try {
      const answer = await page.goto(address, { waitUntil: "networkidle", timeout: 60_000 });
      if (answer.status() >= 400) throw new Error(`answered ${answer.status()}`);
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: document.documentElement.scrollHeight }));
      const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
      await page.screenshot({ path: path.join(folder, `${name}-${variant}.png`), fullPage: true, clip, timeout: 60_000 });
      if (inManual === variant) await page.screenshot({ path: path.join(manual, `${name}.png`), timeout: 60_000 });
      return;
    } catch (error) {
      if (chance === 2) missed.push(`${name}-${variant}: ${address}: ${error.message.split("\n")[0]}`);
    }
  }
}

/** Pictures of each size and theme; `sign` is an address that signs in first. */
async function pictures(chrome, list, sign) {
  for (const [size, viewport] of [["390", phone], ["1280", desk]]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await chrome.newContext({ viewport, colorScheme, locale: "en-GB" });
      const page = await context.newPage();
      if (sign) await page.goto(sign);
      await page.goto(`${new URL(list[0][1]).origin}${new URL(list[0][1]).pathname}?lang=en`);
      for (const screen of list) await picture(page, screen, `${size}-${colorScheme}`);
      await context.close();
    }
  }
  for (const [name] of list) console.log(name);
}

/** The first step of a set-up, kept, so that the later ones open. */
async function begin(chrome, address) {
  const page = await chrome.newPage({ locale: "en-GB" });
  await page.goto(`${address}/organisation`);
  for (const [field, value] of [["name", "Casal de la Cera"], ["street", "Carrer de la Cera 12"], ["postcode", "08001"], ["locality", "Barcelona"]]) {
    await page.fill(`#${field}`, value);
  }
  await page.check("#country-ES");
  await page.click("main button[type=submit]");
  await page.close();
}

/** The home page of an organisation, where an address of the demo leads, and the first of each kind of its things. */
async function at(chrome, way) {
  const page = await chrome.newPage();
  await page.goto(way);
  const home = page.url().replace(/\/$/, "");
  const first = async (list) => {
    await page.goto(`${home}${list}`);
    return (await page.locator("tbody th a").first().getAttribute("href")).replace(new URL(home).pathname, "");
  };
  return { home, first, close: () => page.close() };
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await mkdir(manual, { recursive: true });
const chrome = await browser();
try {
  const house = await empty();
  try {
    await pictures(chrome, [["set-up", house.set_up]]);
    await begin(chrome, house.set_up);
    const steps = ["/organisation", "/network", "/territory", "/needs", "/bank", "/people", "/account"];
    await pictures(chrome, screens(house.set_up, "set-up", steps, { "/territory": "1280-light" }));
    await pictures(chrome, [["sign-in", new URL("/sign-in", house.address).href]]);
  } finally {
    await house.stop();
  }
  const filled = await demo();
  try {
    const staff = await at(chrome, filled.coordinator);
    const things = [
      await staff.first("/engage/prospects"), await staff.first("/partners"), await staff.first("/agree"), await staff.first("/identify/rounds"),
    ];
    await staff.close();
    const verbs = ["", "/identify", "/identify/map", "/identify/rounds", "/identify/rounds/new", "/identify/portfolio", "/identify/why", "/identify/territory", "/identify/boundaries", "/identify/needs", "/identify/score", "/identify/score/verdicts", "/identify/learn", "/identify/registers", "/identify/duplicates", "/identify/duplicates/decisions", "/identify/changes", "/engage", "/engage/prospects", "/engage/tasks", "/engage/invite", "/engage/outbox", "/partners", "/agree", "/agree/new"];
    await pictures(chrome, [
      ...screens(staff.home, "staff", verbs, {
        "/identify": "1280-light", "/identify/map": "1280-light", "/identify/portfolio": "1280-light", "/identify/territory": "1280-light", "/identify/score": "390-light", "/identify/duplicates": "1280-light", "/engage": "1280-light",
      }),
      ["staff-prospect", `${staff.home}${things[0]}`], ["staff-partner", `${staff.home}${things[1]}`], ["staff-agreement", `${staff.home}${things[2]}`, "1280-light"],
      ["staff-round", `${staff.home}${things[3]}`, "1280-light"], ["staff-walk", `${staff.home}${things[3]}/walk`, "390-light"], ["staff-why", `${staff.home}/identify/why?q=forn+alba`, "1280-light"],
    ], filled.coordinator);
    const books = await at(chrome, filled.treasurer);
    const due = await books.first("/collect/dues");
    await books.close();
    await pictures(chrome, [
      ...screens(`${books.home}/collect`, "collect", ["", "/dues", "/declarations", "/mandates", "/debits", "/bank", "/bank/import", "/bank/statements", "/bank/entries", "/journal", "/journal/entries/1", "/journal/balances", "/journal/files", "/journal/verify", "/receipts", "/gifts"], { "": "1280-light" }),
      ["collect-due", `${books.home}${due}`],
    ], filled.treasurer);
    const window = await at(chrome, filled.campaigner);
    const campaign = await window.first("/campaign");
    await window.close();
    await pictures(chrome, screens(`${staff.home}/campaign`, "campaign", [
      "", "/badge", "/events", "/events/new", "/volunteers", "/missions", "/hours", "/loyalty",
    ], { "/loyalty": "1280-light" }).concat([
      ["campaign-one", `${staff.home}${campaign}`, "1280-light"], ["campaign-displays", `${staff.home}${campaign}/displays`], ["campaign-scans", `${staff.home}${campaign}/scans`],
    ]), filled.campaigner);
    const people = await at(chrome, filled.educator);
    const [session, programme, person] = [
      await people.first("/accompany/sessions"), await people.first("/accompany/programmes"), await people.first("/accompany/people"),
    ];
    await people.close();
    await pictures(chrome, [
      ...screens(`${staff.home}/accompany`, "accompany", ["", "/sessions", "/programmes", "/people", "/retention", "/log"]),
      ["accompany-session", `${staff.home}${session}`, "390-light"], ["accompany-programme", `${staff.home}${programme}`], ["accompany-person", `${staff.home}${person}`],
    ], filled.educator);
    const places = await at(chrome, filled.adviser);
    const placement = await places.first("/accompany/placements");
    await places.close();
    await pictures(chrome, [
      ...screens(`${staff.home}/accompany`, "accompany", ["/offers", "/placements", "/outcomes"], { "/outcomes": "1280-light" }),
      ["accompany-placement", `${staff.home}${placement}`],
    ], filled.adviser);
    await pictures(chrome, screens(`${staff.home}/prove`, "prove", ["", "/forecast", "/indicators", "/statements", "/case-study"], { "/forecast": "1280-light" }), filled.coordinator);
    await pictures(chrome, screens(filled.volunteer, "volunteer", ["", "/hours", "/leave"]));
    await pictures(chrome, screens(staff.home, "access", ["/members", "/settings", "/audit"]), filled.administrator);
    await pictures(chrome, screens(filled.phone, "phone", ["", "/history", "/mandate", "/statement", "/balance", "/placements", "/placements/new", "/posters", "/badge"], { "": "390-light", "/placements/new": "390-light" }));
    await pictures(chrome, screens(filled.public, "network", ["", "/join", "/events", "/help", "/case-study"], { "": "1280-light" }));
  } finally {
    await filled.stop();
  }
} finally {
  await chrome.close();
}
if (missed.length > 0) throw new Error(`there is no picture of\n${missed.join("\n")}`);
