import { expect, test } from "./stage.ts";
import { chooseNextTime, exempt, findCitizen, personOf, said } from "./staff.ts";

test("somebody is exempted, cannot book, is summoned, and sees the time", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, "/staff/citizens");
  await arrive("Borgere");
  await findCitizen(page, citizen.name);
  await arrive(citizen.name);
  await exempt(page, firstName);
  await arrive(citizen.name);
  await expect(page.getByRole("region", { name: "Fritaget fra at booke selv" })).toContainText("Svært ved it");

  await enter({ persona: "must_book" }, "/talks");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);

  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  const panel = page.getByRole("region", { name: "Indkald til samtale" });
  await expect(panel.getByText("Du skal derfor ikke skrive en grund.")).toBeVisible();
  const time = await chooseNextTime(panel);
  await panel.getByRole("button", { name: `Indkald ${firstName}` }).click();
  await expect(said(page, `${firstName} er indkaldt`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Samtaler" })).toContainText("Indkaldt.");
  await arrive(citizen.name);

  await enter({ persona: "must_book" }, "/talks");
  const [, clock] = /kl\.\s(\d+\.\d\d)/.exec(time) ?? [];
  await expect(page.getByRole("main")).toContainText(`${clock}-`);
});

test("an exemption ends, and the citizen books again", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await exempt(page, firstName);
  await page.getByRole("button", { name: "Slut fritagelsen" }).click();
  await arrive(citizen.name);
  await page.getByRole("button", { name: "Ja, slut fritagelsen nu" }).click();
  await expect(said(page, "Fritagelsen er slut.")).toBeVisible();
  await arrive(citizen.name);
  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
});

test("the form says what is wrong with its dates", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: `Fritag ${firstName} fra at booke selv` }).click();
  const panel = page.getByRole("region", { name: "Fritag fra at booke selv" });
  await panel.getByLabel("Til og med").fill("30.2.2027");
  await panel.getByRole("button", { name: `Fritag ${firstName}` }).click();
  await expect(panel.getByRole("link", { name: "Vælg en grund." })).toBeVisible();
  await panel.getByRole("link", { name: "Skriv en dato" }).click();
  await expect(panel.getByLabel("Til og med")).toBeFocused();
  await panel.getByLabel("Til og med").fill("1/12-2026");
  await panel.getByRole("radio", { name: "Svært ved dansk" }).check();
  await panel.getByRole("button", { name: `Fritag ${firstName}` }).click();
  await expect(panel.getByRole("link", { name: "Dagen, hvor I ser på det igen" })).toBeVisible();
  await arrive(citizen.name);
});
