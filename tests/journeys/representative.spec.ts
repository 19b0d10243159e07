import { expect, test } from "./stage.ts";
import { personOf, said } from "./staff.ts";

test("a party representative is registered, and ends", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  const section = page.getByRole("region", { name: "Partsrepræsentant", exact: true });
  await expect(section.getByText("Borgeren har ingen partsrepræsentant.")).toBeVisible();
  await section.getByRole("button", { name: "Tilføj en partsrepræsentant" }).click();
  const save = section.getByRole("button", { name: "Gem partsrepræsentanten" });
  await save.click();
  await section.getByRole("link", { name: "Skriv et navn." }).click();
  await expect(section.getByLabel("Navn")).toBeFocused();
  await arrive(citizen.name);
  await section.getByLabel("Navn").fill("Advokat Ulla Storgaard");
  await section.getByLabel("Vej og nummer").fill("Eksempelvej 4");
  await section.getByLabel("Postnummer").fill("2680");
  await section.getByLabel("By", { exact: true }).fill("Solrød Strand");
  // Eight digits, but not a number that can be one: the server looks closer than the page.
  await section.getByLabel("CVR-nummer").fill("55000124");
  await save.click();
  await expect(section.getByRole("link", { name: "Skriv et rigtigt CVR-nummer" })).toBeVisible();
  await section.getByLabel("CVR-nummer").fill("55000123");
  await save.click();
  await expect(said(page, "Advokat Ulla Storgaard får nu kopi af alle breve.")).toBeVisible();
  await expect(section).toContainText("Får kopierne i Digital Post.");
  await arrive(citizen.name);

  await section.getByRole("button", { name: /^Slut i dag ?: Advokat Ulla Storgaard$/ }).click();
  await expect(said(page, "Advokat Ulla Storgaard får ikke flere kopier.")).toBeVisible();
  await expect(section.getByRole("button", { name: /^Slut i dag/ })).toHaveCount(0);
});
