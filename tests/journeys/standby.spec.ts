import { expect, test } from "./stage.ts";
import { personOf, said } from "./staff.ts";

test("nobody is followed without contact while a talk is promised and undecided", async ({ page, another, enter, arrive }) => {
  const citizen = await personOf(another, "booked");
  const firstName = citizen.name.split(" ")[0] ?? "";
  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await page.getByRole("button", { name: `Følg ${firstName} uden kontakt` }).click();
  const panel = page.getByRole("region", { name: "Følg uden kontakt" });
  await expect(panel.getByText("1 samtale mangler en beslutning.")).toBeVisible();
  await panel.getByRole("button", { name: `Følg ${firstName} uden kontakt` }).click();
  await expect(panel.getByRole("link", { name: /Vælg, hvad der skal ske med/ })).toBeVisible();
  await arrive(citizen.name);
  await panel.getByRole("combobox").first().selectOption({ label: "Aflys. Jeg har selv sagt det til borgeren" });
  await panel.getByRole("button", { name: `Følg ${firstName} uden kontakt` }).click();
  await expect(said(page, `${firstName} følges uden kontakt.`)).toBeVisible();
  const standing = page.getByRole("region", { name: "Følges uden kontakt" });
  await expect(standing).toContainText("der sendes ingen beskeder");
  await expect(page.getByRole("region", { name: "Samtaler" })).toContainText("Ingen samtale er aftalt.");
  await expect(page.getByRole("region", { name: "Indkald til samtale" })).toHaveCount(0);
  await arrive(citizen.name);

  await enter({ persona: "booked" }, "/talks");
  await expect(page.getByRole("main")).toContainText("Du har ro lige nu");

  await enter({ persona: "caseworker" }, `/staff/citizens/${citizen.id}`);
  await standing.getByRole("button", { name: "Begynd kontakten igen" }).click();
  await standing.getByRole("button", { name: "Ja, begynd kontakten nu" }).click();
  await expect(said(page, `${firstName} følges ikke længere uden kontakt.`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Indkald til samtale" })).toBeVisible();
});
