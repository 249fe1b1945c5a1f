import { fires, INPUTS, potential, TABLES } from "./maths/boolean.js";
import { column, html, part, set } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { key } from "./parts/key.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed, format, term } from "./parts/numbers.js";
import { numbers, oneOf, readOptions } from "./parts/options.js";
import { plane } from "./parts/plane.js";
import { number } from "./parts/readout.js";
import { slider } from "./parts/slider.js";
import { table } from "./parts/table.js";

const NAMES = { and: "AND", or: "OR", nand: "NAND", nor: "NOR", xor: "XOR", xnor: "XNOR" };
const WEIGHTS = ["w₀ (bias)", "w₁", "w₂"];

export const schema = {
  weights: numbers([0.5, 1, 1], 3, [-3, 3]),
  target: oneOf("and", Object.keys(NAMES)),
};

function inputPlane() {
  const axis = (label) => ({ domain: [-0.6, 1.6], ticks: [0, 1], label });
  const view = plane({
    x: axis("x₁"),
    y: axis("x₂"),
    label: "The plane of the inputs with the neuron's line",
  });
  const neuron = view.neuron("tone-one", { arrow: true });
  const points = INPUTS.map(([x1, x2]) => view.mark(x1, x2));
  return {
    node: view.node,
    update(weights, rows) {
      neuron.update(weights);
      rows.forEach(({ target, right }, i) => {
        set(points[i], { class: `point ${target ? "on" : "off"} ${right ? "" : "wrong"}` });
      });
    },
  };
}

function truthTable() {
  const grid = table({
    caption: "What the neuron answers to each row",
    head: ["x₁", "x₂", "potential", "output", "wanted"],
  });
  const cells = ({ inputs, potential: value, output, target, right }, i) => {
    const sum = number(`potential-${i}`, fixed);
    const answer = number(`output-${i}`);
    sum.set(value);
    answer.set(output);
    const mark = `${target} ${right ? "✓" : "✗"}`;
    return { class: right ? "right" : "wrong", cells: [...inputs.map(String), sum.node, answer.node, mark] };
  };
  return { node: grid.node, update: (rows) => grid.fill(rows.map(cells)) };
}

function verdict(target, rows) {
  const agree = rows.filter((row) => row.right).length;
  const name = NAMES[target];
  if (agree === 4) return `All four rows agree: these weights compute ${name}.`;
  const { inputs, potential: value, output } = rows.find((row) => !row.right);
  const [sign, does, should] = output ? ["≥", "fires", "be silent"] : ["<", "is silent", "fire"];
  const place = `At (${inputs.join(", ")}) the potential ${format(value)} ${sign} 0`;
  const example = `${place}: the neuron ${does}, but should ${should}.`;
  const limit =
    agree === 3 && ["xor", "xnor"].includes(target) ? ` No single line gets more than three right for ${name}.` : "";
  return `${agree} of 4 rows agree with ${name}. ${example}${limit}`;
}

/** One neuron of two inputs: its weights, its line, its truth table. */
export function mount(element, options) {
  const state = readOptions(schema, options);
  const view = inputPlane();
  const truth = truthTable();
  const rule = html("p", { class: "figure-formula" });
  const live = liveRegion();

  const update = () => {
    const [w0, w1, w2] = state.weights;
    rule.textContent = `fires when ${fixed(w0)} ${term(w1)} x₁ ${term(w2)} x₂ ≥ 0`;
    const wanted = TABLES[state.target];
    const rows = INPUTS.map((inputs, i) => {
      const output = fires(state.weights, inputs);
      return {
        inputs,
        potential: potential(state.weights, inputs),
        output,
        target: wanted[i],
        right: output === wanted[i],
      };
    });
    view.update(state.weights, rows);
    truth.update(rows);
    live.say(verdict(state.target, rows));
  };
  const sliders = WEIGHTS.map((label, i) =>
    slider({
      label,
      name: `w${i}`,
      min: -3,
      max: 3,
      step: 0.05,
      value: state.weights[i],
      show: (value) => fixed(value),
      change: (value) => {
        state.weights[i] = value;
        update();
      },
    }),
  );
  const target = choice({
    label: "Function wanted",
    name: "target",
    choices: NAMES,
    value: state.target,
    change: (value) => {
      state.target = value;
      update();
    },
  });

  element.append(
    column(
      part(
        "plane",
        view.node,
        key(["disc", "tone-one", "wanted: 1"], ["ring", "tone-zero", "wanted: 0"], ["area", "tone-one", "fires"]),
      ),
      part("weights", ...sliders.map(({ node }) => node), rule),
    ),
    column(part("target", target.node), part("table", truth.node), live.node),
  );
  update();
}
