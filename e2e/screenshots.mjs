// Pictures of every main screen, on a phone and on a desk, in light and dark: target/screenshots/. The few
// that the manual shows go to docs/manual/img/ as well.

import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { browser, demo, desk, empty, phone } from "./house.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, "target/screenshots");
const manual = path.join(root, "docs/manual/img");

/** A picture of each size and theme; `sign` is an address that signs in first. */
async function picture(chrome, name, address, { sign, inManual } = {}) {
  for (const [size, viewport] of [["390", phone], ["1280", desk]]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await chrome.newContext({ viewport, colorScheme, locale: "fr-FR" });
      const page = await context.newPage();
      if (sign) await page.goto(sign);
      const answer = await page.goto(address, { waitUntil: "networkidle" });
      if (answer.status() >= 400) throw new Error(`${name}: ${address} answered ${answer.status()}`);
      const file = path.join(folder, `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      if (inManual === `${size}-${colorScheme}`) await copyFile(file, path.join(manual, `${name}.png`));
      await context.close();
    }
  }
  console.log(name);
}

/** The first step of a set-up, kept, so that the later ones open. */
async function begin(chrome, address) {
  const page = await chrome.newPage({ locale: "fr-FR" });
  await page.goto(`${address}/organisation`);
  for (const [field, value] of [["name", "Casal de la Cera"], ["street", "Carrer de la Cera 12"], ["postcode", "08001"], ["locality", "Barcelona"]]) {
    await page.fill(`#${field}`, value);
  }
  await page.check("#country-ES");
  await page.click("main button[type=submit]");
  await page.close();
}

/** The home page of an organisation, where an address of the demo leads. */
async function at(chrome, way) {
  const page = await chrome.newPage();
  await page.goto(way);
  const home = page.url().replace(/\/$/, "");
  await page.close();
  return home;
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await mkdir(manual, { recursive: true });
const chrome = await browser();
try {
  const house = await empty();
  try {
    await picture(chrome, "set-up", house.set_up);
    await begin(chrome, house.set_up);
    for (const step of ["organisation", "network", "territory", "needs", "bank", "people", "account"]) {
      await picture(chrome, `set-up-${step}`, `${house.set_up}/${step}`, { inManual: step === "territory" ? "1280-light" : undefined });
    }
    await picture(chrome, "sign-in", new URL("/sign-in", house.address).href);
  } finally {
    await house.stop();
  }
  const filled = await demo();
  try {
    const home = await at(chrome, filled.coordinator);
    for (const word of ["", "/identify", "/identify/territory", "/engage", "/engage/prospects", "/engage/tasks", "/engage/invite", "/engage/outbox", "/partners", "/agree", "/agree/new"]) {
      await picture(chrome, `staff${word.replaceAll("/", "-") || "-home"}`, `${home}${word}`, { sign: filled.coordinator, inManual: word === "/identify" ? "1280-light" : undefined });
    }
    for (const word of ["", "/dues", "/declarations", "/mandates", "/debits", "/bank", "/bank/import", "/bank/statements", "/bank/entries", "/journal", "/journal/entries/1", "/journal/balances", "/journal/files", "/journal/verify"]) {
      await picture(chrome, `collect${word.replaceAll("/", "-")}`, `${home}/collect${word}`, { sign: filled.treasurer });
    }
    for (const word of ["/members", "/settings", "/audit"]) {
      await picture(chrome, `access${word.replaceAll("/", "-")}`, `${home}${word}`, { sign: filled.administrator });
    }
    for (const word of ["", "/history", "/mandate"]) {
      await picture(chrome, `phone${word.replaceAll("/", "-")}`, `${filled.phone}${word}`, { inManual: word === "" ? "390-light" : undefined });
    }
    await picture(chrome, "network", filled.public, { inManual: "1280-light" });
    await picture(chrome, "network-join", `${filled.public}/join`);
  } finally {
    await filled.stop();
  }
} finally {
  await chrome.close();
}
