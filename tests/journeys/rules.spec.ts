import { speak } from "./citizen.ts";
import { expect, test } from "./stage.ts";
import { said } from "./staff.ts";

test("an administrator chooses within the bounds, and everybody sees it", async ({ page, enter, arrive }) => {
  await enter({ persona: "administrator" }, "/staff/rules");
  await arrive("Regler");
  const form = page.getByRole("region", { name: "Vælg en anden værdi" });
  await form.getByLabel("Regel").selectOption({ label: "Samtalen kan flyttes indtil så lang tid før" });
  await expect(form.getByText("Fra 0 timer til 168 timer")).toBeVisible();
  await form.getByLabel("Værdi").fill("200");
  await form.getByLabel("Hvorfor").fill("Vi er få i vinter.");
  await form.getByRole("button", { name: "Gem valget" }).click();
  await expect(form.getByRole("link", { name: /uden for de grænser.*Fra 0 timer til 168 timer/ })).toBeVisible();
  await arrive("Regler");
  await form.getByLabel("Værdi").fill("48");
  await form.getByRole("button", { name: "Gem valget" }).click();
  await expect(said(page, "Valget er gemt.")).toBeVisible();
  await arrive("Regler");

  await enter({ persona: "caseworker" }, "/staff/rules");
  await arrive("Regler");
  await expect(page.getByRole("row", { name: /kan flyttes/ }).filter({ visible: true })).toContainText("48 timer");
  await expect(page.getByRole("row", { name: /kan flyttes/ }).filter({ visible: true })).toContainText("Loven: 24 timer");
  await expect(page.getByRole("region", { name: "Vælg en anden værdi" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Kommunens valg" })).toContainText("Vi er få i vinter.");
  await speak(page, "English");
  await arrive("Rules");
  await expect(page.getByRole("row", { name: /can be moved/ }).filter({ visible: true })).toContainText("48 hours");
  await speak(page, "Dansk");

  await enter({ persona: "must_book" }, "/rules");
  await arrive("Regler");
  await expect(page.getByRole("listitem").filter({ hasText: "kan flyttes" })).toContainText("48 timer");
  await speak(page, "English");
  await arrive("Rules");
  await expect(page.getByRole("listitem").filter({ hasText: "can be moved" })).toContainText("48 hours");
  await speak(page, "Dansk");

  await enter({ persona: "administrator" }, "/staff/rules");
  await arrive("Regler");
  await page.getByRole("button", { name: /Træk valget tilbage/ }).click();
  await page.getByRole("button", { name: /Ja, træk valget tilbage/ }).click();
  await expect(said(page, "Valget er trukket tilbage.")).toBeVisible();
  await expect(page.getByRole("row", { name: /kan flyttes/ }).filter({ visible: true })).toContainText("24 timer");
});

test("channels are ticked, and a form without a value says so", async ({ page, enter, arrive }) => {
  await enter({ persona: "administrator" }, "/staff/rules");
  await arrive("Regler");
  const form = page.getByRole("region", { name: "Vælg en anden værdi" });
  await form.getByLabel("Regel").selectOption({ label: "Sådan kan den første samtale holdes" });
  await form.getByRole("button", { name: "Gem valget" }).click();
  await expect(form.getByRole("link", { name: "Skriv en værdi." })).toBeVisible();
  await form.getByRole("checkbox", { name: "Møde" }).check();
  await form.getByRole("checkbox", { name: "Video" }).check();
  await form.getByLabel("Hvorfor").fill("Alle kan vælge video.");
  await form.getByRole("button", { name: "Gem valget" }).click();
  await expect(said(page, "Valget er gemt.")).toBeVisible();
  await arrive("Regler");
  await expect(page.getByRole("region", { name: "Kommunens valg" })).toContainText("Møde, Video");
});
