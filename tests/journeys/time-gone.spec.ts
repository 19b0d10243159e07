import { chooseTime, takeTime } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("the time is gone at the confirmation, and nothing that was typed is lost", async ({ page, enter, arrive, another }) => {
  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
  await chooseTime(page, "Vi mødes");

  await arrive("Tjek og bekræft");
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 99");
  await page.getByRole("radio", { name: "Ja, jeg tager en med" }).check();
  await takeTime(page, another);
  await page.getByRole("button", { name: "Book samtalen" }).click();

  await arrive("Vælg en ny tid");
  await expect(page.getByRole("heading", { name: "Tiden er lige blevet taget" })).toBeVisible();
  const near = page.getByRole("group", { name: "De nærmeste ledige tider" }).getByRole("radio");
  expect(await near.count()).toBeGreaterThan(0);
  for (const time of await near.all()) await expect(time).not.toBeChecked();
  await expect(page.getByText("55 50 01 99")).toBeVisible();
  await expect(page.getByText("Du kommer med bisidder")).toBeVisible();
  await near.first().check();
  await page.getByRole("button", { name: "Book den nye tid" }).click();

  await arrive("Din samtale er booket");
  await expect(page.getByText("Vi har dit nummer: 55 50 01 99")).toBeVisible();
  await expect(page.getByText("Du kommer med bisidder")).toBeVisible();
});
