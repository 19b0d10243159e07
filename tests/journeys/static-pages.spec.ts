import { speak } from "./citizen.ts";
import { expect, test } from "./stage.ts";

const pages = [
  ["/help", "Hjælp", "Help"],
  ["/privacy", "Sådan bruger vi dine oplysninger", "How we use your data"],
  ["/accessibility", "Tilgængelighedserklæring", "Accessibility statement"],
] as const;

test("help, privacy and accessibility need no login", async ({ page, arrive }) => {
  for (const [path, danish, english] of pages) {
    await page.goto(path);
    await arrive(danish);
    await speak(page, "English");
    await arrive(english);
    await speak(page, "Dansk");
  }
  await page.getByRole("contentinfo").getByRole("link", { name: "Få tolk" }).click();
  await arrive("Hjælp");
  await expect(page.getByRole("heading", { name: "Få tolk" })).toBeFocused();
});

test("who is signed in is told whom to call", async ({ page, enter, arrive }) => {
  await enter({ persona: "must_book" }, "/help");
  await arrive("Hjælp");
  const call = page.getByRole("region", { name: "Ring til os" });
  await expect(call.getByRole("link").first()).toHaveAttribute("href", /^tel:\+45\d{8}$/);
});
