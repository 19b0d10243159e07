/** The steps that several journeys of the staff share. */
import { expect, type APIRequestContext, type Locator, type Page } from "@playwright/test";

type Another = (who: Record<string, string>) => Promise<APIRequestContext>;

export type StaffTalk = {
  id: string;
  citizen_id: string;
  citizen: string;
  channel: "in_person" | "phone" | "video";
  starts_at: string;
  ends_at: string;
  status: string;
};

type StaffWindow = { id: string; from: number; to: number };

/** 555 as the pages write it: "9.15". */
export function clock(minute: number): string {
  return `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, "0")}`;
}

/** The minute of the day in Denmark. */
function minuteOf(instant: string): number {
  const [hour, minute] = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Copenhagen", hour: "2-digit", minute: "2-digit" })
    .format(new Date(instant))
    .split(":")
    .map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

/** A week of a caseworker's calendar, as the API has it. */
export async function week(staff: APIRequestContext, monday: string) {
  const answer = await staff.get(`/api/v1/staff/week?monday=${monday}`);
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as { days: { day: string; windows: StaffWindow[]; talks: StaffTalk[] }[] };
}

/** Publishes a long afternoon and books one talk after the other in it; shortened to its first hour, it strands all but the first. */
export async function fullWindow(staff: APIRequestContext, talks: number) {
  const [monday, day, from] = ["2026-12-07", "2026-12-09", 16 * 60];
  const send = async (path: string, data: object) => {
    const answer = await staff.post(path, { data, headers: { "idempotency-key": crypto.randomUUID() } });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const { offices } = await (await staff.get("/api/v1/staff/publishing")).json();
  const variants = ["follow-up-in-person", "follow-up-phone"];
  await send("/api/v1/staff/windows", { day, from, to: from + talks * 60, office: offices[0].office.id, variants });
  const wanted = { whose: "mine", filter: "to_book", sort: "deadline", descending: true, page: 1 };
  const { citizens } = await send("/api/v1/staff/citizens/search", wanted);
  let booked = 0;
  for (const { id } of citizens) {
    if (booked === talks) break;
    const path = `/api/v1/staff/citizens/${id}`;
    const times = `${path}/slots?purpose=summon&talk_type=follow-up&channel=in_person&monday=${monday}`;
    const answer = await staff.get(times);
    if (!answer.ok()) continue;
    const { days } = await answer.json();
    const slots = days.find((shown: { day: string }) => shown.day === day)?.slots ?? [];
    const slot = slots.find(({ starts_at }: { starts_at: string }) => minuteOf(starts_at) >= from);
    if (!slot) continue;
    const { starts_at, caseworker } = slot;
    const talk = { origin: "assisted", talk_type: "follow-up", channel: "in_person", caseworker: caseworker.id, starts_at };
    await send(`${path}/appointments`, talk);
    booked += 1;
  }
  const shown = (await week(staff, monday)).days.find((shown) => shown.day === day);
  const window = shown?.windows.find((window) => window.from === from);
  if (!shown || !window) throw new Error("the window is not published");
  const end = from + 60;
  const stranded = shown.talks.filter(({ status, starts_at }) => status === "booked" && minuteOf(starts_at) >= end);
  return { monday, window, end, stranded };
}

/** Opens a citizen from the list, found by name. */
export async function findCitizen(page: Page, name: string) {
  const search = page.getByRole("search", { name: "Find borger" });
  await search.getByRole("searchbox").fill(name);
  await search.getByRole("button", { name: "Søg" }).click();
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Who a persona of the demo is. */
export async function personOf(another: Another, persona: string): Promise<{ id: string; name: string }> {
  const visitor = await another({ persona });
  const { personas } = await (await visitor.get("/api/v1/demo/people")).json();
  return personas.find((view: { persona: string }) => view.persona === persona).person;
}

/** The first of the next free times of a panel; answers how it is named. */
export async function chooseNextTime(panel: Locator, named = /./): Promise<string> {
  const time = panel.getByRole("group", { name: "Næste ledige tider" }).getByRole("radio", { name: named }).first();
  await time.check();
  return ((await time.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? "").trim();
}

/** What the page says that it has done. */
export function said(page: Page, text: string | RegExp): Locator {
  return page.getByRole("status").filter({ hasText: text });
}

/** Fills the exemption's form with what it cannot know. */
export async function exempt(page: Page, firstName: string) {
  await page.getByRole("button", { name: `Fritag ${firstName} fra at booke selv` }).click();
  const panel = page.getByRole("region", { name: "Fritag fra at booke selv" });
  await panel.getByRole("radio", { name: "Svært ved it" }).check();
  await panel.getByRole("button", { name: `Fritag ${firstName}` }).click();
  await expect(said(page, `${firstName} er fritaget fra at booke selv.`)).toBeVisible();
}

/** Somebody who has only a keyboard, and counts every key. */
export class Keyboard {
  presses = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string) {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string) {
    this.presses += text.length;
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab until this has the focus. */
  async tabTo(wanted: Locator) {
    await expect(wanted).toBeVisible();
    for (let tabs = 0; tabs < 150; tabs += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    throw new Error(`Tab does not lead to ${wanted}`);
  }
}
