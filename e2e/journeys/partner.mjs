// A baker with a phone and two minutes: no password, no script, one number.

import assert from "node:assert/strict";
import { test } from "node:test";

import { byHand, isClean, isCleanWithoutScript, isDocument, phone, weight } from "../house.mjs";

/** The journeys through a served demo. */
export function partner(stage) {
  const open = async (options = {}) => {
    const context = await stage.chrome.newContext({ viewport: phone, javaScriptEnabled: false, ...options });
    const page = await context.newPage();
    await page.goto(`${stage.house.phone}?lang=en`);
    return page;
  };

  test("the phone page weighs at most 50 kB on a first visit", async () => {
    const page = await stage.chrome.newPage({ viewport: phone, javaScriptEnabled: false });
    const bytes = await weight(page, stage.house.phone);
    assert.ok(bytes <= 50_000, `${bytes} bytes`);
  });

  test("the phone pages read well for everybody, in light and dark", async () => {
    for (const colorScheme of ["light", "dark"]) {
      const page = await stage.chrome.newPage({ viewport: phone, colorScheme });
      for (const word of ["", "/history", "/receipts", "/agreement", "/mandate", "/placements", "/placements/new", "/privacy", "/leave"]) {
        await page.goto(`${stage.house.phone}${word}`);
        await isClean(page);
      }
      await page.context().close();
    }
  });

  test("a month is declared with one number and one more press, and explains itself", async () => {
    const page = await open();
    const field = page.locator("#base");
    assert.equal(await field.getAttribute("inputmode"), "decimal");
    await field.fill("viele");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.locator(".error-summary").waitFor();
    assert.equal(await field.inputValue(), "viele", "what was typed is still there");

    await field.fill("4.315,00");
    await page.getByRole("button", { name: "Continue" }).click();
    const check = await page.locator("main").innerText();
    assert.match(check, /0\.7% of 4,315\.00 = 30\.21|0\.7 % of 4,315\.00 = 30\.21/);
    await page.getByRole("button", { name: /^Yes, declare/ }).click();
    assert.match(await page.locator("h1").innerText(), /Thank you/);
    assert.match(await page.locator("main").innerText(), /€30\.21/);
  });

  test("a placement is offered in under two minutes: four pages, two fields, three taps, without script", async () => {
    const { page, done, fill, tap } = await byHand(stage);
    await page.goto(`${stage.house.phone}?lang=en`);
    await tap(page.getByRole("link", { name: "Placements" }));
    await isCleanWithoutScript(page);
    await tap(page.getByRole("link", { name: "Offer a place" }));
    await isCleanWithoutScript(page);
    await fill("What is the work?", "Baker’s help");
    await fill("What there is to do", "weigh the ingredients\nshape loaves with the tutor");
    await tap(page.getByRole("button", { name: "Offer this place" }));
    assert.match(await page.locator("main").innerText(), /Thank you!/);
    // Four short pages and some sixty characters: two minutes leave twenty seconds for each page and a letter a second.
    assert.deepEqual(done, { pages: 4, fields: 2, taps: 3 });
    await isCleanWithoutScript(page);
  });

  test("an offer with nothing in it says what is missing; one that was made is changed and withdrawn, without script", async () => {
    const page = await open();
    await page.goto(`${stage.house.phone}/placements/new?lang=en`);
    await page.getByRole("button", { name: "Offer this place" }).click();
    await page.locator(".error-summary").waitFor();
    await isCleanWithoutScript(page);
    await page.goto(`${stage.house.phone}/placements?lang=en`);
    const offer = page.locator("li", { hasText: "Baker’s help" }).first();
    assert.match(await offer.innerText(), /20 hours a week · 8 weeks/);
    await offer.getByRole("link", { name: /^Change the offer/ }).click();
    await page.locator("#places").fill("2");
    await page.getByRole("button", { name: "Save the change" }).click();
    assert.match(await page.locator("li", { hasText: "Baker’s help" }).first().innerText(), /2 places/);
    await page.locator("li", { hasText: "Baker’s help" }).first().getByRole("button", { name: "Withdraw the offer" }).click();
    assert.match(await page.locator("main").innerText(), /you may offer it again at any time/);
  });

  test("the mandate that was signed can be read on paper", async () => {
    const page = await open();
    await page.goto(`${stage.house.phone}/mandate?lang=en`);
    const paper = page.getByRole("link", { name: "The mandate on paper (PDF)" });
    await isDocument(page, await paper.getAttribute("href"));
  });
}
