import { expect, test } from "./stage.ts";

for (const entry of ["/", "/staff/"]) {
  test(`the pages under ${entry} travel compressed and are kept for ever`, async ({ page }) => {
    const answers = new Map<string, Record<string, string>>();
    page.on("response", async (answer) => answers.set(new URL(answer.url()).pathname, await answer.allHeaders()));
    await page.goto(entry);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

    const files = [...answers].filter(([path]) => /\.(wasm|js|css|txt)$/.test(path));
    expect(files.map(([path]) => path.split(".").at(-1)).sort()).toEqual(expect.arrayContaining(["css", "js", "txt", "wasm"]));
    // One language, and nothing that only some pages show.
    expect(files.filter(([path]) => path.endsWith(".txt"))).toHaveLength(1);
    for (const [path, headers] of files) {
      expect(headers["content-encoding"], path).toBe("br");
      // A script of the server's own has no name of its version.
      expect(headers["cache-control"], path).toContain(path === "/ending.js" ? "max-age=3600" : "immutable");
    }
    const index = answers.get(entry) ?? {};
    expect(index["cache-control"]).toBe("no-cache");
    expect(index["content-security-policy"]).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  });
}
