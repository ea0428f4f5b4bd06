// From an empty folder to the home page: the set-up, once without script on a phone, once on a desk.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { browser, desk, empty, isClean, phone } from "./house.mjs";

let chrome;
before(async () => { chrome = await browser(); });
after(() => chrome.close());

async function organisation(page) {
  await page.getByLabel("Name of the organisation").fill("Casal de la Cera");
  await page.getByLabel("Street and number").fill("Carrer de la Cera 12");
  await page.getByLabel("Postcode").fill("08001");
  await page.getByLabel("Town").fill("Barcelona");
  await page.getByRole("radio", { name: "Spain" }).check();
  await send(page);
}

async function network(page) {
  await page.getByLabel("Banner of the network").fill("Comerços de la Cera");
  await page.getByLabel("What the organisation is for").fill("Children of the quarter learn and play after school.");
  await page.getByLabel("What the network promises").fill("What the quarter gives, the quarter sees.");
  assert.equal(await page.getByLabel("Short word in web addresses").inputValue(), "casal-de-la-cera");
  await send(page);
}

const send = (page) => page.getByRole("button", { name: "Keep and go on" }).click();
const title = (page) => page.locator("h1").innerText();

test("a coordinator sets the house up without script on a phone and signs in", async () => {
  const house = await empty();
  try {
    const context = await chrome.newContext({ viewport: phone, javaScriptEnabled: false, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(house.set_up);
    await page.getByRole("link", { name: "Begin" }).click();
    await organisation(page);
    await network(page);
    await page.getByRole("radio", { name: "A centre and a radius" }).check();
    await page.getByRole("textbox", { name: "Centre" }).fill("41.3795, 2.1686");
    await page.getByRole("textbox", { name: "Radius" }).fill("800");
    await send(page);
    await page.getByRole("checkbox", { name: "Food" }).check();
    await page.getByRole("checkbox", { name: "Money" }).check();
    await send(page);
    await page.getByLabel("IBAN of the account that receives").fill("ES91 2100 0418 4502 0005 1333");
    await send(page);
    assert.match(await page.locator(".error-summary").innerText(), /check figures/);
    await page.getByLabel("IBAN of the account that receives").fill("ES91 2100 0418 4502 0005 1332");
    await send(page);
    await page.getByRole("textbox", { name: "Name" }).fill("Pau Prova");
    await page.getByLabel("E-mail address").fill("pau@example.org");
    await page.getByRole("radio", { name: "Treasurer" }).check();
    await page.getByRole("button", { name: "Add this person" }).click();
    assert.match(await page.locator("main").innerText(), /\/welcome\//);
    await page.getByRole("link", { name: "Keep and go on" }).click();
    await page.getByLabel("Your name").fill("Neus Prova");
    await page.getByLabel("E-mail address").fill("neus@example.org");
    await send(page);
    await page.getByLabel("New password").fill("quatre gats al terrat");
    await page.getByRole("button", { name: "Set the password" }).click();
    assert.equal(new URL(page.url()).pathname, "/o/casal-de-la-cera");
    assert.match(await page.locator("main").innerText(), /no partners yet/);
    assert.equal((await page.goto(house.set_up)).status(), 404);
  } finally {
    await house.stop();
  }
});

test("every step reads well for everybody, and can be left and taken up again", async () => {
  const house = await empty();
  try {
    for (const colorScheme of ["light", "dark"]) {
      const context = await chrome.newContext({ viewport: desk, colorScheme, locale: "en-GB" });
      const page = await context.newPage();
      await page.goto(house.set_up);
      await isClean(page);
      await page.getByRole("link", { name: /^(Begin|Go on where you were)$/ }).click();
      if (await title(page) === "Your organisation") {
        await isClean(page);
        await organisation(page);
      }
      if (colorScheme === "light") await network(page);
      for (const word of ["organisation", "network", "territory", "needs", "bank", "people", "account"]) {
        await page.goto(`${house.set_up}/${word}`);
        await isClean(page);
      }
      await page.goto(`${house.set_up}/bank`);
      await page.getByLabel("IBAN").fill("ES00");
      await send(page);
      await isClean(page);
      await page.setViewportSize(phone);
      await isClean(page);
      await context.close();
    }
  } finally {
    await house.stop();
  }
});
