import { expect, test } from "./stage.ts";
import { clock, said, week, fullWindow } from "./staff.ts";

test("a window is shortened: one talk is kept, one moved, one cancelled", async ({ page, another, enter, arrive }) => {
  const staff = await another({ persona: "caseworker" });
  const { monday, window, end, stranded } = await fullWindow(staff, 4);
  const [kept, moved, cancelled, ...others] = stranded;
  if (!kept || !moved || !cancelled) throw new Error("three talks");

  await enter({ persona: "caseworker" }, `/staff/calendar?monday=${monday}`);
  await arrive("Kalender");
  const span = `${clock(window.from)}-${clock(window.to)}`;
  await page.locator(`[id="window-${window.id}"]`).click();
  const panel = page.locator("#change");
  await expect(panel.getByRole("heading", { name: span })).toBeFocused();
  await panel.getByLabel("Til", { exact: true }).fill(clock(end));
  await expect(panel.getByText(`${stranded.length} samtaler ligger uden for den nye tid.`)).toBeVisible();
  await expect(panel.getByText(/ledige tider? tilbage før den/)).toBeVisible();
  await expect(page.getByText("Fjernes")).toBeVisible();
  await arrive("Kalender");

  await panel.getByRole("button", { name: "Gem, og send besked" }).click();
  await expect(panel.getByRole("link", { name: `Vælg, hvad der skal ske med ${kept.citizen}.` })).toBeVisible();
  for (const talk of [kept, ...others]) await panel.getByLabel(talk.citizen).selectOption({ label: "Behold tiden" });
  await panel.getByLabel(moved.citizen).selectOption({ index: 1 });
  await expect(panel.getByLabel(moved.citizen).locator("option:checked")).toHaveText(/^Flyt til /);
  await panel.getByLabel(cancelled.citizen).selectOption({ label: "Aflys, og lad borgeren vælge igen" });
  await arrive("Kalender");
  await panel.getByRole("button", { name: "Gem, og send besked" }).click();
  await expect(said(page, `${clock(window.from)}-${clock(end)}.`)).toBeVisible();
  await expect(panel).toHaveCount(0);
  await arrive("Kalender");

  const talks = (await week(staff, monday)).days.flatMap((day) => day.talks);
  const status = (id: string) => talks.find((talk) => talk.id === id)?.status;
  expect(status(kept.id)).toBe("booked");
  expect(status(moved.id)).not.toBe("booked");
  expect(status(cancelled.id)).not.toBe("booked");

  const mover = await another({ citizen_id: moved.citizen_id });
  const times = (await (await mover.get("/api/v1/me/talks")).json()).talks.map((talk: { starts_at: string }) => talk.starts_at);
  expect(times.length, "the moved talk has its new time").toBeGreaterThan(0);
  const chooser = await another({ citizen_id: cancelled.citizen_id });
  const { talks: left } = await (await chooser.get("/api/v1/me/talks")).json();
  expect(left.map((talk: { id: string }) => talk.id)).not.toContain(cancelled.id);
});

test("a change of mind: nothing is saved, and the focus is back", async ({ page, another, enter }) => {
  const staff = await another({ persona: "caseworker" });
  const { monday, window, end } = await fullWindow(staff, 2);
  await enter({ persona: "caseworker" }, `/staff/calendar?monday=${monday}`);
  const opener = page.locator(`[id="window-${window.id}"]`);
  await opener.click();
  const panel = page.locator("#change");
  await panel.getByLabel("Til", { exact: true }).fill(clock(end));
  await expect(page.getByText("Fjernes")).toBeVisible();
  await panel.getByRole("button", { name: "Fortryd" }).click();
  await expect(panel).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(page.getByText("Fjernes")).toHaveCount(0);
  const still = (await week(staff, monday)).days.flatMap((day) => day.windows).find(({ id }) => id === window.id);
  expect(still?.to).toBe(window.to);
});

test("a window without talks is taken back", async ({ page, enter, arrive }) => {
  await enter({ persona: "caseworker" }, "/staff/calendar?monday=2026-12-14");
  await arrive("Kalender");
  const form = page.getByRole("region", { name: "Udgiv ledig tid" });
  await form.getByRole("checkbox", { name: "Fredag" }).check();
  await form.getByLabel("Fra", { exact: true }).fill("17.00");
  await form.getByLabel("Til", { exact: true }).fill("18.00");
  await form.getByRole("checkbox", { name: "Opfølgning, Møde" }).check();
  await form.getByRole("button", { name: "Udgiv" }).click();
  const window = page.getByRole("button", { name: /^Ledig tid 17\.00-18\.00 / });
  await window.click();
  const panel = page.locator("#change");
  await panel.getByRole("checkbox", { name: "Fjern hele perioden" }).check();
  await expect(panel.getByText("Ingen samtaler rammes.")).toBeVisible();
  await panel.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(said(page, "Fjernet: fredag den 18. december 17.00-18.00.")).toBeVisible();
  await expect(window).toHaveCount(0);
});
