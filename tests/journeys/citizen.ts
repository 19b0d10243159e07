/** The steps that several journeys of a citizen share. */
import { expect, type APIRequestContext, type Page } from "@playwright/test";

export type Channel = "Vi mødes" | "Telefon";

/** The times of the shown week: a talk begins "10.15", a call comes "mellem 10 og 11". */
export function times(page: Page, channel: Channel) {
  const name = channel === "Telefon" ? /^mellem \d+ og \d+ .* hos / : /^\d+\.\d\d .* hos /;
  return page.getByRole("link", { name });
}

/** Chooses a channel and then the nth free time; answers how the list named it. */
export async function chooseTime(page: Page, channel: Channel, nth = 0): Promise<string> {
  await page.getByRole("radio", { name: channel }).check();
  const time = times(page, channel).nth(nth);
  await expect(time).toBeVisible();
  const named = ((await time.textContent()) ?? "").replace(/\s+/g, " ").trim();
  await time.click();
  return named;
}

/** "10.15" or "mellem 10 og 11", out of how the list named it. */
export function clock(named: string): string {
  const found = /^(mellem \d+ og \d+|\d+\.\d\d)/.exec(named);
  if (!found?.[0]) throw new Error(`no time in "${named}"`);
  return found[0];
}

type Another = (who: Record<string, string>) => Promise<APIRequestContext>;

/** Somebody else books, through the API, the very time that this page asks its reader to confirm. */
export async function takeTime(page: Page, another: Another) {
  const { pathname, searchParams: chosen } = new URL(page.url());
  const time = { channel: chosen.get("channel"), caseworker: chosen.get("caseworker"), starts_at: chosen.get("at") };
  const visitor = await another({ persona: "caseworker" });
  for (let number = 1; ; number += 1) {
    const { people } = await (await visitor.get(`/api/v1/demo/people?page=${number}`)).json();
    expect(people, "somebody else who may book this time").not.toHaveLength(0);
    for (const person of people.filter(({ kind }: { kind: string }) => kind === "citizen")) {
      const rival = await another({ citizen_id: person.id });
      const { orders } = await (await rival.get("/api/v1/me/talks")).json();
      if (orders.length === 0 || pathname.includes(orders[0].id)) continue;
      const data = { ...time, order: orders[0].id, phone: "55 50 01 24", companion: false };
      const headers = { "idempotency-key": crypto.randomUUID() };
      const answer = await rival.post("/api/v1/me/appointments", { data, headers });
      if (answer.status() === 201) return;
    }
  }
}

/** Changes the language at the foot of the page, which is there on every width. */
export async function speak(page: Page, language: "Dansk" | "English") {
  await page.getByRole("contentinfo").getByRole("button", { name: language }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language === "English" ? "en" : "da");
}

/** The caseworker exempts this persona for a year, as the citizen asked. */
export async function exempt(another: Another, persona: string) {
  const caseworker = await another({ persona: "caseworker" });
  const { personas } = await (await caseworker.get("/api/v1/demo/people")).json();
  const { person } = personas.find((view: { persona: string }) => view.persona === persona);
  const data = { ground: "impairment", requested_by: "citizen", from: "2026-11-30", to: "2027-02-28", review_on: "2027-02-15" };
  const answer = await caseworker.post(`/api/v1/staff/citizens/${person.id}/exemption`, { data });
  expect(answer.status(), await answer.text()).toBe(201);
}
