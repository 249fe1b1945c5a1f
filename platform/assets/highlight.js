// Loaded by pages that show what somebody handed in. The server sends it as plain text, for colouring a stranger's
// text costs what the stranger likes; here it costs the reader's own browser, and no more than MAX_COLOURED.
import { highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/python";

import { colours } from "./parts/code-colours.js";

const MAX_COLOURED = 200_000; // characters; a longer text stays plain

/** Put coloured spans in the place of an element's plain text, and number its lines, so that a link can lead to one. */
function colour(code) {
  const text = code.textContent;
  if (text.length > MAX_COLOURED) return;
  const { file } = code.closest("[data-file]")?.dataset ?? {};
  const lines = [];
  const begin = () => {
    lines.push(span("", "line"));
    if (file) lines.at(-1).id = `line-${file}-${lines.length}`;
  };
  const put = (part, classes) => lines.at(-1).append(classes ? span(part, classes) : part);
  begin();
  highlightCode(text, parser.parse(text), colours, put, begin);
  code.replaceChildren(...lines.flatMap((line, number) => (number ? ["\n", line] : [line])));
}

function span(text, classes) {
  const element = document.createElement("span");
  element.className = classes;
  element.textContent = text;
  return element;
}

for (const code of document.querySelectorAll('[data-language="python"] > code')) colour(code);
