import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

const MAX_SOURCE = 160; // characters of a line that a verdict shows

const place = StateEffect.define();
const decoration = Decoration.line({ class: "cm-marked" });

/** The one line of an editor that is marked: it moves with the text, and is marked no more once it is written anew. */
export const markedLine = StateField.define({
  create: () => Decoration.none,
  update(marks, { changes, docChanged, effects, startState }) {
    for (const effect of effects) if (effect.is(place)) return Decoration.set(decoration.range(effect.value));
    if (!docChanged) return marks;
    return touches(changes, marks, startState.doc) ? Decoration.none : marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function touches(changes, marks, doc) {
  const { value, from } = marks.iter();
  return Boolean(value && changes.touchesRange(from, doc.lineAt(from).to));
}

/**
 * Mark a line of `view`, wherever the cursor is: the line of this `number` or, where the text has changed since, the nearest
 * that reads like `source`.
 * @returns {boolean} whether there is such a line
 */
export function mark(view, { number, source }) {
  const line = nearest(view.state.doc, number, source);
  if (line) view.dispatch({ effects: place.of(line.from) });
  return Boolean(line);
}

/** Mark a line as `mark` does and put the cursor there, at `column`, counted from 1 in `source`; 0 is its beginning. */
export function goTo(view, { number, source, column }) {
  if (!mark(view, { number, source })) return false;
  const line = nearest(view.state.doc, number, source);
  const indentation = line.text.length - line.text.trimStart().length;
  const anchor = Math.min(line.from + indentation + Math.max(column - 1, 0), line.to);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
  view.focus();
  return true;
}

function nearest(doc, number, source) {
  const reads = (at) => at >= 1 && at <= doc.lines && plain(doc.line(at).text) === source;
  for (let distance = 0; distance < Math.max(number, doc.lines); distance++) {
    const found = [number - distance, number + distance].find(reads);
    if (found) return doc.line(found);
  }
  return null;
}

/** A line as a verdict shows it. */
function plain(text) {
  return text.trim().slice(0, MAX_SOURCE).replaceAll("\t", "");
}
