/** The negative controls of the journeys: what each of them watches for is seen when it is there. */
import { expect, test } from "./stage.ts";

const heading = "Prøv Aftalt";

test("axe finds an image without words", async ({ page, arrive }) => {
  await page.goto("/");
  await arrive(heading);
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  await expect(arrive(heading)).rejects.toThrow("image-alt");
});

test("a page wider than the screen is seen", async ({ page, arrive }) => {
  await page.goto("/");
  await arrive(heading);
  await page.evaluate(() => document.querySelector("main")?.append("w".repeat(5_000)));
  await expect(arrive(heading)).rejects.toThrow("scrolls sideways");
});

test("a style that the policy refuses is heard, and so is a script that fails", async ({ page, complaints }) => {
  await page.goto("/");
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(() => complaints.join()).toMatch(/content.security.policy/i);
  await page.evaluate(() => setTimeout(() => { throw new Error("on purpose"); }));
  await expect.poll(() => complaints.join()).toContain("on purpose");
  complaints.length = 0;
});
