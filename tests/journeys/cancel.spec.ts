import { expect, test } from "./stage.ts";

test("a citizen cancels a talk", async ({ page, enter, arrive }) => {
  await enter({ persona: "booked" }, "/talks");
  await arrive("Mine samtaler");
  await page.getByRole("link", { name: "Meld afbud" }).first().click();

  await arrive("Meld afbud");
  await expect(page.getByText("Din tid bliver givet fri med det samme.")).toBeVisible();
  await page.getByRole("radio", { name: "Jeg er syg" }).check();
  await page.getByRole("button", { name: "Meld afbud" }).click();

  await arrive("Du har meldt afbud");
  await page.getByRole("link", { name: "Mine samtaler" }).first().click();
  await arrive("Mine samtaler");
  await expect(page.getByText("Book senest").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toBeVisible();
});
