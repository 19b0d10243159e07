import { expect, test } from "./stage.ts";
import { personOf, said } from "./staff.ts";

test("a deadline passes: the citizen is asked why, and the caseworker has it on one page", async ({ page, another, enter, arrive, later }, info) => {
  const citizen = await personOf(another, "deadline_today");
  // The citizen looks for a time on the last day, and takes none.
  await enter({ persona: "deadline_today" }, "/talks");
  await page.getByRole("link", { name: "Vælg en tid" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Vælg en tid" })).toBeVisible();
  await expect(page.getByText(/ledige? tid(er)? i uge/)).toBeVisible();

  await later("2026-12-01T08:00:00+01:00");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await arrive(citizen.name);
  const tasks = page.getByRole("region", { name: "Opgaver" });
  await expect(tasks).toContainText("Frist er gået");
  await expect(tasks).toContainText("Spurgt om grunden den 1. december. Svarfrist den");
  await tasks.getByRole("link", { name: "Dokumentation" }).first().click();
  await arrive(`Dokumentation: ${citizen.name}`);
  const evidence = page.getByRole("article");
  await expect(evidence).toContainText("Fristen gik, uden at der var booket.");
  await expect(evidence).toContainText(/har set efter 1 gang/);
  await expect(evidence).toContainText("Spørgsmål om grunden");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation").first()).toBeHidden();
  await page.screenshot({ path: info.outputPath("print.png"), fullPage: true });
  if (info.project.name.endsWith("desk")) {
    const pdf = await page.pdf({ path: info.outputPath("evidence.pdf"), format: "A4", tagged: true, preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g), "one page").toHaveLength(1);
  }
  await page.emulateMedia({ media: "screen" });

  // The citizen answers, and the caseworker sees what.
  const answering = await another({ citizen_id: citizen.id });
  const { questions } = await (await answering.get("/api/v1/me/talks")).json();
  const answer = await answering.post(`/api/v1/me/reason-questions/${questions[0].id}/answer`, {
    data: { reason: "forgot" },
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await page.reload();
  await expect(evidence).toContainText("Svar den 1. december: glemte det.");
});

test("an order by hand, and one taken back", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: "Træk fristen tilbage" }).first().click();
  const form = page.getByRole("form", { name: "Træk fristen tilbage" });
  await form.getByRole("button", { name: "Træk den tilbage" }).click();
  await expect(form).toContainText("Vælg en grund.");
  await form.getByLabel("Hvorfor?").selectOption({ label: "Samtalen er ikke nødvendig." });
  await arrive(citizen.name);
  await form.getByRole("button", { name: "Træk den tilbage" }).click();
  await expect(said(page, "Fristen er trukket tilbage.")).toBeVisible();
  await page.getByRole("button", { name: `Send en frist til ${firstName}` }).click();
  const panel = page.getByRole("region", { name: `Send en frist til ${firstName}` });
  await panel.getByRole("checkbox", { name: /Straksbooking/ }).check();
  await arrive(citizen.name);
  await panel.getByRole("button", { name: "Send fristen" }).click();
  await expect(said(page, `${firstName} har fået en frist.`)).toBeVisible();
  await expect(page.getByRole("heading", { name: /Skal booke senest mandag den 30. november/ })).toBeVisible();
  await arrive(citizen.name);
});
