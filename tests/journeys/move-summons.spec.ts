import { expect, test } from "./stage.ts";
import { said } from "./staff.ts";

test("where the municipality allows it, a citizen moves a talk that they were summoned to", async ({ page, enter, arrive }) => {
  // The talk at the workplace, to which the office has summoned.
  await enter({ persona: "must_book" }, "/talks");
  await arrive("Mine samtaler");
  await expect(page.getByRole("link", { name: "Flyt samtalen" })).toHaveCount(0);

  await enter({ persona: "administrator" }, "/staff/rules");
  const form = page.getByRole("region", { name: "Vælg en anden værdi" });
  await form.getByLabel("Regel").selectOption({ label: "Borgeren må flytte en indkaldt samtale" });
  await form.getByLabel("Værdi").selectOption({ label: "Ja" });
  await form.getByLabel("Hvorfor").fill("Så kan flere komme.");
  await form.getByRole("button", { name: "Gem valget" }).click();
  await expect(said(page, "Valget er gemt.")).toBeVisible();

  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Flyt samtalen" }).click();
  await arrive("Flyt samtalen");
  await page.locator("a.time").first().click();
  await arrive("Tjek og bekræft");
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 23");
  await page.getByRole("button", { name: "Flyt til denne tid" }).click();
  await arrive("Din samtale er flyttet");
});

test("a decision and peace are told to those whom they concern", async ({ page, enter, arrive }) => {
  await enter({ persona: "withdrawn" }, "/talks");
  await page.getByRole("link", { name: "Læs afgørelsen, og se, hvordan du klager" }).click();
  await arrive("Vi vælger tiderne for dig");
  await expect(page.getByText(/Du har flyttet den sidste samtale tre gange/)).toBeVisible();

  await enter({ persona: "standby" }, "/talks");
  await arrive("Mine samtaler");
  await page.goto("/course");
  await arrive("Mit forløb");
});
