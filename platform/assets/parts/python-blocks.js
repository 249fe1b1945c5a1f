const OPENS_A_BLOCK = /^(async[ \t]+)?(if|elif|else|for|while|def|class|with|try|except|finally)\b/;
const TAB = 8; // as Python counts

/**
 * The first thing that is certainly wrong with how `doc` is divided into blocks: a colon or an indentation. `inner` are
 * the strings and the pairs of brackets, in which lines do not count; `comments` end a line.
 */
export function blockProblem(doc, inner, comments) {
  const levels = [{ wide: 0, narrow: 0 }];
  let before;
  for (const line of logicalLines(doc, inner, comments)) {
    const message = colonProblem(line) ?? indentProblem(line, before, levels);
    if (message) return { ...place(line, before), message };
    before = line;
  }
  return before?.opens && { ...place(before), to: doc.length, message: NOTHING_WITHIN };
}

const NOTHING_WITHIN = "Nothing stands in the block that this line opens.";

const place = ({ from, to }, before) => ({ from, to, open: before?.opens ? before.from : from });

function colonProblem({ code, colon }) {
  return OPENS_A_BLOCK.test(code) && !colon ? "This line needs a colon at its end." : undefined;
}

/** Compare with the `levels` around it, as Python does, by two widths of a tab; keep them up to date. */
function indentProblem({ indent }, before, levels) {
  const [wide, narrow] = [width(indent, TAB), width(indent, 1)];
  const around = levels.at(-1);
  if (before?.opens && wide <= around.wide) return "This line must be indented: the line above it opens a block.";
  if (!before?.opens && wide > around.wide) return "This line is indented, but no line above it opens a block.";
  if (wide > around.wide) {
    levels.push({ wide, narrow });
    return narrow > around.narrow ? undefined : MIXED;
  }
  while (levels.at(-1).wide > wide) levels.pop();
  if (levels.at(-1).wide !== wide) return "This indentation fits no line above. Four spaces are one level.";
  return levels.at(-1).narrow === narrow ? undefined : MIXED;
}

const MIXED = "Tabs and spaces are mixed in this indentation. Use four spaces for each level.";

/** Columns that `indent` takes with a tab at every `tab`th. */
function width(indent, tab) {
  let columns = 0;
  for (const character of indent.slice(indent.lastIndexOf("\f") + 1)) {
    columns = character === "\t" ? (Math.floor(columns / tab) + 1) * tab : columns + 1;
  }
  return columns;
}

/** Lines as Python counts them: without empty ones, and each with those on which it goes on. */
function* logicalLines(doc, inner, comments) {
  const goesOn = linesWithin(doc, inner);
  const ranges = inner.sort((one, other) => one.from - other.from);
  const ends = new Map(comments.map(({ from }) => [doc.lineAt(from).number, from]));
  let [logical, broken] = [undefined, false];
  for (let number = 1; number <= doc.lines; number += 1) {
    const line = doc.line(number);
    const code = line.text.slice(0, (ends.get(number) ?? line.to) - line.from).trimEnd();
    if (!goesOn.has(number) && !broken && code !== "") {
      if (logical) yield finished(logical, doc, ranges);
      logical = { from: line.from + code.search(/\S/), indent: code.match(/^\s*/)[0] };
    }
    if (logical && code !== "") logical.to = line.from + code.length;
    broken = code.endsWith("\\");
  }
  if (logical) yield finished(logical, doc, ranges);
}

/** The numbers of the lines that begin within one of `ranges`. */
function linesWithin(doc, ranges) {
  const numbers = new Set();
  for (const { from, to } of ranges) {
    const last = doc.lineAt(to).number;
    for (let number = doc.lineAt(from).number + 1; number <= last; number += 1) numbers.add(number);
  }
  return numbers;
}

/** With its code outside `ranges`, of which those before it are dropped: whether a colon stands in it, and at its end. */
function finished({ from, to, indent }, doc, ranges) {
  let [code, at, next] = ["", from, 0];
  for (; next < ranges.length && ranges[next].from < to; next += 1) {
    const [start, end] = [Math.max(at, ranges[next].from), Math.max(at, ranges[next].to)];
    code += doc.sliceString(at, start) + "_".repeat(end - start);
    at = end;
  }
  ranges.splice(0, next);
  code += doc.sliceString(at, Math.max(at, to));
  return { from, to, indent, code, colon: code.includes(":"), opens: code.endsWith(":") };
}
