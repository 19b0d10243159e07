import { chooseTime } from "./citizen.ts";
import { expect, test } from "./stage.ts";
import { personOf } from "./staff.ts";

// Messages leave between 9 and 22.
test.use({ now: "2026-11-30T10:05:00+01:00" });

test("a booking is confirmed by post, and the caseworker sees what was sent", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await chooseTime(page, "Vi mødes");
  await arrive("Tjek og bekræft");
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 23");
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await arrive("Din samtale er booket");

  await page.getByRole("link", { name: "Demo: post" }).click();
  await arrive("Demo: post");
  await page.getByLabel("Hvis post?").selectOption({ label: citizen.name });
  const receipt = page.locator("section").filter({ hasText: "Kvittering for samtalen" }).filter({ has: page.locator(".inbox") });
  await expect(async () => {
    await page.getByRole("button", { name: "Hent ny post" }).click();
    await expect(receipt.first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await receipt.first().locator("summary").click();
  await expect(receipt.first().getByRole("article")).toContainText(citizen.name);
  await arrive("Demo: post");

  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  const sent = page.getByRole("region", { name: "Beskeder" }).getByRole("listitem").filter({ hasText: "Kvittering for samtalen" });
  await expect(sent.first()).toContainText("Til borgeren, Digital Post. Sendt mandag den 30. november");
  await sent.first().getByText("Læs beskeden").click();
  await arrive(citizen.name);
});
