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

/** A window that would strand so many talks if it ended earlier, and when it must end for that. */
export async function windowToShrink(staff: APIRequestContext, many: number) {
  for (const monday of ["2026-11-30", "2026-12-07", "2026-12-14"]) {
    for (const { day, windows, talks } of (await week(staff, monday)).days) {
      for (const window of windows) {
        const end = window.from + 60;
        const stranded = talks.filter((talk) => {
          const [from, to] = [minuteOf(talk.starts_at), minuteOf(talk.ends_at)];
          return talk.status === "booked" && from >= window.from && to <= window.to && to > end;
        });
        if (stranded.length >= many) return { monday, day, window, end, stranded };
      }
    }
  }
  throw new Error(`no window of the demo has ${many} talks to strand`);
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
export async function chooseNextTime(panel: Locator): Promise<string> {
  const time = panel.getByRole("group", { name: "Næste ledige tider" }).getByRole("radio").first();
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
