/** Empties the folder in which journeys leave what is looked through for people's details afterwards. */
import { mkdirSync, rmSync } from "node:fs";

export default function begin() {
  const folder = process.env.AFTALT_LEAKS;
  if (!folder) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
