// Builds what pages load: `npm ci && npm run build`. The output is committed, so a server needs no Node.
// `npm run check` builds again and fails if a committed file differs.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const bundle = resolve(here, "../static/bundle");
const built = join(here, "built");

// KaTeX's style sheet names every font in three formats; all browsers we serve read the first, woff2.
const onlyWoff2 = {
  name: "only-woff2",
  setup(builder) {
    builder.onLoad({ filter: /katex\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(/, url\([^)]+\) format\("(woff|truetype)"\)/g, ""),
      loader: "css",
    }));
  },
};

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  legalComments: "none", // every licence is in licences.txt
  target: "es2022",
  logLevel: "warning",
};

async function buildAll() {
  const pages = await build({
    ...common,
    entryPoints: ["theme.js", "site.js", "exercise.js", "snippet-editor.js", "figures.js", "highlight.js", "site.css"],
    outdir: bundle,
    format: "iife",
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
    plugins: [onlyWoff2],
  });
  const server = await build({ ...common, entryPoints: ["katex-on-the-server.js"], outdir: built, format: "iife" });
  const inputs = [...Object.keys(pages.metafile.inputs), ...Object.keys(server.metafile.inputs)].sort();
  const files = new Map([...pages.outputFiles, ...server.outputFiles].map(({ path, contents }) => [path, contents]));
  files.set(join(bundle, "licences.txt"), Buffer.from(await licences(inputs)));
  files.set(join(built, "digests.json"), Buffer.from(await digests(inputs, files)));
  return files;
}

/** The licences of all packages that went into the bundle. */
async function licences(inputs) {
  const packages = new Set(inputs.map((path) => path.match(/^node_modules\/((@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean));
  const texts = await Promise.all(
    [...packages].sort().map(async (name) => {
      const text = await readFile(join(here, "node_modules", name, "LICENSE"), "utf8");
      return `${name}\n${"=".repeat(name.length)}\n${text.trim()}\n`;
    }),
  );
  return texts.join("\n\n");
}

/** SHA-256 of our sources and of what came of them: a test without Node tells from it that a build was forgotten. */
async function digests(inputs, files) {
  const sha256 = (contents) => createHash("sha256").update(contents).digest("hex");
  const ours = ["build.js", "package-lock.json", ...inputs.filter((path) => !path.startsWith("node_modules/"))];
  const sources = await Promise.all(ours.sort().map(async (path) => [path, sha256(await readFile(join(here, path)))]));
  const outputs = [...files].map(([path, contents]) => [relative(here, path), sha256(contents)]).sort();
  return `${JSON.stringify({ sources: Object.fromEntries(sources), outputs: Object.fromEntries(outputs) }, null, 1)}\n`;
}

async function write(files) {
  await Promise.all([bundle, built].map((folder) => rm(folder, { recursive: true, force: true })));
  for (const [path, contents] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
}

async function check(files) {
  const same = async ([path, contents]) => Buffer.from(contents).equals(await readFile(path).catch(() => Buffer.of()));
  const different = [];
  for (const file of files) if (!(await same(file))) different.push(relative(here, file[0]));
  if (different.length === 0) return;
  console.error(`Not as built from the sources: ${different.join(", ")}. Run npm run build and commit what it writes.`);
  process.exitCode = 1;
}

await (process.argv[2] === "--check" ? check : write)(await buildAll());
