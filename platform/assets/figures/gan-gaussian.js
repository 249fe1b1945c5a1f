import { believes, newGan, trainStep } from "./maths/gan.js";
import { axes, curve } from "./parts/axes.js";
import { column, part, set, svg } from "./parts/elements.js";
import { numberField } from "./parts/field.js";
import { key } from "./parts/key.js";
import { liveRegion } from "./parts/live-region.js";
import { count, fixed } from "./parts/numbers.js";
import { integer, number, readOptions } from "./parts/options.js";
import { playback } from "./parts/playback.js";
import { generator as randomNumbers } from "./parts/random.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const STEPS_A_TICK = 5;
const [LOW, HIGH] = [-5, 7];
const SHOWN = 60;
const COLLAPSED = 0.25;

export const schema = {
  mean: number(2, [-3, 5]),
  spread: number(1, [0.5, 2]),
  seed: integer(1, [0, 9999]),
  discriminator: number(0.1, [0.01, 0.2]),
  generator: number(0.02, [0.01, 0.2]),
  steps: integer(1000, [100, 5000]),
};

const density = (x, mean, spread) => Math.exp(-0.5 * ((x - mean) / spread) ** 2) / (spread * Math.sqrt(2 * Math.PI));
const grid = Array.from({ length: 241 }, (_, i) => LOW + ((HIGH - LOW) * i) / 240);

/** The generator's mean and spread: those of a·z + m for a standard normal z. */
const learned = ({ g: [a, m] }) => ({ mean: m, spread: Math.abs(a) });

function stage({ mean, spread }) {
  const frame = axes({
    x: { domain: [LOW, HIGH], label: "x" },
    y: { domain: [0, 1.05], ticks: [0, 0.25, 0.5, 0.75, 1], label: "density, and belief D(x)" },
    label: "The real density, the generated one, and the discriminator's belief",
  });
  const points = (f) =>
    curve(
      frame,
      grid.map((x) => [x, f(x)]),
    );
  const filled = (f) => `${points(f)}L${frame.x(HIGH)} ${frame.y(0)}L${frame.x(LOW)} ${frame.y(0)}Z`;
  const real = svg("path", { class: "hill tone-one", d: filled((x) => density(x, mean, spread)) });
  const fake = svg("path", { class: "hill tone-zero" });
  const belief = svg("path", { class: "curve tone-third tangent" });
  const rug = svg("path", { class: "rug tone-zero" });
  const noise = randomNumbers(7);
  const zs = Array.from({ length: SHOWN }, noise.normal);
  frame.content.append(real, fake, belief, rug);
  return {
    node: frame.node,
    update(gan) {
      const { mean: m, spread: s } = learned(gan);
      set(fake, { d: filled((x) => density(x, m, Math.max(s, 1e-3))) });
      set(belief, { d: points((x) => believes(gan, x)) });
      set(rug, {
        d: zs.map((z) => `M${frame.x(m + gan.g[0] * z).toFixed(1)} ${frame.box.bottom}v-9`).join(""),
      });
    },
  };
}

function courseChart({ mean, spread, steps }) {
  const frame = axes({
    x: { domain: [0, steps], label: "step" },
    y: { domain: [-3, 5], label: "mean, spread" },
    label: "Mean and spread of what is generated, step by step",
    height: 180,
  });
  const wanted = (value) =>
    svg("path", {
      class: "probe",
      d: curve(frame, [
        [0, value],
        [steps, value],
      ]),
    });
  const lines = {
    mean: svg("path", { class: "curve tone-zero" }),
    spread: svg("path", { class: "curve tone-fourth" }),
  };
  frame.content.append(wanted(mean), wanted(spread), ...Object.values(lines));
  return {
    node: frame.node,
    update(history) {
      for (const [name, line] of Object.entries(lines)) {
        set(line, {
          d: curve(
            frame,
            history.map((point) => [point.step, point[name]]),
          ),
        });
      }
    },
  };
}

function story({ gan, history }, settings) {
  const now = learned(gan);
  const beside = (name) => `${name} ${fixed(now[name])} (real ${fixed(settings[name])})`;
  const numbers = `${beside("mean")}, ${beside("spread")}`;
  if (history.length === 1) {
    return `Before training the generator makes numbers with ${numbers}. Press Train.`;
  }
  const place = `Step ${count(gan.steps)}: ${numbers}.`;
  if (now.spread < COLLAPSED) {
    return `${place} All samples are nearly alike: the generator has collapsed onto one answer that works.`;
  }
  const near = Math.abs(now.mean - settings.mean) < 0.25 && Math.abs(now.spread - settings.spread) < 0.25;
  const belief = fixed(believes(gan, now.mean));
  if (near) return `${place} The discriminator says ${belief} there: it can hardly tell real from made.`;
  return `${place} The generator moves to where the discriminator believes it more.`;
}

/** Two players: one makes numbers, one judges them, and the made ones end up like the real ones. */
export function mount(element, options) {
  const settings = readOptions(schema, options);
  const [view, chart, live] = [stage(settings), courseChart(settings), liveRegion()];
  const numbers = readout({
    step: ["step", count],
    mean: ["generated mean", fixed],
    spread: ["generated spread", fixed],
  });
  const begin = () => {
    const gan = newGan(settings);
    return { gan, history: [{ step: 0, ...learned(gan) }] };
  };
  let state = begin();

  const draw = () => {
    const { gan, history } = state;
    view.update(gan);
    chart.update(history);
    numbers.set({ step: gan.steps, ...learned(gan) });
    live.say(story(state, settings));
  };
  const tick = () => {
    const { gan, history } = state;
    for (let i = 0; i < STEPS_A_TICK; i += 1) trainStep(gan, settings);
    history.push({ step: gan.steps, ...learned(gan) });
    draw();
    return gan.steps < settings.steps;
  };
  const restart = () => {
    state = begin();
    draw();
  };
  const controls = playback({
    tick,
    restart,
    interval: 40,
    words: { play: "Train", step: `${STEPS_A_TICK} steps` },
  });
  const rate = (name, label) =>
    slider({
      label,
      name,
      min: 0.01,
      max: 0.2,
      step: 0.01,
      value: settings[name],
      show: (v) => fixed(v),
      change: (value) => (settings[name] = value),
    });
  const seed = numberField({
    label: "Seed",
    name: "seed",
    min: 0,
    max: 9999,
    value: settings.seed,
    change(value) {
      settings.seed = value;
      controls.reset();
    },
  });

  element.append(
    column(
      part(
        "densities",
        view.node,
        key(["area", "tone-one", "real"], ["area", "tone-zero", "generated"], ["dash", "tone-third", "D(x)"]),
      ),
      part(
        "controls",
        controls.node,
        rate("discriminator", "η discriminator").node,
        rate("generator", "η generator").node,
        seed.node,
      ),
    ),
    column(
      part("course", chart.node, key(["line", "tone-zero", "mean"], ["line", "tone-fourth", "spread"])),
      part("numbers", numbers.node),
      live.node,
    ),
  );
  draw();
}
