import { expect, test } from "./stage.ts";

test("a citizen sees all that we have about them", async ({ page, enter, arrive }) => {
  await enter({ persona: "booked" }, "/profile");
  await arrive("Mine oplysninger");
  await page.getByRole("link", { name: "Se alt, hvad vi har om dig" }).click();
  await arrive("Alt, hvad vi har om dig");
  await expect(page.getByText(/^\d{6}-XXXX$/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Samtaler", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Hvem der har set eller ændret noget" })).toBeVisible();
  await expect(page.getByText("Hentet ud").first()).toBeVisible();

  const fetched = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent det som en fil (JSON)" }).click();
  expect((await fetched).suggestedFilename()).toBe("aftalt.json");
  await page.getByRole("link", { name: "Tilbage til Aftalt" }).click();
  await arrive("Mine oplysninger");
});
