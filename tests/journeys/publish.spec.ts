import { expect, test } from "./stage.ts";

const evening = /^17\.\d\d .*onsdag den 2\. december/;

test("a caseworker publishes time, and a citizen is offered it", async ({ page, enter, arrive }) => {
  const offered = page.getByRole("link", { name: evening });

  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
  await page.getByRole("radio", { name: "Vi mødes" }).check();
  await expect(offered).toHaveCount(0);
  const citizensPage = page.url();

  await enter({ persona: "caseworker" }, "/staff/");
  await arrive("Kalender");
  const form = page.getByRole("region", { name: "Udgiv ledig tid" });
  await form.getByLabel("Dag", { exact: true }).fill("2026-12-02");
  await form.getByLabel("Fra", { exact: true }).fill("17:00");
  await form.getByLabel("Til", { exact: true }).fill("18:30");
  await form.getByRole("button", { name: "Udgiv" }).click();
  await expect(page.getByRole("alert").or(form.getByText("Fejl:")).first()).toBeVisible();
  await arrive("Kalender");
  await form.getByRole("checkbox", { name: "Opfølgning, møde" }).check();
  await form.getByRole("button", { name: "Udgiv" }).click();
  await expect(page.getByText("Borgerne kan booke nu.")).toBeVisible();
  await arrive("Kalender");

  await enter({ persona: "must_book" }, citizensPage);
  await arrive("Vælg en tid");
  await page.getByRole("radio", { name: "Vi mødes" }).check();
  await offered.first().click();
  await arrive("Tjek og bekræft");
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await arrive("Din samtale er booket");
});
