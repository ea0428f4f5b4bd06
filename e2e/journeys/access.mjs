// Coming in: with a passkey, with a password, and by nobody else; and what administrators see.

import assert from "node:assert/strict";
import { test } from "node:test";

import { desk, isClean, phone } from "../house.mjs";

/** A device that holds passkeys and knows its owner. */
async function holdsPasskeys(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
}

const origin = (address) => new URL(address).origin;

/** The journeys through a served demo. */
export function access(stage) {
  test("a passkey is made on the account page and signs in without an address", async () => {
    const context = await stage.chrome.newContext({ viewport: phone, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(stage.house.coordinator);
    const home = page.url();
    await holdsPasskeys(page);
    await page.goto(`${origin(home)}/account?lang=en`);
    await isClean(page);
    await page.locator("#passkey-name").fill("Test phone");
    await page.getByRole("button", { name: "Make a passkey" }).click();
    await page.getByText("Test phone", { exact: true }).waitFor();
    await page.locator("main").getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out.").waitFor();
    await isClean(page);
    await page.getByRole("button", { name: "Continue with a passkey" }).click();
    await page.waitForURL(home);
    await context.close();
  });

  test("a password is set and signs in without script; mistakes are said and kept", async () => {
    const context = await stage.chrome.newContext({ viewport: desk, locale: "en-GB", javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(stage.house.treasurer);
    const home = page.url();
    await page.goto(`${origin(home)}/account?lang=en`);
    const email = await page.locator("main .soft").first().innerText();
    await page.getByLabel("New password").fill("quatre gats al terrat");
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByText("The password is set.").waitFor();
    await page.locator("main").getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill("not this one");
    await page.getByRole("button", { name: "Sign in with the password" }).click();
    assert.match(await page.locator(".error-summary").innerText(), /do not go together/);
    assert.equal(await page.getByLabel("E-mail address").inputValue(), email);
    await page.getByLabel("Password").fill("quatre gats al terrat");
    await page.getByRole("button", { name: "Sign in with the password" }).click();
    await page.waitForURL(home);
    await page.goto(`${home}/members`);
    assert.match(await page.locator("h1").innerText(), /not yours to do/);
    await context.close();
  });

  test("the pages of signing in and of what is not there are clean in both sizes", async () => {
    for (const viewport of [phone, desk]) {
      const context = await stage.chrome.newContext({ viewport, locale: "ca" });
      const page = await context.newPage();
      const base = origin(stage.house.coordinator);
      for (const path of ["/sign-in", "/recover", "/nowhere", "/welcome/nothing", "/p/nothing"]) {
        await page.goto(base + path);
        assert.equal(await page.locator("html").getAttribute("lang"), "ca", path);
        await isClean(page);
      }
      await context.close();
    }
  });
}
