import { suppress } from "./maths/detection.js";
import { column, part, set, svg } from "./parts/elements.js";
import { key } from "./parts/key.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed } from "./parts/numbers.js";
import { matrix, number, readOptions } from "./parts/options.js";
import { playback } from "./parts/playback.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";
import { table } from "./parts/table.js";

const [WIDTH, HEIGHT] = [320, 240];

export const schema = {
  detections: matrix(
    [
      [30, 60, 140, 200, 0.9],
      [44, 70, 150, 210, 0.8],
      [24, 40, 128, 186, 0.65],
      [110, 70, 210, 200, 0.75],
      [222, 40, 300, 120, 0.85],
      [230, 52, 306, 132, 0.5],
    ],
    [2, 8],
    5,
  ),
  threshold: number(0.5, [0.1, 0.9]),
};

const letter = (index) => String.fromCharCode(65 + index);
const LOOKS = { waiting: "tone-one", kept: "hit", gone: "tone-ink gone" };

function boxNodes({ box: [x1, y1, x2, y2] }, index) {
  const frame = svg("rect", { class: "detection", x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
  const name = svg("text", { class: "box-name", x: x1 + 4, y: y1 + 14 }, letter(index));
  return svg("g", {}, frame, name);
}

function scene(detections) {
  const groups = detections.map(boxNodes);
  const node = svg(
    "svg",
    {
      viewBox: `-8 -8 ${WIDTH + 16} ${HEIGHT + 16}`,
      role: "img",
      "aria-label": "The detections as boxes: waiting, kept or gone",
    },
    svg("rect", { class: "frame", width: WIDTH, height: HEIGHT }),
    ...groups,
  );
  return {
    node,
    update(states) {
      for (const [i, group] of groups.entries()) set(group, { class: LOOKS[states[i]] });
    },
  };
}

/** What has become of each box after the first `done` steps. */
function statesAfter(steps, done, boxes) {
  const states = Array.from({ length: boxes }, () => "waiting");
  for (const { kept, gone } of steps.slice(0, done)) {
    states[kept] = "kept";
    for (const index of gone) states[index] = "gone";
  }
  return states;
}

function story(step, threshold, ended) {
  if (!step) return "All boxes wait. The one with the highest score comes first.";
  const name = letter(step.kept);
  const lost = step.gone.map((index) => `${letter(index)} (IoU ${fixed(step.ratios.get(index))})`);
  const rest = ended ? " No box waits any more." : "";
  if (!lost.length) return `${name} is kept. No waiting box overlaps it by more than ${fixed(threshold)}.${rest}`;
  return `${name} is kept. More than ${fixed(threshold)} of overlap, so gone: ${lost.join(", ")}.${rest}`;
}

/** Non-maximum suppression, one kept box at a time. */
export function mount(element, options) {
  const { detections: given, threshold: start } = readOptions(schema, options);
  const detections = given.map(([x1, y1, x2, y2, score]) => ({ box: [x1, y1, x2, y2], score }));
  const state = { threshold: start, done: 0 };
  const [view, live] = [scene(detections), liveRegion()];
  const rows = table({ caption: "Boxes, best score first", head: ["box", "score", "IoU with the kept one", "state"] });
  const numbers = readout({ kept: ["kept", String], gone: ["gone", String] });
  const order = detections.map((_, i) => i).sort((a, b) => detections[b].score - detections[a].score);

  const draw = () => {
    const steps = suppress(detections, state.threshold);
    const states = statesAfter(steps, state.done, detections.length);
    const last = steps[state.done - 1];
    view.update(states);
    rows.fill(
      order.map((index) => {
        const ratio = last?.ratios.get(index);
        const overlap = ratio === undefined ? "–" : fixed(ratio);
        return { cells: [letter(index), fixed(detections[index].score), overlap, states[index]] };
      }),
    );
    const many = (name) => states.filter((one) => one === name).length;
    numbers.set({ kept: many("kept"), gone: many("gone") });
    live.say(story(last, state.threshold, state.done === steps.length));
    return state.done < steps.length;
  };
  const control = playback({
    tick() {
      state.done += 1;
      return draw();
    },
    back() {
      state.done -= 1;
      draw();
      return state.done > 0;
    },
    restart() {
      state.done = 0;
      draw();
    },
  });
  const threshold = slider({
    label: "Threshold",
    name: "threshold",
    min: 0.1,
    max: 0.9,
    step: 0.05,
    value: start,
    show: (v) => fixed(v),
    change(value) {
      state.threshold = value;
      control.reset();
    },
  });
  const marks = key(["line", "tone-one", "waiting"], ["line", "tone-fourth", "kept"], ["dash", "tone-ink", "gone"]);

  element.append(
    column(part("scene", view.node, marks), live.node),
    column(part("controls", threshold.node, control.node), part("numbers", numbers.node), part("table", rows.node)),
  );
  draw();
}
