import { chooseTime, clock } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("a citizen moves a talk", async ({ page, enter, arrive }) => {
  await enter({ persona: "booked" }, "/talks");
  await arrive("Mine samtaler");
  const old = await page.getByRole("heading", { name: / kl\. / }).first().innerText();
  await page.getByRole("link", { name: "Flyt samtalen" }).first().click();

  // The consequences first; the old time stands until the new one is secured.
  await arrive("Flyt samtalen");
  await expect(page.getByText("Din gamle tid gælder, til du har sagt ja til en ny.")).toBeVisible();
  const chosen = clock(await chooseTime(page, "Vi mødes", 1));

  await arrive("Tjek og bekræft");
  await page.getByLabel("Dit telefonnummer").fill("55 50 01 23");
  await page.getByRole("button", { name: "Flyt til denne tid" }).click();

  await arrive("Din samtale er flyttet");
  await page.getByRole("link", { name: "Gå til Mine samtaler" }).click();
  await arrive("Mine samtaler");
  await expect(page.getByRole("heading", { name: `kl. ${chosen}` })).toBeVisible();
  await expect(page.getByRole("heading", { name: old })).toHaveCount(0);
});
