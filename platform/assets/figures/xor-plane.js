import { fires, INPUTS, TABLES } from "./maths/boolean.js";
import { column, html, part, set, svg } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { key } from "./parts/key.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed, term } from "./parts/numbers.js";
import { matrix, numbers, oneOf, readOptions } from "./parts/options.js";
import { plane } from "./parts/plane.js";
import { slider } from "./parts/slider.js";
import { table } from "./parts/table.js";

const TONES = ["tone-one", "tone-zero"];
const NAMES = { xor: "XOR", xnor: "XNOR", and: "AND", or: "OR" };

/** Ways to set the three neurons that are worth seeing: their hidden weights and those of the output. */
const PRESETS = {
  corners: {
    words: "two corners, joined by OR",
    hidden: [
      [-0.5, 1, -1],
      [-0.5, -1, 1],
    ],
    output: [-0.5, 1, 1],
  },
  band: {
    words: "a band: OR and NAND, joined by AND",
    hidden: [
      [-0.5, 1, 1],
      [1.5, -1, -1],
    ],
    output: [-1.5, 1, 1],
  },
  same: {
    words: "twice the same line",
    hidden: [
      [-0.5, 1, 1],
      [-0.5, 1, 1],
    ],
    output: [-0.5, 1, 1],
  },
};

export const schema = {
  hidden: matrix(
    [
      [-0.5, 1, -1],
      [-0.5, -1, 1],
    ],
    2,
    3,
    [-3, 3],
  ),
  output: numbers([-0.5, 1, 1], 3, [-3, 3]),
  target: oneOf("xor", Object.keys(NAMES)),
};

const bits = (pair) => `(${pair.join(", ")})`;

/** The name of an input, above or below its point. */
const nameAt = ([, x2], x, y) => ({ x, y: y + (x2 ? -14 : 22) });
const pointName = (inputs, x, y) =>
  svg("text", { class: "point-name", "text-anchor": "middle", ...nameAt(inputs, x, y) }, inputs.join(""));

function inputView() {
  const axis = (label) => ({ domain: [-0.6, 1.6], ticks: [0, 1], label });
  const view = plane({
    x: axis("x₁"),
    y: axis("x₂"),
    label: "The inputs and the two lines of the hidden neurons",
    height: 240,
  });
  const neurons = TONES.map((tone) => view.neuron(tone, { arrow: true }));
  const points = INPUTS.map(([x1, x2]) => view.mark(x1, x2));
  view.overlay.append(...INPUTS.map((pair) => pointName(pair, view.x(pair[0]), view.y(pair[1]))));
  return {
    node: view.node,
    update({ hidden }, rows) {
      for (const [i, neuron] of neurons.entries()) neuron.update(hidden[i]);
      for (const [i, { look }] of rows.entries()) set(points[i], { class: look });
    },
  };
}

/** The plane of the hidden outputs. Several inputs may land on one corner, so each keeps a little to its own side. */
function hiddenView() {
  const axis = (label) => ({ domain: [-0.6, 1.6], ticks: [0, 1], label });
  const view = plane({
    x: axis("h₁"),
    y: axis("h₂"),
    label: "The same four inputs as the output neuron sees them",
    height: 240,
  });
  const neuron = view.neuron("tone-third", { arrow: true });
  const points = INPUTS.map(() => view.mark(0, 0));
  const names = INPUTS.map((inputs) => pointName(inputs, 0, 0));
  view.overlay.append(...names);
  return {
    node: view.node,
    update({ output }, rows) {
      neuron.update(output);
      rows.forEach(({ inputs, h: [h1, h2], look }, i) => {
        const [x, y] = [view.x(h1) + 30 * (inputs[0] - 0.5), view.y(h2) - 30 * (inputs[1] - 0.5)];
        set(points[i], { cx: x, cy: y, class: `gliding ${look}` });
        set(names[i], nameAt(inputs, x, y));
      });
    },
  };
}

function evaluate({ hidden, output, target }) {
  return INPUTS.map((inputs, i) => {
    const h = hidden.map((weights) => fires(weights, inputs));
    const y = fires(output, h);
    const wanted = TABLES[target][i];
    return { inputs, h, y, wanted, look: `point ${wanted ? "on" : "off"} ${y === wanted ? "" : "wrong"}` };
  });
}

