import { speak } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("the deadline passes, and the citizen is asked for the reason first", async ({ page, another, later, enter, arrive }) => {
  await enter({ persona: "deadline_today" }, "/talks");
  await arrive("Mine samtaler");
  await later("2026-12-01T08:00:00+01:00");
  // A night is longer than a session.
  await enter({ persona: "deadline_today" }, "/talks");
  await arrive("Mine samtaler");
  const question = page.getByRole("region", { name: "Hvorfor fik du ikke booket?" });
  await expect(question.getByText("Vi vil gerne høre hvorfor.")).toBeVisible();
  await expect(question.getByText(/^Svar senest /)).toBeVisible();
  await expect(question.getByRole("link", { name: /\d\d \d\d \d\d \d\d/ })).toHaveAttribute("href", /^tel:/);

  await question.getByRole("button", { name: "Send svaret" }).click();
  await expect(question.getByText("Vælg en grund")).toBeVisible();
  await expect(question.getByRole("radio", { name: "Jeg har ikke set beskeden" })).toBeFocused();
  await arrive("Mine samtaler");
  await question.getByRole("radio", { name: "Jeg var for syg" }).check();
  await speak(page, "English");
  await arrive("My talks");
  await expect(page.getByRole("radio", { name: "I was too ill" })).toBeChecked();
  await speak(page, "Dansk");
  await question.getByRole("button", { name: "Send svaret" }).click();
  const receipt = page.getByRole("alert").filter({ hasText: "Tak for dit svar" });
  await expect(receipt).toBeFocused();
  await expect(receipt).toContainText("Jeg var for syg");
  await arrive("Mine samtaler");

  // It is asked once, the course tells of the deadline, and the caseworker sees the answer.
  await page.goto("/course");
  await arrive("Mit forløb");
  await expect(page.getByRole("heading", { name: "En frist gik" })).toBeVisible();
  await page.goto("/talks");
  await arrive("Mine samtaler");
  await expect(page.getByRole("heading", { name: "Hvorfor fik du ikke booket?" })).toHaveCount(0);
  const caseworker = await another({ persona: "caseworker" });
  const { tasks } = await (await caseworker.get("/api/v1/staff/tasks?whose=team")).json();
  const answered = tasks.filter((task: { question?: { reason?: string } }) => task.question?.reason === "ill");
  expect(answered.length).toBeGreaterThan(0);
});
