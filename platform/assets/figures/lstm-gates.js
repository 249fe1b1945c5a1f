import { lstmStep } from "./maths/lstm.js";
import { axes, curve } from "./parts/axes.js";
import { button, row } from "./parts/button.js";
import { column, part, set, svg } from "./parts/elements.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed } from "./parts/numbers.js";
import { integer, number, readOptions } from "./parts/options.js";
import { playback } from "./parts/playback.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const REACH = 2.2;

/** Settings of the four gates that do one thing each. */
const ACTIONS = {
  Write: { f: 0, i: 1, g: 0.8, o: 0 },
  Keep: { f: 1, i: 0, g: 0.8, o: 0 },
  Read: { f: 1, i: 0, g: 0.8, o: 1 },
  Forget: { f: 0, i: 0, g: 0.8, o: 0 },
};

const GATES = {
  f: ["Forget gate f", 0],
  i: ["Input gate i", 0],
  g: ["Candidate g", -1],
  o: ["Output gate o", 0],
};

export const schema = {
  forget: number(0, [0, 1]),
  input: number(1, [0, 1]),
  candidate: number(0.8, [-1, 1]),
  output: number(0, [0, 1]),
  cell: number(0, [-2, 2]),
  steps: integer(20, [5, 40]),
};

/** A valve on a pipe: a circle as full as the gate is open. */
function valve(x, y, letter) {
  const fill = svg("circle", { class: "state tone-third", cx: x, cy: y, r: 12 });
  const group = svg(
    "g",
    {},
    svg("circle", { class: "state-back", cx: x, cy: y, r: 12 }),
    fill,
    svg("text", { x, y: y + 4, "text-anchor": "middle" }, letter),
  );
  return { group, open: (share) => set(fill, { "fill-opacity": (Math.abs(share) * 0.6).toFixed(3) }) };
}

/** The cell: memory flows along the top, the input gate adds to it, the output gate lets it out. */
function cellPicture() {
  const pipes = {
    before: svg("path", { class: "pipe", d: "M8 46H78" }),
    kept: svg("path", { class: "pipe", d: "M102 46H168" }),
    after: svg("path", { class: "pipe", d: "M192 46H312" }),
    written: svg("path", { class: "pipe", d: "M180 118V58" }),
    candidate: svg("path", { class: "pipe", d: "M90 130H168" }),
    out: svg("path", { class: "pipe", d: "M250 46V118M250 142V166" }),
  };
  const gates = { f: valve(90, 46, "f"), i: valve(180, 130, "i"), o: valve(250, 130, "o") };
  const plus = svg(
    "g",
    {},
    svg("circle", { class: "state-back", cx: 180, cy: 46, r: 12 }),
    svg("text", { x: 180, y: 50, "text-anchor": "middle" }, "+"),
  );
  const places = {
    before: [10, 34],
    kept: [134, 34],
    after: [312, 34],
    written: [172, 92],
    candidate: [86, 134],
    h: [262, 164],
  };
  const anchors = {
    before: "start",
    kept: "middle",
    after: "end",
    written: "end",
    candidate: "end",
    h: "start",
  };
  const texts = Object.fromEntries(
    Object.entries(places).map(([key, [x, y]]) => [key, svg("text", { x, y, "text-anchor": anchors[key] })]),
  );
  const widths = (values) => {
    for (const [key, value] of Object.entries(values)) {
      set(pipes[key], { "stroke-width": (1 + 7 * Math.min(1, Math.abs(value))).toFixed(2) });
    }
  };
  return {
    node: svg(
      "svg",
      {
        viewBox: "0 0 320 176",
        role: "img",
        "aria-label": "The cell's memory flowing past the forget, input and output gates",
      },
      ...Object.values(pipes),
      ...Object.values(gates).map(({ group }) => group),
      plus,
      ...Object.values(texts),
    ),
    update(before, gatesNow, { kept, written, c, h }) {
      for (const key of ["f", "i", "o"]) gates[key].open(gatesNow[key]);
      widths({ before, kept, written, candidate: gatesNow.g, after: c, out: h });
      const words = {
        before: `c = ${fixed(before)}`,
        kept: `f·c = ${fixed(kept)}`,
        after: `new c = ${fixed(c)}`,
        written: `i·g = ${fixed(written)}`,
        candidate: `g = ${fixed(gatesNow.g)}`,
        h: `h = ${fixed(h)}`,
      };
      for (const [key, text] of Object.entries(words)) texts[key].textContent = text;
    },
  };
}

