import { encode, pad, prefixes, vocabulary, words } from "./maths/text.js";
import { column, freshId, html, part, set } from "./parts/elements.js";
import { tickBox } from "./parts/field.js";
import { liveRegion } from "./parts/live-region.js";
import { integer, readOptions, texts } from "./parts/options.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const [SHORTEST, LONGEST] = [2, 12];
const [MOST_LINES, MOST_LETTERS] = [6, 300];

export const schema = {
  text: texts(["The cat sat on the mat.", "The dog saw the cat!"], [1, MOST_LINES]),
  length: integer(6, [SHORTEST, LONGEST]),
};

function textArea(value, change) {
  const id = freshId("text");
  const area = html(
    "textarea",
    { id, name: "text", rows: 3, maxlength: MOST_LETTERS, spellcheck: "false" },
    value.join("\n"),
  );
  set(area, { input: () => change(area.value.split("\n").slice(0, MOST_LINES)) });
  return html("div", { class: "figure-area" }, html("label", { for: id }, "Text, one headline a line"), area);
}

/** Word and number, as often as it stands in the vocabulary. */
const chip = ({ word, count, number }) =>
  html(
    "li",
    {},
    html("span", { class: "chip-number" }, String(number)),
    ` ${word}`,
    count > 1 ? html("small", {}, ` ×${count}`) : "",
  );

const lineOf = (numbers, line) => {
  const steps = words(line).map((word, i) =>
    html("span", { class: "token" }, word, html("small", {}, String(numbers[i]))),
  );
  return html("li", {}, ...steps);
};

/** The padded prefixes as a table: all but the last number are what the model reads, the last is what it should say. */
function sequenceTable() {
  const body = html("tbody");
  const head = html("thead");
  const whole = html("table", { class: "figure-table sequences" }, head, body);
  return {
    node: html(
      "div",
      { class: "figure-scroll", tabindex: "0", role: "region", "aria-label": "Training examples" },
      whole,
    ),
    fill(rows, show) {
      const width = rows[0]?.length ?? 2;
      head.replaceChildren(
        html(
          "tr",
          {},
          html("th", { scope: "colgroup", colspan: width - 1 }, "input"),
          html("th", { scope: "col" }, "label"),
        ),
      );
      body.replaceChildren(
        ...rows.map((row) =>
          html("tr", {}, ...row.map((number) => html("td", { class: number === 0 ? "pad" : "" }, show(number)))),
        ),
      );
    },
  };
}

function story(sequences, length, entries) {
  if (sequences.length === 0) {
    return "A line needs at least two words: something to read and something to predict.";
  }
  const cut = sequences.filter((sequence) => sequence.length > length).length;
  const long = Math.max(...sequences.map((sequence) => sequence.length));
  const loss = cut ? ` ${cut} of them ${cut === 1 ? "is" : "are"} longer than ${length} and lost the beginning.` : "";
  const zeros = length > 2 ? " Zeros in front make all of them equally long." : "";
  const amount = `${entries.length} different words give ${sequences.length} training examples`;
  return `${amount}; the longest has ${long} words.${zeros}${loss}`;
}

/** From headlines to training examples: words, numbers, beginnings, zeros in front. */
export function mount(element, options) {
  const state = { ...readOptions(schema, options), inWords: false };
  const [vocabularyList, lines] = [html("ol", { class: "figure-chips" }), html("ol", { class: "figure-tokens" })];
  const [examples, live] = [sequenceTable(), liveRegion()];
  const numbers = readout({ vocabulary: ["different words"], examples: ["examples"] });

  const draw = () => {
    const entries = vocabulary(state.text);
    const encoded = encode(state.text, entries);
    const sequences = prefixes(encoded);
    const show = (number) => (state.inWords && number > 0 ? entries[number - 1].word : String(number));
    vocabularyList.replaceChildren(...entries.map(chip));
    lines.replaceChildren(
      ...state.text.map((line, i) => lineOf(encoded[i], line)).filter((item) => item.childNodes.length),
    );
    examples.fill(
      sequences.map((sequence) => pad(sequence, state.length)),
      show,
    );
    numbers.set({ vocabulary: entries.length, examples: sequences.length });
    live.say(story(sequences, state.length, entries));
  };
  const changing = (key) => (value) => {
    state[key] = value;
    draw();
  };
  const length = slider({
    label: "Length",
    name: "length",
    min: SHORTEST,
    max: LONGEST,
    step: 1,
    value: state.length,
    change: changing("length"),
  });
  const inWords = tickBox({
    label: "show words for numbers",
    name: "words",
    checked: false,
    change: changing("inWords"),
  });
  const title = (text) => html("p", { class: "figure-title" }, text);

  element.append(
    column(
      part("text", textArea(state.text, changing("text"))),
      part("vocabulary", title("Vocabulary, most frequent first"), vocabularyList),
      part("tokens", title("Words become numbers"), lines),
      part("controls", length.node, inWords.node),
    ),
    column(
      part("sequences", title("Beginnings, padded, and the word to predict"), examples.node),
      part("numbers", numbers.node),
      live.node,
    ),
  );
  draw();
}
