import { speak } from "./citizen.ts";
import { expect, test } from "./stage.ts";
import { personOf } from "./staff.ts";

test("an auditor draws a spot check, judges each look and signs", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const caseworker = await another({ persona: "caseworker" });
  for (let look = 0; look < 3; look += 1) {
    expect((await caseworker.get(`/api/v1/staff/citizens/${citizen.id}`)).ok()).toBe(true);
  }
  await enter({ persona: "auditor" }, "/staff/");
  await arrive("Stikprøver");
  await expect(page.getByText("Der er ingen usædvanlige dage at se på.")).toBeVisible();
  await page.getByRole("button", { name: "Træk en stikprøve" }).click();
  await arrive(/^Stikprøve fra /);
  const looks = page.getByRole("listitem").filter({ hasText: "Anne-Marie Krogh" });
  await expect(looks.first()).toContainText("Medarbejderens egen borger.");
  await expect(page.getByText(citizen.name)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Underskriv" })).toHaveCount(0);

  const forms = page.locator("form");
  await forms.first().getByRole("button", { name: "Gem svar" }).click();
  await expect(page.getByRole("alert")).toContainText("Vælg, om opslaget er i orden.");
  await forms.first().getByRole("radio", { name: "Skal følges op" }).check();
  await forms.first().getByRole("button", { name: "Gem svar" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv, hvad du har fundet.");
  await forms.first().getByLabel("Bemærkning").fill("Spørg lederen.");
  await forms.first().getByRole("button", { name: "Gem svar" }).click();
  await expect(page.getByText("Svar på opslag 1 er gemt.")).toBeVisible();
  while ((await page.getByRole("button", { name: "Gem svar" }).count()) > 0) {
    const form = forms.filter({ has: page.getByRole("button", { name: "Gem svar" }) }).first();
    const left = await page.getByRole("button", { name: "Gem svar" }).count();
    await form.getByRole("radio", { name: "I orden" }).check();
    await form.getByRole("button", { name: "Gem svar" }).click();
    await expect(page.getByRole("button", { name: "Gem svar" })).toHaveCount(left - 1);
  }
  await arrive(/^Stikprøve fra /);
  await page.getByLabel("Samlet bemærkning").fill("Ét opslag følges op.");
  await page.getByRole("button", { name: "Underskriv" }).click();
  await expect(page.getByText(/^Underskrevet af Birgit Ravn/)).toBeVisible();
  await arrive(/^Stikprøve fra /);
  await page.getByRole("link", { name: "Til stikprøver" }).click();
  await arrive("Stikprøver");
  await expect(page.getByText("1 skal følges op.")).toBeVisible();
  await speak(page, "English");
  await arrive("Spot checks");
});

test("an unusual day is looked into", async ({ page, another, enter, arrive, later }) => {
  const citizen = await personOf(another, "must_book");
  const caseworker = await another({ persona: "caseworker" });
  const search = { whose: "everybody", text: citizen.name, filter: "all", sort: "name", page: 1 };
  for (let look = 0; look < 61; look += 1) {
    expect((await caseworker.post("/api/v1/staff/citizens/search", { data: search })).ok()).toBe(true);
  }
  await later("2026-12-01T08:00:00+01:00");
  await enter({ persona: "auditor" }, "/staff/audit");
  await arrive("Stikprøver");
  const alarm = page.getByRole("listitem").filter({ hasText: "Anne-Marie Krogh" });
  await expect(alarm).toContainText("61 søgninger på en dag.");
  await alarm.getByRole("button", { name: "Gem, at du har set på det" }).click();
  await expect(alarm.getByRole("alert")).toContainText("Skriv, hvad du har fundet.");
  await alarm.getByLabel("Hvad har du fundet?").fill("Hun tog telefonen for hele teamet.");
  await alarm.getByRole("button", { name: "Gem, at du har set på det" }).click();
  await expect(page.getByText("Hun tog telefonen for hele teamet.")).toBeVisible();
  await arrive("Stikprøver");
});