function verdict(target, rows) {
  const right = rows.filter(({ y, wanted }) => y === wanted).length;
  const places = new Set(rows.map(({ h }) => bits(h)));
  const clash = rows.some((a) => rows.some((b) => bits(a.h) === bits(b.h) && a.wanted !== b.wanted));
  const landing = `The hidden neurons send the four inputs to ${[...places].join(", ")}`;
  if (right === 4) {
    return `All four rows agree with ${NAMES[target]}. ${landing}, and there one line is enough.`;
  }
  const reason = clash
    ? "two inputs that must differ share a place, and no output weights can part them"
    : "one line could still part them: change the output neuron";
  return `${right} of 4 rows agree with ${NAMES[target]}. ${landing}: ${reason}.`;
}

function neuronControls(title, tone, names, weights, changed) {
  const rule = html("p", { class: "figure-formula" });
  const update = () =>
    (rule.textContent = `${fixed(weights[0])} ${term(weights[1])} ${names[1]} ${term(weights[2])} ${names[2]} ≥ 0`);
  const sliders = weights.map((value, i) =>
    slider({
      label: ["w₀", "w₁", "w₂"][i],
      name: `${names[0]}-w${i}`,
      min: -3,
      max: 3,
      step: 0.25,
      value,
      show: (v) => fixed(v),
      change(next) {
        weights[i] = next;
        update();
        changed();
      },
    }),
  );
  update();
  const legend = html("legend", { class: `legend ${tone}` }, title);
  return {
    node: html("fieldset", { class: "figure-group" }, legend, ...sliders.map(({ node }) => node), rule),
    set(next) {
      next.forEach((value, i) => {
        weights[i] = value;
        sliders[i].set(value);
      });
      update();
    },
  };
}

/** Two hidden neurons bend the plane so that one line parts what no line could part before. */
export function mount(element, options) {
  const state = readOptions(schema, options);
  const [inputs, hiddenPlane, live] = [inputView(), hiddenView(), liveRegion()];
  const truth = table({ caption: "Truth table", head: ["x₁", "x₂", "h₁", "h₂", "y", "wanted"] });

  const draw = () => {
    const rows = evaluate(state);
    inputs.update(state, rows);
    hiddenPlane.update(state, rows);
    truth.fill(
      rows.map(({ inputs: pair, h, y, wanted }) => ({
        class: y === wanted ? "right" : "wrong",
        cells: [...pair, ...h, y].map(String).concat(`${wanted} ${y === wanted ? "✓" : "✗"}`),
      })),
    );
    live.say(verdict(state.target, rows));
  };
  const groups = [
    neuronControls("Hidden neuron 1", TONES[0], ["h1", "x₁", "x₂"], state.hidden[0], draw),
    neuronControls("Hidden neuron 2", TONES[1], ["h2", "x₁", "x₂"], state.hidden[1], draw),
    neuronControls("Output neuron", "tone-third", ["y", "h₁", "h₂"], state.output, draw),
  ];
  const load = (name) => {
    if (!(name in PRESETS)) return;
    const { hidden, output } = PRESETS[name];
    for (const [i, weights] of [...hidden, output].entries()) groups[i].set(weights);
    draw();
  };
  const marks = key(
    ["disc", "tone-one", "wanted: 1"],
    ["ring", "tone-zero", "wanted: 0"],
    ["line", "tone-one", "hidden neuron 1"],
    ["line", "tone-zero", "hidden neuron 2"],
    ["line", "tone-third", "output neuron"],
  );
  const words = Object.entries(PRESETS).map(([name, preset]) => [name, preset.words]);
  const preset = choice({
    label: "Load",
    name: "preset",
    choices: { "": "choose an example", ...Object.fromEntries(words) },
    value: "",
    change: load,
  });

  element.append(
    part("preset", preset.node),
    column(part("plane", inputs.node)),
    column(part("hidden-plane", hiddenPlane.node)),
    part("key", marks),
    live.node,
    part("weights", html("div", { class: "figure-groups" }, ...groups.map(({ node }) => node))),
    part("table", truth.node),
  );
  draw();
}
