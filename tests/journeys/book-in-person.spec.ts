import { chooseTime, clock } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("a citizen books a talk in person", async ({ page, arrive }) => {
  await page.goto("/");
  await arrive("Prøv Aftalt");
  await page.getByRole("button", { name: "Der er en frist, og der er ledige tider." }).click();

  await arrive("Mine samtaler");
  await expect(page.getByText("Book senest").first()).toBeVisible();
  await page.getByRole("link", { name: "Vælg en tid" }).click();

  await arrive("Vælg en tid");
  const chosen = clock(await chooseTime(page, "Vi mødes"));

  await arrive("Tjek og bekræft");
  await page.getByLabel("Dit telefonnummer").fill("55 50");
  await page.getByRole("radio", { name: "Ja, jeg tager en med" }).check();
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await page.getByRole("link", { name: "Skriv et telefonnummer med 8 tal" }).click();
  await expect(page.getByLabel("Dit telefonnummer")).toBeFocused();
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 23");
  await expect(page.getByRole("radio", { name: "Ja, jeg tager en med" })).toBeChecked();
  await page.getByRole("button", { name: "Book samtalen" }).click();

  await arrive("Din samtale er booket");
  await expect(page.getByRole("heading", { name: `kl. ${chosen}` })).toBeVisible();
  await expect(page.getByText("Du kommer med bisidder")).toBeVisible();
  await page.getByRole("link", { name: "Gå til Mine samtaler" }).click();

  // The order and the talk that meets it are one card: nothing is left to book.
  await arrive("Mine samtaler");
  await expect(page.getByRole("heading", { name: `kl. ${chosen}` })).toBeVisible();
  await expect(page.getByText("Du har overholdt din frist")).toBeVisible();
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);
});
