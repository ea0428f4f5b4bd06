// A campaign from its first word to the poster that hangs: who runs it, the printer's file, the partner's phone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { byHand, isClean, isCleanWithoutScript, isDocument, signedIn } from "../house.mjs";

/** The journeys through a served demo. */
export function campaign(stage) {
  test("a campaign is started, all partners are asked, and the printer's file is made, without script", async () => {
    const { page, home } = await signedIn(stage, "campaigner", { javaScriptEnabled: false });
    await page.goto(`${home}/campaign/new`);
    await page.getByLabel("Name of the campaign").fill("Winter at the counter");
    await page.getByLabel("The page to lend a hand").check();
    await page.locator("#title-en").fill("Here, with {partner}");
    await page.locator("#body-en").fill("A part of what you pay here keeps the homework club of {street} open.");
    await page.locator("#call-en").fill("Lend a hand");
    await isCleanWithoutScript(page);
    await page.getByRole("button", { name: "Save the campaign" }).click();
    stage.campaign = page.url();
    await page.getByRole("button", { name: /^Ask / }).click();
    await isCleanWithoutScript(page);

    await page.getByRole("button", { name: "Make the file" }).click();
    // The page asks again by itself (a refresh in its head) until the file is there.
    const file = page.locator("main a[href$='/file']");
    await file.waitFor();
    await isCleanWithoutScript(page);
    await isDocument(page, await file.getAttribute("href"));
  });

  test("a partner prints its own poster and says with one tap that it hangs", async () => {
    const { page, done, tap } = await byHand(stage);
    await page.goto(`${stage.house.phone}?lang=en`);
    await tap(page.getByRole("link", { name: "Does the poster hang?" }));
    const card = page.locator("section", { hasText: "Here, with" });
    await isDocument(page, await card.getByRole("link", { name: "Print mine (PDF)" }).getAttribute("href"));
    await isCleanWithoutScript(page);
    await tap(card.getByRole("button", { name: "Yes, it hangs" }));
    assert.match(await card.innerText(), /It has been hanging since/);
    assert.deepEqual(done, { pages: 3, fields: 0, taps: 2 });

    const staff = await signedIn(stage, "campaigner");
    await staff.page.goto(`${stage.campaign}/displays?stage=shown`);
    assert.equal(await staff.page.locator("tbody tr").count(), 1);
    await isClean(staff.page);
  });

  test("the printed code leads where the campaign says today, and who signs up there is counted to the poster", async () => {
    const { page } = await signedIn(stage, "campaigner", { javaScriptEnabled: false });
    await page.goto(`${stage.campaign}/displays?stage=shown`);
    await page.locator("tbody th a").click();
    const code = (await page.locator("a[href*='/q/']").getAttribute("href")).split("/").pop();
    const scan = `${new URL(stage.house.public).origin}/q/${code}`;

    const passer = await byHand(stage);
    await passer.page.goto(scan);
    assert.match(passer.page.url(), new RegExp(`/help\\?code=${code}$`));
    await page.goto(`${stage.campaign}/edit`);
    await page.getByLabel(/^The page of “A quarter that holds together”/).check();
    await page.getByRole("button", { name: "Save the campaign" }).click();
    await passer.page.goto(scan);
    assert.match(passer.page.url(), new RegExp(`/events/.+\\?code=${code}$`));
    await isCleanWithoutScript(passer.page);
    await passer.fill("Your name", "Nil Vidal");
    await passer.fill("E-mail address", "nil.vidal@example.org");
    await passer.tap(passer.page.getByRole("button", { name: "Put me on the list" }).or(passer.page.locator("main form button")).first());
    await isCleanWithoutScript(passer.page);

    await page.goto(`${stage.campaign}/scans`);
    const came = page.getByRole("region", { name: "Who came by a poster" });
    assert.match(await came.innerText(), /0 volunteers and 1 sign-up to an event/);
    await isCleanWithoutScript(page);
  });
}
