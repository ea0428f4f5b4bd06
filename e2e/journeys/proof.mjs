// What the network shows: to its own house, to each partner, to everybody.

import assert from "node:assert/strict";
import { test } from "node:test";

import { desk, isClean, isCleanWithoutScript, isDocument, phone, signedIn } from "../house.mjs";

/** The journeys through a served demo. */
export function proof(stage) {
  test("every page that proves reads well for everybody, in both sizes", async () => {
    for (const [viewport, colorScheme] of [[phone, "light"], [desk, "dark"]]) {
      const { page, home } = await signedIn(stage, "coordinator", { viewport, colorScheme });
      for (const word of ["", "/forecast", "/indicators", "/statements", "/case-study"]) {
        await page.goto(`${home}/prove${word}`);
        await isClean(page);
      }
      await page.context().close();
    }
  });

  test("the chance of another goal is worked out again, without script", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { javaScriptEnabled: false });
    await page.goto(`${home}/prove/forecast`);
    await page.locator("input[name=goal]").fill("1,000");
    await page.getByRole("button", { name: "Work out the chance" }).click();
    assert.match(await page.locator("main").innerText(), /brings €1,000: above 99\.5%/, "a small goal is as good as certain");
    await isCleanWithoutScript(page);
  });

  test("the statement of a partner is read and taken along", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { javaScriptEnabled: false });
    await page.goto(`${home}/prove/statements?q=forn`);
    await page.locator("tbody th a").first().click();
    await isCleanWithoutScript(page);
    await isDocument(page, await page.locator("main a[href*='/paper']").first().getAttribute("href"));
  });

  test("the case study is a page and a paper, and everybody reads the same figures", async () => {
    const { page, home } = await signedIn(stage, "coordinator", { javaScriptEnabled: false });
    await page.goto(`${home}/prove/case-study`);
    const own = await page.locator(".figure-value").allInnerTexts();
    await isDocument(page, await page.getByRole("link", { name: "PDF in English" }).getAttribute("href"));
    for (const viewport of [phone, desk]) {
      const context = await stage.chrome.newContext({ viewport, javaScriptEnabled: false });
      const visitor = await context.newPage();
      await visitor.goto(`${stage.house.public}/case-study?lang=en`);
      assert.deepEqual(await visitor.locator(".figure-value").allInnerTexts(), own);
      await isCleanWithoutScript(visitor);
      await isDocument(visitor, await visitor.getByRole("link", { name: "As a PDF" }).getAttribute("href"));
      await context.close();
    }
  });
}
