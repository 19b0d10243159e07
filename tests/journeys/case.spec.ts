import { expect, test } from "./stage.ts";
import { personOf, said } from "./staff.ts";

test("a recovery closes the course, and each agreed talk is decided about", async ({ page, another, enter, arrive, later }) => {
  const citizen = await personOf(another, "booked");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: "Ret i sagen" }).click();
  const panel = page.getByRole("region", { name: "Ret i sagen" });
  await panel.getByLabel("Hvad er nyt?").selectOption({ label: "Raskmelding" });
  await panel.getByLabel("Sidste sygedag").fill("1.12.2026");
  await expect(panel.getByText("Sagen lukker onsdag den 2. december.")).toBeVisible();
  await expect(panel.getByText("1 samtale mangler en beslutning.")).toBeVisible();
  await panel.getByRole("button", { name: "Gem, og send besked" }).click();
  await expect(panel.getByRole("link", { name: /Vælg, hvad der skal ske med/ })).toBeVisible();
  await arrive(citizen.name);
  await panel.getByRole("group", { name: "Aftalte samtaler" }).getByRole("combobox").first().selectOption({ label: "Aflys, og send besked" });
  await panel.getByRole("button", { name: "Gem, og send besked" }).click();
  await expect(said(page, "Raskmeldingen er gemt.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Forløb" })).toContainText("Raskmeldt");
  await arrive(citizen.name);

  await later("2026-12-02T08:00:00+01:00");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await expect(page.getByText(/sagen blev lukket 2\. december/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Ret i sagen" })).toHaveCount(0);
});

test("an absence moves a deadline, and can be taken back", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: "Ret i sagen" }).click();
  const panel = page.getByRole("region", { name: "Ret i sagen" });
  await panel.getByLabel("Fra og med").fill("1.12.2026");
  await panel.getByLabel("Til og med").fill("31.12.2026");
  await expect(panel.getByText(/Fristen (lukker|flytter til|.* lukker)/)).toBeVisible();
  await arrive(citizen.name);
  await panel.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(said(page, "Fraværet er gemt.")).toBeVisible();
  const known = page.getByRole("region", { name: "Sagen" });
  await expect(known).toContainText("Væk fra 1. december til 31. december.");
  await known.getByRole("button", { name: "Ikke væk alligevel" }).click();
  await page.getByRole("region", { name: /alligevel/ }).getByRole("button", { name: "Gem", exact: true }).click();
  await expect(said(page, "Fraværet er taget tilbage.")).toBeVisible();
  await expect(known).not.toContainText("Væk fra");
});

test("hours when the citizen cannot come, and another benefit", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: "Ret i sagen" }).click();
  const panel = page.getByRole("region", { name: "Ret i sagen" });
  await panel.getByLabel("Hvad er nyt?").selectOption({ label: "Tider, hvor borgeren ikke kan" });
  await panel.getByRole("button", { name: "Tilføj en tid" }).click();
  await panel.getByLabel("Ugedag").selectOption({ label: "Mandag" });
  await panel.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(panel.getByRole("link", { name: /Skriv hver tid med fra og til/ })).toBeVisible();
  await arrive(citizen.name);
  await panel.getByLabel("Fra", { exact: true }).fill("8.00");
  await panel.getByLabel("Til", { exact: true }).fill("10.00");
  await panel.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(said(page, "Tiderne er gemt.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Sagen" })).toContainText("Kan ikke mandag 8.00-10.00");

  await page.getByRole("button", { name: "Ret i sagen" }).click();
  await panel.getByLabel("Hvad er nyt?").selectOption({ label: "Ny ydelse" });
  await panel.getByLabel("Ny ydelse", { exact: true }).selectOption({ label: "Dagpenge" });
  await panel.getByRole("group", { name: "Aftalte samtaler" }).getByRole("combobox").selectOption({ label: "Behold tiden" });
  await panel.getByRole("button", { name: "Gem, og send besked" }).click();
  await expect(said(page, "Den nye ydelse er gemt.")).toBeVisible();
  await expect(page.getByText(/^Dagpenge, uge/)).toBeVisible();
  await arrive(citizen.name);
});
