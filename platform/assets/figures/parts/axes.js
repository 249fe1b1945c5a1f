import { freshId, svg } from "./elements.js";
import { format, powerOfTen } from "./numbers.js";
import { decades, linear, logarithmic, ticks } from "./scale.js";

const MARGIN = { top: 10, right: 12, bottom: 36, left: 48 };

/**
 * @typedef {object} Axis
 * @property {[number, number]} domain     what the axis spans, in units of the data
 * @property {string} label
 * @property {number[]} [ticks]            where to mark it; round numbers if left out
 * @property {boolean} [log]               powers of ten instead of equal steps
 * @property {(value: number) => string} [format]
 */

function marks(axis) {
  if (axis.ticks) return axis.ticks;
  return axis.log ? decades(...axis.domain) : ticks(...axis.domain);
}

function tickText(axis, value) {
  if (axis.format) return axis.format(value);
  return axis.log ? powerOfTen(Math.round(Math.log10(value))) : format(value);
}

function horizontal(axis, scale, box) {
  const group = svg("g", { class: "axis" });
  for (const value of marks(axis)) {
    const x = scale(value);
    group.append(
      svg("line", { class: "grid", x1: x, x2: x, y1: box.top, y2: box.bottom }),
      svg("text", { x, y: box.bottom + 14, "text-anchor": "middle" }, tickText(axis, value)),
    );
  }
  const middle = (box.left + box.right) / 2;
  group.append(
    svg("text", { class: "axis-label", x: middle, y: box.bottom + 30, "text-anchor": "middle" }, axis.label),
  );
  return group;
}

function vertical(axis, scale, box) {
  const group = svg("g", { class: "axis" });
  for (const value of marks(axis)) {
    const y = scale(value);
    group.append(
      svg("line", { class: "grid", x1: box.left, x2: box.right, y1: y, y2: y }),
      svg("text", { x: box.left - 6, y: y + 4, "text-anchor": "end" }, tickText(axis, value)),
    );
  }
  const middle = (box.top + box.bottom) / 2;
  const turned = `rotate(-90 10 ${middle})`;
  group.append(
    svg("text", { class: "axis-label", x: 10, y: middle, transform: turned, "text-anchor": "middle" }, axis.label),
  );
  return group;
}

/**
 * An SVG with two axes. Draw into `content`, which is cut off at the frame, or into `overlay`, which is
 * not; `x` and `y` turn data into coordinates of the SVG.
 * @param {{x: Axis, y: Axis, label: string, width?: number, height?: number}} options `label` says to a
 *   screen reader what kind of picture it is; the numbers belong in the figure's status line
 */
export function axes({ x, y, label, width = 320, height = 260 }) {
  const box = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const kind = (axis) => (axis.log ? logarithmic : linear);
  const xScale = kind(x)(x.domain, [box.left, box.right]);
  const yScale = kind(y)(y.domain, [box.bottom, box.top]);
  const clip = freshId("clip");
  const frame = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
  const content = svg("g", { "clip-path": `url(#${clip})` });
  const overlay = svg("g");
  const node = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "figure-axes" },
    svg("defs", {}, svg("clipPath", { id: clip }, svg("rect", frame))),
    horizontal(x, xScale, box),
    vertical(y, yScale, box),
    svg("rect", { class: "frame", ...frame }),
    content,
    overlay,
  );
  return { node, content, overlay, box, x: xScale, y: yScale };
}

/** The `d` of a path through points given in units of the data; points that are not finite break it. */
export function curve(frame, points) {
  let pen = "M";
  const commands = points.map(([x, y]) => {
    const [px, py] = [frame.x(x), frame.y(y)];
    if (!Number.isFinite(px) || !Number.isFinite(py)) {
      pen = "M";
      return "";
    }
    // Far beyond the frame is as good as at infinity, and keeps numbers short enough for every renderer.
    const command = `${pen}${px.toFixed(2)} ${Math.max(-1e4, Math.min(1e4, py)).toFixed(2)}`;
    pen = "L";
    return command;
  });
  return commands.join("");
}
