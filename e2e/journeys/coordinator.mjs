// A coordinator who looks for companies and brings them closer, with a keyboard and without script.

import assert from "node:assert/strict";
import { test } from "node:test";

import { desk, fits, isClean, phone, signedIn } from "../house.mjs";

const pages = [
  "", "/identify", "/identify/map", "/identify/territory", "/identify/boundaries", "/identify/needs", "/identify/why", "/identify/why?q=forn", "/identify/portfolio",
  "/identify/score", "/identify/score/verdicts", "/identify/learn", "/identify/registers", "/identify/duplicates", "/identify/duplicates/decisions", "/identify/changes", "/engage", "/engage/prospects", "/engage/tasks", "/engage/invite", "/engage/outbox",
  "/partners", "/agree", "/agree/new",
];

/** Whether somebody sees it without scrolling. */
const inView = (place) => place.evaluate((it) => {
  const { top, bottom } = it.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

/** The journeys through a served demo. */
export function coordinator(stage) {
  test("every page of the coordinator reads well for everybody, in both sizes", async () => {
    for (const [viewport, colorScheme] of [[phone, "light"], [desk, "dark"]]) {
      const { page, home } = await signedIn(stage, "coordinator", { viewport, colorScheme });
      for (const word of pages) {
        await page.goto(`${home}${word}`);
        await isClean(page);
      }
      await page.context().close();
    }
  });

  test("places of the territory go from the search to the shortlist, with the score they had", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { javaScriptEnabled: false });
    await page.goto(`${home}/identify`);
    const place = page.locator("li[data-point]", { has: page.locator("input[name=place]") }).first();
    const name = await place.locator(".place-head a").innerText();
    const score = await place.locator(".score [aria-hidden]").innerText();
    await place.locator("input[name=place]").check();
    await page.getByRole("button", { name: "Put the ticked places on the shortlist" }).click();
    await page.goto(`${home}/engage/prospects?q=${encodeURIComponent(name)}`);
    const row = page.locator("tbody tr", { hasText: name });
    assert.equal(await row.count(), 1);
    assert.match(await row.innerText(), new RegExp(`Shortlisted[\\s\\S]*${score.replace(",", ".")}`));
  });

  test("the search is narrowed by its own form, with what is not chosen left open", async () => {
    const { page, home } = await signedIn(stage, "coordinator");
    for (const path of ["/identify", "/identify/duplicates"]) {
      await page.goto(`${home}${path}`);
      const form = page.locator("form.filter-grid");
      if (!(await form.isVisible())) await page.locator("summary", { has: page.locator("xpath=.."), hasText: /Narrow|Filter/ }).first().click();
      await form.locator("[name=q]").fill("forn");
      await form.locator("[name=q]").press("Enter");
      await page.waitForURL(/[?&]q=forn/);
    }
    await page.goto(`${home}/identify?q=forn`);
    const names = await page.locator("li[data-point] .place-head a").allInnerTexts();
    assert.ok(names.length > 0 && names.every((name) => /forn/i.test(name)), names.join());
    await page.context().close();
  });

  test("the map keeps its width when nothing is in view, so that it comes to rest", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { viewport: desk });
    await page.goto(`${home}/identify/map?box=2.40000,41.20000,2.40100,41.20060`);
    await page.locator(".map-picture canvas").waitFor();
    const width = () => page.locator("maillage-map .map-picture").evaluate((it) => it.getBoundingClientRect().width);
    await page.getByText("No place in view").first().waitFor();
    const alone = await width();
    await page.goto(`${home}/identify/map`);
    await page.locator("ol.seen > li").first().waitFor();
    assert.equal(await width(), alone);
    await page.context().close();
  });

  test("on a phone the pages of a part are one row, the current one in view, and the bar waits for a tick", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { viewport: phone });
    for (const word of ["/identify", "/identify/why", "/identify/duplicates"]) {
      await page.goto(`${home}${word}`);
      const seen = await page.locator("nav.tabs [aria-current]").evaluateAll((tabs) => tabs.map((tab) => {
        const [at, row] = [tab.getBoundingClientRect(), tab.closest("ul").getBoundingClientRect()];
        return at.left >= row.left - 1 && at.right <= row.right + 1 && row.height < 60;
      }));
      assert.ok(seen.length > 0 && seen.every(Boolean), word);
    }
    await page.goto(`${home}/identify`);
    const bar = page.locator(".sticky-actions");
    assert.ok(!(await inView(bar)), "nothing is ticked yet");
    await page.locator("input[name=place]").first().check();
    assert.ok(await inView(bar), "the bar came into view");
    await page.context().close();
  });

  test("a place says why it is not shown or where it stands, what would raise it, and where each line comes from", async () => {
    const { page, home } = await signedIn(stage, "coordinator");
    await page.goto(`${home}/identify?sort=name`);
    await page.locator("li[data-point] .place-head a").first().click();
    const words = await page.locator("main").innerText();
    assert.match(words, /It stands at place [\d,]+ of [\d,]+ in the list|It is not shown/);
    assert.match(words, /What would raise it/);
    const lines = page.locator("table.parts tbody tr");
    assert.equal(await lines.count(), 7);
    assert.equal(await lines.locator("a").count(), 7, "each line leads to its evidence");
    for (const href of await lines.locator("a").evaluateAll((links) => links.map((link) => link.href))) {
      assert.equal((await page.request.get(href)).status(), 200, href);
    }
    await isClean(page);
    await page.context().close();
  });

  test("pairs are decided by keyboard one after the other, and a slip is taken back", async () => {
    const { page, home } = await signedIn(stage, "coordinator");
    await page.goto(`${home}/identify/duplicates`);
    const pairs = page.locator("[data-item]");
    const before = await pairs.count();
    assert.ok(before > 1);
    await page.keyboard.press("j");
    const first = await pairs.first().locator("h2").innerText();
    await page.keyboard.press("d");
    await page.waitForFunction((count) => document.querySelectorAll("[data-item]").length === count, before - 1);
    assert.ok(await pairs.first().evaluate((it) => it === document.activeElement), "the next one has the keyboard");
    assert.notEqual(await pairs.first().locator("h2").innerText(), first);
    await page.goto(`${home}/identify/duplicates/decisions`);
    await isClean(page);
    await page.getByRole("button", { name: "Take back" }).first().click();
    await page.goto(`${home}/identify/duplicates`);
    assert.equal(await pairs.count(), before);
    await page.context().close();
  });

  test("the list beside the map tells what is in view, by keyboard and without a word in the tiles", async () => {
    const { page, home } = await signedIn(stage, "coordinator");
    const tiles = [];
    page.on("response", (answer) => { if (answer.url().includes("/map/tiles/")) tiles.push(answer); });
    await page.goto(`${home}/identify/map`);
    const count = page.locator("[data-count]");
    const before = await count.innerText();
    const surface = page.locator("maillage-map canvas");
    await surface.focus();
    await page.keyboard.press("+");
    await page.waitForFunction((words) => document.querySelector("[data-count]").textContent !== words, before);
    assert.equal(await page.locator("#seen-status").innerText(), await count.innerText());
    assert.match(page.url(), /[?]box=/);
    const first = page.locator("li[data-point]").first();
    await first.locator("a").focus();
    assert.match(await first.getAttribute("class"), /is-current/);
    const name = await first.locator("a").innerText();
    assert.ok(tiles.length > 0);
    for (const tile of tiles) {
      assert.equal(tile.headers()["cache-control"], "private, no-cache");
      assert.ok(tile.status() === 304 || !(await tile.body()).includes(Buffer.from(name.toUpperCase())));
    }
  });

  test("the map works as a page of links without script", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { javaScriptEnabled: false });
    await page.goto(`${home}/identify/map`);
    const before = await page.locator("[data-count]").innerText();
    await page.getByRole("link", { name: "Closer" }).click();
    assert.notEqual(await page.locator("[data-count]").innerText(), before);
    assert.ok(await page.locator("li[data-point] a").first().isVisible());
  });

  test("a prospect moves over the board without script", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { javaScriptEnabled: false });
    await page.goto(`${home}/engage`);
    const column = (name) => page.locator("section.board-column", { has: page.getByRole("heading", { level: 2, name }) });
    const card = column("Shortlisted").locator("article").first();
    const name = await card.locator("h3 a").innerText();
    await card.locator("summary").click();
    await card.locator("select").selectOption({ label: "Contacted" });
    await card.locator("form button").click();
    await column("Contacted").getByRole("link", { name, exact: true }).waitFor();
    assert.equal(await column("Shortlisted").getByRole("link", { name, exact: true }).count(), 0);
  });

  test("a board can be walked through by keyboard alone", async () => {
    const { page, home } = await signedIn(stage, "coordinator");
    await page.goto(`${home}/engage`);
    await page.locator(".board").focus();
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(() => document.activeElement.closest("article") !== null);
    assert.ok(reached, "the first card is the next stop");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("article details[open]").count(), 1);
  });

  test("invitations say how many go to whom before they go, and are then in the outbox", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { javaScriptEnabled: false });
    await page.goto(`${home}/engage/invite`);
    const chosen = await page.locator("tbody input[type=checkbox]:checked").count();
    assert.ok(chosen > 0);
    await page.locator("main form[method=post] button[type=submit], main form button.button:not(.button-quiet)").last().click();
    const send = page.getByRole("button", { name: new RegExp(`Send ${chosen} invitation`) });
    await fits(page);
    await send.click();
    await page.goto(`${home}/engage/outbox`);
    assert.match(await page.locator("main").innerText(), /messages/);
  });
}
