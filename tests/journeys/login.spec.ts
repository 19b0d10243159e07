import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Page } from "@playwright/test";
import { expect, test as base } from "./stage.ts";

const NOW = "2026-11-30T08:00:00+01:00";

/** With the certified provider, whom the server trusts for citizens and for staff. */
const test = base.extend({
  config: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "aftalt-login-"));
    const provider = spawn(process.execPath, [join(import.meta.dirname, "provider.mjs"), NOW], { stdio: ["pipe", "pipe", "ignore"] });
    const lines = createInterface(provider.stdout)[Symbol.asyncIterator]();
    let issuer = "";
    while (!issuer.startsWith("http")) issuer = (await lines.next()).value ?? "http: it ended";
    const config = join(folder, "aftalt.toml");
    const secret = join(folder, "secret");
    await writeFile(secret, "known to both, and to nobody who matters\n");
    const known = `issuer = "${issuer}"\nclient_id = "aftalt"\nclient_secret_file = "${secret}"\n`;
    const roles = `roles_claim = "roles"\nroles = { Sagsbehandler = "caseworker", Systemansvarlig = "administrator" }\noffice = "office-solroed"\n`;
    await writeFile(
      config,
      `[[municipality]]\ncode = "269"\nhosts = ["127.0.0.1"]\n[municipality.citizens]\npreset = "neb"\n${known}` +
        `[municipality.staff]\nscopes = ["openid", "profile", "email", "roles"]\n${known}[municipality.staff.map]\n${roles}`,
    );
    await use(config);
    provider.stdin.end();
    await new Promise((ended) => provider.once("exit", ended));
    await rm(folder, { recursive: true });
  },
});

/** At the provider, which asks who it is. */
async function be(page: Page, who: string) {
  await page.getByRole("link", { name: who, exact: true }).click();
}

test("a citizen logs in, and leaves the provider, too", async ({ page, baseURL, arrive }) => {
  await page.goto("/login");
  await arrive("Log ind");
  await page.getByRole("link", { name: "Log ind med MitID" }).click();
  await be(page, "mette");
  await arrive("Mine samtaler");
  await expect(page.getByText("Mette Sørensen").first()).toBeVisible();

  // The provider still knows her, so it does not ask again.
  await page.goto("/login");
  await page.getByRole("link", { name: "Log ind med MitID" }).click();
  await arrive("Mine samtaler");

  await page.getByRole("button", { name: "Log af" }).first().click();
  await page.getByRole("button", { name: "Log ud her" }).click();
  await expect(page).toHaveURL(`${baseURL}/`);
  expect((await page.request.get("/api/v1/session")).status()).toBe(401);

  // Now it asks; and below Substantial nobody is let in.
  await page.goto("/api/v1/login/citizen");
  await be(page, "mette-low");
  await arrive("Du skal logge ind med et mere sikkert MitID");
  expect((await page.request.get("/api/v1/session")).status()).toBe(401);
  await page.context().clearCookies();
  await page.getByRole("link", { name: "Prøv igen" }).click();
  await be(page, "stranger");
  await arrive("Vi kan ikke finde dig her");
  await expect(page.getByRole("link", { name: "56 18 20 00" }).or(page.locator("a[href^='tel:']"))).toBeVisible();
  await page.context().clearCookies();
  await page.getByRole("link", { name: "Prøv igen" }).click();
  await page.getByRole("link", { name: "Afbryd" }).click();
  await arrive("Du afbrød login");
});

test("a citizen stays logged in, sees where else they are, and is out when it is over", async ({ page, browser, baseURL, arrive }) => {
  await page.clock.install();
  await page.goto("/api/v1/login/citizen");
  await be(page, "mette");
  await arrive("Mine samtaler");

  // Half an hour with nothing done: before its end the page says so, and it can be kept.
  await page.clock.fastForward("27:30");
  const warning = page.getByRole("alertdialog", { name: "Du bliver snart logget af" });
  const stay = warning.getByRole("button", { name: "Bliv logget ind" });
  await expect(stay).toBeFocused();
  await expect(warning).toHaveAccessibleDescription(/^Du bliver logget af kl\. \d+\.\d\d, hvis du ikke gør noget\./);
  await arrive("Mine samtaler");
  await stay.click();
  await expect(warning).toBeHidden();
  await page.clock.fastForward("20:00");
  await expect(warning).toBeHidden();

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  await other.goto("/api/v1/login/citizen");
  await be(other, "mette");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await other.goto("/profile");
  await other.getByRole("link", { name: "Se alt, hvad vi har om dig" }).click();
  await other.getByRole("link", { name: "Her er du logget ind" }).click();
  await expect(other.getByText(/^Et andet sted, siden/)).toBeVisible();
  await other.getByRole("button", { name: "Log af alle andre steder" }).click();
  await expect(other.getByText("Du er kun logget ind her.")).toBeVisible();

  // What stands on the first page is not left for whoever passes by.
  await page.clock.fastForward("11:00");
  await arrive("Du er logget af");
  await expect(page.getByText("Mette Sørensen")).toBeHidden();
  await elsewhere.close();
});

test("staff stay logged in, other roles take effect at once, and whoever has none is out", async ({ page, browser, baseURL, arrive }) => {
  await page.clock.install();
  await page.goto("/staff/login");
  await arrive("Log ind");
  await page.getByRole("link", { name: "Log ind med din arbejdskonto" }).click();
  await be(page, "ida, Sagsbehandler");
  await arrive("I dag");
  const menu = page.getByRole("navigation", { name: "Hovedmenu" });
  await expect(menu.getByRole("link", { name: "Borgere" })).toBeVisible();

  // An hour with nothing done: three minutes before its end the page says so, and it can be kept.
  await page.clock.fastForward("57:30");
  const warning = page.getByRole("alertdialog", { name: "Du bliver snart logget af" });
  const stay = warning.getByRole("button", { name: "Bliv logget ind" });
  await expect(stay).toBeFocused();
  await arrive("I dag");
  await stay.click();
  await expect(warning).toBeHidden();

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  await other.goto("/api/v1/login/staff");
  await be(other, "ida, Systemansvarlig");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await page.request.get("/api/v1/staff/week")).status()).toBe(403);
  await page.reload();
  await expect(menu.getByRole("link", { name: "Borgere" })).toBeHidden();

  // She sees her other browser, and ends what it has.
  await page.goto("/staff/help");
  await page.getByRole("button", { name: "Log af alle andre steder" }).click();
  await expect(page.getByText("Du er logget af alle andre steder")).toBeVisible();
  expect((await other.request.get("/api/v1/session")).status()).toBe(401);

  await elsewhere.clearCookies();
  await other.goto("/api/v1/login/staff");
  await be(other, "ida, Pedel");
  await expect(other.getByRole("heading", { level: 1, name: "Du har ikke adgang til Aftalt" })).toBeVisible();
  expect((await page.request.get("/api/v1/session")).status()).toBe(401);
  await elsewhere.close();
});
