// Beside people: an educator with a phone in a room of children, an adviser between a partner and a young person.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isClean, isCleanWithoutScript, isDocument, phone, signedIn } from "../house.mjs";

/** The journeys through a served demo. */
export function accompany(stage) {
  test("every page of the educator and of the adviser reads well for everybody", async () => {
    for (const [role, colorScheme] of [["educator", "light"], ["adviser", "dark"]]) {
      const { page, home } = await signedIn(stage, role, { viewport: phone, colorScheme });
      for (const word of ["", "/sessions", "/programmes", "/people", "/offers", "/placements", "/outcomes", "/log"]) {
        await page.goto(`${home}/accompany${word}`);
        await isClean(page);
      }
      await page.context().close();
    }
  });

  test("an educator notes who is there on a phone, one tap a child and one to save, without script", async () => {
    const { page, home } = await signedIn(stage, "educator", { viewport: phone, javaScriptEnabled: false });
    await page.goto(`${home}/accompany`);
    // The first line of the page: a session of today, or else the latest whose attendance waits.
    await page.locator("main a[href*='/accompany/sessions/']").first().click();
    await isCleanWithoutScript(page);
    const children = page.locator("main form fieldset");
    const count = await children.count();
    let taps = 0;
    for (const child of await children.all()) {
      await child.getByLabel(taps === 0 ? "Late" : "Here", { exact: true }).check();
      taps += 1;
    }
    await page.getByRole("button", { name: "Save" }).click();
    taps += 1;
    assert.ok(taps <= 2 * count, `${taps} taps for ${count} children`);
    assert.match(await page.locator("body").innerText(), new RegExp(`Noted: ${count} of ${count} were there`));
    await isCleanWithoutScript(page);
  });

  test("who opens the page of a person stands in the log, which nobody can change", async () => {
    const { page, home } = await signedIn(stage, "educator", { javaScriptEnabled: false });
    await page.goto(`${home}/accompany/people`);
    const person = page.locator("tbody th a").first();
    const drawn = await person.innerText();
    await person.click();
    const name = await page.locator("h1").innerText();
    await isCleanWithoutScript(page);
    await page.goto(`${home}/accompany/log`);
    const line = await page.locator("tbody tr").first().innerText();
    assert.match(line, /opened the page/);
    assert.ok(line.includes(drawn) && !line.includes(name), "the log knows the drawn name only");
    assert.equal(await page.locator("main form[method=post]").count(), 0);
    await isCleanWithoutScript(page);
  });

  test("an adviser goes from an offer to a placement on paper, and the list never tells a name", async () => {
    const { page, home } = await signedIn(stage, "adviser", { javaScriptEnabled: false });
    await page.goto(`${home}/accompany/offers?state=open`);
    await page.locator("tbody th a").first().click();
    await page.getByRole("link", { name: "Propose somebody" }).click();
    await isCleanWithoutScript(page);
    await page.getByRole("link", { name: /^Propose/ }).first().click();
    await isCleanWithoutScript(page);
    await page.getByRole("button", { name: "Match" }).click();
    assert.match(await page.locator("main").innerText(), /matched/);
    await isCleanWithoutScript(page);
    const paper = page.getByRole("link", { name: "Look at the paper" });
    await isDocument(page, await paper.getAttribute("href"));
    const drawn = (await page.locator("h1").innerText()).split(": ").pop();
    await page.goto(`${home}/accompany/placements`);
    assert.match(await page.locator("tbody tr").first().innerText(), new RegExp(drawn));
  });
}
