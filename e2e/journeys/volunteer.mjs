// From the code of a poster to a shift: a volunteer with a phone, without script; and whoever runs campaigns.

import assert from "node:assert/strict";
import { test } from "node:test";

import { byHand, isClean, isCleanWithoutScript, phone, signedIn } from "../house.mjs";

/** The code of the first poster that hangs, and the partner where it does. */
async function poster({ page, home }) {
  await page.goto(`${home}/campaign?q=tardor`);
  await page.locator("tbody th a").click();
  await page.getByRole("link", { name: "See where posters hang" }).click();
  const link = page.locator("tbody th a").first();
  const name = await link.innerText();
  await link.click();
  const address = await page.locator("a[href*='/q/']").getAttribute("href");
  return { code: address.split("/").pop(), name };
}

/** The journeys through a served demo. */
export function volunteer(stage) {
  const open = async (address) => {
    const context = await stage.chrome.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=en`);
    return page;
  };

  test("who scans a poster is a volunteer in under a minute: three pages, two fields, three taps, without script", async () => {
    const staff = await signedIn(stage, "campaigner");
    const { code, name } = await poster(staff);
    const { page, done, fill, tap } = await byHand(stage);
    await page.goto(`${new URL(stage.house.public).origin}/q/${code}`);
    await isCleanWithoutScript(page);
    await tap(page.getByRole("link", { name: "Lend a hand as a volunteer" }));
    await isCleanWithoutScript(page);
    await fill("Your name", "Aina Torres");
    await fill("E-mail address", "aina.torres@example.org");
    await tap(page.getByLabel("I am 18 or older"));
    await tap(page.getByRole("button", { name: "I will lend a hand" }));
    assert.match(await page.locator("h1").innerText(), /Thank you, welcome/);
    // Some thirty-five characters, which a phone fills in by itself for most people, and three taps: a minute leaves
    // fifteen seconds for each.
    assert.deepEqual(done, { pages: 3, fields: 2, taps: 3 });
    await isCleanWithoutScript(page);

    await staff.page.goto(`${staff.home}/campaign/volunteers?q=aina+torres`);
    assert.match(await staff.page.locator("tbody tr").innerText(), /A poster/);
    await isClean(staff.page);
    await staff.page.goto(`${staff.home}/campaign?q=tardor`);
    await staff.page.locator("tbody th a").click();
    await staff.page.getByRole("link", { name: "See the scans" }).click();
    const row = staff.page.getByRole("region", { name: "Who came by a poster" }).locator("tbody tr", { hasText: name });
    assert.equal(await row.locator("td").nth(1).innerText(), "1", "the volunteer is counted to that poster");
    await isClean(staff.page);
  });

  test("a form with a mistake says which, keeps what was typed, and an unknown code harms nobody", async () => {
    const page = await open(`${stage.house.public}/help?code=222222`);
    await page.getByLabel("Your name").fill("Aina Torres");
    await page.getByRole("button", { name: "I will lend a hand" }).click();
    await page.locator(".error-summary").waitFor();
    assert.equal(await page.getByLabel("Your name").inputValue(), "Aina Torres");
    await isCleanWithoutScript(page);
  });

  test("a volunteer takes a shift and gives it back", async () => {
    const page = await open(stage.house.volunteer);
    const before = await page.getByRole("button", { name: /^I cannot come/ }).count();
    await page.getByRole("button", { name: /^I will come/ }).first().click();
    assert.match(await page.locator("main").innerText(), /we count on you/);
    const mine = page.getByRole("button", { name: /^I cannot come/ });
    assert.equal(await mine.count(), before + 1);
    await mine.last().click();
    assert.match(await page.locator("main").innerText(), /free for somebody else/);
  });

  test("somebody signs up for the talk that is full, waits, and takes the day into a calendar", async () => {
    const page = await open(`${stage.house.public}/events`);
    await page.getByRole("link", { name: "The first job" }).click();
    await isCleanWithoutScript(page);
    await page.getByLabel("Your name").fill("Biel Roca");
    await page.getByLabel("E-mail address").fill("biel@example.org");
    await page.getByRole("button", { name: "Put me on the list" }).click();
    assert.match(await page.locator("h1").innerText(), /waiting list/);
    await isCleanWithoutScript(page);
    const file = await page.locator("main a[href$='/event.ics']").getAttribute("href");
    for (const address of [file, `${new URL(stage.house.public).pathname}/events.ics`]) {
      const answer = await page.request.get(new URL(address, page.url()).href);
      assert.match(answer.headers()["content-type"], /^text\/calendar/);
      assert.match(await answer.text(), /BEGIN:VEVENT[\s\S]*SUMMARY:[\s\S]*END:VEVENT/);
    }
  });

  test("the pages of events and volunteers read well for everybody, in light and dark", async () => {
    for (const colorScheme of ["light", "dark"]) {
      const page = await stage.chrome.newPage({ viewport: phone, colorScheme });
      for (const word of ["", "/hours", "/leave"]) {
        await page.goto(`${stage.house.volunteer}${word}`);
        await isClean(page);
      }
      for (const word of ["/events", "/help", "/events/la-primera-feina"]) {
        await page.goto(`${stage.house.public}${word}`);
        await isClean(page);
      }
      await page.context().close();
      const staff = await signedIn(stage, "campaigner", { colorScheme });
      for (const word of ["events", "events/new", "volunteers", "missions", "missions/new", "hours", "loyalty"]) {
        await staff.page.goto(`${staff.home}/campaign/${word}`);
        await isClean(staff.page);
      }
      await staff.page.context().close();
    }
  });
}