function traceChart(steps) {
  const frame = axes({
    x: { domain: [0, steps], label: "step" },
    y: { domain: [-REACH, REACH], ticks: [-2, -1, 0, 1, 2], label: "memory c, output h" },
    label: "Memory and output, step by step",
    height: 190,
  });
  const lines = [
    ["c", "tone-one"],
    ["h", "tone-zero"],
  ].map(([key, tone]) => {
    const [line, dots] = [svg("path", { class: `curve ${tone} path` }), svg("path", { class: `stops ${tone}` })];
    const name = svg("text", { class: `box-name ${tone}` }, key);
    frame.content.append(line, dots);
    frame.overlay.append(name);
    return { key, line, dots, name };
  });
  return {
    node: frame.node,
    update(trail) {
      for (const { key, line, dots, name } of lines) {
        const points = trail.map((state, step) => [step, state[key]]);
        const [x, y] = points.at(-1);
        const inFrame = Math.max(-REACH, Math.min(REACH, y));
        set(line, { d: curve(frame, points) });
        set(dots, { d: points.map(([px, py]) => `M${frame.x(px)} ${frame.y(py)}h0`).join("") });
        set(name, { x: frame.x(x) + (key === "c" ? -3 : 5), y: frame.y(inFrame) - 7 });
      }
    },
  };
}

const inBrackets = (value) => (value < 0 ? `(${fixed(value)})` : fixed(value));

function sums(before, { f, i, g }, { c, h }) {
  const memory = `${fixed(f)}·${inBrackets(before)} + ${fixed(i)}·${inBrackets(g)} = ${fixed(c)}`;
  return `c = f·c + i·g = ${memory} and h = o·tanh(c) = ${fixed(h)}`;
}

/** You hold the gates of one LSTM cell: write a number, keep it for ten steps, read it, forget it. */
export function mount(element, options) {
  const { cell, steps, forget, input, candidate, output } = readOptions(schema, options);
  const gates = { f: forget, i: input, g: candidate, o: output };
  const [picture, chart, live] = [cellPicture(), traceChart(steps), liveRegion()];
  const numbers = readout({ c: ["memory c", fixed], h: ["output h", fixed] });
  let trail = [{ c: cell, h: 0 }];

  /** Before a step the picture shows what the gates as they stand would do next. */
  const draw = () => {
    const last = trail.at(-1);
    const next = lstmStep(last.c, gates);
    picture.update(last.c, gates, next);
    chart.update(trail);
    numbers.set({ c: last.c, h: last.h });
    return { last, next };
  };
  const preview = () => {
    const { last, next } = draw();
    live.say(`The next step would give ${sums(last.c, gates, next)}.`);
  };
  const controls = playback({
    tick() {
      const before = trail.at(-1).c;
      trail = [...trail, lstmStep(before, gates)];
      draw();
      live.say(`Step ${trail.length - 1} gave ${sums(before, gates, trail.at(-1))}.`);
      return trail.length <= steps;
    },
    back() {
      trail = trail.slice(0, -1);
      preview();
      return trail.length > 1;
    },
    restart() {
      trail = [{ c: cell, h: 0 }];
      preview();
    },
    interval: 600,
  });
  const sliders = Object.entries(GATES).map(([key, [label, min]]) => {
    const change = (value) => {
      gates[key] = value;
      preview();
    };
    return [
      key,
      slider({ label, name: key, min, max: 1, step: 0.05, value: gates[key], show: (v) => fixed(v), change }),
    ];
  });
  const actions = Object.entries(ACTIONS).map(([name, setting]) =>
    button(name, () => {
      for (const [key, control] of sliders) control.set(setting[key]);
      Object.assign(gates, setting);
      preview();
    }),
  );

  element.append(
    column(part("cell", picture.node), part("trace", chart.node)),
    column(
      part("gates", row(...actions), ...sliders.map(([, { node }]) => node)),
      part("controls", controls.node, numbers.node),
      live.node,
    ),
  );
  preview();
}
