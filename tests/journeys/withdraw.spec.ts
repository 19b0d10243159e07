import { expect, test } from "./stage.ts";
import { personOf, said } from "./staff.ts";

test("the right to book is withdrawn: heard, with reasons, and the decision is read first", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  const reasons = "Tiderne den 3. og 10. november er aflyst samme dag. Vi talte om det den 12. november.";
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: `Fratag ${firstName} retten til at booke` }).click();
  const panel = page.getByRole("region", { name: "Fratag retten til at booke" });
  await panel.getByRole("button", { name: "Læs afgørelsen først" }).click();
  for (const missing of ["Vælg en grund.", "Skriv en begrundelse.", "Skriv en dato, fx 28.02.2027."])
    await expect(panel.getByRole("link", { name: missing })).toBeVisible();
  await arrive(citizen.name);
  await panel.getByRole("radio", { name: /gentagne gange/ }).check();
  await panel.getByLabel("Begrundelse").fill(reasons);
  await panel.getByLabel("Dag for partshøring").fill("24.11.2026");
  await panel.getByRole("button", { name: "Læs afgørelsen først" }).click();

  const letter = page.getByRole("region", { name: "Sådan kommer afgørelsen til at se ud" });
  await expect(letter).toContainText(reasons);
  await expect(letter).toContainText("klage");
  await arrive(citizen.name);
  // What is written stays, should one wish to change it.
  await letter.getByRole("button", { name: "Fortryd" }).click();
  await expect(panel.getByLabel("Begrundelse")).toHaveValue(reasons);
  await panel.getByRole("button", { name: "Læs afgørelsen først" }).click();
  await letter.getByRole("button", { name: /Beslut det/ }).click();
  await expect(said(page, `${firstName} må ikke booke selv.`)).toBeVisible();
  const standing = page.getByRole("region", { name: "Må ikke booke selv" });
  await expect(standing).toContainText("gentagne gange");
  await expect(page.getByRole("region", { name: "Forløb" })).toContainText("Retten til at booke frataget");
  await arrive(citizen.name);

  await standing.getByRole("link", { name: "Vis afgørelsen" }).click();
  await arrive(/^Afgørelse/);
  await expect(page.getByRole("article")).toContainText(reasons);

  // The citizen sees that, and the decision.
  await enter({ persona: "must_book" }, "/talks");
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Vi vælger tiderne for dig");

  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await standing.getByRole("button", { name: `Lad ${firstName} booke igen` }).click();
  await standing.getByRole("button", { name: `Ja, ${firstName} booker selv igen` }).click();
  await expect(said(page, `${firstName} booker selv igen.`)).toBeVisible();
  await expect(page.getByRole("heading", { name: /Skal booke senest/ })).toBeVisible();
});
