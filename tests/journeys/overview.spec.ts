import type { Locator } from "@playwright/test";
import { expect, test } from "./stage.ts";
import { Keyboard, said } from "./staff.ts";

/** A figure of the page by its question. */
const figure = (page: { getByRole: Locator["getByRole"] }, name: string | RegExp) => page.getByRole("region", { name, exact: typeof name === "string" });

test("a team leader sees whether it works; period, team and scheme stand in the address", async ({ page, enter, arrive }, info) => {
  await enter({ persona: "team_leader" }, "/staff/");
  await page.goto("/staff/overview");
  await arrive("Overblik");
  if (info.project.name.endsWith("desk")) {
    await expect(page.getByRole("link", { name: "Overblik" }).first()).toHaveAttribute("aria-current", "page");
  }
  const shown = page.getByRole("status").filter({ hasText: "Alle ydelser" });
  await expect(shown).toContainText("September-november 2026. Alle teams. Alle ydelser.");
  for (const question of ["Booker flere selv?", "Falder nogen på gulvet?", "Har vi plads?", "Tal fra andre"]) {
    await expect(page.getByRole("heading", { level: 2, name: question })).toBeVisible();
  }

  await page.getByLabel("Ydelse", { exact: true }).selectOption({ label: "Sygedagpenge" });
  await expect(page).toHaveURL(/scheme=sickness_benefit/);
  await expect(page.getByRole("status").filter({ hasText: "Alle teams. Sygedagpenge." })).toBeVisible();
  await page.getByLabel("Periode", { exact: true }).selectOption({ label: "Oktober 2026" });
  await expect(page).toHaveURL(/from=2026-10&to=2026-10/);
  await expect(page.getByRole("status").filter({ hasText: /^Oktober 2026\./ })).toBeVisible();
  await arrive("Overblik");
  const team = page.getByLabel("Team", { exact: true });
  const name = (await team.getByRole("option").nth(1).textContent()) ?? "";
  await team.selectOption({ label: name });
  await expect(page.getByRole("status").filter({ hasText: `Oktober 2026. ${name}. Sygedagpenge.` })).toBeVisible();

  await page.goBack();
  await expect(page.getByRole("status").filter({ hasText: "Oktober 2026. Alle teams. Sygedagpenge." })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(shown).toContainText("September-november 2026");
  await expect(page.getByLabel("Ydelse", { exact: true })).toHaveValue("");
});

test("each chart has its table, by keyboard, and says how it is counted", async ({ page, enter, arrive }) => {
  await enter({ persona: "team_leader" }, "/staff/overview");
  await arrive("Overblik");
  const self = figure(page, "Hvor mange booker selv?");
  await expect(self.getByRole("img", { name: "Hvor mange booker selv?" })).toBeVisible();
  const keyboard = new Keyboard(page);
  await keyboard.tabTo(self.getByRole("tab", { name: "Diagram" }));
  await keyboard.press("ArrowRight");
  await expect(self.getByRole("tab", { name: "Tabel" })).toBeFocused();
  await expect(self.getByRole("img")).toBeHidden();
  const table = self.getByRole("table");
  await expect(table.getByRole("row", { name: /Sygedagpenge/ })).toContainText(/\d,\d\s%.*\d+ af \d+.*12,4\s%, august 2020/);
  await arrive("Overblik");
  await keyboard.press("Tab");
  await expect(self.getByRole("tabpanel")).toBeFocused();
  await keyboard.tabTo(self.getByText("Sådan regner vi"));
  await keyboard.press("Enter");
  await expect(self.getByText("Samtaler uden aftale tæller ikke med", { exact: false })).toBeVisible();

  for (const tab of await page.getByRole("tab", { name: "Tabel" }).all()) await tab.click();
  await expect(page.getByRole("img")).toHaveCount(0);
  await arrive("Overblik");
  const published = page.getByRole("region", { name: "Tal fra andre" });
  await expect(published).toContainText("De er ikke fra i år.");
  for (const row of await published.getByRole("row").all()) await expect(row).toContainText(/20(1|2)\d|Kilde/);
});

test("from a number to those it is about, page by page, and back", async ({ page, enter, arrive }) => {
  await enter({ persona: "team_leader" }, "/staff/overview?scheme=sickness_benefit");
  await arrive("Overblik");
  await figure(page, "Lange forløb").getByRole("link", { name: "Se sager over 26 uger" }).click();
  await arrive("Sager over 26 uger");
  await expect(page).toHaveURL(/over_26_weeks\?scheme=sickness_benefit/);
  await expect(page.getByRole("status").filter({ hasText: "i alt." })).toBeVisible();
  const citizen = page.getByRole("table").getByRole("link").first();
  const name = (await citizen.textContent()) ?? "";
  await citizen.click();
  await arrive(name);
  await page.goBack();
  await arrive("Sager over 26 uger");
  await page.getByRole("link", { name: "Overblik" }).last().click();
  await arrive("Overblik");
  await expect(page.getByLabel("Ydelse", { exact: true })).toHaveValue("sickness_benefit");
  for (const list of ["without_talk", "without_caseworker", "tasks", "expired_orders", "no_shows", "not_reached", "summons", "over_52_weeks"]) {
    // One page shows them all; the list above was looked at.
    await page.goto(`/staff/overview/${list}`);
    await expect(page.getByRole("status").filter({ hasText: /i alt\.|Her er ingen\./ })).toBeVisible();
  }
});

test("all figures come as a file", async ({ page, enter, arrive }) => {
  await enter({ persona: "team_leader" }, "/staff/overview?scheme=sickness_benefit");
  await arrive("Overblik");
  const waits = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent alle tal (CSV)" }).click();
  const file = await waits;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  const lines = Buffer.concat(chunks).toString("utf8").trim().split(/\r?\n/);
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.join("\n")).toContain("self_booked");
});

