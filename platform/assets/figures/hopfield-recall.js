import { atRest, damaged, energy, LETTERS, pattern, potential, SIDE, store } from "./maths/hopfield.js";
import { axes, curve } from "./parts/axes.js";
import { column, html, part, set, svg } from "./parts/elements.js";
import { choice, numberField } from "./parts/field.js";
import { grid } from "./parts/grid.js";
import { liveRegion } from "./parts/live-region.js";
import { count, fixed } from "./parts/numbers.js";
import { integer, oneOf, readOptions } from "./parts/options.js";
import { playback } from "./parts/playback.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const CELLS = SIDE * SIDE;

/** More rounds than this are never needed: each change lowers the energy. */
const MOST_ASKED = 8 * CELLS;

export const schema = {
  stored: integer(3, [1, LETTERS.length]),
  letter: oneOf("T", LETTERS),
  flips: integer(8, [0, 24]),
  seed: integer(1, [0, 9999]),
};

const square = (values) => Array.from({ length: SIDE }, (_, i) => values.slice(i * SIDE, (i + 1) * SIDE));
const letterGrid = (label, size) => grid({ rows: SIDE, columns: SIDE, label, size, show: () => "" });

/** The stored letters, small and side by side. */
function memory() {
  const node = html("div", { class: "figure-controls" });
  return {
    node,
    show(letters) {
      const pictures = letters.map((letter) => {
        const picture = letterGrid(`The stored letter ${letter}`, 8);
        picture.fill(square(pattern(letter).map((value) => Math.max(0, value))), 0.5);
        return picture.node;
      });
      node.replaceChildren(...pictures);
    },
  };
}

function energyCurve() {
  const frame = axes({
    x: { domain: [0, 3 * CELLS], label: "neurons asked" },
    y: { domain: [-35, 5], label: "energy" },
    label: "Energy against the number of neurons that were asked",
    height: 190,
  });
  const line = svg("path", { class: "curve tone-third" });
  frame.content.append(line);
  return { node: frame.node, update: (history) => set(line, { d: curve(frame, history) }) };
}

const differing = (state, other) => state.filter((value, i) => value !== other[i]).length;

function begin({ stored, letter, flips, seed }) {
  const letters = LETTERS.slice(0, stored);
  const weights = store(letters.map(pattern));
  const { state, round } = damaged(pattern(letter), flips, seed);
  return { letters, weights, state, round, queue: [], asked: 0, changed: 0, history: [[0, energy(weights, state)]] };
}

/** What the state is, in words: a stored letter, its negative, or neither. */
function verdict(state, letters) {
  for (const letter of letters) {
    const distance = differing(state, pattern(letter));
    if (distance === 0) return `the stored letter ${letter}`;
    if (distance === CELLS) return `the negative of ${letter}, which has the same energy`;
  }
  return "a mixture that nobody stored";
}

function story({ weights, state, letters, asked, changed }, { letter, flips }) {
  if (atRest(weights, state)) {
    return `At rest after ${count(changed)} changes: it is ${verdict(state, letters)}.`;
  }
  if (asked === 0) return `The letter ${letter} with ${flips} of ${CELLS} cells turned round. Press Recall.`;
  return `${count(asked)} neurons asked, ${count(changed)} have changed; the energy has only fallen.`;
}

/** A Hopfield network repairs a damaged letter: one neuron after the other does what the others tell it. */
export function mount(element, options) {
  const settings = readOptions(schema, options);
  const [remembered, chart, live] = [memory(), energyCurve(), liveRegion()];
  const picture = letterGrid("The state of the network: filled cells are +1, empty ones −1", 30);
  const numbers = readout({
    energy: ["energy", (v) => fixed(v)],
    asked: ["neurons asked", count],
    changed: ["changes", count],
    wrong: ["cells unlike the letter", count],
  });
  let run = begin(settings);

  const draw = () => {
    const { weights, state, asked, changed, history } = run;
    picture.fill(square(state.map((value) => Math.max(0, value))), 0.5);
    chart.update(history);
    const wrong = differing(state, pattern(settings.letter));
    numbers.set({ energy: energy(weights, state), asked, changed, wrong });
    live.say(story(run, settings));
  };
  const ask = (i) => {
    const told = potential(run.weights, run.state, i);
    run.asked += 1;
    if (told * run.state[i] >= 0) return false;
    run.state[i] = -run.state[i];
    run.changed += 1;
    return true;
  };
  /** Ask neurons until one changes. */
  const tick = () => {
    while (!atRest(run.weights, run.state) && run.asked < MOST_ASKED) {
      if (run.queue.length === 0) run.queue = run.round();
      const changes = ask(run.queue.pop());
      run.history.push([run.asked, energy(run.weights, run.state)]);
      if (changes) break;
    }
    draw();
    return !atRest(run.weights, run.state) && run.asked < MOST_ASKED;
  };
  const restart = () => {
    run = begin(settings);
    remembered.show(run.letters);
    draw();
  };
  const controls = playback({ tick, restart, interval: 350, words: { play: "Recall", step: "One change" } });
  const changing = (setting) => (value) => {
    settings[setting] = value;
    controls.reset();
  };
  const stored = slider({
    label: "Letters stored",
    name: "stored",
    min: 1,
    max: LETTERS.length,
    step: 1,
    value: settings.stored,
    change: changing("stored"),
  });
  const letter = choice({
    label: "Letter to damage",
    name: "letter",
    choices: Object.fromEntries(LETTERS.map((name) => [name, name])),
    value: settings.letter,
    change: changing("letter"),
  });
  const flips = slider({
    label: "Cells turned round",
    name: "flips",
    min: 0,
    max: 24,
    step: 1,
    value: settings.flips,
    change: changing("flips"),
  });
  const seed = numberField({
    label: "Seed of the damage",
    name: "seed",
    min: 0,
    max: 9999,
    value: settings.seed,
    change: changing("seed"),
  });

  element.append(
    column(
      part("stored", remembered.node),
      part("state", picture.node),
      part("controls", controls.node, letter.node, flips.node, stored.node, seed.node),
    ),
    column(part("energy", chart.node), part("numbers", numbers.node), live.node),
  );
  remembered.show(run.letters);
  draw();
}
