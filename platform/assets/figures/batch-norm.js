import { moments, normalise, updated } from "./maths/batch-norm.js";
import { axes } from "./parts/axes.js";
import { button, row } from "./parts/button.js";
import { column, part, set, svg } from "./parts/elements.js";
import { tickBox } from "./parts/field.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed } from "./parts/numbers.js";
import { integer, number, readOptions } from "./parts/options.js";
import { generator } from "./parts/random.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const MANY = 50;

export const schema = {
  mean: number(20, [-30, 30]),
  spread: number(4, [0.5, 10]),
  gamma: number(1, [0, 3]),
  beta: number(0, [-3, 3]),
  size: integer(8, [2, 32]),
  momentum: number(0.9, [0, 0.99]),
  seed: integer(1, [0, 9999]),
};

/** The rows of a batch as dots above a line of numbers. */
function dots(domain, label, tone, size) {
  const frame = axes({
    x: { domain, label },
    y: { domain: [0, size + 1], ticks: [], label: "row" },
    label: `${label}, one dot for each row of the batch`,
    height: 130,
  });
  const points = svg("path", { class: `stops ${tone}` });
  frame.content.append(points);
  return {
    node: frame.node,
    update(values) {
      set(points, { d: values.map((v, i) => `M${frame.x(v).toFixed(1)} ${frame.y(i + 1).toFixed(1)}h0`).join("") });
    },
  };
}

function story({ training, gamma, beta }, out, batches) {
  const after = `mean ${fixed(out.mean)} and spread ${fixed(Math.sqrt(out.variance))}`;
  if (training) {
    return `In training the batch is scaled by its own mean and variance; γ = ${fixed(gamma)} and β = ${fixed(beta)} make of it ${after}.`;
  }
  const seen = batches === 1 ? "1 batch" : `${batches} batches`;
  return `At test time the running numbers of ${seen} are used, and nothing is updated: ${after}.`;
}

/** Batch normalisation: the batch's own numbers in training, the running ones at test time. */
export function mount(element, options) {
  const { size, momentum, seed, ...state } = readOptions(schema, options);
  const random = generator(seed);
  const [before, after] = [dots([-60, 60], "before", "tone-zero", size), dots([-8, 8], "after", "tone-one", size)];
  const live = liveRegion();
  const numbers = readout({
    "batch-mean": ["mean of the batch", fixed],
    "batch-variance": ["variance of the batch", fixed],
    "running-mean": ["running mean", fixed],
    "running-variance": ["running variance", fixed],
    "mean-out": ["mean after", fixed],
    "spread-out": ["spread after", fixed],
  });
  Object.assign(state, { training: true, batches: 0, running: { mean: 0, variance: 1 } });

  const draw = () => {
    const values = state.noise.map((z) => state.mean + state.spread * z);
    const batch = moments(values);
    const made = normalise(values, state.training ? batch : state.running, state.gamma, state.beta);
    const out = moments(made);
    before.update(values);
    after.update(made);
    numbers.set({
      "batch-mean": batch.mean,
      "batch-variance": batch.variance,
      "running-mean": state.running.mean,
      "running-variance": state.running.variance,
      "mean-out": out.mean,
      "spread-out": Math.sqrt(out.variance),
    });
    live.say(story(state, out, state.batches));
  };
  const take = (times) => {
    for (let i = 0; i < times; i += 1) {
      state.noise = Array.from({ length: size }, () => random.normal());
      if (state.training) {
        const batch = moments(state.noise.map((z) => state.mean + state.spread * z));
        state.running = updated(state.running, batch, momentum);
        state.batches += 1;
      }
    }
    draw();
  };
  const control = (label, name, [min, max], step) =>
    slider({
      label,
      name,
      min,
      max,
      step,
      value: state[name],
      show: (v) => fixed(v, 1),
      change(value) {
        state[name] = value;
        draw();
      },
    }).node;
  const training = tickBox({
    label: "training",
    name: "training",
    checked: true,
    change(value) {
      state.training = value;
      draw();
    },
  });

  element.append(
    column(part("before", before.node), part("after", after.node), live.node),
    column(
      part(
        "controls",
        row(
          button("New batch", () => take(1)),
          button(`${MANY} batches`, () => take(MANY)),
          training,
        ),
        control("Mean that comes in", "mean", [-30, 30], 0.5),
        control("Spread that comes in", "spread", [0.5, 10], 0.5),
        control("γ (scale)", "gamma", [0, 3], 0.1),
        control("β (shift)", "beta", [-3, 3], 0.1),
      ),
      part("numbers", numbers.node),
    ),
  );
  take(1);
}
