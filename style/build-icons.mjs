// Builds assets/icons.svg, the sprite of all drawings, from Tabler's (npm) and ours (icons/*.svg).
// Only needed when a drawing changes: the sprite is committed.
//   npm install --no-save @tabler/icons@3.51.0 && node style/build-icons.mjs
// `--tabler FOLDER` names another place of the package. Line, width and joins come from
// the style sheet (`.icon`), so a symbol holds nothing but its paths.

import { readFileSync, readdirSync, writeFileSync, copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const flag = process.argv.indexOf("--tabler");
const tabler = flag > 0 ? process.argv[flag + 1] : join(process.cwd(), "node_modules/@tabler/icons");
const mapping = JSON.parse(readFileSync(join(here, "icons/tabler.json"), "utf8"));

/** What stands inside the `<svg>`; several plain paths become one. */
function inside(svg) {
  const body = svg
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, "")
    .replace(/>\s+</g, "><")
    .trim();
  const paths = [...body.matchAll(/<path d="([^"]+)"\s*\/>/g)];
  const plain = paths.map(([whole]) => whole).join("") === body;
  return plain ? `<path d="${paths.map(([, d]) => d.trim()).join("")}"/>` : body;
}

const drawings = new Map();
for (const [id, name] of Object.entries(mapping)) {
  drawings.set(id, readFileSync(join(tabler, `icons/outline/${name}.svg`), "utf8"));
}
for (const file of readdirSync(join(here, "icons")).filter((name) => name.endsWith(".svg"))) {
  const id = file.slice(0, -".svg".length);
  if (drawings.has(id)) throw new Error(`${id} is both Tabler's and ours`);
  drawings.set(id, readFileSync(join(here, "icons", file), "utf8"));
}

const symbols = [...drawings]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([id, svg]) => `<symbol id="icon-${id}" viewBox="0 0 24 24">${inside(svg)}</symbol>`);
writeFileSync(
  join(here, "assets/icons.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`,
);
copyFileSync(join(tabler, "LICENSE"), join(here, "icons/TABLER-LICENSE.txt"));
console.log(`${symbols.length} drawings`);
