import { axes } from "./axes.js";
import { set, svg } from "./elements.js";

const potential = ([w0, w1, w2], [x1, x2]) => w0 + w1 * x1 + w2 * x2;

function crossing(from, to, here, there) {
  const share = here / (here - there);
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/**
 * The part of a rectangle where w₀ + w₁x₁ + w₂x₂ ≥ 0, as a polygon, and the piece of the line
 * w₀ + w₁x₁ + w₂x₂ = 0 inside it (two points, or none). Coordinates are those of the data.
 */
export function halfPlane(weights, [left, right], [bottom, top]) {
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
  const polygon = [];
  const line = [];
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % 4];
    const [here, there] = [potential(weights, corner), potential(weights, next)];
    if (here >= 0) polygon.push(corner);
    if (here >= 0 !== there >= 0) {
      const point = crossing(corner, next, here, there);
      polygon.push(point);
      line.push(point);
    }
  });
  return { polygon, line };
}

/** A neuron in the plane: the side where it fires shaded, its line, and the arrow (w₁, w₂) across it. */
class Neuron {
  constructor(frame, domains, tone, { arrow, shaded }) {
    this.frame = frame;
    this.domains = domains;
    this.side = svg("polygon", { class: `side ${tone}`, visibility: !shaded && "hidden" });
    this.line = svg("path", { class: `boundary ${tone}` });
    this.arrow = arrow ? svg("path", { class: `arrow ${tone}` }) : null;
    frame.content.append(this.side, this.line);
    if (this.arrow) frame.content.append(this.arrow);
  }

  update(weights) {
    const { polygon, line } = halfPlane(weights, ...this.domains);
    const pixels = (points) => points.map(([x, y]) => [this.frame.x(x), this.frame.y(y)]);
    const ends = pixels(line);
    set(this.side, {
      points: pixels(polygon)
        .map((point) => point.join(","))
        .join(" "),
    });
    set(this.line, { d: ends.length ? `M${ends[0].join(" ")}L${ends[1].join(" ")}` : "" });
    if (this.arrow) set(this.arrow, { d: ends.length ? this.arrowPath(ends, weights) : "" });
  }

  /** From the middle of the line, 26 units towards the side that fires, at a right angle to the line as drawn. */
  arrowPath([[ax, ay], [bx, by]], weights) {
    const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    let [nx, ny] = [-(by - ay) / length, (bx - ax) / length];
    const ahead = [this.frame.x.invert(mx + nx), this.frame.y.invert(my + ny)];
    if (potential(weights, ahead) < 0) [nx, ny] = [-nx, -ny];
    const [tx, ty] = [mx + 26 * nx, my + 26 * ny];
    const barb = (side) => `M${tx} ${ty}l${-7 * nx - side * 4 * ny} ${-7 * ny + side * 4 * nx}`;
    return `M${mx} ${my}L${tx} ${ty}${barb(1)}${barb(-1)}`;
  }
}

/**
 * A plane of two inputs for neurons and labelled points.
 * `neuron(tone, {arrow, shaded})` adds one, `mark(x, y, attributes)` adds a point.
 */
export function plane(options) {
  const frame = axes(options);
  const domains = [options.x.domain, options.y.domain];
  return {
    ...frame,
    neuron: (tone, { arrow = false, shaded = true } = {}) => new Neuron(frame, domains, tone, { arrow, shaded }),
    mark(x, y, attributes) {
      const dot = svg("circle", { cx: frame.x(x), cy: frame.y(y), r: 8, ...attributes });
      frame.overlay.append(dot);
      return dot;
    },
  };
}
