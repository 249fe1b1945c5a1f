// Loaded when an editor is first entered: what writing alone does not need.
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus,
  moveCompletionSelection,
  selectedCompletionIndex,
} from "@codemirror/autocomplete";
import { toggleComment } from "@codemirror/commands";
import { lintKeymap } from "@codemirror/lint";
import { openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";

import { complete } from "./completion.js";
import { markProblems } from "./problem-marks.js";

export { openSearchPanel };

/** Search and replace, completion, closing brackets, marks of errors; `say` is told which errors there are. */
export function tools(say) {
  return [
    closeBrackets(),
    // Enter and the letters go on meaning themselves: a name is taken only once somebody has gone to it, or by Tab
    autocompletion({
      override: [complete],
      selectOnOpen: false,
      interactionDelay: 0,
      icons: false,
      defaultKeymap: false,
    }),
    Prec.highest(keymap.of(completionKeys)),
    search({ top: true }),
    markProblems(say),
    keymap.of([
      { key: "Tab", run: takeCompletion },
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...lintKeymap,
      { key: "Mod-/", run: toggleComment },
    ]),
  ];
}

const completionKeys = completionKeymap.map((binding) =>
  binding.key === "Escape" ? { ...binding, run: closeOpenCompletion } : binding,
);

/** Close the list; where names are only looked for, Escape goes on to what makes the next Tab leave the editor. */
function closeOpenCompletion(view) {
  const isOpen = completionStatus(view.state) === "active";
  return closeCompletion(view) && isOpen;
}

/** Take the name that was gone to, or else the first. */
function takeCompletion(view) {
  if (completionStatus(view.state) !== "active") return false;
  if (selectedCompletionIndex(view.state) === null) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
}
