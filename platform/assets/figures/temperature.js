import { draws, heat, hesitation } from "./maths/temperature.js";
import { button, row } from "./parts/button.js";
import { column, html, part, set, svg } from "./parts/elements.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed, format } from "./parts/numbers.js";
import { integer, number, numbers, readOptions, texts } from "./parts/options.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const [FEWEST, MOST] = [2, 8];
const AT_ONCE = 10;
const [BAR_LEFT, BAR_WIDTH, PITCH] = [84, 180, 28];

export const schema = {
  words: texts(["rises", "falls", "sleeps", "sings", "melts"], [FEWEST, MOST]),
  probabilities: numbers([0.5, 0.25, 0.15, 0.07, 0.03], [FEWEST, MOST], [0, 1]),
  temperature: number(1, [0.05, 5]),
  seed: integer(1, [0, 9999]),
};

/** A bar for each word, and behind it a mark at the model's own probability. */
function bars(words, own) {
  const place = (i) => 6 + i * PITCH;
  const rows = words.map((word, i) => ({
    bar: svg("rect", { class: "hill tone-one", x: BAR_LEFT, y: place(i), height: PITCH - 8 }),
    text: svg("text", { x: BAR_LEFT + BAR_WIDTH + 8, y: place(i) + 15 }),
    name: svg("text", { x: BAR_LEFT - 8, y: place(i) + 15, "text-anchor": "end" }, word),
    mark: svg("line", {
      class: "boundary tone-zero",
      x1: BAR_LEFT + own[i] * BAR_WIDTH,
      x2: BAR_LEFT + own[i] * BAR_WIDTH,
      y1: place(i) - 2,
      y2: place(i) + PITCH - 6,
    }),
  }));
  return {
    node: svg(
      "svg",
      {
        viewBox: `0 0 320 ${6 + words.length * PITCH}`,
        role: "img",
        "aria-label": "A bar for the probability of each word; the upright mark is what the model says",
      },
      ...rows.flatMap(({ bar, mark, name, text }) => [bar, mark, name, text]),
    ),
    update(probabilities) {
      probabilities.forEach((p, i) => {
        set(rows[i].bar, { width: (p * BAR_WIDTH).toFixed(2) });
        rows[i].text.textContent = fixed(p, 3);
      });
    },
  };
}

/** The model's probabilities with the sum 1. */
function checked({ words, probabilities }) {
  if (words.length !== probabilities.length) {
    throw new TypeError(
      `"words" and "probabilities" must be equally long; they have ${words.length} and ${probabilities.length}.`,
    );
  }
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  if (total <= 0) throw new TypeError('Of "probabilities", one or more must be above 0.');
  return probabilities.map((p) => p / total);
}

function story(temperature, words, now) {
  const best = words[now.indexOf(Math.max(...now))];
  const top = `“${best}” has ${fixed(Math.max(...now), 3)}`;
  if (Math.abs(temperature - 1) < 1e-9) return `At T = 1 the model's own probabilities stand: ${top}.`;
  if (temperature < 1) return `Cold, T = ${format(temperature, 2)}: large probabilities grow, ${top}. The order stays.`;
  return `Hot, T = ${format(temperature, 2)}: all come closer to each other, ${top}. The order stays.`;
}

/** The next word at a temperature: probabilities that sharpen or flatten, and words drawn by them. */
export function mount(element, options) {
  const given = readOptions(schema, options);
  const own = checked(given);
  const state = { temperature: given.temperature, drawn: [] };
  const [picture, live] = [bars(given.words, own), liveRegion()];
  const drawn = html("ol", { class: "figure-chips", "aria-label": "Words drawn" });
  const figures = readout({
    largest: ["largest probability", (v) => fixed(v, 3)],
    hesitation: ["words to hesitate among", (v) => fixed(v, 2)],
  });
  let next = draws(given.seed);

  const now = () => heat(own, state.temperature);
  const draw = () => {
    const probabilities = now();
    picture.update(probabilities);
    figures.set({ largest: Math.max(...probabilities), hesitation: hesitation(probabilities) });
    drawn.replaceChildren(...state.drawn.map((i) => html("li", {}, given.words[i])));
    live.say(story(state.temperature, given.words, probabilities));
  };
  const take = (times) => {
    state.drawn = Array.from({ length: times }, () => next(now()));
    draw();
  };
  const temperature = slider({
    label: "T",
    name: "temperature",
    min: 0.05,
    max: 5,
    step: 0.05,
    value: state.temperature,
    show: (v) => fixed(v),
    change: (value) => {
      Object.assign(state, { temperature: value, drawn: [] });
      next = draws(given.seed);
      draw();
    },
  });

  element.append(
    column(part("bars", picture.node), part("controls", temperature.node)),
    column(
      part("draws", row(button(`Draw ${AT_ONCE} words`, () => take(AT_ONCE))), drawn),
      part("numbers", figures.node),
      live.node,
    ),
  );
  draw();
}
