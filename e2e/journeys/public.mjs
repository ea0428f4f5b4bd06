// What everybody may see: the network, and how to join it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { desk, isClean, phone, signedIn } from "../house.mjs";

/** The journeys through a served demo. */
export function everybody(stage) {
  test("the page of the network reads well in four languages, both sizes and both themes", async () => {
    for (const [viewport, colorScheme] of [[phone, "light"], [desk, "dark"]]) {
      const page = await stage.chrome.newPage({ viewport, colorScheme });
      for (const language of ["fr", "es", "ca", "en"]) {
        await page.goto(`${stage.house.public}?lang=${language}`);
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        assert.match(await page.locator("main").innerText(), /22[\s.,]?000[.,]00/u);
        await isClean(page);
      }
      await page.context().close();
    }
  });

  test("a company of the quarter asks to join, and stands on the coordinator's board", async () => {
    const context = await stage.chrome.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${stage.house.public}/join?lang=en`);
    await page.getByRole("button", { name: "Ask to join" }).click();
    await page.locator(".error-summary").waitFor();
    await page.getByLabel("Name of your business").fill("Forn del Pou Nou");
    await page.getByLabel("What you do").fill("bakery");
    await page.getByLabel("Your name").fill("Rut Pons");
    await page.getByLabel(/^E-mail/).fill("rut@forn-pou-nou.example");
    await page.getByLabel(/^I agree/).check();
    await page.getByRole("button", { name: "Ask to join" }).click();
    assert.match(await page.locator("h1").innerText(), /Thank you/);
    const staff = await signedIn(stage, "coordinator");
    await staff.page.goto(`${staff.home}/engage/prospects?q=Pou+Nou`);
    assert.equal(await staff.page.locator("tbody tr", { hasText: "Forn del Pou Nou" }).count(), 1);
  });
}
