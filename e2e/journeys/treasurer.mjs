// A treasurer who makes the month: dues, notices, the file for the bank, the books.

import assert from "node:assert/strict";
import { test } from "node:test";

import { desk, downloaded, isClean, phone, signedIn } from "../house.mjs";

const pages = [
  "", "/dues", "/declarations", "/mandates", "/debits", "/bank", "/bank/import", "/bank/statements", "/bank/entries",
  "/journal", "/journal/entries/1", "/journal/balances", "/journal/files", "/journal/verify",
  "/receipts", "/gifts", "/gifts/new",
];

/** The journeys through a served demo; they follow those of the partner, whose month they run. */
export function treasurer(stage) {
  test("every page of the treasurer reads well for everybody, in both sizes", async () => {
    for (const [viewport, colorScheme] of [[phone, "dark"], [desk, "light"]]) {
      const { page, home } = await signedIn(stage, "treasurer", { viewport, colorScheme });
      for (const word of pages) {
        await page.goto(`${home}/collect${word}`);
        await isClean(page);
      }
      await page.context().close();
    }
  });

  test("the month is run once, from a page that says before what it will do", async () => {
    const { page, home } = await signedIn(stage, "treasurer", { javaScriptEnabled: false });
    await page.goto(`${home}/collect`);
    await page.getByRole("link", { name: /^Run / }).click();
    await page.getByRole("button", { name: /due/ }).click();
    assert.match(await page.locator("main").innerText(), /Run again with late declarations/);
    const due = await page.locator(".figure-value").first().innerText();
    await page.getByRole("link", { name: "Run again with late declarations" }).click();
    assert.equal(await page.locator("main form button").count(), 0, "a second run has nothing to do");
    await page.goto(`${home}/collect`);
    assert.equal(await page.locator(".figure-value").first().innerText(), due);
  });

  test("a due explains itself", async () => {
    const { page, home } = await signedIn(stage, "treasurer");
    await page.goto(`${home}/collect/dues`);
    await page.locator("tbody th a").first().click();
    assert.match(await page.locator("main").innerText(), /% of [\d,.]+ = [\d,.]+/);
    await isClean(page);
  });

  test("partners are told, and then the file for the bank is taken", async () => {
    const { page, home } = await signedIn(stage, "treasurer", { javaScriptEnabled: false });
    await page.goto(`${home}/collect`);
    await page.getByRole("link", { name: "Tell partners of their debits" }).click();
    await page.locator("main form button").first().click();
    await page.goto(`${home}/collect`);
    await page.getByRole("link", { name: "Download the file for the bank" }).click();
    await page.getByRole("button", { name: /Take .* into the file/ }).click();
    assert.doesNotMatch(await page.locator("main").innerText(), /Nothing is taken yet/);
    const file = await downloaded(page, () => page.getByRole("link", { name: "Download the file" }).click());
    assert.match(file.text, /urn:iso:std:iso:20022:tech:xsd:pain\.008\.001\.08/);
    assert.doesNotMatch(file.text.match(/<Ustrd>[^<]*/g).join(), /%/);
  });

  test("the statement that the bank has ready is imported, and what waits has its possibilities", async () => {
    const { page, home } = await signedIn(stage, "treasurer", { javaScriptEnabled: false });
    await page.goto(`${home}/collect/bank/import`);
    await page.locator("input[type=file]").setInputFiles(stage.house.statement);
    await page.getByRole("button", { name: "Import statements" }).click();
    assert.match(await page.locator("article li").innerText(), /\d+ payments: \d+ explained, \d+ waiting/);
    await page.getByRole("link", { name: "See what waits" }).click();
    const possible = page.locator("details.explain").first();
    await possible.locator("summary").click();
    assert.ok(await possible.getByRole("button", { name: "Book it" }).first().isVisible());
  });

  test("lists are taken along as CSV and as a spreadsheet", async () => {
    const { page, home } = await signedIn(stage, "treasurer", { viewport: desk });
    await page.goto(`${home}/collect/dues`);
    const csv = await downloaded(page, () => page.getByRole("link", { name: "CSV" }).click());
    assert.ok(csv.text.split("\n").length > 1_000);
    const sheet = await downloaded(page, () => page.getByRole("link", { name: "XLSX" }).click());
    assert.equal(sheet.text.slice(0, 2), "PK");
  });
}
