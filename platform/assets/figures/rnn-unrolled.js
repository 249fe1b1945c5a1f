import { gradientNorms } from "./maths/recurrent.js";
import { axes, curve } from "./parts/axes.js";
import { column, part, set, svg } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed, format, significant, superscript } from "./parts/numbers.js";
import { integer, number, oneOf, readOptions } from "./parts/options.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const MOST_STEPS = 30;
const CELL_Y = 62;

export const schema = {
  radius: number(0.8, [0.5, 1.5]),
  steps: integer(20, [5, MOST_STEPS]),
  activation: oneOf("linear", ["linear", "tanh"]),
  seed: integer(1, [0, 9999]),
};

/** One cell: what comes in below, the state, and how much gradient is left there as the fullness of its colour. */
function cell(x, radius, share, loud) {
  const look = `state ${loud ? "tone-wrong" : "tone-one"}`;
  return svg(
    "g",
    {},
    svg("line", { class: "wire", x1: x, x2: x, y1: CELL_Y + radius, y2: CELL_Y + 30 }),
    svg("circle", { class: "state-back", cx: x, cy: CELL_Y, r: radius }),
    svg("circle", { class: look, cx: x, cy: CELL_Y, r: radius, "fill-opacity": share.toFixed(3) }),
  );
}

function chain() {
  const node = svg("svg", {
    viewBox: "0 0 320 122",
    role: "img",
    "aria-label": "The unrolled network; the fuller a cell, the more gradient reaches it",
  });
  const say = (x, y, words, anchor) => svg("text", { class: "point-name", x, y, "text-anchor": anchor }, words);
  return {
    node,
    update(norms) {
      const steps = norms.length - 1;
      const pitch = 288 / steps;
      const radius = Math.min(9, pitch * 0.42);
      const at = (k) => 304 - k * pitch;
      const cells = norms.map((size, k) => cell(at(k), radius, Math.min(1, size), size > 1.0001));
      node.replaceChildren(
        svg("line", { class: "wire", x1: at(steps), x2: at(0), y1: CELL_Y, y2: CELL_Y }),
        ...cells,
        svg("path", { class: "arrow tone-third", d: `M304 30H${at(steps)}m6 -4l-6 4l6 4` }),
        svg("line", { class: "wire", x1: 304, x2: 304, y1: 30, y2: CELL_Y - radius }),
        say(320, 20, "loss", "end"),
        say(160, 20, "the gradient goes back", "middle"),
        say(0, 108, `first input, ${steps} steps back`, "start"),
        say(320, 108, "last input", "end"),
      );
    },
  };
}

function normChart() {
  const frame = axes({
    x: { domain: [0, MOST_STEPS], label: "steps back" },
    y: { domain: [1e-7, 1e6], log: true, label: "size of the gradient" },
    label: "Size of the gradient against steps back, on a logarithmic scale",
    height: 230,
  });
  const one = svg("path", {
    class: "probe",
    d: curve(frame, [
      [0, 1],
      [MOST_STEPS, 1],
    ]),
  });
  const line = svg("path", { class: "curve tone-one path" });
  const dots = svg("path", { class: "stops tone-one" });
  frame.content.append(one, line, dots);
  return {
    node: frame.node,
    update(norms) {
      set(line, {
        d: curve(
          frame,
          norms.map((size, k) => [k, size]),
        ),
      });
      set(dots, {
        d: norms.map((size, k) => `M${frame.x(k).toFixed(1)} ${frame.y(size).toFixed(1)}h0`).join(""),
      });
    },
  };
}

function verdict(last) {
  if (last < 0.1) {
    return ["vanishes", "What happened long ago hardly changes the weights: the network cannot learn to remember it."];
  }
  if (last > 10) {
    return ["explodes", "One step of learning throws the weights far away. Clipping the gradient helps."];
  }
  return ["stays about as it is", "Only near a spectral radius of 1 does the gradient live long."];
}

function story({ radius, steps, activation }, last) {
  const [word, moral] = verdict(last);
  const power = `${format(radius, 2)}${superscript(steps)}`;
  const sum =
    activation === "linear"
      ? `${power} = ${significant(last)}`
      : `${significant(last)}, less than ${power} because tanh is nowhere steeper than 1`;
  return `After ${steps} steps back the gradient is ${sum}: it ${word}. ${moral}`;
}

/** An unrolled recurrent network: every step back multiplies the gradient by the same matrix again. */
export function mount(element, options) {
  const state = readOptions(schema, options);
  const [picture, chart, live] = [chain(), normChart(), liveRegion()];
  const numbers = readout({
    last: ["gradient at the first input", significant],
    half: ["at half the way", significant],
  });

  const draw = () => {
    const norms = gradientNorms(state.radius, state.steps, state.activation, state.seed);
    const last = norms.at(-1);
    picture.update(norms);
    chart.update(norms);
    numbers.set({ last, half: norms[Math.floor(state.steps / 2)] });
    live.say(story(state, last));
  };
  const changing = (key) => (value) => {
    state[key] = value;
    draw();
  };
  const radius = slider({
    label: "Spectral radius",
    name: "radius",
    min: 0.5,
    max: 1.5,
    step: 0.05,
    value: state.radius,
    show: (v) => fixed(v),
    change: changing("radius"),
  });
  const steps = slider({
    label: "Steps",
    name: "steps",
    min: 5,
    max: MOST_STEPS,
    step: 1,
    value: state.steps,
    change: changing("steps"),
  });
  const activation = choice({
    label: "Activation",
    name: "activation",
    choices: { linear: "none (linear)", tanh: "tanh" },
    value: state.activation,
    change: changing("activation"),
  });

  element.append(
    column(part("chain", picture.node), part("controls", radius.node, steps.node, activation.node)),
    column(part("norms", chart.node), part("numbers", numbers.node), live.node),
  );
  draw();
}
