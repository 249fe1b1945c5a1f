import { piece, pool } from "./maths/convolution.js";
import { column, html, part } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { grid } from "./parts/grid.js";
import { liveRegion } from "./parts/live-region.js";
import { format } from "./parts/numbers.js";
import { integer, matrix, oneOf, readOptions } from "./parts/options.js";
import { playback } from "./parts/playback.js";
import { slider } from "./parts/slider.js";

const KINDS = { max: "largest value", average: "mean value" };

export const schema = {
  image: matrix(
    [
      [1, 3, 2, 1, 0],
      [4, 6, 5, 0, 1],
      [3, 1, 1, 2, 0],
      [0, 2, 4, 8, 3],
      [1, 0, 2, 5, 1],
    ],
    [3, 8],
    [3, 8],
  ),
  kind: oneOf("max", Object.keys(KINDS)),
  size: integer(2, [2, 3]),
  stride: integer(2, [1, 3]),
};

const largest = (values) => Math.max(...values.flat().map(Math.abs));

/** The image moved to the right by `by` pixels; zeros come in from the left. */
const shifted = (image, by) => image.map((row) => [...Array(by).fill(0), ...row.slice(0, row.length - by)]);

function story({ kind, size, shift }, window, value, same, cells) {
  const list = window
    .flat()
    .map((v) => format(v, 2))
    .join(", ");
  const here = `The ${KINDS[kind]} of ${list} is ${format(value, 2)}.`;
  if (shift === 0) return `${here} One number now stands for ${size * size}.`;
  const moved = `After a shift of ${shift} ${shift === 1 ? "pixel" : "pixels"}`;
  return `${here} ${moved}, ${same} of ${cells} outputs are the same as before.`;
}

/** Pooling keeps one number of each window: smaller maps, and less worry about where exactly something is. */
export function mount(element, options) {
  const state = { ...readOptions(schema, options), shift: 0, position: 0 };
  const [rows, columns] = [state.image.length, state.image[0].length];
  const image = grid({ rows, columns, label: "The feature map, with the window on it" });
  const outputPlace = html("div");
  const live = liveRegion();
  let output;

  const results = () => {
    const moved = shifted(state.image, state.shift);
    const run = (from) => pool(from, state.kind, state.size, state.stride);
    return { moved, now: run(moved), before: run(state.image) };
  };
  const draw = () => {
    const { moved, now, before } = results();
    const [row, col] = [Math.floor(state.position / now[0].length), state.position % now[0].length];
    const [top, left] = [row * state.stride, col * state.stride];
    const window = piece(moved, top, left, state.size, state.size);
    const value = now[row][col];
    const within = (i, j) => i >= top && i < top + state.size && j >= left && j < left + state.size;
    const used = (i, count) => i < (count - 1) * state.stride + state.size;
    image.fill(moved, largest(state.image));
    image.frame(top, left, state.size, state.size);
    image.mark("winner", (i, j) => state.kind === "max" && within(i, j) && moved[i][j] === value);
    image.mark("padding", (i, j) => !used(i, now.length) || !used(j, now[0].length));
    output.fill(now, largest(state.image));
    output.frame(row, col, 1, 1);
    output.mark("changed", (i, j) => now[i][j] !== before[i][j]);
    const same = now.flat().filter((v, i) => v === before.flat()[i]).length;
    live.say(story(state, window, value, same, now.flat().length));
  };
  const build = () => {
    const { now } = results();
    const goToCell = (i, j) => goTo(i * now[0].length + j);
    output = grid({
      rows: now.length,
      columns: now[0].length,
      label: "What pooling leaves",
      choose: goToCell,
    });
    outputPlace.replaceChildren(output.node);
    draw();
  };
  const goTo = (position) => {
    state.position = position;
    draw();
    return position + 1 < results().now.flat().length;
  };
  const controls = playback({
    tick: () => goTo(Math.min(state.position + 1, results().now.flat().length - 1)),
    restart: () => goTo(0),
    interval: 700,
  });
  const changing = (key) => (value) => {
    Object.assign(state, { [key]: value, position: 0 });
    build();
    controls.reset();
  };
  const kind = choice({
    label: "Keep the",
    name: "kind",
    choices: KINDS,
    value: state.kind,
    change: changing("kind"),
  });
  const step = (key, label, min, max) =>
    slider({ label, name: key, min, max, step: 1, value: state[key], change: changing(key) }).node;

  build();
  element.append(
    column(
      part("image", html("p", { class: "figure-title" }, "Feature map"), image.node),
      part("controls", controls.node),
    ),
    column(
      part("output", html("p", { class: "figure-title" }, "After pooling"), outputPlace),
      part(
        "settings",
        kind.node,
        step("size", "Window", 2, 3),
        step("stride", "Stride", 1, 3),
        step("shift", "Shift right", 0, 2),
      ),
      live.node,
    ),
  );
}
