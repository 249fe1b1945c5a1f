import { descend, OPTIMISERS, SURFACES } from "./maths/optimisers.js";
import { axes, curve } from "./parts/axes.js";
import { row } from "./parts/button.js";
import { column, part, set, svg } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { liveRegion } from "./parts/live-region.js";
import { significant } from "./parts/numbers.js";
import { integer, oneOf, readOptions } from "./parts/options.js";
import { number as liveNumber } from "./parts/readout.js";
import { slider } from "./parts/slider.js";
import { surface } from "./parts/surface.js";
import { table } from "./parts/table.js";

const SHADES = 12;
const CELLS = 48;
const RATES = { plain: 0.06, momentum: 0.02, RMSprop: 0.1, Adam: 0.3 };

export const schema = {
  surface: oneOf("valley", Object.keys(SURFACES)),
  optimiser: oneOf("plain", OPTIMISERS),
  steps: integer(60, [10, 200]),
};

function view() {
  const frame = axes({
    x: { domain: [-5, 5], label: "w₁" },
    y: { domain: [-2, 2], label: "w₂" },
    label: "The cost over two weights, low where it is blue, and the path of the optimiser on it",
  });
  const field = surface(frame, CELLS);
  const line = svg("path", { class: "curve tone-ink path" });
  const dots = svg("path", { class: "stops tone-ink" });
  const begin = svg("circle", { class: "dot tone-third", r: 5 });
  frame.content.append(line, dots, begin);
  return {
    node: frame.node,
    land({ cost, middle, start }) {
      field.update((at) => Math.ceil((SHADES * middle) / (middle + cost(at))) / SHADES);
      set(begin, { cx: frame.x(start[0]), cy: frame.y(start[1]) });
    },
    path(points) {
      const near = points.filter(([u, v]) => Math.abs(u) < 50 && Math.abs(v) < 20);
      set(line, { d: curve(frame, near) });
      set(dots, { d: near.map(([u, v]) => `M${frame.x(u).toFixed(1)} ${frame.y(v).toFixed(1)}h0`).join("") });
    },
  };
}

function story(name, rate, costs) {
  const [first, last] = [costs[0], costs.at(-1)];
  const what = `${name}, rate ${significant(rate)}: cost ${significant(last)} after ${costs.length - 1} steps`;
  if (!(last <= 2 * first)) return `${what}. The steps are too long, and the path flies out.`;
  if (last > 0.5 * first) return `${what}. It has hardly come down.`;
  const rises = costs.slice(1).filter((cost, i) => cost > costs[i]).length;
  if (rises > costs.length / 4) return `${what}. On its way the cost rose in ${rises} steps: it swings.`;
  return `${what}.`;
}

/** Four optimisers on the same surface from the same start, each with a learning rate of its own. */
export function mount(element, options) {
  const { steps, ...state } = readOptions(schema, options);
  const rates = { ...RATES };
  const [picture, live] = [view(), liveRegion()];
  const results = table({ caption: `After ${steps} steps`, head: ["optimiser", "rate", "cost"] });

  const line = (name, costs) => {
    const cost = liveNumber(`cost-${name}`, significant);
    cost.set(costs.at(-1));
    const label = name === state.optimiser ? `▸ ${name}` : name;
    return { cells: [label, significant(rates[name]), cost.node] };
  };
  const draw = () => {
    const land = SURFACES[state.surface];
    const paths = OPTIMISERS.map((name) => [name, descend(land, name, rates[name], steps)]);
    results.fill(paths.map(([name, path]) => line(name, path.map(land.cost))));
    const chosen = paths.find(([name]) => name === state.optimiser)[1];
    picture.path(chosen);
    live.say(story(state.optimiser, rates[state.optimiser], chosen.map(land.cost)));
  };
  const rate = slider({
    label: "Learning rate",
    name: "rate",
    min: -3,
    max: 0,
    step: 0.01,
    value: Math.log10(rates[state.optimiser]),
    show: (v) => significant(10 ** v, 2),
    change(value) {
      rates[state.optimiser] = 10 ** value;
      draw();
    },
  });
  const optimiser = choice({
    label: "Optimiser",
    name: "optimiser",
    choices: Object.fromEntries(OPTIMISERS.map((name) => [name, name])),
    value: state.optimiser,
    change(name) {
      state.optimiser = name;
      rate.set(Math.log10(rates[name]));
      draw();
    },
  });
  const land = choice({
    label: "Surface",
    name: "surface",
    choices: { valley: "a long valley", saddle: "a saddle" },
    value: state.surface,
    change(name) {
      state.surface = name;
      picture.land(SURFACES[name]);
      draw();
    },
  });

  element.append(
    column(part("surface", picture.node)),
    column(part("controls", row(optimiser, land), rate.node), part("results", results.node), live.node),
  );
  picture.land(SURFACES[state.surface]);
  draw();
}
