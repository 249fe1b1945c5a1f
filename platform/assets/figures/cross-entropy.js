import { LOSSES, potential } from "./maths/cross-entropy.js";
import { axes, curve } from "./parts/axes.js";
import { column, part, set, svg } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { key } from "./parts/key.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed } from "./parts/numbers.js";
import { integer, number, readOptions } from "./parts/options.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const LEAST = 0.01;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const TONES = { crossEntropy: "tone-one", squaredError: "tone-zero" };

export const schema = {
  p: number(0.1, [LEAST, 1 - LEAST]),
  target: integer(1, [0, 1]),
};

/** Points of a curve over the answers p, close together near both ends, where it is steep. */
function sample(f) {
  return Array.from({ length: 201 }, (_, i) => {
    const p = 1 / (1 + Math.exp(-(i - 100) / 12));
    return [p, f(p)];
  });
}

/** Both losses, or both slopes, over the answer p, with a dot on each. */
function graph(label, domain, quantity) {
  const frame = axes({
    x: { domain: [0, 1], ticks: TICKS, label: "answer p" },
    y: { domain, label },
    label: `Graph of the ${label} against the answer, for cross-entropy and for the squared error`,
    height: 210,
  });
  const probe = svg("path", { class: "probe" });
  frame.content.append(probe);
  const curves = Object.entries(LOSSES).map(([name, rule]) => {
    const line = svg("path", { class: `curve ${TONES[name]}` });
    const dot = svg("circle", { class: `dot ${TONES[name]}`, r: 6 });
    frame.content.append(line);
    frame.overlay.append(dot);
    return { f: rule[quantity], line, dot };
  });
  return {
    node: frame.node,
    update(p, target) {
      set(probe, { d: `M${frame.x(p)} ${frame.box.top}V${frame.box.bottom}` });
      for (const { f, line, dot } of curves) {
        set(line, {
          d: curve(
            frame,
            sample((q) => f(q, target)),
          ),
        });
        set(dot, { cx: frame.x(p), cy: frame.y(f(p, target)) });
      }
    },
  };
}

function story(p, target) {
  const [loud, soft] = Object.values(LOSSES).map(({ slope }) => Math.abs(slope(p, target)));
  const share = target === 1 ? p : 1 - p;
  const begin = `The target is ${target} and the answer ${fixed(p)}`;
  if (share < 0.1) {
    const times = Math.round(loud / soft);
    return `${begin}: very wrong. Cross-entropy pulls ${times} times as hard as the squared error, which is almost flat here.`;
  }
  if (share < 0.5)
    return `${begin}: on the wrong side. Cross-entropy pulls with ${fixed(loud)}, the squared error with ${fixed(soft)}.`;
  if (share < 0.9)
    return `${begin}: on the right side, but not sure. The pull of cross-entropy is the error itself, ${fixed(loud)}.`;
  return `${begin}: right and nearly sure. Both losses are small, and both pull only a little.`;
}

/** Cross-entropy beside the squared error, and how hard each pulls at the potential of a sigmoid output. */
export function mount(element, options) {
  const state = readOptions(schema, options);
  const losses = graph("loss", [0, 5], "loss");
  const slopes = graph("slope", [-1.1, 1.1], "slope");
  const live = liveRegion();
  const numbers = readout({
    potential: ["potential v", fixed],
    "cross-entropy": ["cross-entropy", (v) => fixed(v, 3)],
    "squared-error": ["squared error", (v) => fixed(v, 3)],
    "slope-cross-entropy": ["slope of cross-entropy, p − y", (v) => fixed(v, 3)],
    "slope-squared-error": ["slope of squared error, 2(p − y)p(1 − p)", (v) => fixed(v, 3)],
  });

  const draw = () => {
    const { p, target } = state;
    losses.update(p, target);
    slopes.update(p, target);
    const { crossEntropy, squaredError } = LOSSES;
    numbers.set({
      potential: potential(p),
      "cross-entropy": crossEntropy.loss(p, target),
      "squared-error": squaredError.loss(p, target),
      "slope-cross-entropy": crossEntropy.slope(p, target),
      "slope-squared-error": squaredError.slope(p, target),
    });
    live.say(story(p, target));
  };
  const answer = slider({
    label: "Answer p",
    name: "p",
    min: LEAST,
    max: 1 - LEAST,
    step: 0.01,
    value: state.p,
    show: (v) => fixed(v),
    change: (p) => {
      state.p = p;
      draw();
    },
  });
  const target = choice({
    label: "Target y",
    name: "target",
    choices: { 0: "0", 1: "1" },
    value: String(state.target),
    change: (y) => {
      state.target = Number(y);
      draw();
    },
  });

  element.append(
    column(
      part("loss", losses.node, key(["line", "tone-one", "cross-entropy"], ["line", "tone-zero", "squared error"])),
      part("controls", answer.node, target.node),
    ),
    column(part("slope", slopes.node), part("numbers", numbers.node), live.node),
  );
  draw();
}
