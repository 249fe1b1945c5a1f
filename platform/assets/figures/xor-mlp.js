import { forward, initialise, loss, train, XOR } from "./maths/network.js";
import { axes, curve } from "./parts/axes.js";
import { column, part, set, svg } from "./parts/elements.js";
import { numberField } from "./parts/field.js";
import { key } from "./parts/key.js";
import { liveRegion } from "./parts/live-region.js";
import { count, fixed, format, significant } from "./parts/numbers.js";
import { integer, number, readOptions } from "./parts/options.js";
import { plane } from "./parts/plane.js";
import { playback } from "./parts/playback.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";
import { surface } from "./parts/surface.js";
import { table } from "./parts/table.js";

const EPOCHS_A_TICK = 20;
const CLOSE = 0.1;
const TOP_LOSS = 0.25;

export const schema = {
  hidden: integer(2, [1, 6]),
  eta: number(5, [0.5, 10]),
  seed: integer(1, [0, 9999]),
  epochs: integer(3000, [100, 20000]),
};

function landscape() {
  const axis = (label) => ({ domain: [-0.4, 1.4], ticks: [0, 1], label });
  const view = plane({
    x: axis("x₁"),
    y: axis("x₂"),
    label: "The network's output over the plane of its inputs",
  });
  const field = surface(view, 24);
  const lines = [];
  for (const [i, [x1, x2]] of XOR.X.entries()) view.mark(x1, x2, { class: `point ${XOR.Y[i] ? "on" : "off"}` });
  return {
    node: view.node,
    update(network) {
      field.update((x) => forward(network, x).y);
      while (lines.length < network.W1.length) lines.push(view.neuron("tone-third", { shaded: false }));
      for (const [j, line] of lines.entries()) {
        line.update(j < network.W1.length ? [network.b1[j], ...network.W1[j]] : [-1, 0, 0]);
      }
    },
  };
}

function lossCurve(epochs) {
  const frame = axes({
    x: { domain: [0, epochs], label: "epoch" },
    y: { domain: [0, TOP_LOSS], label: "loss" },
    label: "Loss against epochs",
    height: 180,
  });
  const line = svg("path", { class: "curve tone-third" });
  frame.content.append(line);
  return { node: frame.node, update: (history) => set(line, { d: curve(frame, history) }) };
}

const begin = ({ hidden, seed }) => {
  const network = initialise(hidden, seed);
  return { network, epoch: 0, history: [[0, loss(network, XOR)]] };
};

function solvedBy(network) {
  return XOR.X.every((x, i) => Math.abs(forward(network, x).y - XOR.Y[i]) < CLOSE);
}

function story({ network, epoch, history }, { epochs, hidden }) {
  const now = history.at(-1)[1];
  if (epoch === 0) return `Fresh random weights: the loss is ${significant(now)}. Press Train.`;
  if (solvedBy(network)) {
    return `Solved after ${count(epoch)} epochs: every output is within ${CLOSE} of what is wanted.`;
  }
  const reason =
    hidden === 1
      ? "One hidden neuron draws one line, and one line cannot do it."
      : "These starting weights led onto a plateau. Try another seed.";
  if (epoch >= epochs) {
    return `Not solved after ${count(epoch)} epochs, the loss is ${significant(now)}. ${reason}`;
  }
  return `After ${count(epoch)} epochs the loss is ${significant(now)}.`;
}

/** A small network learns XOR while you watch: its hidden lines turn until the plane is cut the right way. */
export function mount(element, options) {
  const settings = readOptions(schema, options);
  const [view, chart, live] = [landscape(), lossCurve(settings.epochs), liveRegion()];
  const numbers = readout({ epoch: ["epoch", count], loss: ["loss", significant] });
  const outputs = table({ caption: "What the network answers", head: ["x₁", "x₂", "output", "wanted"] });
  let state = begin(settings);

  const draw = () => {
    const { network, epoch, history } = state;
    view.update(network);
    chart.update(history);
    numbers.set({ epoch, loss: history.at(-1)[1] });
    outputs.fill(
      XOR.X.map((x, i) => {
        const { y } = forward(network, x);
        return {
          class: Math.abs(y - XOR.Y[i]) < CLOSE ? "right" : "",
          cells: [...x, fixed(y, 3), XOR.Y[i]].map(String),
        };
      }),
    );
    live.say(story(state, settings));
  };
  const tick = () => {
    for (let i = 0; i < EPOCHS_A_TICK; i += 1) train(state.network, XOR, settings.eta);
    state.epoch += EPOCHS_A_TICK;
    state.history.push([state.epoch, loss(state.network, XOR)]);
    draw();
    return state.epoch < settings.epochs && !solvedBy(state.network);
  };
  const restart = () => {
    state = begin(settings);
    draw();
  };
  const controls = playback({
    tick,
    restart,
    interval: 40,
    words: { play: "Train", step: `${EPOCHS_A_TICK} epochs` },
  });
  const changing = (setting, afresh) => (value) => {
    settings[setting] = value;
    if (afresh) controls.reset();
  };
  const hidden = slider({
    label: "Hidden neurons",
    name: "hidden",
    min: 1,
    max: 6,
    step: 1,
    value: settings.hidden,
    change: changing("hidden", true),
  });
  const eta = slider({
    label: "Learning rate η",
    name: "eta",
    min: 0.5,
    max: 10,
    step: 0.5,
    value: settings.eta,
    show: (v) => format(v, 1),
    change: changing("eta", false),
  });
  const seed = numberField({
    label: "Seed of the starting weights",
    name: "seed",
    min: 0,
    max: 9999,
    value: settings.seed,
    change: changing("seed", true),
  });

  element.append(
    column(
      part(
        "surface",
        view.node,
        key(
          ["area", "tone-one", "output near 1"],
          ["area", "tone-zero", "near 0"],
          ["line", "tone-third", "hidden neurons"],
        ),
      ),
      part("controls", controls.node, hidden.node, eta.node, seed.node),
    ),
    column(part("loss", chart.node), part("numbers", numbers.node), part("table", outputs.node), live.node),
  );
  draw();
}
