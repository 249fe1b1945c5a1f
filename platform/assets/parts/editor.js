import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
  toggleComment,
} from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";

import { colours } from "./code-colours.js";
import { goTo, mark, markedLine } from "./marked-line.js";

/**
 * Put a Python editor in the place of `textarea` and keep the textarea's value true, for the form that sends it.
 * Ctrl-Enter (⌘-Enter) calls `run`, with Shift `submit`; Ctrl-F finds. Tab indents; Escape and then Tab leaves the editor.
 * @returns {{text: string, replace(text: string): void, changed(listener: () => void): void, focus(): void,
 *   mark(line: {number: number, source: string}): boolean,
 *   goTo(line: {number: number, source: string, column: number}): boolean}}
 */
export function openEditor(textarea, { run, submit }) {
  const listeners = [];
  const view = new EditorView({
    state: EditorState.create({
      doc: textarea.value,
      extensions: extensions(textarea, [key("Mod-Enter", run), key("Mod-Shift-Enter", submit)], () => tell()),
    }),
  });
  const tell = () => {
    textarea.value = view.state.doc.toString();
    for (const listener of listeners) listener();
  };
  textarea.before(view.dom);
  textarea.hidden = true;
  return {
    get text() {
      return view.state.doc.toString();
    },
    replace: (text) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: isolateHistory.of("full"), // one undo takes back this and nothing else
      }),
    changed: (listener) => listeners.push(listener),
    focus: () => view.focus(),
    mark: (line) => mark(view, line),
    goTo: (line) => goTo(view, line),
  };
}

/** A key that always does `act`, and nothing else after it. */
function key(name, act) {
  return {
    key: name,
    run: () => {
      act();
      return true;
    },
  };
}

function extensions(textarea, ourKeys, changed) {
  return [
    EditorView.cspNonce.of(textarea.dataset.nonce),
    EditorView.contentAttributes.of({ "aria-label": textarea.getAttribute("aria-label"), tabindex: "0" }),
    EditorView.updateListener.of((update) => update.docChanged && changed()),
    Prec.highest(keymap.of(ourKeys)),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    markedLine,
    history(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of("    "),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ activateOnTyping: false }),
    search({ top: true }),
    python(),
    syntaxHighlighting(colours),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      { key: "Mod-/", run: toggleComment },
      indentWithTab,
    ]),
  ];
}
