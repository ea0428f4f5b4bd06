// Builds everything a browser or a page of paper needs into dist/:
//   dist/fonts/*.ttf     four cuts of the family, for the PDF writer
//   dist/web/*           style sheets, scripts, fonts, icons; names carry a hash of the content
//   dist/web/manifest.json   {"app.css": "app-ABCDEFGH.css", …}
// A file that would come out as it is stays untouched, its time too: the compiler builds again what embeds a newer one.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, "dist/web");
const fonts = join(here, "dist/fonts");
await mkdir(web, { recursive: true });
await mkdir(fonts, { recursive: true });

const manifest = {};
const written = new Set();

async function write(path, bytes) {
  written.add(path);
  const content = Buffer.from(bytes);
  const present = await readFile(path).catch(() => undefined);
  if (!present?.equals(content)) await writeFile(path, content);
}

const copyHashed = async (from, name) => writeHashed(name, await readFile(from));
const writeSprite = (name, symbols) => writeHashed(name, `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);

async function writeHashed(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  const [stem, ending] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf("."))];
  manifest[name] = `${stem}-${hash}${ending}`;
  await write(join(web, manifest[name]), bytes);
  return manifest[name];
}

const cuts = { "400Regular": "Regular", "700Bold": "Bold", "400Regular_Italic": "Italic", "700Bold_Italic": "BoldItalic" };
for (const [folder, name] of Object.entries(cuts)) {
  const cut = join(here, `node_modules/@expo-google-fonts/atkinson-hyperlegible-next/${folder}/AtkinsonHyperlegibleNext_${folder}.ttf`);
  await write(join(fonts, `AtkinsonHyperlegibleNext-${name}.ttf`), await readFile(cut));
}

// A partner's phone loads only the few signs that its pages use; the rest are for the staff.
const basic = ["mark", "attention", "calendar", "check", "chevron", "document", "good", "info", "next", "previous", "problem", "prove"];
const symbols = (await readFile(join(here, "icons/icons.svg"), "utf8")).match(/<symbol.*<\/symbol>/g);
const isBasic = (symbol) => basic.includes(symbol.match(/id="([^"]+)"/)[1]);
await writeSprite("basic.svg", symbols.filter(isBasic));
await writeSprite("icons.svg", symbols.filter((symbol) => !isBasic(symbol)));
await copyHashed(join(here, "icons/favicon.svg"), "favicon.svg");
const workerFile = await copyHashed(join(here, "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs"), "map-worker.mjs");

const result = await esbuild.build({
  absWorkingDir: here,
  entryPoints: ["css/app.css", "css/partner.css", "js/app.js", "js/map.js", "js/passkey.js", "js/round.js", "js/walk.js", "js/walk-worker.js"],
  outdir: web,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome111", "firefox113", "safari16.4"],
  charset: "utf8",
  legalComments: "linked",
  loader: { ".woff2": "file", ".svg": "file" },
  define: { MAP_WORKER_FILE: JSON.stringify(workerFile) },
  metafile: true,
  write: false,
  logLevel: "warning",
});
for (const { path, contents } of result.outputFiles) await write(path, contents);
for (const [out, { entryPoint }] of Object.entries(result.metafile.outputs)) {
  const file = out.split("/").at(-1);
  if (entryPoint) manifest[entryPoint.split("/").at(-1)] = file;
  else if (file.endsWith(".woff2")) manifest[`${file.slice(0, file.lastIndexOf("-"))}.woff2`] = file;
}
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
await write(join(web, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);
for (const folder of [web, fonts]) {
  for (const name of await readdir(folder)) {
    if (!written.has(join(folder, name))) await rm(join(folder, name), { recursive: true });
  }
}
