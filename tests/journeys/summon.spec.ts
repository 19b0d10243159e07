import { expect, test } from "./stage.ts";
import { chooseNextTime, personOf, said } from "./staff.ts";

test("somebody who could have booked is summoned with a reason, which is kept", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await arrive(citizen.name);
  const panel = page.getByRole("region", { name: "Indkald til samtale" });
  await panel.getByRole("button", { name: `Indkald ${firstName}` }).click();
  await expect(panel.getByRole("link", { name: "Vælg en tid." })).toBeVisible();
  await expect(panel.getByRole("link", { name: "Vælg en grund til at indkalde." })).toBeVisible();
  await arrive(citizen.name);
  await chooseNextTime(panel);
  await panel.getByLabel("Grund", { exact: true }).selectOption({ label: "Samtalen kan ikke vente" });
  await panel.getByRole("button", { name: `Indkald ${firstName}` }).click();
  await expect(said(page, `${firstName} er indkaldt`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Samtaler" })).toContainText("Indkaldt: kan ikke vente.");
  await expect(page.getByRole("region", { name: "Forløb" })).toContainText("Indkaldt: kan ikke vente.");
});

test("any free time of one's own can be chosen, week by week", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  const panel = page.getByRole("region", { name: "Indkald til samtale" });
  await panel.getByRole("button", { name: "En anden tid" }).click();
  await panel.getByRole("button", { name: "Næste uge" }).click();
  await expect(panel.getByText("Uge 50")).toBeVisible();
  await panel.getByRole("radio", { name: "Telefon" }).check();
  // By its name: the times of the meetings stay until those of the calls are there.
  const time = panel.getByRole("group", { name: "Vælg en tid" }).getByRole("radio", { name: /telefon/ }).first();
  await time.check();
  await expect(time).toBeChecked();
  await arrive(citizen.name);
});
