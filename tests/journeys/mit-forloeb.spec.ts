import { speak } from "./citizen.ts";
import { expect, test } from "./stage.ts";

test("what has been, what comes, and why, in both languages", async ({ page, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/talks");
  await arrive("Mine samtaler");
  await page.goto("/course");
  await arrive("Mit forløb");
  await expect(page.getByText(/^Du er i uge \d+ af din sygemelding/)).toBeVisible();

  // The order is the one thing that matters now: by when, why, what otherwise, what to prepare.
  const now = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Book din næste samtale" }) });
  await expect(now).toHaveAttribute("aria-current", "step");
  await expect(now.getByText(/^Senest .*dag den \d+\. /)).toBeVisible();
  await now.getByText("Hvad sker der, hvis jeg ikke booker?").click();
  await expect(now.getByText("Så vælger vi en tid for dig.")).toBeVisible();
  await now.getByText("Hvad kan jeg forberede?").click();
  await expect(now.getByText("Du skal ikke fortælle os, hvad du fejler.")).toBeVisible();

  const first = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Din første sygedag" }) });
  await expect(first.getByText("Vi regner alle frister fra denne dag.")).toBeVisible();

  // Rules and rights open to their sources.
  await page.getByRole("button", { name: "Hvem bestemmer hvad?" }).click();
  await expect(page.getByText("Det gør et menneske, og først når du er blevet spurgt.")).toBeVisible();
  await page.getByRole("button", { name: "Du må tage en bisidder med" }).click();
  await expect(page.getByText("forvaltningsloven § 8").first()).toBeVisible();
  await arrive("Mit forløb");

  await speak(page, "English");
  await arrive("My course");
  await expect(page.getByText(/^You are in week \d+ of your sick leave/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Who decides what?" })).toHaveAttribute("aria-expanded", "true");
  await speak(page, "Dansk");
  await now.getByRole("link", { name: "Vælg en tid" }).click();
  await arrive("Vælg en tid");
});

test("the course is in the menu and says what is agreed", async ({ page, enter, arrive }, info) => {
  await enter({ persona: "booked" }, "/talks");
  await arrive("Mine samtaler");
  if (info.project.name.endsWith("phone")) await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("link", { name: "Mit forløb" }).first().click();
  await arrive("Mit forløb");
  await expect(page.getByText("Du har valgt tiden.").first()).toBeVisible();
  await page.getByRole("link", { name: "Se samtalen" }).first().click();
  await arrive("Din samtale er booket");
});

test("who does not book is asked for nothing there", async ({ page, enter, arrive }) => {
  await enter({ persona: "exempt" }, "/course");
  await arrive("Mit forløb");
  await expect(page.getByRole("link", { name: "Vælg en tid" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Du blev fritaget for at booke selv" })).toBeVisible();
});

test("the citizen says on which number and when to call", async ({ page, another, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/course");
  await arrive("Mit forløb");
  await page.getByRole("button", { name: "Bed om at blive ringet op" }).click();
  const number = page.getByLabel("Hvilket nummer skal vi ringe på?");
  await expect(number).toBeFocused();
  await number.fill("55");
  await page.getByRole("button", { name: "Ring til mig" }).click();
  await expect(page.getByText("Skriv et telefonnummer med 8 tal")).toBeVisible();
  await expect(number).toBeFocused();
  await number.fill("55 50 09 99");
  await page.getByRole("radio", { name: "Om formiddagen" }).check();
  await arrive("Mit forløb");
  await page.getByRole("button", { name: "Ring til mig" }).click();
  await expect(page.getByText("Vi prøver at ringe om formiddagen.")).toBeVisible();

  const caseworker = await another({ persona: "caseworker" });
  const { tasks } = await (await caseworker.get("/api/v1/staff/tasks?whose=team")).json();
  const wishes = tasks.filter((task: { kind: string; phone?: string }) => task.kind === "call_back" && task.phone === "+4555500999");
  expect(wishes).toHaveLength(1);
  expect(wishes[0].call_when).toBe("morning");
});

test("a language that cannot be had leaves the page as it is, and what is written too", async ({ page, enter, arrive, complaints }) => {
  await enter({ persona: "must_book" }, "/profile");
  await arrive("Mine oplysninger");
  await page.getByLabel("Din e-mail").fill("mette@eksempel.dk");
  await page.route("**/citizen.en-*.txt", (route) => route.abort());
  await page.getByRole("contentinfo").getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Vi kunne ikke skifte sprog" })).toBeFocused();
  await arrive("Mine oplysninger");
  await expect(page.locator("html")).toHaveAttribute("lang", "da");
  await page.unroute("**/citizen.en-*.txt");
  await speak(page, "English");
  await arrive("My details");
  await expect(page.getByLabel("Your e-mail")).toHaveValue("mette@eksempel.dk");
  await expect(page.getByRole("alert")).toHaveCount(0);
  complaints.length = 0;
});

test("a course that cannot be loaded says so, and comes when asked again", async ({ page, enter, arrive, complaints }) => {
  await page.route("**/api/v1/me/course", (route) => route.fulfill({ status: 500, body: "" }));
  await enter({ persona: "must_book" }, "/course");
  await expect(page.getByRole("heading", { name: "Vi kunne ikke hente siden" })).toBeVisible();
  await arrive("Mit forløb");
  await page.unroute("**/api/v1/me/course");
  await page.getByRole("button", { name: "Prøv igen" }).click();
  await expect(page.getByRole("heading", { name: "Book din næste samtale" })).toBeVisible();
  complaints.length = 0;
});
