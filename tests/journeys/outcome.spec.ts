import { expect, test } from "./stage.ts";
import { personOf, said, week } from "./staff.ts";

test.use({ now: "2026-11-30T12:05:00+01:00" });

test("what became of a talk is written down, and corrected", async ({ page, another, enter, arrive }) => {
  const staff = await another({ persona: "caseworker" });
  const today = (await week(staff, "2026-11-30")).days.find(({ day }) => day === "2026-11-30");
  const talk = today?.talks.find(({ status, channel, starts_at }) => status === "booked" && channel === "in_person" && starts_at < "2026-11-30T11");
  if (!talk) throw new Error("the demo has a talk this morning");

  await enter({ persona: "caseworker" }, "/staff/");
  await arrive("I dag");
  const question = page.getByRole("group", { name: `Hvordan gik det med ${talk.citizen}?` });
  await question.getByRole("button", { name: "Holdt" }).click();
  await expect(said(page, `Gemt: ${talk.citizen}, Holdt.`)).toBeVisible();
  await expect(question).toHaveCount(0);
  await arrive("I dag");

  await page.getByRole("button", { name: `Ret svaret for ${talk.citizen}` }).click();
  await question.getByRole("button", { name: "Kom ikke" }).click();
  await expect(said(page, `Gemt: ${talk.citizen}, Kom ikke.`)).toBeVisible();

  await page.getByRole("link", { name: talk.citizen }).first().click();
  await arrive(talk.citizen);
  const course = page.getByRole("region", { name: "Forløb" });
  await expect(course.getByRole("heading", { name: "Samtale holdt" }).first()).toBeVisible();
  await expect(course).toContainText("Rettet til: kom ikke.");
});

test("calls that nobody answers are written down before the outcome", async ({ page, another, enter, arrive }) => {
  const staff = await another({ persona: "caseworker" });
  const today = (await week(staff, "2026-11-30")).days.find(({ day }) => day === "2026-11-30");
  const talk = today?.talks.find(({ status, channel, starts_at }) => status === "booked" && channel === "phone" && starts_at < "2026-11-30T11:05");
  if (!talk) throw new Error("the demo has a call this morning");

  await enter({ persona: "caseworker" }, "/staff/");
  await arrive("I dag");
  const row = page.getByRole("listitem").filter({ hasText: talk.citizen }).filter({ has: page.getByRole("group") });
  const question = page.getByRole("group", { name: `Hvordan gik det med ${talk.citizen}?` });
  await question.getByRole("button", { name: "Tog ikke telefonen" }).click();
  await expect(said(page, `Gemt: ${talk.citizen} tog ikke telefonen.`)).toBeVisible();
  await expect(row).toContainText(/Ringet op 1 gang uden svar kl\.\s12\.\d\d\./);
  await question.getByRole("button", { name: "Tog ikke telefonen" }).click();
  await expect(row).toContainText(/Ringet op 2 gange uden svar, sidst kl\.\s12\.\d\d\./);
  await arrive("I dag");

  await question.getByRole("button", { name: "Fik fat" }).click();
  await expect(said(page, `Gemt: ${talk.citizen}, Fik fat.`)).toBeVisible();
  await expect(question).toHaveCount(0);
});

test("a talk without an appointment is registered", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: `Registrer, at ${firstName} kom forbi` }).click();
  const panel = page.getByRole("region", { name: `${firstName} kom forbi` });
  await panel.getByLabel("Begyndte i dag").fill("23");
  await panel.getByRole("button", { name: "Gem samtalen" }).click();
  await expect(panel.getByText("Skriv et klokkeslæt tidligere i dag")).toBeVisible();
  await panel.getByLabel("Begyndte i dag").fill("11.30");
  await arrive(citizen.name);
  await panel.getByRole("button", { name: "Gem samtalen" }).click();
  await expect(said(page, `Samtalen med ${firstName} er gemt.`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Forløb" })).toContainText("Henvendte sig selv.");
});
