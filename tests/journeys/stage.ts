/** What every journey begins with: a server of its own on fresh data, and a page that is watched. */
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type APIRequestContext, type Page } from "@playwright/test";

export { expect };

export type StageOptions = { database: "sqlite" | "postgres" };

/** Asks the program that starts servers; answers its next line. */
type Ask = (line: "check" | `fresh${string}` | `later ${string}`) => Promise<string>;

type Stage = {
  /** When the server's clock begins (RFC 3339); the morning of the design's pages, unless a journey says otherwise. */
  now: string;
  /** The server's configuration file; none, unless a journey has one. */
  config: string;
  /** Days pass: the server's clock goes on from this moment (RFC 3339), and the night before has been. */
  later: (moment: string) => Promise<void>;
  /** What the browser complained of; none when the journey ends. */
  complaints: string[];
  /** Somebody else who uses the API at the same time, signed in as a persona or by id. */
  another: (who: Record<string, string>) => Promise<APIRequestContext>;
  /** Signs this page's browser in, as the demo's entry does, and opens `path`. */
  enter: (who: Record<string, string>, path: string) => Promise<void>;
  /** The page has this main heading, nothing on it scrolls sideways, and axe finds nothing. */
  arrive: (heading: string | RegExp) => Promise<void>;
};

export const test = base.extend<Stage, StageOptions & { ask: Ask }>({
  database: ["sqlite", { option: true, scope: "worker" }],

  ask: [
    async ({ database }, use) => {
      const folder = process.env.AFTALT_PROGRAMS;
      if (!folder) throw new Error("AFTALT_PROGRAMS must name the folder of the built programs; cargo xtask test journeys does");
      const stage = spawn(join(folder, "stage"), [database], { stdio: ["pipe", "pipe", "inherit"] });
      const lines = createInterface(stage.stdout)[Symbol.asyncIterator]();
      await use(async (line) => {
        stage.stdin.write(`${line}\n`);
        const { value, done } = await lines.next();
        if (done) throw new Error(`the stage ended instead of answering "${line}"`);
        return value;
      });
      stage.stdin.end();
      await new Promise((ended) => stage.once("exit", ended));
    },
    { scope: "worker" },
  ],

  now: ["", { option: true }],

  config: ["", { option: true }],

  baseURL: async ({ ask, now, config }, use) => {
    await use(await ask(`fresh${now && ` ${now}`}${config && ` with ${config}`}`));
    expect(await ask("check"), "every invariant is kept").toBe("sound");
  },

  later: async ({ ask, baseURL }, use) => {
    await use(async (moment) => {
      expect(await ask(`later ${moment}`), "the addresses are the same").toBe(baseURL);
    });
  },

  complaints: async ({}, use) => {
    await use([]);
  },

  page: async ({ page, complaints }, use, info) => {
    watch(page, complaints);
    note(page);
    await use(page);
    await page.screenshot({ path: info.outputPath("end.png"), fullPage: true });
    expect(complaints, "the browser complains of nothing").toEqual([]);
  },

  another: async ({ playwright, baseURL }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (who) => {
      const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL ?? "" } });
      opened.push(context);
      await signIn(context, who);
      return context;
    });
    for (const context of opened) await context.dispose();
  },

  enter: async ({ page, baseURL }, use) => {
    await use(async (who, path) => {
      await signIn(page.request, who, baseURL);
      await page.goto(path);
    });
  },

  arrive: async ({ page }, use) => {
    await use(async (heading) => {
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(clientWidth);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] }).analyze();
      const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
      expect(found, `axe on ${page.url()}`).toEqual([]);
    });
  },
});

async function signIn(context: APIRequestContext, who: Record<string, string>, origin?: string) {
  const headers = origin ? { origin } : undefined;
  const answer = await context.post("/api/v1/demo/sign-in", { data: who, headers });
  expect(answer.ok(), `signing in: ${answer.status()}`).toBe(true);
}

/** Notes every address that a browser asks for, where they are looked through for people's details afterwards. */
function note(page: Page) {
  const folder = process.env.AFTALT_LEAKS;
  if (folder) page.context().on("request", (request) => appendFileSync(join(folder, `urls-${process.pid}.txt`), `${request.url()}\n`));
}

/** Notes what a browser says when a page breaks its own policy or its script fails. */
function watch(page: Page, complaints: string[]) {
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    // A conflict is an answer that a journey provokes; chromium reports each answer over 399 as an error.
    const answered = text.startsWith("Failed to load resource") && /\b(401|403|404|409|422)\b/.test(text);
    // Whoever moves the clock starts the server anew; a page that asks just then is refused, and a server that is gone fails the journey anyway.
    const restarting = text === "Failed to load resource: net::ERR_CONNECTION_REFUSED";
    if (message.type() === "error" && !answered && !restarting) complaints.push(text);
    else if (/content.security.policy/i.test(text)) complaints.push(text);
  });
}
