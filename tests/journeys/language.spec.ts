import { speak, times } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("another language in mid-flow loses nothing", async ({ page, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
  await page.getByRole("radio", { name: "Telefon" }).check();
  await page.getByRole("button", { name: "Næste uge", exact: true }).click();
  await expect(page.getByText("Uge 50", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Formiddag" }).click();
  await page.getByRole("button", { name: "Kun Anne-Marie Krogh" }).click();
  await expect(page.getByText("Kolleger til din sagsbehandler")).toHaveCount(0);
  const offered = await times(page, "Telefon").count();

  await speak(page, "English");
  await arrive("Choose a time");
  await expect(page.getByText("Week 50", { exact: true })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Phone" })).toBeChecked();
  for (const filter of [/^Morning/, "Only Anne-Marie Krogh"]) {
    await expect(page.getByRole("button", { name: filter })).toHaveAttribute("aria-pressed", "true");
  }
  const free = page.getByRole("link", { name: /^between \d+ and \d+ .* with / });
  await expect(free).toHaveCount(offered);
  await free.first().click();

  await arrive("Check and confirm");
  await page.getByLabel("Your phone number").fill("55 50");
  await page.getByRole("radio", { name: "Yes, I bring one" }).check();
  await page.getByRole("button", { name: "Book the talk" }).click();
  await expect(page.getByRole("link", { name: /^Write a phone number/ })).toBeVisible();
  const chosen = page.url();

  // What is typed, what is ticked, the chosen time and what is wrong: all there, in the other language.
  await speak(page, "Dansk");
  await arrive("Tjek og bekræft");
  expect(page.url()).toBe(chosen);
  await expect(page.getByLabel("Dit telefonnummer")).toHaveValue("55 50");
  await expect(page.getByRole("radio", { name: "Ja, jeg tager en med" })).toBeChecked();
  await expect(page.getByRole("link", { name: "Skriv et telefonnummer med 8 tal" })).toBeVisible();
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 77");
  await speak(page, "English");
  await page.getByRole("button", { name: "Book the talk" }).click();

  await arrive("Your talk is booked");
  await expect(page.getByText("We call you on 55 50 01 77").first()).toBeVisible();
  await expect(page.getByText("You have a companion with you")).toBeVisible();
});

test("every page is there in English", async ({ page, enter, arrive }) => {
  await enter({ persona: "booked" }, "/talks");
  await arrive("Mine samtaler");
  await speak(page, "English");
  await arrive("My talks");
  for (const [link, heading] of [["Move the talk", "Move the talk"], ["Cancel", "Cancel"], ["See the receipt", "Your talk is booked"]] as const) {
    await page.getByRole("link", { name: link }).first().click();
    await arrive(heading);
    await page.goto("/talks");
  }
  await page.goto("/profile");
  await arrive("My details");
  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Choose a time" }).click();
  await arrive("Choose a time");
  await page.getByRole("link", { name: "No time suits me" }).click();
  await arrive("No time suits me");
  await page.getByRole("button", { name: "Send it to us" }).click();
  await arrive("We have received your message");
});
