import { ensureSyntaxTree } from "@codemirror/language";
import { forEachDiagnostic, linter, setDiagnosticsEffect } from "@codemirror/lint";
import { StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

import { problemsOf } from "./python-problems.js";

const QUIET_MS = 700;
const PARSING_MS = 100;
const LONGEST = 50_000; // characters; what is longer is not looked at

/** Mark what Python would refuse, but never on the line that is being typed; `say` is told what is marked. */
export function markProblems(say) {
  return [
    beingTyped,
    EditorView.focusChangeEffect.of((_, focusing) => (focusing ? null : left.of(null))),
    linter(marks, { delay: QUIET_MS, needsRefresh: hasLeftTheLine }),
    EditorView.updateListener.of(({ state, transactions }) => {
      if (transactions.some(({ effects }) => effects.some((one) => one.is(setDiagnosticsEffect)))) say(told(state));
    }),
  ];
}

const left = StateEffect.define();

/** Whether the line with the cursor was changed since the cursor is there, and the editor was not left since. */
const beingTyped = StateField.define({
  create: () => false,
  update: (typed, { docChanged, effects, startState, state }) => {
    if (docChanged) return true;
    if (effects.some((one) => one.is(left))) return false;
    return typed && lineOf(startState) === lineOf(state);
  },
});

const lineOf = (state) => state.doc.lineAt(state.selection.main.head).number;

const hasLeftTheLine = ({ startState, state }) => startState.field(beingTyped) && !state.field(beingTyped);

function marks({ state }) {
  if (state.doc.length > LONGEST) return [];
  const tree = ensureSyntaxTree(state, state.doc.length, PARSING_MS);
  if (!tree) return [];
  const isWritten = state.field(beingTyped) ? writtenAt(state) : () => false;
  const found = problemsOf(state.doc, tree).filter((one) => !isWritten(one));
  return found.map(({ from, to, message }) => ({ from, to, message, severity: "error" }));
}

/** Whether a problem begins, stands or could be mended where the cursor is. */
function writtenAt({ doc, selection }) {
  const line = doc.lineAt(selection.main.head);
  return ({ open, to }) => doc.lineAt(open).from <= line.from && line.from <= to;
}

/** The first of the marks in words, and how many more there are. */
function told(state) {
  const found = [];
  forEachDiagnostic(state, ({ message }, from) => found.push(`Line ${state.doc.lineAt(from).number}: ${message}`));
  const more = found.length - 1;
  return more > 0 ? `${found[0]} And ${more} more; F8 goes to the next.` : (found[0] ?? "");
}
