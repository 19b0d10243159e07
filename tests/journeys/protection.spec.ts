import { expect, test } from "./stage.ts";
import { said } from "./staff.ts";

test("another team's citizen opens with a reason, and a protected one to those who are named", async ({ page, another, enter, arrive }) => {
  const leader = await another({ persona: "team_leader" });
  const wanted = { whose: "team", filter: "all", sort: "name", page: 1, text: "" };
  const found = await (await leader.post("/api/v1/staff/citizens/search", { data: wanted })).json();
  type Row = { id: string; name: string; caseworker?: { name: string } };
  const other = (found.citizens as Row[]).find((row) => row.caseworker && ["Hassan Demir", "Jette Vang", "Kim Skov"].includes(row.caseworker.name));
  if (!other) throw new Error("nobody of the other team is on the first page");

  await enter({ persona: "caseworker" }, "/staff/citizens");
  await arrive("Borgere");
  await page.getByLabel("Hvis borgere").selectOption({ label: "Alle i Solrød Kommune" });
  await page.getByRole("searchbox").fill(other.name);
  await page.getByRole("searchbox").press("Enter");
  const others = page.getByRole("region", { name: "I andre teams" });
  await others.getByRole("link", { name: other.name }).first().click();
  await arrive("Borgeren hører til et andet team");
  await page.getByRole("button", { name: "Åbn sagen" }).click();
  await expect(page.getByText("Vælg, hvorfor du har brug for at se sagen")).toBeVisible();
  await page.getByLabel("Noget andet").check();
  await page.getByLabel("Skriv kort hvorfor").fill("Vagttelefonen");
  await page.getByRole("button", { name: "Åbn sagen" }).click();
  await arrive(other.name);

  await enter({ persona: "team_leader" }, `/staff/citizens/${other.id}`);
  await page.getByRole("link", { name: "Hvem må se borgeren?" }).click();
  await arrive(`Hvem må se ${other.name}?`);
  await page.getByLabel(/^Ja, en medarbejder/).check();
  await page.getByLabel("Bo Å. Nygård").check();
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(said(page, "Det er gemt. Det gælder fra nu.")).toBeVisible();
  await expect(page.getByLabel("Bo Å. Nygård")).toBeChecked();
  await arrive(`Hvem må se ${other.name}?`);

  await enter({ persona: "caseworker" }, `/staff/citizens/${other.id}`);
  await arrive("Borgeren er beskyttet");
  await expect(page.getByRole("link", { name: "Hvem må se borgeren?" })).toHaveCount(0);
});
