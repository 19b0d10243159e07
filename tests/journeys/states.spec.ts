import { speak } from "./citizen.ts";
import { expect, test } from "./stage.ts";
import type { Page } from "@playwright/test";

const sooner = /^8\.\d\d .*tirsdag den 1\. december/;

/** On *Tjek og bekræft*, with answers that must not be lost. */
async function confirming(page: Page) {
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await page.getByRole("radio", { name: "Video" }).check();
  await page.getByRole("link", { name: sooner }).first().click();
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 66");
  await page.getByRole("radio", { name: "Ja, jeg tager en med" }).check();
}

async function answersStand(page: Page) {
  await expect(page.getByLabel("Dit telefonnummer")).toHaveValue("55 50 01 66");
  await expect(page.getByRole("radio", { name: "Ja, jeg tager en med" })).toBeChecked();
}

test("no network: what is answered stays, and the button works again", async ({ page, context, enter, arrive, complaints }) => {
  await enter({ persona: "must_book" }, "/talks");
  await confirming(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Du har ikke forbindelse til nettet" })).toBeFocused();
  await arrive("Tjek og bekræft");
  await answersStand(page);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await arrive("Din samtale er booket");
  complaints.length = 0;
});

test("logged out: choices and answers survive the login", async ({ page, context, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/talks");
  await confirming(page);
  const chosen = page.url();
  await context.clearCookies();
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Du er logget af" })).toBeFocused();
  await arrive("Tjek og bekræft");
  await page.getByRole("link", { name: "Log ind" }).click();
  await page.getByRole("button", { name: "Der er en frist, og der er ledige tider." }).click();
  await arrive("Tjek og bekræft");
  expect(page.url()).toBe(chosen);
  await answersStand(page);
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await arrive("Din samtale er booket");

  // Less than a day before, it is too late to move: the button stays, says so, and whom to call.
  await page.getByRole("link", { name: "Gå til Mine samtaler" }).click();
  await arrive("Mine samtaler");
  await page.getByRole("button", { name: "Flyt samtalen" }).first().click();
  const why = page.getByRole("alert").filter({ hasText: "Du kan ikke flytte samtalen her nu" });
  await expect(why).toBeFocused();
  await expect(why.getByRole("link", { name: "Ring 55 50 00 12" })).toBeVisible();
  await arrive("Mine samtaler");
});

test("the server fails, is slow, and comes back", async ({ page, enter, arrive, complaints }) => {
  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
  const times = page.getByRole("link", { name: / hos / });
  const shown = await times.count();

  // What was there stays while the new is on its way, and that is said.
  let answer = () => {};
  const asked = new Promise<void>((go) => (answer = go));
  await page.route("**/slots?*", async (route) => {
    await asked;
    await route.fulfill({ status: 500, body: "" });
  });
  await page.getByRole("button", { name: "Næste uge", exact: true }).click();
  await expect(page.getByText("Henter ledige tider ...")).toBeVisible();
  await expect(times).toHaveCount(shown);
  await arrive("Vælg en tid");
  answer();
  await expect(page.getByRole("heading", { name: "Vi kunne ikke hente siden" })).toBeVisible();
  await expect(times).toHaveCount(shown);
  await arrive("Vælg en tid");
  await page.unroute("**/slots?*");
  await page.getByRole("button", { name: "Prøv igen" }).click();
  await expect(page.getByText("Uge 50", { exact: true })).toBeVisible();
  complaints.length = 0;
});

test("the deadline has passed", async ({ page, enter, arrive }) => {
  await enter({ persona: "deadline_passed" }, "/talks");
  await arrive("Mine samtaler");
  await expect(page.getByRole("heading", { name: "Du nåede ikke at booke" })).toBeVisible();
  await expect(page.getByText("Vi vælger nu en tid")).toBeVisible();
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);
  await speak(page, "English");
  await arrive("My talks");
});
