// A coordinator who looks for companies and brings them closer, with a keyboard and without script.

import assert from "node:assert/strict";
import { test } from "node:test";

import { desk, fits, isClean, phone, signedIn } from "../house.mjs";

const pages = [
  "", "/identify", "/identify/territory", "/identify/needs", "/identify/why", "/engage", "/engage/prospects", "/engage/tasks", "/engage/invite", "/engage/outbox",
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
