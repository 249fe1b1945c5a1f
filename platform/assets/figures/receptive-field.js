import { seen } from "./maths/receptive.js";
import { column, part, svg } from "./parts/elements.js";
import { liveRegion } from "./parts/live-region.js";
import { count } from "./parts/numbers.js";
import { integer, readOptions } from "./parts/options.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const [WIDTH, HEIGHT, EDGE] = [320, 260, 16];

export const schema = {
  layers: integer(2, [1, 5]),
  kernel: integer(3, [2, 5]),
  stride: integer(1, [1, 2]),
};

/** The levels above each other, the picture at the bottom; each unit is joined with the `kernel` units it sees. */
function drawing(levels, { kernel, stride }) {
  const width = levels[0].count;
  const unit = Math.min(26, (WIDTH - 2 * EDGE) / width);
  const x = (centre) => WIDTH / 2 + (centre - (width - 1) / 2) * unit;
  const y = (level) => HEIGHT - 30 - (level * (HEIGHT - 60)) / (levels.length - 1);
  const wires = levels.slice(1).map(({ centres }, below) =>
    centres.flatMap((centre, i) => {
      const inputs = levels[below].centres.slice(i * stride, i * stride + kernel);
      return inputs.map((input) => `M${x(centre).toFixed(1)} ${y(below + 1)}L${x(input).toFixed(1)} ${y(below)}`);
    }),
  );
  const side = Math.max(2, Math.min(18, 0.8 * unit));
  const squares = levels.flatMap(({ centres }, level) =>
    centres.map((centre) => {
      const tone = level === levels.length - 1 ? "tone-zero" : "tone-one";
      const place = { x: x(centre) - side / 2, y: y(level) - side / 2, width: side, height: side };
      return svg("rect", { class: `cell ${tone}`, "fill-opacity": level ? 0.5 : 0.9, ...place });
    }),
  );
  return [svg("path", { class: "wire", d: wires.flat().join("") }), ...squares];
}

function story({ layers, kernel, stride }, field) {
  const each = layers === 1 ? `One layer of ${kernel} × ${kernel}` : `${layers} layers of ${kernel} × ${kernel}`;
  const further = stride === 1 ? `every further layer adds ${kernel - 1}` : "every further layer adds twice as much";
  const sum = layers === 1 ? "" : ` With stride ${stride}, ${further}${stride === 1 ? "" : " as the one before"}.`;
  return `${each}: one unit at the top sees ${field} × ${field} pixels.${sum}`;
}

/** How far a unit sees into the picture: through layers, kernels and strides. */
export function mount(element, options) {
  const state = readOptions(schema, options);
  const picture = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": "One unit at the top and what it sees in each layer below, seen from the side",
  });
  const live = liveRegion();
  const numbers = readout({
    field: ["receptive field, pixels in each direction", count],
    weights: ["weights for one map in and out", count],
    single: ["one kernel that sees as far", count],
  });
  const draw = () => {
    const levels = seen(state.layers, state.kernel, state.stride);
    const field = levels[0].count;
    picture.replaceChildren(...drawing(levels, state));
    numbers.set({ field, weights: state.layers * state.kernel ** 2, single: field ** 2 });
    live.say(story(state, field));
  };
  const control = (label, name, [min, max]) =>
    slider({
      label,
      name,
      min,
      max,
      step: 1,
      value: state[name],
      change(value) {
        state[name] = value;
        draw();
      },
    }).node;

  element.append(
    column(part("picture", picture)),
    column(
      part(
        "controls",
        control("Layers", "layers", [1, 5]),
        control("Kernel", "kernel", [2, 5]),
        control("Stride", "stride", [1, 2]),
      ),
      part("numbers", numbers.node),
      live.node,
    ),
  );
  draw();
}