test("the committee gets one sheet", async ({ page, enter, arrive }, info) => {
  await enter({ persona: "team_leader" }, "/staff/overview");
  await arrive("Overblik");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation").first()).toBeHidden();
  await expect(figure(page, "Hvor mange booker selv?").getByRole("img")).toBeVisible();
  if (info.project.name.endsWith("desk")) {
    const pdf = await page.pdf({ path: info.outputPath("overview.pdf"), format: "A4", tagged: true, preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g), "one page").toHaveLength(1);
  }
});

test("an administrator sees the figures, nobody behind them, and sets what they are held against", async ({ page, enter, arrive }) => {
  await enter({ persona: "administrator" }, "/staff/overview");
  await arrive("Overblik");
  await expect(page.getByRole("link", { name: /^Se / })).toHaveCount(0);
  await page.goto("/staff/overview/no_shows");
  await arrive("Her er ikke noget for dig endnu");

  await page.goto("/staff/settings");
  const form = page.getByRole("form", { name: "Mål og normer" });
  const target = form.getByLabel("Mål for Sygedagpenge i procent");
  await target.fill("140");
  await form.getByRole("button", { name: "Gem mål og normer" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await arrive("Indstillinger");
  await target.fill("52,5");
  await form.getByRole("button", { name: "Gem mål og normer" }).click();
  await expect(said(page, "Mål og normer er gemt.")).toBeVisible();
  await page.goto("/staff/overview?scheme=sickness_benefit");
  await page.getByRole("tab", { name: "Tabel" }).first().click();
  await expect(page.getByRole("table").first()).toContainText("52,5");
});

test("the overview in English", async ({ page, enter, arrive }) => {
  await page.addInitScript(() => localStorage.setItem("aftalt-language", "en"));
  await enter({ persona: "team_leader" }, "/staff/overview");
  await arrive("Overview");
  await expect(page.getByRole("status").filter({ hasText: "All teams. All benefits." })).toBeVisible();
  for (const tab of await page.getByRole("tab", { name: "Table" }).all()) await tab.click();
  await expect(figure(page, "How many book themselves?").getByRole("table")).toContainText(/\d\.\d%/);
  await arrive("Overview");
  await page.goto("/staff/overview/over_26_weeks");
  await arrive("Cases over 26 weeks");
});
