import { classify, learn, potential } from "./maths/perceptron.js";
import { column, html, part, set, svg } from "./parts/elements.js";
import { key } from "./parts/key.js";
import { liveRegion } from "./parts/live-region.js";
import { format } from "./parts/numbers.js";
import { matrix, number, numbers, readOptions, text, texts } from "./parts/options.js";
import { plane } from "./parts/plane.js";
import { playback } from "./parts/playback.js";
import { readout } from "./parts/readout.js";
import { table } from "./parts/table.js";

export const schema = {
  samples: matrix(
    [
      [121, 16.8, 1],
      [114, 15.2, 1],
      [210, 9.4, -1],
      [195, 8.1, -1],
    ],
    [2, 12],
    3,
  ),
  queries: matrix(
    [
      [180, 10],
      [140, 20],
      [140, 17.9],
    ],
    [1, 6],
    2,
  ),
  weights: numbers([-30, 300], 2),
  bias: number(-1230),
  eta: number(0.01, [1e-6, 100]),
  axes: texts(["weight (g)", "length (cm)"], 2),
  positive: text("C1"),
  negative: text("C2"),
};

const signed = (sign) => (sign > 0 ? "+1" : "−1");
const inBrackets = (value) => (value < 0 ? `(${format(value)})` : format(value));

function checkTargets(samples) {
  const stranger = samples.find(([, , target]) => Math.abs(target) !== 1);
  if (stranger) {
    throw new TypeError(`Option "samples": the third number is the class, 1 or -1; it is ${stranger[2]}.`);
  }
}

/** An interval around values with a quarter of their spread to spare on each side, between whole tens or units. */
function span(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || 1) / 4;
  return [low - room, high + room];
}

