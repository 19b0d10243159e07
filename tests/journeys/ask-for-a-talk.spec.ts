import { chooseTime } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("who has a talk already is led to it", async ({ page, enter, arrive }) => {
  await enter({ persona: "booked" }, "/ask-for-a-talk");
  await arrive("Bed om en ekstra samtale");
  // A talk of this kind is agreed already: that is said before anything is sent.
  await expect(page.getByText(/Du har allerede en samtale på vej/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Bed om en samtale" })).toHaveCount(0);
  await page.getByRole("link", { name: "Se samtalen" }).click();
  await arrive("Din samtale er booket");
});

test("who has nothing agreed books it at once", async ({ page, another, enter, arrive }) => {
  const visitor = await another({ persona: "caseworker" });
  const { people } = await (await visitor.get("/api/v1/demo/people?page=1")).json();
  for (const person of people.filter(({ kind }: { kind: string }) => kind === "citizen")) {
    const citizen = await another({ citizen_id: person.id });
    const { orders, talks, bar } = await (await citizen.get("/api/v1/me/talks")).json();
    if (orders.length || talks.length || bar) continue;
    await enter({ citizen_id: person.id }, "/course");
    await arrive("Mit forløb");
    await page.goto("/ask-for-a-talk");
    await arrive("Bed om en ekstra samtale");
    await page.getByRole("button", { name: "Bed om en samtale" }).click();
    await arrive("Vælg en tid");
    await chooseTime(page, "Telefon");
    await arrive("Tjek og bekræft");
    await page.getByLabel("Dit telefonnummer").fill("55 50 01 23");
    await page.getByRole("button", { name: "Book samtalen" }).click();
    await arrive("Din samtale er booket");
    return;
  }
  throw new Error("everybody has something agreed");
});

test("for who does not book, a person finds the time", async ({ page, enter, arrive }) => {
  await enter({ persona: "exempt" }, "/ask-for-a-talk");
  await arrive("Bed om en ekstra samtale");
  await expect(page.getByText(/Derfor finder .* en tid/)).toBeVisible();
});
