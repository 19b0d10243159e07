import { chooseTime } from "./citizen.ts";
import { expect, test } from "./stage.ts";
import { said } from "./staff.ts";

test("where the municipality allows it, a citizen moves a talk that they were summoned to", async ({ page, enter, arrive }) => {
  await enter({ persona: "withdrawn" }, "/talks");
  await arrive("Mine samtaler");
  await expect(page.getByRole("link", { name: "Flyt samtalen" })).toHaveCount(0);

  await enter({ persona: "administrator" }, "/staff/rules");
  const form = page.getByRole("region", { name: "Vælg en anden værdi" });
  await form.getByLabel("Regel").selectOption({ label: "Borgeren må flytte en indkaldt samtale" });
  await form.getByLabel("Værdi").selectOption({ label: "Ja" });
  await form.getByLabel("Hvorfor").fill("Så kan flere komme.");
  await form.getByRole("button", { name: "Gem valget" }).click();
  await expect(said(page, "Valget er gemt.")).toBeVisible();

  await enter({ persona: "withdrawn" }, "/talks");
  const old = await page.getByRole("heading", { name: / kl\. | mellem / }).first().innerText();
  await page.getByRole("link", { name: "Flyt samtalen" }).first().click();
  await arrive("Flyt samtalen");
  await chooseTime(page, "Telefon", 1);
  await arrive("Tjek og bekræft");
  await page.getByRole("button", { name: "Flyt til denne tid" }).click();
  await arrive("Din samtale er flyttet");
  await page.getByRole("link", { name: "Gå til Mine samtaler" }).click();
  await arrive("Mine samtaler");
  await expect(page.getByRole("heading", { name: old })).toHaveCount(0);
});

test("a decision and peace are told to those whom they concern", async ({ page, enter, arrive }) => {
  await enter({ persona: "withdrawn" }, "/talks");
  await page.getByRole("link", { name: "Læs afgørelsen, og se, hvordan du klager" }).click();
  await arrive("Vi vælger tiderne for dig");
  await expect(page.getByRole("article")).toContainText("Du har flyttet den sidste samtale tre gange");

  await enter({ persona: "standby" }, "/talks");
  await arrive("Mine samtaler");
  await page.goto("/course");
  await arrive("Mit forløb");
});
