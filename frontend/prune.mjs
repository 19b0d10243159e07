// Takes out of the citizen's style sheet what none of its pages names: the design system brings rules for more than is used here,
// and an old phone on a bad line has to fetch and read them all. The pages build no class names of parts, or this would lose them.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PurgeCSS } from "purgecss";

const here = dirname(fileURLToPath(import.meta.url));
const bundle = process.argv[2];
const name = readdirSync(bundle).find((file) => file.endsWith(".css"));

const [{ css }] = await new PurgeCSS().purge({
  content: [join(here, "src/**/*.rs"), join(here, "citizen.html"), join(here, "boot.js")],
  skippedContentGlobs: [join(here, "src/pages/staff/**")],
  css: [join(bundle, name)],
  defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
});

// Browsers keep a file for good under its name: what is left depends on the pages too, so the name has to.
const pruned = name.replace(/-[0-9a-f]+\.css$/, `-${createHash("sha256").update(css).digest("hex").slice(0, 16)}.css`);
const page = join(bundle, "index.html");
rmSync(join(bundle, name));
writeFileSync(join(bundle, pruned), css);
writeFileSync(page, readFileSync(page, "utf8").replaceAll(name, pruned));
