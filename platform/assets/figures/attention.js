import { attentionWeights } from "./maths/attention.js";
import { column, html, part, svg } from "./parts/elements.js";
import { choice, tickBox } from "./parts/field.js";
import { grid } from "./parts/grid.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed } from "./parts/numbers.js";
import { integer, matrix, readOptions, texts } from "./parts/options.js";
import { readout } from "./parts/readout.js";

const [FEWEST, MOST] = [2, 8];
const [KEY_Y, QUERY_Y] = [24, 150];

export const schema = {
  words: texts(["the", "cat", "sat", "as", "it", "was", "tired"], [FEWEST, MOST]),
  queries: matrix(
    [
      [2, 0, 0],
      [0, 1, 1],
      [3, 0, 0],
      [0, 1, 1],
      [5, 0, 0],
      [1, 1, 0],
      [4, 0, 0],
    ],
    [FEWEST, MOST],
    [1, 8],
    [-9, 9],
  ),
  keys: matrix(
    [
      [0, 0, 1],
      [2, 0, 0],
      [0, 2, 0],
      [0, 0, 1],
      [1, 0, 1],
      [0, 1, 1],
      [0, 2, 0],
    ],
    [FEWEST, MOST],
    [1, 8],
    [-9, 9],
  ),
  query: integer(5, [1, MOST]),
};

/** The words twice: above as keys, below the one that asks; the thicker a line, the larger the weight. */
function lines(words) {
  const at = (i) => 22 + (276 * (i + 0.5)) / words.length;
  const node = svg("svg", {
    viewBox: "0 0 320 172",
    role: "img",
    "aria-label": "Lines from the word that asks to all words; the thicker, the more it looks there",
  });
  const name = (word, x, y) => svg("text", { x, y, "text-anchor": "middle" }, word);
  return {
    node,
    update(query, weights) {
      const looks = weights.map((weight, j) =>
        svg("line", {
          class: "look tone-one",
          x1: at(query),
          y1: QUERY_Y - 14,
          x2: at(j),
          y2: KEY_Y + 8,
          "stroke-width": (1 + 11 * weight).toFixed(2),
          "stroke-opacity": weight === 0 ? 0 : (0.15 + 0.85 * weight).toFixed(3),
        }),
      );
      node.replaceChildren(
        ...looks,
        ...words.map((word, j) => name(word, at(j), KEY_Y)),
        name(words[query], at(query), QUERY_Y),
        svg("text", { class: "point-name", x: 0, y: 10 }, "keys"),
        svg("text", { class: "point-name", x: 0, y: 168 }, "query"),
      );
    },
  };
}

/** The matrices have a row for each word, and queries are as long as keys. */
function check({ words, queries, keys, query }) {
  const n = words.length;
  if (queries.length !== n || keys.length !== n) {
    throw new TypeError(`"queries" and "keys" must have a row for each of the ${n} words.`);
  }
  if (queries[0].length !== keys[0].length) throw new TypeError('"queries" and "keys" must have rows of one length.');
  if (query > n) throw new TypeError(`Option "query" is ${query}, but there are ${n} words.`);
}

function story({ words, query, causal, scaled }, weights) {
  const best = weights.indexOf(Math.max(...weights));
  const hidden = causal ? words.length - 1 - query : 0;
  const mask = hidden ? ` The ${hidden} behind it ${hidden === 1 ? "is" : "are"} hidden: weight exactly 0.` : "";
  const sharp = scaled ? "" : " Without the division by √d the largest score takes more.";
  return `“${words[query]}” looks most at “${words[best]}” (${fixed(weights[best])}).${mask}${sharp}`;
}

/** Scaled dot-product attention of a sentence to itself: each word asks, all words answer. */
export function mount(element, options) {
  const given = readOptions(schema, options);
  check(given);
  const { words } = given;
  const state = { words, query: given.query - 1, causal: false, scaled: true };
  const squares = grid({
    rows: words.length,
    columns: words.length,
    label: "The weights: a row for each query, a column for each key",
    size: 36,
    show: (value) => fixed(value),
    choose: (i) => asks(i),
  });
  const [picture, live] = [lines(words), liveRegion()];
  const numbers = readout({
    largest: ["largest weight", (v) => fixed(v, 3)],
    sum: ["sum of the row", (v) => fixed(v, 3)],
  });

  const draw = () => {
    const weights = attentionWeights(given.queries, given.keys, state);
    const row = weights[state.query];
    picture.update(state.query, row);
    squares.fill(weights, 1);
    squares.frame(state.query, 0, 1, words.length);
    numbers.set({ largest: Math.max(...row), sum: row.reduce((sum, weight) => sum + weight, 0) });
    live.say(story(state, row));
  };
  const asks = (i) => {
    state.query = i;
    who.set(String(i));
    draw();
  };
  const who = choice({
    label: "The word that asks",
    name: "query",
    choices: Object.fromEntries(words.map((word, i) => [i, `${i + 1} ${word}`])),
    value: String(state.query),
    change: (value) => asks(Number(value)),
  });
  const tick = (key, label) =>
    tickBox({
      label,
      name: key,
      checked: state[key],
      change: (on) => {
        state[key] = on;
        draw();
      },
    }).node;

  element.append(
    column(
      part("lines", picture.node),
      part("controls", who.node, tick("scaled", "divide by √d"), tick("causal", "hide the words behind")),
    ),
    column(
      part("weights", html("p", { class: "figure-title" }, "All weights: rows ask, columns answer"), squares.node),
      part("numbers", numbers.node),
      live.node,
    ),
  );
  draw();
}
