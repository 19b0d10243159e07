import { expect, test } from "./stage.ts";
import { personOf, said } from "./staff.ts";

test("without a network nothing is lost, and the same button tries again", async ({ page, another, enter, arrive, complaints, context }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await arrive(citizen.name);
  const notes = page.getByRole("region", { name: "Noter" });
  await notes.getByLabel("Skriv en note").fill("Ringede.");
  await context.setOffline(true);
  await notes.getByRole("button", { name: "Gem noten" }).click();
  await expect(page.getByRole("alert")).toContainText("Du har ikke forbindelse til nettet");
  await expect(notes.getByLabel("Skriv en note")).toHaveValue("Ringede.");
  await context.setOffline(false);
  await notes.getByRole("button", { name: "Gem noten" }).click();
  await expect(said(page, "Noten er gemt.")).toBeVisible();
  await expect(notes.getByRole("listitem")).toHaveCount(1);
  complaints.length = 0;
});

test("somebody who was signed out signs in again, and is where they were", async ({ page, another, enter, arrive, baseURL }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await arrive(citizen.name);
  const out = await page.request.post("/api/v1/session/sign-out", { data: {}, headers: { origin: baseURL ?? "" } });
  expect(out.ok()).toBe(true);
  await page.getByRole("link", { name: "Borgere" }).first().click();
  await expect(page.getByText("Du er logget af")).toBeVisible();
  await arrive("Borgere");
  await page.getByRole("link", { name: "Log ind" }).click();
  await arrive("Prøv Aftalt");
  await page.getByRole("button", { name: /Anne-Marie Krogh/ }).click();
  await arrive("Borgere");
  await expect(page.getByRole("status").filter({ hasText: /^Viser 1-/ })).toBeVisible();
});

test("a citizen who does not exist", async ({ page, enter, arrive }) => {
  await enter({ persona: "caseworker" }, "/staff/citizens/nobody");
  await arrive("Vi kan ikke finde borgeren");
  await page.getByRole("link", { name: "Borgere" }).first().click();
  await arrive("Borgere");
});

test("an administrator lands on the settings and sees no citizen", async ({ page, enter, arrive }) => {
  await enter({ persona: "administrator" }, "/staff/");
  await arrive("Indstillinger");
  await page.getByLabel("Link til videomøder").fill("http://moede.eksempel.dk/");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await arrive("Indstillinger");
  await page.getByLabel("Link til videomøder").fill("https://moede.eksempel.dk/{token}");
  await page.getByLabel("Tilgængelighedserklæring").fill("https://was.digst.dk/aftalt-eksempel");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(said(page, "Indstillingerne er gemt.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Link til videomøder")).toHaveValue("https://moede.eksempel.dk/{token}");
  await page.goto("/staff/citizens");
  await arrive("Her er ikke noget for dig endnu");
  await page.goto("/staff/help");
  await arrive("Hjælp");
});

test("the pages in English", async ({ page, another, enter, arrive }) => {
  await page.addInitScript(() => localStorage.setItem("aftalt-language", "en"));
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, "/staff/");
  await arrive("Today");
  for (const [path, heading] of [["calendar", "Calendar"], ["citizens", "Citizens"], ["help", "Help"], [`citizens/${citizen.id}`, citizen.name]]) {
    await page.goto(`/staff/${path}`);
    await arrive(heading ?? "");
  }
  for (const button of ["Exempt Mette from booking", "Book together with Mette", "Register that Mette came by"]) {
    await page.getByRole("button", { name: button }).click();
    await arrive(citizen.name);
  }
});
