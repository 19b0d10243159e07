import { times } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("no time, why, what would help, and nobody's fault", async ({ page, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
  await page.getByRole("radio", { name: "Vi mødes" }).check();
  const own = page.getByRole("button", { name: "Kun Anne-Marie Krogh" });
  await own.click();
  await expect(own).toHaveAttribute("aria-pressed", "true");

  // A day without times says why, and what would help, with the number.
  const colleague = page.getByRole("button", { name: /^Vis \d+ tider hos en kollega/ }).first();
  const day = page.getByRole("region").filter({ has: colleague }).last();
  await expect(day.getByText("Ingen ledige tider")).toBeVisible();
  await arrive("Vælg en tid");
  const name = await day.getByRole("heading").innerText();
  const promised = Number(/\d+/.exec(await colleague.innerText())?.[0]);
  await colleague.click();
  const shown = page.getByRole("region", { name });
  await expect(shown.getByRole("heading", { name })).toBeFocused();
  await expect(shown.getByRole("link")).toHaveCount(promised);
  await expect(own).toHaveAttribute("aria-pressed", "false");

  await own.click();
  const phone = page.getByRole("button", { name: /^Vis \d+ tid(er)? på telefon/ }).first();
  await phone.click();
  await expect(page.getByRole("radio", { name: "Telefon" })).toBeChecked();
  await expect(times(page, "Telefon").first()).toBeVisible();

  await page.getByRole("link", { name: "Ingen tider passer mig" }).click();
  await arrive("Ingen tider passer mig");
  await page.getByRole("checkbox", { name: "Om eftermiddagen" }).check();
  await page.getByRole("checkbox", { name: /^Senere end/ }).check();
  await page.getByRole("button", { name: "Send til os" }).click();
  await arrive("Vi har fået din besked");
  await expect(page.getByText("Anne-Marie Krogh ser på det og kontakter dig")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^Vi mødes: \d+ ledige tider$/ })).toBeVisible();

  await page.getByRole("link", { name: "Gå til Mine samtaler" }).click();
  await arrive("Mine samtaler");
  await expect(page.getByRole("heading", { name: "Du har den 30. november sagt, at ingen tid passer" })).toBeVisible();
  await page.getByRole("link", { name: "Se din kvittering" }).click();
  await arrive("Vi har fået din besked");
});
