import { set, svg } from "./elements.js";

/**
 * A function of two variables as a field of small squares over the whole frame: 1 in the first colour, 0 in
 * the second, and the less colour the nearer to ½.
 * @param {object} frame what `axes` or `plane` gave
 * @param {number} cells squares along each side
 */
export function surface(frame, cells) {
  const { box } = frame;
  const [width, height] = [(box.right - box.left) / cells, (box.bottom - box.top) / cells];
  const squares = [];
  for (let row = 0; row < cells; row += 1) {
    for (let column = 0; column < cells; column += 1) {
      const [x, y] = [box.left + column * width, box.top + row * height];
      const node = svg("rect", { x, y, width, height });
      squares.push({ node, at: [frame.x.invert(x + width / 2), frame.y.invert(y + height / 2)] });
    }
  }
  frame.content.prepend(
    svg("g", { class: "surface", "shape-rendering": "crispEdges" }, ...squares.map(({ node }) => node)),
  );
  return {
    update(f) {
      for (const { node, at } of squares) {
        const value = f(at);
        set(node, {
          class: value >= 0.5 ? "tone-one" : "tone-zero",
          "fill-opacity": (Math.abs(value - 0.5) * 1.1).toFixed(3),
        });
      }
    },
  };
}
