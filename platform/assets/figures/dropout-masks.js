import { drop, masks } from "./maths/dropout.js";
import { button, row } from "./parts/button.js";
import { column, part, set, svg } from "./parts/elements.js";
import { numberField, tickBox } from "./parts/field.js";
import { liveRegion } from "./parts/live-region.js";
import { count, fixed, format } from "./parts/numbers.js";
import { integer, number, numbers, readOptions } from "./parts/options.js";
import { slider } from "./parts/slider.js";
import { table } from "./parts/table.js";

const MANY = 500;
const [INPUTS, OUTPUTS] = [3, 2];
const [LEFT, MIDDLE, RIGHT] = [40, 160, 280];
const HEIGHT = 250;

export const schema = {
  values: numbers([0.5, 1.2, 0.3, 0.9, 0.7, 1.5], [3, 8], [-10, 10]),
  rate: number(0.5, [0, 0.9]),
  seed: integer(1, [0, 9999]),
};

const places = (n) => Array.from({ length: n }, (_, i) => (HEIGHT * (i + 0.5)) / n);

/** Three layers; the middle one loses the neurons that the mask takes, and their connections with them. */
function networkPicture(units) {
  const columns = [
    [LEFT, places(INPUTS)],
    [MIDDLE, places(units)],
    [RIGHT, places(OUTPUTS)],
  ];
  const neurons = columns.map(([x, ys]) => ys.map((y) => svg("circle", { class: "neuron", cx: x, cy: y, r: 11 })));
  const crosses = places(units).map((y) =>
    svg("path", { class: "boundary tone-wrong", d: `M${MIDDLE - 7} ${y - 7}l14 14m0 -14l-14 14` }),
  );
  const wires = places(units).map((y) => {
    const ends = [...places(INPUTS).map((from) => [LEFT, from]), ...places(OUTPUTS).map((to) => [RIGHT, to])];
    return svg("path", { class: "wire", d: ends.map(([x, at]) => `M${MIDDLE} ${y}L${x} ${at}`).join("") });
  });
  return {
    node: svg(
      "svg",
      {
        viewBox: `0 0 320 ${HEIGHT}`,
        role: "img",
        "aria-label": "A layer of neurons, the dropped ones crossed out",
      },
      ...wires,
      ...neurons.flat(),
      ...crosses,
    ),
    update(mask) {
      mask.forEach((kept, i) => {
        set(crosses[i], { visibility: kept ? "hidden" : "visible" });
        set(wires[i], { visibility: kept ? "visible" : "hidden" });
        neurons[1][i].classList.toggle("dropped", !kept);
      });
    },
  };
}

function story({ training, mask, rate, drawn }, error) {
  if (!training) {
    return "At test time dropout does nothing: no mask, no scaling. The values pass as they are.";
  }
  const kept = mask.reduce((sum, bit) => sum + bit, 0);
  const factor = `1 / (1 − ${format(rate, 2)}) = ${format(1 / (1 - rate), 2)}`;
  const scaling =
    rate === 0
      ? "At rate 0 nothing is dropped."
      : `This mask keeps ${kept} of ${mask.length} neurons, and what is kept grows by ${factor}.`;
  const over = `Over ${count(drawn)} ${drawn === 1 ? "mask" : "masks"}`;
  return `${scaling} ${over} the mean output is off by at most ${fixed(error)}.`;
}

/** Dropout takes other neurons at every step, yet leaves the mean of each as it was. */
export function mount(element, options) {
  const { values, ...settings } = readOptions(schema, options);
  const picture = networkPicture(values.length);
  const rows = table({ caption: "One layer's activations", head: ["x", "mask", "output", "mean so far"] });
  const live = liveRegion();
  const state = { ...settings, training: true };

  const forget = () => {
    Object.assign(state, { next: masks(values.length, state.seed), total: values.map(() => 0), drawn: 0 });
    take(1);
  };
  const take = (times) => {
    for (let i = 0; i < times; i += 1) {
      state.mask = state.next(state.rate);
      state.total = drop(values, state.mask, state.rate).map((value, j) => state.total[j] + value);
      state.drawn += 1;
    }
    draw();
  };
  const draw = () => {
    const { training, total, drawn, rate } = state;
    const mask = training ? state.mask : values.map(() => 1);
    const output = training ? drop(values, mask, rate) : values;
    const mean = training ? total.map((sum) => sum / drawn) : values;
    picture.update(mask);
    rows.fill(
      values.map((value, i) => ({
        class: mask[i] ? "" : "dropped",
        cells: [fixed(value), training ? String(mask[i]) : "–", fixed(output[i]), fixed(mean[i])],
      })),
    );
    for (const control of [one, many]) control.available(training);
    live.say(story(state, Math.max(...mean.map((value, i) => Math.abs(value - values[i])))));
  };
  const one = button("New mask", () => take(1));
  const many = button(`${MANY} masks`, () => take(MANY));
  const changing = (key) => (value) => {
    state[key] = value;
    forget();
  };
  const rate = slider({
    label: "Rate",
    name: "rate",
    min: 0,
    max: 0.9,
    step: 0.05,
    value: state.rate,
    show: (v) => fixed(v),
    change: changing("rate"),
  });
  const seed = numberField({
    label: "Seed",
    name: "seed",
    min: 0,
    max: 9999,
    value: state.seed,
    change: changing("seed"),
  });
  const training = tickBox({
    label: "training",
    name: "training",
    checked: true,
    change: changing("training"),
  });

  element.append(
    column(part("picture", picture.node), part("controls", row(one, many), rate.node, row(training, seed))),
    column(part("table", rows.node), live.node),
  );
  forget();
}
