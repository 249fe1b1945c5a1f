import { averagePrecision, iou, match, overlap, precisionRecall } from "./maths/detection.js";
import { axes, curve } from "./parts/axes.js";
import { draggable } from "./parts/drag.js";
import { column, part, set, svg } from "./parts/elements.js";
import { key } from "./parts/key.js";
import { liveRegion } from "./parts/live-region.js";
import { fixed, format } from "./parts/numbers.js";
import { matrix, number, readOptions } from "./parts/options.js";
import { number as liveNumber, readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";
import { table } from "./parts/table.js";

const [WIDTH, HEIGHT] = [320, 240];
const STEP = 4;
const SMALLEST = 12;
const GRIP = 14;

export const schema = {
  truths: matrix(
    [
      [30, 40, 130, 130],
      [190, 30, 290, 100],
      [170, 140, 290, 220],
    ],
    [1, 6],
    4,
  ),
  detections: matrix(
    [
      [40, 50, 140, 140, 0.95],
      [20, 155, 90, 225, 0.85],
      [200, 45, 300, 115, 0.7],
      [52, 28, 140, 116, 0.6],
      [130, 135, 250, 215, 0.4],
    ],
    [1, 8],
    5,
  ),
  threshold: number(0.5, [0.1, 0.9]),
};

const letter = (index) => String.fromCharCode(65 + index);
const frameOf = ([x1, y1, x2, y2]) => ({
  x: x1,
  y: y1,
  width: Math.max(0, x2 - x1),
  height: Math.max(0, y2 - y1),
});
const within = (value, low, high) => Math.min(high, Math.max(low, value));

function moved([x1, y1, x2, y2], dx, dy) {
  const [right, down] = [within(dx, -x1, WIDTH - x2), within(dy, -y1, HEIGHT - y2)];
  return [x1 + right, y1 + down, x2 + right, y2 + down];
}

const resized = ([x1, y1, x2, y2], dx, dy) => [
  x1,
  y1,
  within(x2 + dx, x1 + SMALLEST, WIDTH),
  within(y2 + dy, y1 + SMALLEST, HEIGHT),
];

const inWords = ([x1, y1, x2, y2]) => {
  const [left, top, right, bottom] = [x1, y1, x2, y2].map(Math.round);
  return `from ${left}, ${top} to ${right}, ${bottom}`;
};

/** A detection: a box to be moved, with a grip at its corner to be pulled. */
function detectionNodes(detection, index, { change, choose }) {
  const body = svg("rect", { class: "detection" });
  const grip = svg("rect", { class: "grip", width: GRIP, height: GRIP });
  const name = svg("text", { class: "box-name" }, `${letter(index)} ${format(detection.score, 2)}`);
  const group = svg("g", {}, body, grip, name);
  const update = (look, chosen) => {
    const [x1, y1, x2, y2] = detection.box;
    set(group, { class: `${look} ${chosen ? "chosen" : ""}` });
    set(body, frameOf(detection.box));
    set(grip, { x: x2 - GRIP / 2, y: y2 - GRIP / 2 });
    set(name, { x: x1 + 4, y: y1 + 14 });
  };
  const make = (node, label, next) =>
    draggable(node, {
      label: `${label} ${letter(index)}`,
      step: STEP,
      grasp: choose,
      where: () => ({ now: detection.box[node === body ? 0 : 2], text: inWords(detection.box) }),
      move(dx, dy) {
        detection.box = next(detection.box, dx, dy);
        change();
      },
    });
  make(body, "Move detection", moved);
  make(grip, "Resize detection", resized);
  return { group, update };
}

function scene(truths, detections, handlers) {
  const shared = svg("rect", { class: "shared" });
  const objects = truths.map((box) => svg("rect", { class: "truth", ...frameOf(box) }));
  const boxes = detections.map((detection, i) =>
    detectionNodes(detection, i, { ...handlers, choose: () => handlers.choose(i) }),
  );
  const node = svg(
    "svg",
    {
      viewBox: `-8 -8 ${WIDTH + 16} ${HEIGHT + 16}`,
      role: "group",
      "aria-label": "A picture with objects and detections",
    },
    svg("rect", { class: "frame", width: WIDTH, height: HEIGHT }),
    ...objects,
    shared,
    ...boxes.map(({ group }) => group),
  );
  return {
    node,
    update(matches, chosen) {
      for (const { index, hit, truth } of matches) {
        boxes[index].update(hit ? "hit" : "miss", index === chosen);
        if (index === chosen) set(shared, frameOf(overlap(detections[index].box, truths[truth])));
      }
    },
  };
}

function curveView() {
  const unit = (label) => ({ domain: [0, 1.04], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label });
  const frame = axes({
    x: unit("recall"),
    y: unit("precision"),
    label: "Precision against recall",
    height: 200,
  });
  const area = svg("path", { class: "side tone-fourth" });
  const line = svg("path", { class: "curve tone-fourth" });
  const dots = svg("path", { class: "stops tone-one" });
  frame.content.append(area, line, dots);
  return {
    node: frame.node,
    update(points) {
      const stairs = points.flatMap(({ recall }, i) => {
        const best = Math.max(...points.slice(i).map(({ precision }) => precision));
        return [
          [i ? points[i - 1].recall : 0, best],
          [recall, best],
        ];
      });
      const end = points.at(-1).recall;
      set(area, { d: `${curve(frame, [[0, 0], ...stairs, [end, 0]])}Z` });
      set(line, { d: curve(frame, stairs) });
      set(dots, {
        d: points.map(({ recall, precision }) => `M${frame.x(recall)} ${frame.y(precision)}h0`).join(""),
      });
    },
  };
}

function story(found, { intersection, union, ratio }, threshold) {
  const name = `Detection ${letter(found.index)}`;
  const sum = `intersection ${Math.round(intersection)} / union ${Math.round(union)} = ${fixed(ratio)}`;
  if (found.hit) return `${name}: ${sum} ≥ ${fixed(threshold)}, a hit.`;
  if (found.taken) {
    return `${name}: ${sum} would do, but a detection with a higher score has that object already: a false alarm.`;
  }
  return `${name}: ${sum} < ${fixed(threshold)}, a false alarm.`;
}

/** Boxes to drag: how overlap becomes a number, the number a hit, and hits a precision-recall curve. */
export function mount(element, options) {
  const { truths, detections: given, threshold: start } = readOptions(schema, options);
  const detections = given.map(([x1, y1, x2, y2, score]) => ({ box: [x1, y1, x2, y2], score }));
  const state = { threshold: start, chosen: 0 };
  const choose = (index) => {
    state.chosen = index;
    draw();
  };
  const [view, chart, live] = [scene(truths, detections, { change: () => draw(), choose }), curveView(), liveRegion()];
  const rows = table({
    caption: "Detections, best score first",
    head: ["box", "score", "IoU", "hit", "precision", "recall"],
  });
  const numbers = readout({
    iou: ["IoU of the chosen box", fixed],
    ap: ["average precision", (v) => fixed(v, 3)],
  });

  const row = ({ index, score, ratio, hit }, { precision, recall }) => {
    const overlapHere = liveNumber(`iou-${letter(index)}`, fixed);
    overlapHere.set(ratio);
    const name = index === state.chosen ? `▸ ${letter(index)}` : letter(index);
    return {
      class: hit ? "hit" : "",
      cells: [name, fixed(score), overlapHere.node, hit ? "✓" : "✗", fixed(precision), fixed(recall)],
    };
  };
  const draw = () => {
    const matches = match(detections, truths, state.threshold);
    const points = precisionRecall(matches, truths.length);
    const found = matches.find(({ index }) => index === state.chosen);
    const measured = iou(detections[found.index].box, truths[found.truth]);
    view.update(matches, state.chosen);
    chart.update(points);
    rows.fill(matches.map((one, i) => row(one, points[i])));
    numbers.set({ iou: found.ratio, ap: averagePrecision(points) });
    live.say(story(found, measured, state.threshold));
  };
  const marks = key(
    ["dash", "tone-ink", "objects"],
    ["line", "tone-fourth", "hits"],
    ["line", "tone-zero", "false alarms"],
    ["area", "tone-third", "intersection"],
  );
  const threshold = slider({
    label: "IoU needed",
    name: "threshold",
    min: 0.1,
    max: 0.9,
    step: 0.05,
    value: start,
    show: (v) => fixed(v),
    change(value) {
      state.threshold = value;
      draw();
    },
  });

  element.append(
    column(part("scene", view.node, marks), part("controls", threshold.node), live.node),
    column(part("curve", chart.node), part("numbers", numbers.node), part("table", rows.node)),
  );
  draw();
}
