// A coordinator who looks for companies and brings them closer, with a keyboard and without script.

import assert from "node:assert/strict";
import { test } from "node:test";

import { desk, fits, isClean, phone, signedIn } from "../house.mjs";

const pages = [
  "", "/identify", "/identify/map", "/identify/territory", "/identify/boundaries", "/identify/needs", "/identify/why", "/engage", "/engage/prospects", "/engage/tasks", "/engage/invite", "/engage/outbox",
  "/partners", "/agree", "/agree/new",
];

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
