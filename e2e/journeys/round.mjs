// From signing in to the printed round in hand, and the round on a phone that loses the network.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";

import { desk, downloaded, fits, isClean, phone, signedIn } from "../house.mjs";

/**
 * How long a person takes, in seconds: to look at a page that is new to them, to find and press something, to tick one
 * more of a list. Generous guesses: what a machine takes says nothing, and what is counted stays comparable.
 */
const takes = { page: 12, press: 4, tick: 3 };

/** Counts what a hand does, and keeps a picture of each page where MAILLAGE_FILM names a folder. */
function film(page) {
  const done = { page: 0, press: 0, tick: 0 };
  const folder = process.env.MAILLAGE_FILM;
  const seen = async () => {
    done.page += 1;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `round-${done.page}.png`), fullPage: true });
  };
  return {
    done,
    seen,
    press: async (place) => { done.press += 1; await place.click(); },
    tick: async (box) => { done.tick += 1; await box.check(); },
    seconds: () => Object.entries(done).reduce((sum, [what, times]) => sum + takes[what] * times, 0),
  };
}

/** A round that the program picks, planned by its form; its address. */
async function picked(page, home, day) {
  await page.goto(`${home}/identify/rounds/new`);
  await page.getByLabel("Day").fill(day);
  await page.getByRole("button", { name: "Plan the round" }).click();
  await page.locator("ol.stops").waitFor();
  return page.url();
}

const unsent = (page) => page.locator("[data-state]").getAttribute("data-unsent-count");
const until = (page, count) => page.locator(`[data-state][data-unsent-count="${count}"]`).waitFor();
const card = (page, at) => page.locator("[data-stop]").nth(at);

/** The journeys through a served demo. */
export function round(stage) {
  test("a new user finds ten shops worth visiting and holds the printed round, in three minutes of signing in", async () => {
    const { page } = await signedIn(stage, "coordinator", { viewport: desk, acceptDownloads: true });
    const hand = film(page);
    await hand.seen();
    await hand.press(page.getByRole("navigation", { name: "The seven parts" }).or(page.locator("nav.verbs")).first().getByRole("link", { name: /Identify|Find/ }));
    await page.locator("li[data-point]").first().waitFor();
    await hand.seen();
    const boxes = page.locator("input[name=place]");
    for (let at = 0; at < 10; at += 1) await hand.tick(boxes.nth(at));
    await hand.press(page.getByRole("button", { name: "Plan a round with them" }));
    await page.getByRole("button", { name: "Plan the round" }).waitFor();
    assert.equal(await page.locator("input[name=place]:checked").count(), 10);
    await hand.seen();
    await hand.press(page.getByRole("button", { name: "Plan the round" }));
    await page.locator("ol.stops").waitFor();
    await hand.seen();
    assert.equal(await page.locator("ol.stops > li").count(), 10);
    assert.match(await page.locator("main").innerText(), /No other order of these stops takes less time\./);
    await isClean(page);
    hand.done.press += 1;
    const sheet = await downloaded(page, () => page.getByRole("link", { name: "Print the sheet (PDF)" }).click());
    assert.match(sheet.name, /\.pdf$/);
    assert.ok(sheet.text.startsWith("%PDF-"));
    assert.deepEqual(hand.done, { page: 4, press: 4, tick: 10 });
    assert.ok(hand.seconds() <= 180, `${hand.seconds()} seconds`);
    await page.context().close();
  });

  test("the program picks a round by one press, and every page of it reads well in both sizes", async () => {
    for (const [viewport, colorScheme, day] of [[phone, "light", "2027-03-02"], [desk, "dark", "2027-03-09"]]) {
      const { page, home } = await signedIn(stage, "coordinator", { viewport, colorScheme });
      const address = await picked(page, home, day);
      assert.match(await page.locator("main").innerText(), /in 90 minutes|for 90 minutes/);
      for (const more of ["", "?q=bar", "/edit", "/walk"]) {
        await page.goto(`${address}${more}`);
        await isClean(page);
      }
      for (const list of ["/identify/rounds", "/identify/rounds/new", "/identify/rounds/new?choose=shortlist"]) {
        await page.goto(`${home}${list}`);
        await isClean(page);
      }
      await page.context().close();
    }
  });

  test("without network the round opens, takes every tap, says what is not sent, and sends it once when it can", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { viewport: phone });
    const context = page.context();
    const address = await picked(page, home, "2027-03-16");
    const stories = await page.locator("ol.stops h3 a").evaluateAll((links) => links.map((link) => link.href));
    await page.getByRole("link", { name: "On the phone" }).click();
    await page.getByText("it opens without network").waitFor();

    await context.setOffline(true);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await card(page, 0).getByLabel("A few words").fill("Ask for Mercè");
    await card(page, 0).getByRole("button", { name: "Interested" }).click();
    await until(page, 1);
    assert.match(await page.locator("[data-state]").innerText(), /1 visit is only on this phone/);
    assert.match(await card(page, 0).innerText(), /Interested[\s\S]*not sent yet[\s\S]*Ask for Mercè/);
    await card(page, 1).getByRole("button", { name: "Not there" }).click();
    await until(page, 2);
    await page.reload();
    await until(page, 2);
    assert.match(await card(page, 1).innerText(), /Not there[\s\S]*not sent yet/);
    await fits(page);

    await context.setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await until(page, 0);
    assert.match(await page.locator("[data-state]").innerText(), /Everything is sent/);
    assert.match(await card(page, 0).innerText(), /Interested[\s\S]*sent/);
    await page.reload();
    assert.equal(await unsent(page), "0");
    assert.match(await card(page, 0).innerText(), /Interested/);
    await isClean(page);

    await page.goto(stories[0]);
    const story = await page.locator("main").innerText();
    assert.equal(story.match(/Ask for Mercè/g).length, 1, "noted once");
    assert.match(story, /Visited; stage: Met/);

    await page.goto(`${address}/walk`);
    await card(page, 0).getByRole("button", { name: /Take back/ }).click();
    await until(page, 0);
    await page.goto(stories[0]);
    assert.doesNotMatch(await page.locator("main").innerText(), /Ask for Mercè/);
    await context.close();
  });

  test("a visit is noted without script by one tap and a page", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { viewport: phone, javaScriptEnabled: false });
    const address = await picked(page, home, "2027-03-23");
    await page.goto(`${address}/walk`);
    await card(page, 0).getByRole("button", { name: "Met", exact: true }).click();
    await page.getByText("Noted.").waitFor();
    assert.match(await card(page, 0).innerText(), /Met/);
    await fits(page);
    await page.context().close();
  });
}
