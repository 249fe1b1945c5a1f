/** Area of a box (x1, y1, x2, y2); 0 for one that is turned inside out. */
const area = ([x1, y1, x2, y2]) => Math.max(0, x2 - x1) * Math.max(0, y2 - y1);

/** The box that two boxes share; its area may be 0. */
export const overlap = (a, b) => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** Intersection, union and their ratio. Two boxes without area have the ratio 0. */
export function iou(a, b) {
  const intersection = area(overlap(a, b));
  const union = area(a) + area(b) - intersection;
  return { intersection, union, ratio: union === 0 ? 0 : intersection / union };
}

/**
 * Match detections with truths, best score first: a detection is a hit if its best truth overlaps by at least
 * `threshold` and nobody took it before.
 * @param {{box: number[], score: number}[]} detections
 * @returns {{index: number, score: number, truth: number, ratio: number, hit: boolean, taken: boolean}[]}
 *   in order of score; `truth` is the best overlapping one, `taken` that it had been matched already
 */
export function match(detections, truths, threshold) {
  const free = new Set(truths.keys());
  const order = detections.map((_, index) => index).sort((a, b) => detections[b].score - detections[a].score);
  return order.map((index) => {
    const ratios = truths.map((truth) => iou(detections[index].box, truth).ratio);
    const ratio = Math.max(...ratios);
    const truth = ratios.indexOf(ratio);
    const close = ratio >= threshold;
    const hit = close && free.delete(truth);
    return { index, score: detections[index].score, truth, ratio, hit, taken: close && !hit };
  });
}

/** Precision and recall after each match, in order of score. */
export function precisionRecall(matches, truthCount) {
  let hits = 0;
  return matches.map(({ hit }, i) => {
    hits += hit ? 1 : 0;
    return { precision: hits / (i + 1), recall: hits / truthCount };
  });
}

/**
 * Average precision: the area under the interpolated curve, where the precision at a recall is the best one at
 * that recall or any higher, over all points.
 */
export function averagePrecision(points) {
  let [areaSoFar, recallBefore] = [0, 0];
  points.forEach(({ recall }, i) => {
    const best = Math.max(...points.slice(i).map(({ precision }) => precision));
    areaSoFar += (recall - recallBefore) * best;
    recallBefore = recall;
  });
  return areaSoFar;
}

/**
 * Non-maximum suppression, step by step: the best box that waits is kept, and those that overlap it by more than
 * `threshold` are gone.
 * @param {{box: number[], score: number}[]} detections
 * @returns {{kept: number, ratios: Map<number, number>, gone: number[]}[]} one entry for each kept box, in order;
 *   `ratios` holds the IoU of all that waited
 */
export function suppress(detections, threshold) {
  let waiting = detections.map((_, index) => index).sort((a, b) => detections[b].score - detections[a].score);
  const steps = [];
  while (waiting.length) {
    const [kept, ...others] = waiting;
    const ratios = new Map(others.map((other) => [other, iou(detections[kept].box, detections[other].box).ratio]));
    const gone = others.filter((other) => ratios.get(other) > threshold);
    waiting = others.filter((other) => ratios.get(other) <= threshold);
    steps.push({ kept, ratios, gone });
  }
  return steps;
}
