import { speak } from "./citizen.ts";
import { expect, test } from "./stage.ts";
import type { Page } from "@playwright/test";

test("a citizen books a talk by video", async ({ page, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
  await page.getByRole("radio", { name: "Video" }).check();
  await page.getByRole("link", { name: /^\d+\.\d\d .* hos / }).first().click();
  await arrive("Tjek og bekræft");
  await expect(page.getByText("Vi taler på video")).toBeVisible();
  await page.getByRole("button", { name: "Book samtalen" }).click();
  await arrive("Din samtale er booket");
  await expect(page.getByText("Vi taler på video")).toBeVisible();
});

test("Deltag works from ten minutes before, and explains itself until then", async ({ page, enter, arrive }) => {
  await page.clock.install();
  await enter({ persona: "video" }, "/talks");
  await arrive("Mine samtaler");
  await page.getByRole("button", { name: "Deltag" }).first().click();
  await expect(page.getByRole("alert").filter({ hasText: "Mødet er ikke åbent endnu" })).toBeFocused();
  await arrive("Mine samtaler");

  // The page wakes by itself when the meeting opens.
  await pretend(page, -60_000);
  await page.reload();
  await expect(page.getByRole("button", { name: "Deltag" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Deltag" })).toHaveCount(0);
  await page.clock.fastForward("02:00");
  const join = page.getByRole("link", { name: "Deltag" });
  await expect(join).toHaveAttribute("href", /^https:\/\//);
  await expect(join).toHaveAttribute("target", "_blank");
  await speak(page, "English");
  await expect(page.getByRole("link", { name: "Join" })).toBeVisible();
  await arrive("My talks");
});

/** The server's clock, as the page hears it: so many milliseconds after the first video meeting opens. The session goes by the true one: it has not ended. */
async function pretend(page: Page, after: number) {
  const { talks } = await (await page.request.get("/api/v1/me/talks")).json();
  const { video } = talks.find((talk: { video: unknown }) => talk.video);
  const now = new Date(Date.parse(video.opens_at) + after).toISOString();
  await page.route("**/api/v1/me/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "aftalt-now": now } });
  });
}
