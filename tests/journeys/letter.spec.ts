import { expect, test } from "./stage.ts";
import { chooseNextTime, personOf, said } from "./staff.ts";

test("a summons is a letter on paper, in the citizen's language", async ({ page, another, enter, arrive }, info) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  const panel = page.getByRole("region", { name: "Indkald til samtale" });
  await chooseNextTime(panel);
  await panel.getByLabel("Grund", { exact: true }).selectOption({ label: "Samtalen kan ikke vente" });
  await panel.getByRole("button", { name: `Indkald ${firstName}` }).click();
  await expect(said(page, "Brevet ligger ved samtalen.")).toBeVisible();
  const row = page.getByRole("region", { name: "Samtaler" }).getByRole("listitem").filter({ hasText: "Indkaldt: kan ikke vente." });
  await row.getByRole("link", { name: "Vis brev" }).click();
  await arrive("Indkaldelse til samtale");
  const letter = page.getByRole("article");
  await expect(letter).toHaveAttribute("lang", "da");
  await expect(letter).toContainText(`Kære ${citizen.name}`);
  await expect(letter).toContainText("fordi samtalen ikke kan vente");
  await expect(letter).toContainText("Vi spørger dig altid først.");
  await expect(letter).toContainText("bisidder");
  for (const heading of ["Hvem har valgt tiden?", "Din pligt", "Dine rettigheder", "Hvem kan jeg ringe til?"])
    await expect(letter.getByRole("heading", { level: 2, name: heading })).toBeVisible();

  // On paper nothing but the letter.
  await page.emulateMedia({ media: "print" });
  await expect(letter).toBeVisible();
  for (const gone of [page.getByRole("button", { name: "Udskriv" }), page.getByRole("navigation"), page.getByRole("contentinfo")])
    await expect(gone).toBeHidden();
  await page.screenshot({ path: info.outputPath("print.png"), fullPage: true });
  if (info.project.name.endsWith("desk")) await page.pdf({ path: info.outputPath("letter.pdf"), format: "A4", tagged: true, preferCSSPageSize: true });
  await page.emulateMedia({ media: "screen" });

  // The citizen's own receipt says the same in the same words.
  const consequence = await letter.getByText("Vi spørger dig altid først.").textContent();
  await enter({ persona: "must_book" }, "/talks");
  await page.getByRole("link", { name: "Se kvitteringen" }).first().click();
  await page.getByRole("button", { name: "Hvilke regler gælder?" }).click();
  await expect(page.getByText("forvaltningsloven § 8")).toBeVisible();
  expect(consequence).toContain("sygedagpenge");
});

test("who chose the time themselves has a letter too, and who reads English reads English", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "booked");
  const booked = await another({ persona: "booked" });
  const profile = await (await booked.get("/api/v1/me/profile")).json();
  const { phone, email, interpreter_language } = profile;
  const changed = await booked.put("/api/v1/me/profile", {
    data: { phone, email, interpreter_language, language: "en" },
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  expect(changed.ok(), await changed.text()).toBe(true);
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("region", { name: "Samtaler" }).getByRole("link", { name: "Vis brev" }).first().click();
  await arrive("Your talk with the municipality");
  await expect(page.getByRole("article")).toContainText("You can move the time yourself until");
  await expect(page.getByText("Brevet er på borgerens sprog.")).toBeVisible();
});
