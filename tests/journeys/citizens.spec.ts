import { expect, test } from "./stage.ts";
import { personOf } from "./staff.ts";

test("citizens are found by name, sorted and filtered; what is searched for stands in no address", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, "/staff/citizens");
  await arrive("Borgere");
  const shown = page.getByRole("status").filter({ hasText: /^Viser|^Ingen borgere/ });
  await expect(shown).toContainText("De korteste frister står først.");
  await page.getByRole("button", { name: /^Navn/ }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(shown).toContainText("Sorteret efter navn.");
  await page.getByRole("button", { name: /^Navn/ }).click();
  await expect(shown).toContainText("Sorteret efter navn, bagfra.");
  await page.getByRole("button", { name: "Næste", exact: true }).click();
  await expect(page).toHaveURL(/page=2/);
  await page.getByRole("button", { name: /^Frist er gået/ }).click();
  await expect(page).toHaveURL(/filter=deadline_passed/);
  await expect(page).not.toHaveURL(/page=/);
  await arrive("Borgere");

  await page.getByRole("button", { name: /^Alle \d/ }).click();
  await page.getByLabel("Hvis borgere").selectOption({ label: "Alle i Solrød Kommune" });
  await expect(page.getByText("Søg efter en borger.")).toBeVisible();
  const [first, last] = [citizen.name.split(" ")[0] ?? "", citizen.name.split(" ").at(-1) ?? ""];
  const search = page.getByRole("searchbox");
  await search.fill(`${last} ${first}`.toLowerCase().slice(0, last.length));
  await search.press("Enter");
  await expect(page.getByRole("link", { name: citizen.name, exact: true })).toBeVisible();
  expect(decodeURI(page.url()).toLowerCase()).not.toContain(last.toLowerCase());
  await arrive("Borgere");

  await page.getByRole("link", { name: citizen.name, exact: true }).click();
  await arrive(citizen.name);
  await page.getByRole("link", { name: "Borgere" }).first().click();
  await expect(search).toHaveValue(last.toLowerCase());
  await search.fill("zzzz");
  await search.press("Enter");
  await expect(page.getByText("Vi fandt ingen.")).toBeVisible();
});
