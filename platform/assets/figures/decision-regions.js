import { accuracy, cost, forward, initialise, lineOf, SHAPE_NAMES, samples, train } from "./maths/regions.js";
import { axes, curve } from "./parts/axes.js";
import { column, part, set, svg } from "./parts/elements.js";
import { choice, numberField } from "./parts/field.js";
import { key } from "./parts/key.js";
import { liveRegion } from "./parts/live-region.js";
import { count, format, percent, significant } from "./parts/numbers.js";
import { integer, number, oneOf, readOptions } from "./parts/options.js";
import { plane } from "./parts/plane.js";
import { playback } from "./parts/playback.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";
import { surface } from "./parts/surface.js";

const EPOCHS_A_TICK = 10;
const TOP_COST = 1;

/** More lines than this hide the picture. */
const MOST_LINES = 6;

export const schema = {
  data: oneOf("ring", SHAPE_NAMES),
  hidden: integer(3, [1, 16]),
  eta: number(0.05, [0.005, 0.2]),
  seed: integer(1, [0, 9999]),
  epochs: integer(1500, [100, 10000]),
};

function regions() {
  const axis = (label) => ({ domain: [-1.1, 1.1], ticks: [-1, 0, 1], label });
  const view = plane({ x: axis("x₁"), y: axis("x₂"), label: "The network's answer over the plane of its inputs" });
  const field = surface(view, 32);
  const lines = Array.from({ length: MOST_LINES }, () => view.neuron("tone-third", { shaded: false }));
  let dots = [];
  return {
    node: view.node,
    show({ X, Y }) {
      for (const dot of dots) dot.remove();
      dots = X.map(([x1, x2], i) => view.mark(x1, x2, { class: `point ${Y[i] ? "on" : "off"}`, r: 4 }));
    },
    update(network) {
      field.update((x) => forward(network, x).p);
      const shown = network.hidden <= MOST_LINES ? network.hidden : 0;
      for (const [j, line] of lines.entries()) line.update(j < shown ? lineOf(network, j) : [-1, 0, 0]);
    },
  };
}

function costCurve(epochs) {
  const frame = axes({
    x: { domain: [0, epochs], label: "epoch" },
    y: { domain: [0, TOP_COST], label: "cost" },
    label: "Cost against epochs",
    height: 170,
  });
  const line = svg("path", { class: "curve tone-third" });
  frame.content.append(line);
  return { node: frame.node, update: (history) => set(line, { d: curve(frame, history) }) };
}

function begin({ data, hidden, seed }) {
  const [set_, network] = [samples(data, seed), initialise(hidden, seed)];
  return { data: set_, network, epoch: 0, history: [[0, cost(network, set_)]] };
}

function story({ data, network, epoch }, { epochs, hidden }) {
  const share = accuracy(network, data);
  const units = hidden === 1 ? "1 hidden unit" : `${hidden} hidden units`;
  if (epoch === 0)
    return `${units}, fresh random weights, ${percent(share)} of the samples on the right side. Press Train.`;
  if (share === 1) return `After ${count(epoch)} epochs all samples are on the right side, with ${units}.`;
  const now = `After ${count(epoch)} epochs ${percent(share)} of the samples are on the right side`;
  if (epoch < epochs) return `${now}.`;
  const reason = hidden === 1 ? "One hidden unit draws one line." : "Try more hidden units, or another seed.";
  return `${now}, and training ends. ${reason}`;
}

/** A network of one hidden layer learns a small data set in the plane, and its regions take shape. */
export function mount(element, options) {
  const settings = readOptions(schema, options);
  const [view, chart, live] = [regions(), costCurve(settings.epochs), liveRegion()];
  const numbers = readout({
    epoch: ["epoch", count],
    cost: ["cost (mean cross-entropy)", significant],
    accuracy: ["on the right side", percent],
    parameters: ["parameters", count],
  });
  let state = begin(settings);

  const draw = () => {
    const { data, network, epoch, history } = state;
    view.update(network);
    chart.update(history);
    numbers.set({
      epoch,
      cost: history.at(-1)[1],
      accuracy: accuracy(network, data),
      parameters: network.values.length,
    });
    live.say(story(state, settings));
  };
  const tick = () => {
    for (let i = 0; i < EPOCHS_A_TICK; i += 1) train(state.network, state.data, settings.eta);
    state.epoch += EPOCHS_A_TICK;
    state.history.push([state.epoch, cost(state.network, state.data)]);
    draw();
    return state.epoch < settings.epochs;
  };
  const restart = () => {
    state = begin(settings);
    view.show(state.data);
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
  const data = choice({
    label: "Data",
    name: "data",
    choices: Object.fromEntries(SHAPE_NAMES.map((name) => [name, name])),
    value: settings.data,
    change: changing("data", true),
  });
  const hidden = slider({
    label: "Hidden units",
    name: "hidden",
    min: 1,
    max: 16,
    step: 1,
    value: settings.hidden,
    change: changing("hidden", true),
  });
  const eta = slider({
    label: "Learning rate η",
    name: "eta",
    min: 0.005,
    max: 0.2,
    step: 0.005,
    value: settings.eta,
    show: (v) => format(v, 3),
    change: changing("eta", false),
  });
  const seed = numberField({
    label: "Seed of samples and starting weights",
    name: "seed",
    min: 0,
    max: 9999,
    value: settings.seed,
    change: changing("seed", true),
  });

  element.append(
    column(
      part(
        "regions",
        view.node,
        key(
          ["area", "tone-one", "answer near 1"],
          ["area", "tone-zero", "near 0"],
          ["line", "tone-third", "hidden units"],
        ),
      ),
      part("controls", controls.node, data.node, hidden.node, eta.node, seed.node),
    ),
    column(part("cost", chart.node), part("numbers", numbers.node), live.node),
  );
  view.show(state.data);
  draw();
}
