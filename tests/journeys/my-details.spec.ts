import { speak } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("a citizen corrects their details", async ({ page, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/profile");
  await arrive("Mine oplysninger");
  const phone = page.getByLabel("Dit telefonnummer");
  const email = page.getByLabel("Din e-mail");
  await phone.fill("55 50");
  await email.fill("mette");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { name: "Vi mangler 2 ting" })).toBeFocused();
  await arrive("Mine oplysninger");
  await page.getByRole("link", { name: "Skriv en e-mailadresse" }).click();
  await expect(email).toBeFocused();

  // The server looks closer than the page.
  await phone.fill("11 11 11 11");
  await email.fill("mette@");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { name: "Vi mangler én ting" })).toBeFocused();

  // Another language keeps what is written.
  await email.fill("mette@eksempel.dk");
  await phone.fill("55 50 01 88");
  await speak(page, "English");
  await expect(page.getByLabel("Your e-mail")).toHaveValue("mette@eksempel.dk");
  await speak(page, "Dansk");
  await page.getByRole("radio", { name: "English" }).check();
  await page.getByRole("radio", { name: "Ja", exact: true }).check();
  await page.getByLabel("Hvilket sprog?").selectOption({ label: "Polsk" });
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Vi har gemt dine oplysninger" })).toBeFocused();
  await arrive("Mine oplysninger");

  await page.reload();
  await arrive("Mine oplysninger");
  await expect(phone).toHaveValue("55 50 01 88");
  await expect(email).toHaveValue("mette@eksempel.dk");
  await expect(page.getByRole("radio", { name: "English" })).toBeChecked();
  await expect(page.getByLabel("Hvilket sprog?")).toHaveValue("polish");
});
