/** The negative controls of the journeys: what each of them watches for is seen when it is there. */
import { expect, test } from "./stage.ts";

test.fail("axe finds an image without words", async ({ page, arrive }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  await arrive("Prøv Aftalt");
});

test.fail("a style that the policy refuses is heard", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
});

test.fail("a page wider than the screen is seen", async ({ page, arrive }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => document.querySelector("main")?.append("w".repeat(5_000)));
  await arrive("Prøv Aftalt");
});
