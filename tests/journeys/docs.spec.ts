import { expect, test } from "./stage.ts";

test.skip(({ database, viewport }) => database !== "sqlite" || viewport?.width === 360, "the same on every database, and made for desks");

test("a developer tries the API from its description, under a policy as strict as that of the pages", async ({ page }) => {
  const opened = await page.goto("/api/docs");
  expect(opened?.headers()["content-security-policy"]).not.toMatch(/unsafe/);
  const signIn = page.locator(".opblock", { hasText: "/api/v1/demo/sign-in" });
  await signIn.locator(".opblock-summary-control").click();
  await signIn.getByRole("button", { name: "Try it out" }).click();
  await signIn.getByRole("textbox").fill('{"persona":"must_book"}');
  await signIn.getByRole("button", { name: "Execute" }).click();
  await expect(signIn.locator(".live-responses-table .response-col_status").last()).toHaveText(/204/);

  const session = page.locator(".opblock-get", { has: page.locator('[data-path="/api/v1/session"]') });
  await session.locator(".opblock-summary-control").click();
  await session.getByRole("button", { name: "Try it out" }).click();
  await session.getByRole("button", { name: "Execute" }).click();
  await expect(session.locator(".live-responses-table")).toContainText("Mette Sørensen");
});
