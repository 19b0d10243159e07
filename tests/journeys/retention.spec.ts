import { expect, test } from "./stage.ts";
import { personOf, said } from "./staff.ts";

test("an administrator says how long anything is kept", async ({ page, enter, arrive }) => {
  await enter({ persona: "administrator" }, "/staff/settings");
  await arrive("Indstillinger");
  await page.getByRole("link", { name: "Hvor længe gemmer vi oplysninger?" }).click();
  await arrive("Opbevaring");
  const notes = page.getByLabel("Notater");
  await expect(notes).toHaveValue("12");
  await notes.fill("70");
  await page.getByRole("button", { name: "Gem" }).click();
  await page.getByRole("link", { name: "Skriv et tal fra 1 til 60." }).click();
  await expect(notes).toBeFocused();
  await arrive("Opbevaring");

  // Notes cannot outlive the person: the server looks closer than the page.
  await notes.fill("18");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("link", { name: "Intet må gemmes længere end personen" })).toBeVisible();
  await notes.fill("6");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(said(page, "Gemt. Det gælder fra næste nat.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Notater")).toHaveValue("6");
  await expect(page.getByRole("region", { name: "De seneste nætter" })).toBeVisible();
  await arrive("Opbevaring");
});

test("a caseworker corrects a name and a CPR number", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  const section = page.getByRole("region", { name: "Navn og CPR-nummer" });
  await section.getByRole("button", { name: "Ret navn eller CPR-nummer" }).click();
  await section.getByRole("textbox", { name: "Nyt CPR-nummer" }).fill("611381-4000");
  await section.getByRole("radio", { name: "Borgeren har fået et nyt CPR-nummer" }).check();
  await section.getByRole("button", { name: "Ret", exact: true }).click();
  await expect(section.getByRole("link", { name: /^Det er ikke et CPR-nummer/ })).toBeVisible();
  await section.getByRole("textbox", { name: "Nyt CPR-nummer" }).fill("611281-4000");
  await section.getByRole("button", { name: "Ret", exact: true }).click();
  await expect(said(page, "Oplysningerne er rettet.")).toBeVisible();
  await expect(section).toContainText("611281-XXXX");
  await expect(section.getByRole("listitem").first()).toContainText("Borgeren har fået et nyt CPR-nummer");
});
