import { expect, test } from "./stage.ts";
import { personOf, said } from "./staff.ts";

test("a task is finished; the team's tasks say whose they are", async ({ page, enter, arrive }) => {
  await enter({ persona: "caseworker" }, "/staff/");
  await arrive("I dag");
  const tasks = page.getByRole("region", { name: "Opgaver" });
  const mine = tasks.getByRole("button", { name: /^Mine \d+$/ });
  const before = Number((await mine.textContent())?.split(" ")[1]);
  await tasks.getByRole("button", { name: /^Færdig/ }).first().click();
  await expect(said(page, "Opgaven er færdig.")).toBeVisible();
  await expect(mine).toHaveText(`Mine ${before - 1}`);
  await tasks.getByRole("button", { name: /^Teamets/ }).click();
  await expect(tasks.getByText("Anne-Marie Krogh").first()).toBeVisible();
  await arrive("I dag");
});

test("a video talk gets a link of its own, and the municipality's back", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "video");
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  const talks = page.getByRole("region", { name: "Samtaler" });
  await talks.getByRole("button", { name: /^(Ret linket|Sæt et link)$/ }).click();
  const field = talks.getByLabel("Link til mødet");
  await field.fill("mit møde");
  await talks.getByRole("button", { name: "Gem linket" }).click();
  await expect(page.getByRole("alert")).toContainText("https://");
  await field.fill("https://moede.eksempel.dk/anne-marie");
  await arrive(citizen.name);
  await talks.getByRole("button", { name: "Gem linket" }).click();
  await expect(said(page, `Linket til mødet med ${citizen.name} er gemt.`)).toBeVisible();
  await expect(talks.getByRole("link", { name: "Åbn videomødet" })).toHaveAttribute("href", "https://moede.eksempel.dk/anne-marie");
  await talks.getByRole("button", { name: "Ret linket" }).click();
  await talks.getByRole("button", { name: "Brug kommunens link" }).click();
  await expect(talks.getByRole("link", { name: "Åbn videomødet" })).not.toHaveAttribute("href", /anne-marie/);
});
