// Loaded when an editor is first entered: what writing alone does not need.
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  completionStatus,
  moveCompletionSelection,
  selectedCompletionIndex,
} from "@codemirror/autocomplete";
import { toggleComment } from "@codemirror/commands";
import { lintKeymap } from "@codemirror/lint";
import { openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { keymap } from "@codemirror/view";

import { complete } from "./completion.js";
import { markProblems } from "./problem-marks.js";

export { openSearchPanel };

/** Search and replace, completion, closing brackets, marks of errors; `say` is told which errors there are. */
export function tools(say) {
  return [
    closeBrackets(),
    // Enter and the letters go on meaning themselves: a name is taken only once somebody has gone to it, or by Tab
    autocompletion({ override: [complete], selectOnOpen: false, interactionDelay: 0, icons: false }),
    search({ top: true }),
    markProblems(say),
    keymap.of([
      { key: "Tab", run: takeCompletion },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      { key: "Mod-/", run: toggleComment },
    ]),
  ];
}

/** Take the name that was gone to, or else the first. */
function takeCompletion(view) {
  if (completionStatus(view.state) !== "active") return false;
  if (selectedCompletionIndex(view.state) === null) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
}
