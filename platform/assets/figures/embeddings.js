import { analogy, cosine, distance, nearest } from "./maths/embeddings.js";
import { axes } from "./parts/axes.js";
import { draggable } from "./parts/drag.js";
import { column, part, set, svg } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed } from "./parts/numbers.js";
import { integer, matrix, readOptions, texts } from "./parts/options.js";
import { table } from "./parts/table.js";

const [FEWEST, MOST] = [4, 12];
const EDGE = 2;
const NEIGHBOURS = 4;

export const schema = {
  words: texts(["man", "woman", "king", "queen", "Tuesday", "Friday", "apple", "pear"], [FEWEST, MOST]),
  vectors: matrix(
    [
      [-1.4, -0.6],
      [-0.6, -0.4],
      [-1.4, 1.1],
      [-0.5, 1.3],
      [1.2, 1.4],
      [1.5, 1.1],
      [0.8, -1.3],
      [1.2, -1.2],
    ],
    [FEWEST, MOST],
    2,
    [-EDGE, EDGE],
  ),
  word: integer(1, [1, MOST]),
};

const inside = (value) => Math.max(-EDGE, Math.min(EDGE, value));
const shown = ([x, y]) => `${fixed(x)}, ${fixed(y)}`;

/** The map: a point to drag for each word, and the parallelogram of the analogy. */
function wordMap(words, vectors, { move, grasp }) {
  const frame = axes({
    x: { domain: [-EDGE, EDGE], label: "first number" },
    y: { domain: [-EDGE, EDGE], label: "second number" },
    label: "The words as points",
    height: 300,
  });
  set(frame.node, { role: "group" }); // its points are controls, and within an image nobody would find them
  const way = svg("path", { class: "curve tone-third tangent" });
  const goal = svg("circle", { class: "halo", r: 9 });
  frame.overlay.append(way, goal);
  const points = words.map((word, i) => {
    const dot = svg("circle", { class: "dot tone-one", r: 6 });
    const name = svg("text", { "text-anchor": "middle" }, word);
    const group = svg("g", {}, dot, name);
    draggable(group, {
      label: word,
      step: 6,
      grasp: () => grasp(i),
      where: () => ({ now: Math.round(100 * vectors[i][0]), text: shown(vectors[i]) }),
      move: (dx, dy) => move(i, [frame.x.invert(frame.x(0) + dx), frame.y.invert(frame.y(0) + dy)]),
    });
    frame.overlay.append(group);
    return { dot, name };
  });
  const pixel = ([x, y]) => `${frame.x(x).toFixed(1)} ${frame.y(y).toFixed(1)}`;
  return {
    node: frame.node,
    update(chosen, [a, b, c], found) {
      points.forEach(({ dot, name }, i) => {
        const [x, y] = [frame.x(vectors[i][0]), frame.y(vectors[i][1])];
        set(dot, { cx: x, cy: y, class: `dot ${i === chosen ? "tone-zero" : "tone-one"}` });
        set(name, { x, y: y - 10 });
      });
      set(way, { d: `M${pixel(vectors[a])}L${pixel(vectors[b])}M${pixel(vectors[c])}L${pixel(found)}` });
      set(goal, { cx: frame.x(found[0]), cy: frame.y(found[1]) });
    },
  };
}

/** Words as points: which are near, and where a difference between two words leads from a third. */
export function mount(element, options) {
  const { words, vectors, word } = readOptions(schema, options);
  if (words.length !== vectors.length) {
    throw new TypeError(`"vectors" must have a row for each of the ${words.length} words; it has ${vectors.length}.`);
  }
  if (word > words.length) throw new TypeError(`Option "word" is ${word}, but there are ${words.length} words.`);
  const state = { chosen: word - 1, a: 0, b: 1, c: 2 };
  const live = liveRegion();
  const neighbours = table({ caption: "The nearest words", head: ["word", "distance", "cosine"] });

  const draw = () => {
    const { chosen, a, b, c } = state;
    const found = analogy(vectors[a], vectors[b], vectors[c]);
    const [closest] = nearest(vectors, found, [a, b, c]);
    const near = nearest(vectors, vectors[chosen], [chosen]).slice(0, NEIGHBOURS);
    map.update(chosen, [a, b, c], found);
    neighbours.fill(
      near.map((i) => ({
        cells: [words[i], fixed(distance(vectors[i], vectors[chosen])), fixed(cosine(vectors[i], vectors[chosen]))],
      })),
    );
    live.say(
      `Nearest to “${words[chosen]}” is “${words[near[0]]}”. “${words[a]}” is to “${words[b]}” as “${words[c]}” ` +
        `is to the point (${shown(found)}); the word nearest to it is “${words[closest]}”.`,
    );
  };
  const map = wordMap(words, vectors, {
    grasp: (i) => {
      state.chosen = i;
      who.set(String(i));
      draw();
    },
    move: (i, [dx, dy]) => {
      vectors[i] = [inside(vectors[i][0] + dx), inside(vectors[i][1] + dy)];
      draw();
    },
  });
  const choices = Object.fromEntries(words.map((name, i) => [i, name]));
  const picker = (key, label) =>
    choice({
      label,
      name: key,
      choices,
      value: String(state[key]),
      change: (value) => {
        state[key] = Number(value);
        draw();
      },
    });
  const who = picker("chosen", "Neighbours of");

  element.append(
    column(part("map", map.node)),
    column(
      part("neighbours", who.node, neighbours.node),
      part("analogy", picker("a", "From").node, picker("b", "to").node, picker("c", "as from").node),
      live.node,
    ),
  );
  draw();
}
