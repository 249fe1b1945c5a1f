// Builds what pages load: `npm ci && npm run build`. The output is committed, so a server needs no Node.
// `npm run check` builds again and fails if a committed file differs.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const editorPages = ["exercise.js", "snippet-editor.js"];
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

// The language brings a list of completions of its own. We offer others, and what makes them is loaded later.
const withoutCompletion = {
  name: "without-completion",
  setup(builder) {
    builder.onLoad({ filter: /lang-python\/dist\/index\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(
        /^import \{(.+)\} from '@codemirror\/autocomplete';$/m,
        "const [$1] = []; // all that used them is left out, too",
      ),
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
  preserveSymlinks: true, // packages are named node_modules/… below, wherever that folder is
  logLevel: "warning",
};

async function buildAll() {
  const pages = await build({
    ...common,
    entryPoints: ["theme.js", "site.js", "figures.js", "highlight.js", "site.css"],
    outdir: bundle,
    format: "iife",
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
    plugins: [onlyWoff2],
  });
  const editors = await build({
    ...common,
    entryPoints: editorPages,
    outdir: bundle,
    format: "esm",
    splitting: true, // what both use, and what is loaded later, are files of their own
    chunkNames: "chunks/[name]-[hash]",
    plugins: [withoutCompletion],
  });
  const server = await build({ ...common, entryPoints: ["katex-on-the-server.js"], outdir: built, format: "iife" });
  const all = [pages, editors, server];
  const inputs = [...new Set(all.flatMap(({ metafile }) => Object.keys(metafile.inputs)))].sort();
  const files = new Map(all.flatMap(({ outputFiles }) => outputFiles.map(({ path, contents }) => [path, contents])));
  files.set(join(bundle, "licences.txt"), Buffer.from(await licences(inputs)));
  files.set(join(built, "imports.json"), Buffer.from(imports(editors.metafile.outputs)));
  files.set(join(built, "digests.json"), Buffer.from(await digests(inputs, files)));
  return files;
}

/** What each module of a page begins by importing: the page asks for it at once. */
function imports(outputs) {
  const inBundle = (path) => relative(bundle, join(here, path));
  const modules = Object.entries(outputs).filter(([, { entryPoint }]) => editorPages.includes(entryPoint));
  const listed = modules.map(([path]) => [inBundle(path), staticImports(outputs, path).map(inBundle).sort()]);
  return `${JSON.stringify(Object.fromEntries(listed.sort()), null, 1)}\n`;
}

/** The files that `path` imports before it runs, and those that they import. */
function staticImports(outputs, path, found = new Set()) {
  for (const { kind, path: imported } of outputs[path].imports) {
    if (kind !== "import-statement" || found.has(imported)) continue;
    found.add(imported);
    staticImports(outputs, imported, found);
  }
  return [...found];
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
