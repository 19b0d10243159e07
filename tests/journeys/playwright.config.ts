import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { defineConfig } from "@playwright/test";
import type { StageOptions } from "./stage.ts";

/** Debian's chromium, or whichever the caller names: Playwright's own cannot be downloaded everywhere. */
function chromium(): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, "chromium")).find((path) => existsSync(path));
  if (!found) throw new Error("chromium is missing: install Debian's package chromium");
  return found;
}

const specs = (...names: string[]) => names.map((name) => `${name}.spec.ts`);

/** What the other database is asked: the main jobs of each user. Every operation of the API is tried on both elsewhere. */
const mainJobs = specs("book-call-back", "book-in-person", "cancel", "case", "evidence", "messages", "move", "overview", "publish", "standby", "summon");

/** What a citizen does on pages that other journeys show at both widths. */
const onPhones = specs("ask-for-a-talk", "book-call-back", "calendar-file", "cancel", "exempt-citizen", "export", "move-summons", "no-time", "reason", "served", "time-gone", "verify");

/** What an administrator or a caseworker does at a desk, on pages whose parts other journeys show at both widths. */
const onDesks = specs("login", "retention");

const widths = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };

export default defineConfig<StageOptions>({
  testDir: ".",
  globalSetup: "./collect.ts",
  outputDir: "results",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
    },
  },
  projects: [
    { name: "sqlite-phone", testIgnore: onDesks, use: { database: "sqlite", viewport: widths.phone } },
    { name: "sqlite-desk", testIgnore: onPhones, use: { database: "sqlite", viewport: widths.desk } },
    // At one width: no page knows which database it has.
    { name: "postgres-phone", testMatch: mainJobs, use: { database: "postgres", viewport: widths.phone } },
  ],
});
