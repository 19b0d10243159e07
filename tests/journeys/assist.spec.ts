import { expect, test } from "./stage.ts";
import { chooseNextTime, personOf, said } from "./staff.ts";

test("a caseworker books together with a citizen, moves the talk and cancels it", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: `Book sammen med ${firstName}` }).click();
  const panel = page.getByRole("region", { name: `Book sammen med ${firstName}` });
  await expect(panel.getByRole("heading")).toBeFocused();
  await panel.getByRole("radio", { name: "Telefon" }).check();
  // By its name: the times of the meetings stay until those of the calls are there.
  const time = await chooseNextTime(panel, /mellem/);
  expect(time).toContain("mellem");
  await panel.getByRole("checkbox", { name: `${firstName} kommer med en bisidder` }).check();
  await arrive(citizen.name);
  await panel.getByRole("button", { name: `Book for ${firstName}` }).click();
  await expect(said(page, `Booket sammen med ${firstName}`)).toBeVisible();
  const talks = page.getByRole("region", { name: "Samtaler" });
  await expect(talks).toContainText("Booket sammen med jer.");
  await expect(talks).toContainText("Har bisidder med.");

  const row = talks.getByRole("listitem").filter({ hasText: "Booket sammen med jer." }).first();
  await row.getByRole("button", { name: "Flyt" }).click();
  const move = page.getByRole("form", { name: "Flyt samtalen" });
  await move.getByRole("group", { name: "Næste ledige tider" }).getByRole("radio").nth(2).check();
  await arrive(citizen.name);
  await move.getByRole("button", { name: "Flyt samtalen" }).click();
  await expect(said(page, `Samtalen med ${firstName} er flyttet til`)).toBeVisible();
  const moved = talks.getByRole("listitem").filter({ hasText: "Flyttet 1 gang." });

  await moved.getByRole("button", { name: "Aflys" }).click();
  const cancel = page.getByRole("form", { name: "Aflys samtalen" });
  await cancel.getByRole("radio", { name: `${firstName} melder afbud` }).check();
  await cancel.getByLabel("Grund", { exact: true }).selectOption({ label: "Er syg" });
  await arrive(citizen.name);
  await cancel.getByRole("button", { name: "Aflys samtalen" }).click();
  await expect(said(page, "er aflyst.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Forløb" })).toContainText("Afbud");
});

test("a note is written, and stays as it was written", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  const notes = page.getByRole("region", { name: "Noter" });
  await notes.getByRole("button", { name: "Gem noten" }).click();
  await expect(notes.getByText("Skriv noten først.")).toBeVisible();
  await notes.getByLabel("Skriv en note").fill("Ringede. Vil gerne have hjælp til at booke.\nHelst om formiddagen.");
  await notes.getByRole("button", { name: "Gem noten" }).click();
  await expect(said(page, "Noten er gemt.")).toBeVisible();
  await expect(notes.getByRole("listitem")).toContainText("Helst om formiddagen.");
  await expect(notes.getByLabel("Skriv en note")).toHaveValue("");
  await arrive(citizen.name);
});
