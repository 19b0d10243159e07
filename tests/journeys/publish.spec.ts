import { expect, test } from "./stage.ts";
import { said } from "./staff.ts";

const evening = /^17\.\d\d .*(onsdag den 2|mandag den 7|onsdag den 9)\. december/;

test("a caseworker publishes time for weekdays over two weeks, and a citizen is offered it", async ({ page, enter, arrive }) => {
  const offered = page.getByRole("link", { name: evening });

  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
  await page.getByRole("radio", { name: "Vi mødes" }).check();
  await expect(offered).toHaveCount(0);
  const citizensPage = page.url();

  await enter({ persona: "caseworker" }, "/staff/calendar");
  await arrive("Kalender");
  const form = page.getByRole("region", { name: "Udgiv ledig tid" });
  await form.getByLabel("Fra", { exact: true }).fill("17");
  await form.getByLabel("Til", { exact: true }).fill("1830");
  await form.getByRole("button", { name: "Udgiv" }).click();
  await expect(form.getByRole("link", { name: "Vælg mindst én ugedag" })).toBeVisible();
  await arrive("Kalender");

  for (const day of ["Mandag", "Onsdag"]) await form.getByRole("checkbox", { name: day }).check();
  await form.getByLabel("Uger", { exact: true }).selectOption({ label: "Uge 49 og 50" });
  await form.getByRole("checkbox", { name: "Opfølgning, Møde" }).check();
  await expect(form.getByText("Det giver 4 perioder og plads til cirka")).toBeVisible();
  await arrive("Kalender");
  await form.getByRole("button", { name: "Udgiv" }).click();
  await expect(said(page, "4 perioder er udgivet. Borgerne kan booke nu.")).toBeVisible();
  await expect(form.getByText("Her har du allerede ledig tid.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Ledig tid 17\.00-18\.30 / })).toHaveCount(2);
  await arrive("Kalender");

  await enter({ persona: "must_book" }, citizensPage);
  await arrive("Vælg en tid");
  await page.getByRole("radio", { name: "Vi mødes" }).check();
  await offered.first().click();
  await arrive("Tjek og bekræft");
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await arrive("Din samtale er booket");
});

test("a closing day is left out, and the page says so", async ({ page, enter }) => {
  await enter({ persona: "caseworker" }, "/staff/calendar?monday=2026-12-21");
  const form = page.getByRole("region", { name: "Udgiv ledig tid" });
  await form.getByRole("checkbox", { name: "Fredag" }).check();
  await form.getByLabel("Fra", { exact: true }).fill("9:00");
  await form.getByRole("checkbox", { name: "Opfølgning, Møde" }).check();
  await expect(form.getByText("Fredag den 25. december springes over. Den er lukkedag.")).toBeVisible();
});
