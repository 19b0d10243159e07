import { expect, test } from "./stage.ts";
import type { Locator, Page } from "@playwright/test";

test("a whole booking by keyboard alone", async ({ page, enter, arrive }) => {
  const keys = new Keys(page);
  await enter({ persona: "must_book" }, "/talks");
  await arrive("Mine samtaler");
  // The skip link first: the menu is behind it.
  await keys.press("Tab");
  await keys.press("Enter");
  await keys.on(page.getByRole("link", { name: "Vælg en tid" }));
  await keys.press("Enter");

  await arrive("Vælg en tid");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await keys.on(page.getByRole("radio", { name: "Vi mødes" }));
  await keys.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Telefon" })).toBeChecked();
  await keys.on(page.getByRole("list", { name: "Dage i ugen" }).getByRole("link", { name: /tider?$/ }).first());
  await keys.press("Enter");
  await keys.on(page.getByRole("link", { name: /^mellem \d+ og \d+ .* hos / }).first());
  await keys.press("Enter");

  await arrive("Tjek og bekræft");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await keys.on(page.getByLabel("Dit telefonnummer"));
  await keys.on(page.getByRole("button", { name: "Book samtalen" }));
  await keys.press("Enter");

  await arrive("Din samtale er booket");
  console.log(`a whole booking: ${keys.pressed} key presses`);
  expect(keys.pressed).toBeLessThan(40);
});

/** Presses keys and counts them. */
class Keys {
  pressed = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string) {
    this.pressed += 1;
    await this.page.keyboard.press(key);
  }

  /** Goes on with Tab until the focus is there. */
  async on(goal: Locator) {
    await expect(goal).toBeVisible();
    for (let tries = 0; tries < 60; tries += 1) {
      if (await goal.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    throw new Error("60 times Tab, and the focus is not there");
  }
}
