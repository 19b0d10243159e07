import { chooseTime, clock } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("a citizen books a call back", async ({ page, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/talks");
  await arrive("Mine samtaler");
  await page.getByRole("link", { name: "Vælg en tid" }).click();

  await arrive("Vælg en tid");
  const chosen = clock(await chooseTime(page, "Telefon"));

  await arrive("Tjek og bekræft");
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 23");
  await page.getByRole("button", { name: "Book samtalen" }).click();

  await arrive("Din samtale er booket");
  await expect(page.getByRole("heading", { name: chosen })).toBeVisible();
  await expect(page.getByText("Vi ringer til dig på 55 50 01 23").first()).toBeVisible();
});
