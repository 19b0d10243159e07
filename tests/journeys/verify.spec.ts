import { expect, test } from "./stage.ts";
import { personOf } from "./staff.ts";

test("a citizen confirms a number with the code that came", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "must_book" }, "/profile");
  await arrive("Mine oplysninger");
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 88");
  await page.getByRole("checkbox", { name: "Send mig en sms" }).check();
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Vi har gemt dine oplysninger" })).toBeFocused();
  await expect(page.getByText("Vi skriver først til 55 50 01 88, når du har bekræftet det.")).toBeVisible();
  await arrive("Mine oplysninger");
  await page.getByRole("button", { name: "Send mig en kode" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Vi har sendt en kode" })).toBeFocused();

  const phone = await page.context().newPage();
  await phone.goto(`/staff/post?citizen_id=${citizen.id}`);
  const sms = phone.locator(".sms").filter({ hasText: /\b\d{6}\b/ }).first();
  await expect(async () => {
    await phone.getByRole("button", { name: "Hent ny post" }).click();
    await expect(sms).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  const [code = ""] = /\b\d{6}\b/.exec((await sms.textContent()) ?? "") ?? [];
  await phone.close();

  const field = page.getByLabel("Koden med 6 tal");
  await field.fill(code === "111111" ? "222222" : "111111");
  await page.getByRole("button", { name: "Bekræft", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Koden passer ikke" })).toBeFocused();
  await arrive("Mine oplysninger");
  await field.fill(code);
  await page.getByRole("button", { name: "Bekræft", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Tak, det er bekræftet" })).toBeFocused();
  await expect(page.getByRole("checkbox", { name: "Send mig en sms (bekræftet)" })).toBeChecked();
  await arrive("Mine oplysninger");

  // The link to one's own calendar is shown once, works, and can be closed.
  await page.getByRole("button", { name: "Lav et link" }).click();
  const link = await page.getByLabel("Kopiér det nu").inputValue();
  expect(await (await page.request.get(link)).text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await arrive("Mine oplysninger");
  await page.getByRole("button", { name: "Luk linket" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Linket virker ikke mere" })).toBeFocused();
  expect((await page.request.get(link)).status()).toBe(404);
});
