// The demo, as the treasurer and a partner with a phone see it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { browser, demo, desk, isClean, phone, weight } from "./house.mjs";

let chrome;
let house;
before(async () => {
  chrome = await browser();
  house = await demo();
});
after(async () => {
  await house?.stop();
  await chrome?.close();
});

const english = (address) => `${address}${address.includes("?") ? "&" : "?"}lang=en`;

/** A page of somebody who signed in by an address of the demo. */
async function signedIn(way, options = {}) {
  const context = await chrome.newContext({ viewport: desk, locale: "en-GB", ...options });
  const page = await context.newPage();
  await page.goto(way);
  const home = new URL(page.url()).pathname;
  assert.match(home, /^\/o\//);
  await page.goto(english(page.url()));
  return { page, home: new URL(home, page.url()).href };
}

test("the phone page weighs at most 50 kB on a first visit", async () => {
  const page = await chrome.newPage({ viewport: phone, javaScriptEnabled: false });
  assert.ok(await weight(page, house.phone) <= 50_000);
});

test("the phone page reads well for everybody, in light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await chrome.newPage({ viewport: phone, colorScheme });
    await page.goto(house.phone);
    await isClean(page);
    for (const word of ["history", "mandate", "privacy", "leave"]) {
      await page.goto(`${house.phone}/${word}`);
      await isClean(page);
    }
  }
});

test("the treasurer sees the month and its steps", async () => {
  const { page, home } = await signedIn(house.treasurer);
  for (const word of ["collect", "collect/dues", "collect/declarations", "collect/mandates"]) {
    await page.goto(`${home}/${word}`);
    await isClean(page);
  }
});
