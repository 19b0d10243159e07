import { expect, test } from "./stage.ts";
import { Keyboard, personOf, said } from "./staff.ts";

test("an exemption and a summons by keyboard alone", async ({ page, another, enter }, info) => {
  const citizen = await personOf(another, "must_book");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, "/staff/citizens");
  await expect(page.getByRole("heading", { level: 1, name: "Borgere" })).toBeVisible();
  const keys = new Keyboard(page);

  await keys.tabTo(page.getByRole("searchbox"));
  await keys.type(citizen.name.toLowerCase());
  await keys.press("Enter");
  await keys.tabTo(page.getByRole("link", { name: citizen.name, exact: true }));
  await keys.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: citizen.name })).toBeFocused();

  await keys.tabTo(page.getByRole("button", { name: `Fritag ${firstName} fra at booke selv` }));
  await keys.press("Enter");
  const form = page.getByRole("region", { name: "Fritag fra at booke selv" });
  await expect(form.getByRole("heading")).toBeFocused();
  await keys.tabTo(form.getByRole("radio", { name: "Svært ved it" }));
  await keys.press("Space");
  await keys.press("Enter");
  await expect(said(page, `${firstName} er fritaget fra at booke selv.`)).toBeVisible();

  const panel = page.getByRole("region", { name: "Indkald til samtale" });
  await expect(panel.getByText("Du skal derfor ikke skrive en grund.")).toBeVisible();
  await keys.tabTo(panel.getByRole("group", { name: "Næste ledige tider" }).getByRole("radio").first());
  await keys.press("Space");
  await keys.press("Enter");
  await expect(said(page, `${firstName} er indkaldt`)).toBeVisible();

  console.log(`exemption and summons by keyboard (${info.project.name}): ${keys.presses} key presses`);
  expect(keys.presses).toBeLessThan(250);
});
