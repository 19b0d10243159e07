import { expect, test } from "./stage.ts";
import { said } from "./staff.ts";

test("a municipality writes its own words, and a forbidden one is refused by name", async ({ page, enter, arrive }) => {
  await enter({ persona: "administrator" }, "/staff/message-texts");
  await arrive("Beskedtekster");
  await page.getByLabel("Besked", { exact: true }).selectOption({ label: "Kvittering for samtalen" });
  const short = page.getByRole("region", { name: "Sms og e-mail" });
  const text = short.getByLabel("Dansk", { exact: true });
  const standard = await text.inputValue();
  await text.fill("Vi ses om dine sygedagpenge { $day } { $time }. Hilsen { $municipality }");
  await short.getByRole("button", { name: /^Gem ?: Dansk$/ }).click();
  await expect(short.getByText("Ordet »sygedagpenge« må ikke stå i sms og e-mail.")).toBeVisible();
  await arrive("Beskedtekster");

  await text.fill("Vi ses { $day } { $time }. Hilsen ");
  await short.getByRole("button", { name: "Kommunens navn" }).first().click();
  await expect(text).toHaveValue("Vi ses { $day } { $time }. Hilsen { $municipality }");
  await short.getByRole("button", { name: /^Vis ?: Dansk$/ }).click();
  await expect(short.getByRole("status")).toContainText(/^Vi ses .* kl\..*Hilsen .* Kommune$/);
  await short.getByRole("button", { name: /^Gem ?: Dansk$/ }).click();
  await expect(said(page, "Teksten er gemt.")).toBeVisible();
  await expect(short.getByText(/^Ændret af /)).toBeVisible();
  await arrive("Beskedtekster");
  await page.reload();
  await expect(text).toHaveValue(/^Vi ses /);
  await short.getByRole("button", { name: /^Brug standardteksten igen ?: Dansk$/ }).click();
  await expect(said(page, "Standardteksten gælder igen.")).toBeVisible();
  await expect(text).toHaveValue(standard);
});
