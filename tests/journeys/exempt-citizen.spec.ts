import { chooseTime, clock, exempt, speak } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("an exempt citizen is asked for nothing", async ({ page, enter, arrive }) => {
  await enter({ persona: "exempt" }, "/talks");
  await arrive("Mine samtaler");
  await expect(page.getByText("Du skal ikke booke noget. Vi finder tiderne for dig.")).toBeVisible();
  await expect(page.getByText("Vi har valgt tiden").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);
  await expect(page.getByText("Book senest")).toHaveCount(0);
  await page.getByRole("button", { name: "Hvorfor er jeg fritaget?" }).click();
  await expect(page.getByText("Du skal ikke fortælle os, hvad du fejler.")).toBeVisible();
  await page.getByRole("button", { name: "Bed om at blive ringet op" }).first().click();
  await page.getByRole("button", { name: "Ring til mig" }).click();
  await expect(page.getByText("Vi ringer til dig senest næste hverdag").first()).toBeVisible();
  await arrive("Mine samtaler");
  await speak(page, "English");
  await arrive("My talks");
});

test("an exempt citizen ends the exemption and books again", async ({ page, enter, arrive, another }) => {
  await exempt(another, "must_book");
  await enter({ persona: "must_book" }, "/talks");
  await arrive("Mine samtaler");
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);
  const panel = page.getByRole("region", { name: "Du er fritaget til og med søndag den 28. februar 2027" });
  const wish = panel.getByRole("button", { name: "Jeg vil gerne booke selv igen" });

  // What happens comes before the yes, and a no leads back.
  await wish.click();
  await expect(panel.getByRole("heading", { name: "Det sker der, når du booker selv igen" })).toBeFocused();
  await arrive("Mine samtaler");
  await panel.getByRole("button", { name: "Nej, bliv ved med at vælge for mig" }).click();
  await expect(wish).toBeFocused();
  await wish.click();
  await panel.getByRole("button", { name: "Ja, jeg vil booke selv" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nu booker du selv igen" })).toBeFocused();
  await arrive("Mine samtaler");

  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
  const chosen = clock(await chooseTime(page, "Vi mødes"));
  await arrive("Tjek og bekræft");
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 23");
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await arrive("Din samtale er booket");
  await expect(page.getByRole("heading", { name: `kl. ${chosen}` })).toBeVisible();
});
