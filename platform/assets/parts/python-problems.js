import { blockProblem } from "./python-blocks.js";

const OPENED_BY = { ")": "(", "]": "[", "}": "{" };
const MOST = 5; // brackets that are told of: of a file full of them nobody reads each
const OUT_OF_PLACE = {
  ReturnStatement: [["FunctionDefinition"], "This return stands outside a function."],
  BreakStatement: [["ForStatement", "WhileStatement"], "This break stands outside a loop."],
  ContinueStatement: [["ForStatement", "WhileStatement"], "This continue stands outside a loop."],
};

/**
 * What Python would refuse in `doc` with its syntax `tree`, in words: only what is certainly wrong, and of what follows
 * from one mistake only that one. Between `open` and `to` somebody may still be writing what is missing.
 * @returns {{from: number, to: number, open: number, message: string}[]}
 */
export function problemsOf(doc, tree) {
  const { strings, comments, errors } = inventory(tree);
  const torn = strings.find(({ from, to }) => !isWhole(doc.sliceString(from, to)));
  if (torn) return [problem(torn.from, Math.min(torn.to, doc.lineAt(torn.from).to), "This string is never closed.")];
  const { problems, pairs } = matchBrackets(doc, [...strings, ...comments]);
  if (problems.length) return problems;
  const broken = blockProblem(doc, [...strings, ...pairs], comments);
  if (broken) return [broken];
  if (errors.length === 0) return misplaced(tree);
  return isBeyond(doc, errors[0]) ? [] : [unread(doc, errors[0])];
}

// The parser does not know all of Python: a bare yield, patterns of match, stars in targets and indices, with (… as …),
// a number that ends with its point, a tab on an empty line.
const BEYOND = /\*|\b(yield|as)\b|\d\.(?!\d)|^\s*(match|case)\b/m;

/** Whether the parser stopped at or just below what it does not know, though Python may. */
function isBeyond(doc, { from }) {
  const line = doc.lineAt(from);
  const above = line.number > 1 ? doc.line(line.number - 1) : line;
  return line.text.trim() === "" || BEYOND.test(doc.sliceString(above.from, line.to));
}

const problem = (from, to, message) => ({ from, to, open: from, message });

/** Strings and comments, in order, and where the parser could not go on. */
function inventory(tree) {
  const found = { strings: [], comments: [], errors: [] };
  tree.iterate({
    enter: ({ name, type, from, to }) => {
      if (type.isError) found.errors.push({ from, to });
      if (name === "Comment") found.comments.push({ from, to });
      if (name === "String" || name === "FormatString") found.strings.push({ from, to });
      return name !== "FormatString"; // what may stand in one depends on Python's version
    },
  });
  return found;
}

/** Whether a string ends with the quotes with which it begins. */
function isWhole(string) {
  const text = string.replace(/\\./gs, "--");
  const [beginning, quotes] = text.match(/^[a-z]*("""|'''|["'])/i) ?? [];
  if (!quotes) return true; // the parser has lost its way; it says so itself
  return text.length >= beginning.length + quotes.length && text.endsWith(quotes);
}

/** The outermost pairs of brackets of the code outside `silent`, and the first bracket that has no other half. */
function matchBrackets(doc, silent) {
  const [open, pairs] = [[], []];
  for (const [at, character] of aloud(doc.toString(), silent)) {
    if ("([{".includes(character)) open.push({ at, character });
    if (!(character in OPENED_BY)) continue;
    const opening = open.pop();
    if (opening?.character !== OPENED_BY[character]) return { problems: [stray(doc, at, opening)], pairs };
    if (open.length === 0) pairs.push({ from: opening.at, to: at + 1 });
  }
  const problems = open
    .slice(0, MOST)
    .map(({ at, character }) => problem(at, at + 1, `This ${character} is never closed.`));
  return { problems, pairs };
}

/** Each bracket of `text` outside the ranges `silent`, with its place. */
function* aloud(text, silent) {
  const ranges = silent.sort((one, other) => one.from - other.from);
  let next = 0;
  for (const { index, 0: character } of text.matchAll(/[()[\]{}]/g)) {
    while (next < ranges.length && ranges[next].to <= index) next += 1;
    if (next === ranges.length || index < ranges[next].from) yield [index, character];
  }
}

function stray(doc, at, opening) {
  const character = doc.sliceString(at, at + 1);
  if (!opening) return problem(at, at + 1, `This ${character} closes nothing.`);
  const line = doc.lineAt(opening.at).number;
  const message = `This ${character} does not go with the ${opening.character} of line ${line}.`;
  return { ...problem(at, at + 1, message), open: opening.at };
}

/** Where the parser stopped: at something, or where something is missing. */
function unread(doc, { from, to }) {
  const line = doc.lineAt(Math.min(from, doc.length));
  const end = Math.max(Math.min(to, line.to), Math.min(from + 1, line.to));
  return problem(Math.min(from, Math.max(line.from, end - 1)), end, "Python cannot read this line from here on.");
}

/** `return`, `break` and `continue` where there is nothing to leave. */
function misplaced(tree) {
  const problems = [];
  tree.iterate({
    enter: ({ name, node, from, to }) => {
      const [homes, message] = OUT_OF_PLACE[name] ?? [];
      if (homes && !isWithin(node, homes)) problems.push(problem(from, to, message));
    },
  });
  return problems;
}

/** Whether one of `homes` is around `node`, with no function or class between. */
function isWithin(node, homes) {
  for (let around = node.parent; around; around = around.parent) {
    if (homes.includes(around.name)) return true;
    if (around.name === "FunctionDefinition" || around.name === "ClassDefinition") return false;
  }
  return false;
}
