// Builds the committed files of static/ from static/source/ and USWDS.
//   npm ci && npm run build    writes static/css, static/js, static/img
//   npm run check              builds in memory and fails when a committed file differs
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";

const source = dirname(fileURLToPath(import.meta.url));
const target = dirname(source);
const uswds = join(dirname(target), "node_modules/@uswds/uswds");
const outputs = new Map();

function buildStyles() {
  const { css } = sass.compile(join(source, "scss/casework.scss"), {
    style: "compressed",
    loadPaths: [join(uswds, "packages")],
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  const clean = css.replace(/\/\*#\s*sourceMappingURL.*?\*\//g, "");
  for (const [, path] of clean.matchAll(/url\("?\.\.\/img\/uswds\/([^")]+)"?\)/g)) {
    outputs.set(`img/uswds/${path}`, readFileSync(join(uswds, "dist/img", path), "utf8"));
  }
  outputs.set("css/casework.css", clean);
}

function buildScripts() {
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [join(source, "js/main.js")],
    bundle: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
  outputs.set("js/casework.js", outputFiles[0].text);
}

function buildIcons() {
  const names = readFileSync(join(source, "icons.txt"), "utf8").split("\n").map((line) => line.trim()).filter(Boolean);
  const symbols = names.map((name) => {
    const svg = readFileSync(join(uswds, `dist/img/usa-icons/${name}.svg`), "utf8");
    const box = svg.match(/viewBox="([^"]+)"/)?.[1] ?? "0 0 24 24";
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>[\s\S]*$/, "");
    const drawn = body.replace(/<path fill="none" d="M0 0h24v24H0z"\/>|<path d="M0 0h24v24H0z" fill="none"\/>/g, "");
    return `<symbol id="${name}" viewBox="${box}">${drawn.trim()}</symbol>`;
  });
  const own = readFileSync(join(source, "shapes.svg.txt"), "utf8").trim();
  outputs.set("img/icons.svg", `<svg xmlns="http://www.w3.org/2000/svg">\n${own}\n${symbols.join("\n")}\n</svg>\n`);
}

buildStyles();
buildScripts();
buildIcons();

const stale = [];
for (const [path, content] of outputs) {
  const file = join(target, path);
  if (existsSync(file) && readFileSync(file, "utf8") === content) continue;
  stale.push(path);
  if (process.argv.includes("--check")) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
if (process.argv.includes("--check") && stale.length) {
  console.error(`Not the build of static/source: ${stale.join(", ")}. Run npm run build and commit the result.`);
  process.exit(1);
}
console.log(stale.length ? `Wrote ${stale.join(", ")}` : "Everything is up to date.");
