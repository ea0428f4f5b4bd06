// From the code of a poster to a shift: a volunteer with a phone, without script; and whoever runs campaigns.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isClean, phone, signedIn } from "../house.mjs";

/** The journeys through a served demo. */
export function volunteer(stage) {
  const open = async (address) => {
    const context = await stage.chrome.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=en`);
    return page;
  };

  test("somebody who scans a poster becomes a volunteer in five presses", async () => {
    const page = await open(`${stage.house.public}/help?code=K7P`);
    await page.getByRole("button", { name: "I will lend a hand" }).click();
    await page.locator(".error-summary").waitFor();
    await page.getByLabel("Your name").fill("Aina Torres");
    await page.getByLabel("E-mail address").fill("aina.torres@example.org");
    await page.getByLabel("I am 18 or older").check();
    await page.getByRole("button", { name: "I will lend a hand" }).click();
    assert.match(await page.locator("h1").innerText(), /Thank you, welcome/);
    const staff = await signedIn(stage, "campaigner");
    await staff.page.goto(`${staff.home}/campaign/volunteers?q=aina+torres`);
    assert.match(await staff.page.locator("tbody tr").innerText(), /A poster/);
    await isClean(staff.page);
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

  test("somebody signs up for the talk that is full and waits", async () => {
    const page = await open(`${stage.house.public}/events`);
    await page.getByRole("link", { name: "The first job" }).click();
    await page.getByLabel("Your name").fill("Biel Roca");
    await page.getByLabel("E-mail address").fill("biel@example.org");
    await page.getByRole("button", { name: "Put me on the list" }).click();
    assert.match(await page.locator("h1").innerText(), /waiting list/);
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
