import { ACTIVATIONS } from "./maths/activation.js";
import { axes, curve } from "./parts/axes.js";
import { column, html, part, set, svg } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed, significant } from "./parts/numbers.js";
import { number, oneOf, readOptions } from "./parts/options.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const SAMPLES = 481;
const REACH = 6;
const TICKS = [-6, -4, -2, 0, 2, 4, 6];

export const schema = {
  function: oneOf("sigmoid", Object.keys(ACTIVATIONS)),
  v: number(1, [-REACH, REACH]),
  alpha: number(1, [0.25, 4]),
};

/** Points of a curve over the whole axis. The pen is lifted at a jump. */
function sample(f) {
  const points = [];
  for (let i = 0; i < SAMPLES; i += 1) {
    const v = -REACH + (2 * REACH * i) / (SAMPLES - 1);
    const y = f(v);
    if (points.length && Math.abs(y - points.at(-1)[1]) > 0.5) points.push([v, NaN]);
    points.push([v, y]);
  }
  return points;
}

function graph(label, domain, tone) {
  const frame = axes({
    x: { domain: [-REACH, REACH], ticks: TICKS, label: "v" },
    y: { domain, label },
    label: `Graph of ${label}`,
    height: 200,
  });
  const line = svg("path", { class: `curve ${tone}` });
  const probe = svg("path", { class: "probe" });
  const tangent = svg("path", { class: "curve tone-zero tangent" });
  const dot = svg("circle", { class: `dot ${tone}`, r: 6 });
  frame.content.append(probe, line, tangent);
  frame.overlay.append(dot);
  const at = (v, y) => {
    const inside = y >= domain[0] && y <= domain[1];
    set(probe, { d: `M${frame.x(v)} ${frame.box.top}V${frame.box.bottom}` });
    set(dot, { cx: frame.x(v), cy: inside ? frame.y(y) : 0, visibility: inside ? "visible" : "hidden" });
  };
  const draw = (f) => set(line, { d: curve(frame, sample(f)) });
  const touch = (v, y, slope) =>
    set(tangent, {
      d: curve(
        frame,
        [-1.5, 1.5].map((dv) => [v + dv, y + slope * dv]),
      ),
    });
  return { node: frame.node, at, draw, touch };
}

function moral(words, v, slope) {
  const place = `At v = ${fixed(v)} the ${words} function has slope ${significant(slope)}`;
  if (Number.isNaN(slope)) return `At v = 0 the ${words} function jumps: it has no slope there.`;
  if (slope === 0) {
    return `${place}: flat. A weight in front of this neuron gets no signal which way to move.`;
  }
  if (slope < 0.05) {
    const slower = `${Math.round(1 / slope)} times slower than at slope 1`;
    return `${place}: almost flat, saturated. Learning through this neuron is ${slower}.`;
  }
  return `${place}: a small change of v changes the output about ${significant(slope)} times as much.`;
}

/** An activation function above its slope: what the neuron says, and how much it can still learn there. */
export function mount(element, options) {
  const state = readOptions(schema, options);
  const value = graph("f(v)", [-1.5, 1.75], "tone-one");
  const slope = graph("f′(v)", [-0.2, 2.2], "tone-zero");
  const formulas = html("p", { class: "figure-formula" });
  const numbers = readout({ value: ["f(v)", significant], slope: ["slope f′(v)", significant] });
  const live = liveRegion();

  const draw = () => {
    const activation = ACTIVATIONS[state.function];
    const f = (v) => activation.value(v, state.alpha);
    const prime = (v) => activation.slope(v, state.alpha);
    const [y, m] = [f(state.v), prime(state.v)];
    value.draw(f);
    slope.draw(prime);
    value.at(state.v, y);
    slope.at(state.v, m);
    value.touch(state.v, y, m);
    formulas.replaceChildren(`f(v) = ${activation.formula}`, html("br"), `f′(v) = ${activation.slopeFormula}`);
    numbers.set({ value: y, slope: m });
    alpha.node.hidden = state.function !== "sigmoid";
    live.say(moral(activation.words, state.v, m));
  };
  const change = (key) => (next) => {
    state[key] = next;
    draw();
  };
  const words = Object.entries(ACTIVATIONS).map(([name, activation]) => [name, activation.words]);
  const which = choice({
    label: "Function",
    name: "function",
    choices: Object.fromEntries(words),
    value: state.function,
    change: change("function"),
  });
  const at = slider({
    label: "v",
    name: "v",
    min: -REACH,
    max: REACH,
    step: 0.1,
    value: state.v,
    show: (v) => fixed(v, 1),
    change: change("v"),
  });
  const alpha = slider({
    label: "α",
    name: "alpha",
    min: 0.25,
    max: 4,
    step: 0.25,
    value: state.alpha,
    show: (v) => fixed(v),
    change: change("alpha"),
  });

  element.append(
    column(part("function", value.node), part("slope", slope.node)),
    column(part("controls", which.node, at.node, alpha.node), part("numbers", formulas, numbers.node), live.node),
  );
  draw();
}
