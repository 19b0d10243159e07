import { speak } from "./citizen.ts";
import { personOf } from "./staff.ts";
import { expect, test } from "./stage.ts";
import type { APIRequestContext } from "@playwright/test";

test("the decision that we choose the times: what, why, how to complain, and no button to book", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const leader = await another({ persona: "team_leader" });
  const reasons = "Tiderne den 3. og 10. november er aflyst samme dag.";
  const data = { ground: "conduct", reasons, hearing_on: "2026-11-24", from: "2026-11-30", review_on: "2027-01-15" };
  const answer = await leader.post(`/api/v1/staff/citizens/${citizen.id}/withdrawal`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);

  await enter({ persona: "must_book" }, "/talks");
  await arrive("Mine samtaler");
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);
  await page.getByRole("link", { name: "Læs afgørelsen, og se, hvordan du klager" }).click();
  await arrive("Vi vælger tiderne for dig");
  await expect(page.getByText(reasons)).toBeVisible();
  await expect(page.getByText(/^Du kan klage til og med /)).toBeVisible();
  await expect(page.getByRole("button", { name: "Udskriv" })).toBeVisible();
  await speak(page, "English");
  await arrive("We choose the times for you");
  await speak(page, "Dansk");
  await page.goto("/course");
  await arrive("Mit forløb");
  await expect(page.getByRole("heading", { name: "Vi begyndte at vælge tiderne for dig" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);
});

test("who is left in peace is asked for nothing on any page", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const leader = await another({ persona: "team_leader" });
  const talks = await told(leader, citizen.id);
  const data = { from: "2026-11-30", review_on: "2027-01-15", talks };
  const answer = await leader.post(`/api/v1/staff/citizens/${citizen.id}/standby`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  for (const [path, heading] of [["/talks", "Mine samtaler"], ["/course", "Mit forløb"]] as const) {
    await enter({ persona: "must_book" }, path);
    await arrive(heading);
    await expect(page.getByText("Du har ro lige nu")).toBeVisible();
    await expect(page.getByText(/Book senest|Vælg en tid|Hvorfor fik du ikke booket/)).toHaveCount(0);
    // What only unfolds asks for nothing.
    await expect(page.getByRole("main").locator("button:not([aria-expanded])")).toHaveCount(0);
  }
});

test("a course that has ended says so kindly", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const caseworker = await another({ persona: "caseworker" });
  const talks = await told(caseworker, citizen.id);
  const data = { change: { kind: "recovery", last_day: "2026-11-29" }, talks };
  const answer = await caseworker.post(`/api/v1/staff/citizens/${citizen.id}/case-changes`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  await enter({ persona: "must_book" }, "/course");
  await arrive("Mit forløb");
  await expect(page.getByRole("heading", { name: "Dit forløb hos os er slut" })).toBeVisible();
  await expect(page.getByText(/Du er meldt rask\. .* Bliver du syg igen, begynder et nyt forløb\./)).toBeVisible();
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);
  await speak(page, "English");
  await arrive("My course");
});

/** Every agreed talk is cancelled, and the citizen has been told in person. */
async function told(staff: APIRequestContext, citizen: string) {
  const { talks } = await (await staff.get(`/api/v1/staff/citizens/${citizen}`)).json();
  return talks.map(({ id }: { id: string }) => ({ talk: id, fate: "cancel_told" }));
}
