import { readFile } from "node:fs/promises";
import { expect, test } from "./stage.ts";

test("a talk goes into the citizen's own calendar", async ({ page, enter, arrive }) => {
  await enter({ persona: "booked" }, "/talks");
  await arrive("Mine samtaler");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Læg i min kalender" }).first().click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  const text = await readFile(await file.path(), "utf8");
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toMatch(/DTSTART[:;]/);
  // Whoever looks over the shoulder at a calendar learns nothing of an illness.
  expect(text).not.toMatch(/syge/i);

  await page.getByRole("link", { name: "Se kvitteringen" }).first().click();
  await arrive("Din samtale er booket");
  await expect(page.getByRole("link", { name: "Læg i min kalender" })).toBeVisible();
});
