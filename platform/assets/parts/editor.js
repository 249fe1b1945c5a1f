import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Compartment, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";

import { colours } from "./code-colours.js";
import { remembered } from "./editor-settings.js";
import { goTo, mark, markedLine } from "./marked-line.js";

const UNREACHED = "A part of the editor could not be loaded. Writing, Run and Submit work without it.";

/**
 * Put a Python editor in the place of `textarea` and keep the textarea's value true, for the form that sends it.
 * Ctrl-Enter (⌘-Enter) calls `run`, with Shift `submit`. Tab indents; Escape and then Tab leaves the editor.
 * Search, completion and marks of errors are loaded when the editor is first entered; `say` is told, in words, which
 * errors stand in it.
 */
export function openEditor(textarea, { run, submit, say = () => {} }) {
  const editor = new Editor(textarea, say, [key("Mod-Enter", run), key("Mod-Shift-Enter", submit)]);
  textarea.before(editor.view.dom);
  textarea.hidden = true;
  editor.adjust(remembered());
  return editor;
}

class Editor {
  #listeners = [];
  #tools = new Compartment();
  #shape = new Compartment();
  #vim = new Compartment();
  #loading;

  constructor(textarea, say, keys) {
    this.say = say;
    this.view = new EditorView({
      doc: textarea.value,
      extensions: [
        Prec.highest(keymap.of(keys)),
        this.#vim.of([]),
        this.#tools.of(keymap.of([key("Mod-f", () => this.#find())])),
        this.#shape.of([]),
        EditorView.updateListener.of((update) => update.docChanged && this.#tell(textarea)),
        ...asTextarea(textarea),
        ...basics,
      ],
    });
    this.view.contentDOM.addEventListener("focus", () => this.#load());
  }

  get text() {
    return this.view.state.doc.toString();
  }

  replace(text) {
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: text },
      annotations: isolateHistory.of("full"), // one undo takes back this and nothing else
    });
  }

  changed(listener) {
    this.#listeners.push(listener);
  }

  focus() {
    this.view.focus();
  }

  /** Mark a line, given as `{number, source}`; whether it is there. */
  mark(line) {
    return mark(this.view, line);
  }

  /** Mark a line and go to it, given as `{number, source, column}`; whether it is there. */
  goTo(line) {
    return goTo(this.view, line);
  }

  /** Look and behave as `settings` say; the keys of vim are loaded when somebody wants them. */
  async adjust({ size, wrap, tall, vim }) {
    this.view.dom.style.setProperty("--code-size", size / 100);
    this.#set(this.#shape, [
      wrap ? EditorView.lineWrapping : [],
      tall ? EditorView.editorAttributes.of({ class: "cm-tall" }) : [],
    ]);
    this.view.requestMeasure();
    const keys = vim ? await import("./vim-keys.js").catch(() => this.say(UNREACHED)) : undefined;
    this.#set(this.#vim, keys ? keys.vimKeys() : []);
  }

  /** Search, completion and marks, fetched once; tried again at the next focus if the site could not be reached. */
  #load() {
    this.#loading ??= import("./editor-tools.js").then(
      (loaded) => {
        this.#set(this.#tools, loaded.tools(this.say));
        return loaded;
      },
      () => {
        this.#loading = undefined;
        this.say(UNREACHED);
      },
    );
    return this.#loading;
  }

  async #find() {
    (await this.#load())?.openSearchPanel(this.view);
  }

  #set(compartment, extension) {
    this.view.dispatch({ effects: compartment.reconfigure(extension) });
  }

  #tell(textarea) {
    textarea.value = this.text;
    for (const listener of this.#listeners) listener();
  }
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

/** Name, description and nonce of the textarea whose place it takes. */
function asTextarea(textarea) {
  const attributes = { "aria-label": textarea.getAttribute("aria-label"), tabindex: "0" };
  const described = textarea.getAttribute("aria-describedby");
  if (described) attributes["aria-describedby"] = described;
  return [EditorView.cspNonce.of(textarea.dataset.nonce), EditorView.contentAttributes.of(attributes)];
}

const basics = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  markedLine,
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of("    "),
  bracketMatching(),
  pythonLanguage,
  syntaxHighlighting(colours),
  keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
];