/** A point as a diamond: one that nobody has labelled. */
const diamond = (x, y, r) => `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;

function samplePlane({ samples, queries, axes: [xLabel, yLabel] }) {
  const all = [...samples, ...queries];
  const view = plane({
    x: { domain: span(all.map(([x]) => x)), label: xLabel },
    y: { domain: span(all.map(([, y]) => y)), label: yLabel },
    label: "The samples in the plane of their two measurements, with the perceptron's line",
  });
  const before = view.neuron("tone-soft");
  const now = view.neuron("tone-one");
  const halo = svg("circle", { class: "halo", r: 14 });
  const dots = samples.map(([x, y, target]) => view.mark(x, y, { class: `point ${target > 0 ? "on" : "off"}` }));
  const asked = queries.map(([x, y]) => svg("path", { d: diamond(view.x(x), view.y(y), 7) }));
  view.overlay.append(...asked, halo);
  return {
    node: view.node,
    update({ model, previous, current }) {
      before.update([previous.bias, ...previous.weights]);
      now.update([model.bias, ...model.weights]);
      for (const [i, dot] of dots.entries()) {
        dot.classList.toggle("wrong", classify(model, samples[i]) !== samples[i][2]);
      }
      for (const [i, mark] of asked.entries()) {
        set(mark, { class: `query ${classify(model, queries[i]) > 0 ? "on" : "off"}` });
      }
      const sample = samples[current] ?? null;
      set(halo, {
        visibility: sample ? "visible" : "hidden",
        cx: sample && view.x(sample[0]),
        cy: sample && view.y(sample[1]),
      });
    },
  };
}

/** The state before the first sample. `errors` counts this epoch's, `epochs` lists those of the epochs that ended. */
const beginning = ({ weights, bias }) => {
  const model = { weights, bias };
  return { model, previous: model, current: null, next: 0, errors: 0, epochs: [], last: null };
};

/** The state after one more sample. */
function advance(state, { samples, eta }) {
  const [x1, x2, target] = samples[state.next];
  const last = { ...learn(state.model, [x1, x2], target, eta), x: [x1, x2], target };
  const errors = state.errors + (last.change === 0 ? 0 : 1);
  const ended = state.next === samples.length - 1;
  return {
    model: last.model,
    previous: state.model,
    current: state.next,
    next: ended ? 0 : state.next + 1,
    errors: ended ? 0 : errors,
    epochs: ended ? [...state.epochs, errors] : state.epochs,
    last,
  };
}

const learned = (state) => state.epochs.at(-1) === 0;

/** The arithmetic of the last step, line by line. */
function working({ last, previous }, eta) {
  if (!last) return ["potential = w₁x₁ + w₂x₂ + b", "w ← w + η (t − y) x", "b ← b + η (t − y)"];
  const { x, target, output, change, model } = last;
  const [w1, w2] = previous.weights;
  const products = `${format(w1)}·${format(x[0])} + ${inBrackets(w2)}·${format(x[1])}`;
  const sum = `potential = ${products} + ${inBrackets(previous.bias)} = ${format(last.potential)}`;
  const answer = `y = ${signed(output)}, wanted t = ${signed(target)}`;
  if (change === 0) return [sum, answer, "y = t, so nothing changes"];
  const factor = `η (t − y) = ${format(eta)}·(${signed(target)} − ${inBrackets(output)}) = ${format(change)}`;
  const step = (name, from, by, to) => `${name} = ${format(from)} + ${inBrackets(change)}${by} = ${format(to)}`;
  return [
    sum,
    answer,
    factor,
    step("w₁", w1, `·${format(x[0])}`, model.weights[0]),
    step("w₂", w2, `·${format(x[1])}`, model.weights[1]),
    step("b", previous.bias, "", model.bias),
  ];
}

function story(state, size) {
  const { last, epochs } = state;
  if (!last) return "Before learning. Press Step to show the perceptron its first sample.";
  const epoch = state.next === 0 ? epochs.length : epochs.length + 1;
  const place = `Epoch ${epoch}, sample ${state.current + 1} of ${size}`;
  const event = last.change === 0 ? "right, nothing changes" : "wrong, so the line moves";
  if (learned(state)) return `${place}: ${event}. A whole epoch without an error: learning is over.`;
  return `${place}: potential ${format(last.potential)}, ${event}.`;
}

/** The perceptron rule, one sample at a time, with every number of the working. */
export function mount(element, options) {
  const settings = readOptions(schema, options);
  checkTargets(settings.samples);
  const classes = { 1: settings.positive, [-1]: settings.negative };
  const view = samplePlane(settings);
  const lines = html("ol", { class: "figure-working" });
  const figures = readout({
    epoch: ["full epochs"],
    errors: ["errors so far"],
    potential: ["last potential"],
    w1: ["w₁"],
    w2: ["w₂"],
    b: ["b"],
  });
  const answers = table({
    caption: "Samples it never learned from (diamonds)",
    head: [...settings.axes, "potential", "class"],
  });
  const marks = key(
    ["disc", "tone-one", settings.positive],
    ["ring", "tone-zero", settings.negative],
    ["line", "tone-one", "line now"],
    ["line", "tone-soft", "line before"],
  );
  const live = liveRegion();
  let history = [beginning(settings)];

  const draw = () => {
    const state = history.at(-1);
    const { weights, bias } = state.model;
    view.update(state);
    lines.replaceChildren(...working(state, settings.eta).map((line) => html("li", {}, line)));
    figures.set({
      epoch: state.epochs.length,
      errors: state.epochs.reduce((sum, errors) => sum + errors, state.errors),
      potential: state.last?.potential ?? NaN,
      w1: weights[0],
      w2: weights[1],
      b: bias,
    });
    answers.fill(
      settings.queries.map((x) => ({
        cells: [...x, potential(state.model, x)].map((v) => format(v)).concat(classes[classify(state.model, x)]),
      })),
    );
    live.say(story(state, settings.samples.length));
  };
  const controls = playback({
    tick() {
      history.push(advance(history.at(-1), settings));
      draw();
      return !learned(history.at(-1));
    },
    back() {
      history.pop();
      draw();
      return history.length > 1;
    },
    restart() {
      history = [beginning(settings)];
      draw();
    },
    interval: 1400,
    leap: 60,
  });

  element.append(
    column(part("plane", view.node, marks), part("controls", controls.node), live.node),
    column(part("working", lines), part("numbers", figures.node), part("queries", answers.node)),
  );
  draw();
}
