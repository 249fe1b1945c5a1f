import { syntaxTree } from "@codemirror/language";

const LETTERS_BEFORE_WORDS = 3;
const USUAL_NAMES = { np: "numpy", numpy: "numpy", keras: "keras", tf: "tensorflow", tensorflow: "tensorflow" };
const IMPORT = /^[ \t]*import[ \t]+([\w.]+)[ \t]+as[ \t]+(\w+)/gm;
const FROM = /^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+\(?([\w \t,]+)/gm;
const SILENT = ["String", "FormatString", "Comment"];

let loading;

/**
 * Names that may stand where the cursor is: what a module of NumPy, Keras or TensorFlow offers, after its name and a
 * dot or in an import of it; otherwise Python's own words and the names that are written in the file.
 */
export async function complete(context) {
  const { state, pos, explicit } = context;
  const path = context.matchBefore(/[\w.]*/).text.split(".");
  const word = path.pop();
  if (SILENT.includes(syntaxTree(state).resolveInner(pos, -1).name) || /^\d/.test(path[0] ?? word)) return null;
  const module = path.length ? moduleNamed(path, state.sliceDoc()) : moduleImported(context);
  if (!module && !explicit && word.length < LETTERS_BEFORE_WORDS) return null;
  const offered = await listed(module);
  const options = offered ?? [
    ...(path.length ? [] : await listed("python")),
    ...writtenIn(state, pos, path.length > 0),
  ];
  return { from: pos - word.length, options, validFor: /^\w*$/ };
}

/** The module of which names are imported on the cursor's line, or undefined. */
function moduleImported(context) {
  return canonical(context.matchBefore(/from[ \t]+[\w.]+[ \t]+import[ \t]+[\w \t,(]*/)?.text.split(/[ \t]+/)[1]);
}

/** The module that `path` is, as the imports of `text` have it: `layers` may be `keras.layers`. */
function moduleNamed([head, ...rest], text) {
  const named = new Map(Object.entries(USUAL_NAMES));
  for (const [, module, name] of text.matchAll(IMPORT)) named.set(name, module);
  for (const [, module, names] of text.matchAll(FROM)) {
    for (const [, name, other] of names.matchAll(/(\w+)(?:[ \t]+as[ \t]+(\w+))?/g)) {
      named.set(other ?? name, `${module}.${name}`);
    }
  }
  return named.has(head) ? canonical([named.get(head), ...rest].join(".")) : undefined;
}

/** Keras under its own name, wherever it was taken from. */
const canonical = (module) => module?.replace(/^tensorflow\.keras\b/, "keras");

/** What `module` offers; undefined where the list does not know it. */
async function listed(module) {
  const names = (await libraryNames())[module];
  return names?.map(([label, type, detail]) => ({ label, type, detail }));
}

/** The list, fetched once; an empty one, until the next try, where the site cannot be reached. */
function libraryNames() {
  loading ??= import("../library-names.json").then(
    ({ default: names }) => names,
    () => {
      loading = undefined;
      return { python: [] };
    },
  );
  return loading;
}

/** The names in the file, or those after a dot; without what is being written at `pos`. */
function writtenIn(state, pos, afterDot) {
  const [wanted, labels] = [afterDot ? "PropertyName" : "VariableName", new Set()];
  syntaxTree(state).iterate({
    enter: ({ name, from, to }) => {
      if (name === wanted && (pos < from || to < pos)) labels.add(state.sliceDoc(from, to));
    },
  });
  return [...labels].map((label) => ({ label, type: "variable" }));
}
