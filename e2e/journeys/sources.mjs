// A coordinator who brings in a table of a town hall. It changes the register, so it comes last.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isClean, signedIn } from "../house.mjs";

const file = (name, text) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
const rows = (count) => Array.from({ length: count }, (_, n) => `${n + 1};FLECA ${n + 1};Bakery;45.0;-30.0\n`);
const table = (count) => file("shops.csv", `number;shop;trade;lat;lon\n${rows(count).join("")}`);
const mapping = file("shops.toml", `[source]
name = "town-shops"
licence = "CC BY 4.0"
credit = "The town hall"
vintage = "2026"
[columns]
id = "number"
name = "shop"
category = "trade"
lat = "lat"
lon = "lon"
[values.category]
Bakery = "bakery"
`);

/** The journeys through a served demo. */
export function sources(stage) {
  test("while files are sent one sees how far it is and may stop; what is refused is said in place, what is right is imported", async () => {
    const { page, home } = await signedIn(stage, "coordinator");
    await page.goto(`${home}/identify/registers`);
    const line = await page.context().newCDPSession(page);
    await line.send("Network.enable");
    const slow = (uploadThroughput) => line.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
    await page.locator("#source-mapping").check();
    await page.locator("input[name=file]").setInputFiles(table(20_000));
    const send = page.getByRole("button", { name: "Import these files" });
    await slow(50_000);
    await send.click();
    await page.locator("form progress").waitFor();
    await page.getByText(/^Sending: .* MB of .* MB$/).waitFor();
    await isClean(page);
    await page.getByRole("button", { name: "Stop sending" }).click();
    await page.getByText("Sending was stopped.").waitFor();
    assert.equal(await page.locator("form progress").count(), 0);
    await slow(-1);
    await send.click();
    await page.locator("[data-error-summary]").waitFor();
    assert.match(await page.locator("[data-error-summary]").innerText(), /mapping file/);
    await isClean(page);
    await page.locator("#source-mapping").check();
    await page.locator("input[name=file]").setInputFiles(table(300));
    await page.locator("input[name=mapping]").setInputFiles(mapping);
    await send.click();
    await page.waitForURL(/registers\/jobs\//);
    await page.getByRole("heading", { name: "Import done" }).waitFor({ timeout: 60_000 });
    assert.match(await page.locator("main").innerText(), /300/);
    await page.context().close();
  });
}
