/**
 * A slow phone draws late, and a browser that fills in what it knows fills in several fields at once: what one field hears may not
 * undo what another was told, and what is sent is what stands there.
 */
import type { Locator } from "@playwright/test";
import { expect, test } from "./stage.ts";
import { personOf, said } from "./staff.ts";

/** Writes in all these fields, or ticks them, before the page can be drawn again; then sends the form they are in, if wanted. */
async function atOnce(fields: [Locator, string | true][], sends = false) {
  const [first] = fields[0] ?? [];
  if (!first) throw new Error("no fields");
  const ids = await Promise.all(fields.map(([field]) => field.evaluate((element) => element.id)));
  const values = fields.map(([, value]) => value);
  await first.page().evaluate(
    ({ ids, values, sends }) => {
      const found = ids.map((id) => document.getElementById(id) as HTMLInputElement);
      found.forEach((input, at) => {
        const value = values[at];
        if (typeof value !== "string") return input.click();
        input.value = value;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
      if (sends) found[0]?.form?.requestSubmit();
    },
    { ids, values, sends },
  );
}

test("a citizen's browser fills in number and address at once, and sends them", async ({ page, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/profile");
  await arrive("Mine oplysninger");
  const phone = page.getByLabel("Dit telefonnummer");
  const email = page.getByLabel("Din e-mail");
  await atOnce([[phone, "55 50 01 99"], [email, "mette@eksempel.dk"]], true);
  await expect(page.getByRole("alert").filter({ hasText: "Vi har gemt dine oplysninger" })).toBeFocused();
  await page.reload();
  await arrive("Mine oplysninger");
  await expect(phone).toHaveValue("55 50 01 99");
  await expect(email).toHaveValue("mette@eksempel.dk");
});

test("a caseworker's form keeps both days, and nothing is saved that was not seen", async ({ page, another, enter }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: "Ret i sagen" }).click();
  const panel = page.getByRole("region", { name: "Ret i sagen" });
  const [from, to] = [panel.getByLabel("Fra og med"), panel.getByLabel("Til og med")];
  await expect(panel.getByRole("button", { name: "Gem", exact: true })).toBeEnabled();
  await atOnce([[from, "1.12.2026"], [to, "31.12.2026"]], true);
  await expect(panel.getByText(/Fristen (lukker|flytter til|.* lukker)/)).toBeVisible();
  await expect(from).toHaveValue("1.12.2026");
  await expect(to).toHaveValue("31.12.2026");
  await panel.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(said(page, "Fraværet er gemt.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Sagen" })).toContainText("Væk fra 1. december til 31. december.");

  await page.getByRole("button", { name: /^Fritag / }).click();
  const exemption = page.getByRole("region", { name: "Fritag fra at booke selv" });
  const [first, last, review] = [exemption.getByLabel("Fra og med"), exemption.getByLabel("Til og med"), exemption.getByLabel(/igen/)];
  await atOnce([[first, "2.12.2026"], [last, "5.1.2027"], [review, "4.1.2027"]]);
  await expect(first).toHaveValue("2.12.2026");
  await expect(last).toHaveValue("5.1.2027");
  await expect(review).toHaveValue("4.1.2027");
});

test("whoever writes in a panel that has just opened keeps the focus", async ({ page, another, enter }) => {
  const citizen = await personOf(another, "must_book");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await expect(page.getByRole("button", { name: "Ret i sagen" })).toBeVisible();
  // As soon as the field is there: before the heading has taken the focus, and before the server has said what the days would do.
  await page.evaluate(() => {
    const drawn = new MutationObserver(() => {
      const field = document.getElementById("case-from");
      if (!field) return;
      drawn.disconnect();
      field.focus();
    });
    drawn.observe(document.body, { childList: true, subtree: true });
    document.getElementById("open-case")?.click();
  });
  const panel = page.getByRole("region", { name: "Ret i sagen" });
  await expect(panel.getByRole("button", { name: "Gem", exact: true })).toBeEnabled();
  await expect(panel.getByLabel("Fra og med")).toBeFocused();
});

test("weekdays that are ticked at once are all ticked", async ({ page, enter, arrive }) => {
  await enter({ persona: "caseworker" }, "/staff/calendar");
  await arrive("Kalender");
  const form = page.getByRole("region", { name: "Udgiv ledig tid" });
  const boxes = ["Mandag", "Onsdag", "Fredag"].map((name) => form.getByRole("checkbox", { name }));
  await atOnce(boxes.map((box) => [box, true]));
  for (const box of boxes) await expect(box).toBeChecked();
});

test("an administrator's two settings are both kept", async ({ page, enter }) => {
  await enter({ persona: "administrator" }, "/staff/settings");
  await expect(page.getByRole("heading", { level: 2, name: "Mål og normer" })).toBeVisible();
  const [norm, weeks] = [page.locator("#figures-norm"), page.locator("#figures-weeks")];
  await atOnce([[norm, "40"], [weeks, "8"]], true);
  await expect(said(page, "Mål og normer er gemt.")).toBeVisible();
  await page.reload();
  await expect(norm).toHaveValue("40");
  await expect(weeks).toHaveValue("8");
});
