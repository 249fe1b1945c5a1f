import { convolve, outputSize, pad, piece } from "./maths/convolution.js";
import { column, html, part } from "./parts/elements.js";
import { choice } from "./parts/field.js";
import { grid } from "./parts/grid.js";
import { liveRegion } from "./parts/live-region.js";
import { matrixField } from "./parts/matrix-field.js";
import { format } from "./parts/numbers.js";
import { integer, matrix, readOptions } from "./parts/options.js";
import { playback } from "./parts/playback.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const KERNELS = {
  vertical: {
    words: "vertical edges",
    kernel: [
      [-1, 0, 1],
      [-1, 0, 1],
      [-1, 0, 1],
    ],
  },
  horizontal: {
    words: "horizontal edges",
    kernel: [
      [-1, -1, -1],
      [0, 0, 0],
      [1, 1, 1],
    ],
  },
  blur: { words: "blur", kernel: Array(3).fill(Array(3).fill(1 / 9)) },
  sharpen: {
    words: "sharpen",
    kernel: [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ],
  },
  identity: {
    words: "leave as it is",
    kernel: [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ],
  },
  diagonal: {
    words: "2 × 2, one diagonal",
    kernel: [
      [1, 0],
      [0, 1],
    ],
  },
};

export const schema = {
  image: matrix(
    [
      [0, 0, 1, 1, 0, 0],
      [0, 0, 1, 1, 0, 0],
      [0, 0, 1, 1, 0, 0],
      [0, 0, 1, 1, 0, 0],
      [0, 1, 1, 1, 1, 0],
      [0, 1, 1, 1, 1, 0],
    ],
    [3, 9],
    [3, 9],
  ),
  kernel: matrix(KERNELS.vertical.kernel, [1, 5], [1, 5]),
  stride: integer(1, [1, 3]),
  padding: integer(0, [0, 2]),
};

/** The name of a kernel, or "" for one that has none. */
const nameOf = (kernel) => Object.keys(KERNELS).find((name) => String(KERNELS[name].kernel) === String(kernel)) ?? "";

const inBrackets = (value) => (value < 0 ? `(${format(value, 2)})` : format(value, 2));
const largest = (values) => Math.max(...values.flat().map(Math.abs));

/** Everything that follows from image, kernel, stride and padding. */
function compute({ image, kernel, stride, padding }) {
  const padded = pad(image, padding);
  const fits = padded.length >= kernel.length && padded[0].length >= kernel[0].length;
  if (!fits) {
    throw new TypeError(`A kernel of ${kernel.length} × ${kernel[0].length} does not fit into the image.`);
  }
  const output = convolve(image, kernel, stride, padding);
  return { padded, output, columns: output[0].length, cells: output.flat().length };
}

function working(window, kernel, sum) {
  const products = window.flat().map((pixel, i) => `${format(pixel, 2)}·${inBrackets(kernel.flat()[i])}`);
  return `${products.join(" + ")} = ${format(sum, 2)}`;
}

function widthRule(n, kernel, stride, padding) {
  const steps = `(${n} + 2·${padding} − ${kernel}) / ${stride}`;
  const rounded = (n + 2 * padding - kernel) % stride ? `⌊${steps}⌋` : steps;
  return `The output is ${rounded} + 1 = ${outputSize(n, kernel, stride, padding)} wide.`;
}

/** A kernel slides over an image: one window, one sum of products, one number of the output. */
export function mount(element, options) {
  const state = { ...readOptions(schema, options), position: 0 };
  const [imagePlace, outputPlace] = [html("div"), html("div")];
  const [sum, live] = [html("p", { class: "figure-working sum" }), liveRegion()];
  const numbers = readout({ size: ["output is this wide"], value: ["the number here", (v) => format(v, 2)] });
  let views;

  const draw = () => {
    const { result, image, output } = views;
    const [row, col] = [Math.floor(state.position / result.columns), state.position % result.columns];
    const [top, left] = [row * state.stride, col * state.stride];
    const [high, wide] = [state.kernel.length, state.kernel[0].length];
    const value = result.output[row][col];
    image.frame(top, left, high, wide);
    output.frame(row, col, 1, 1);
    output.fill(
      result.output.map((line, i) => line.map((v, j) => (i * result.columns + j <= state.position ? v : null))),
      largest(result.output),
    );
    sum.textContent = working(piece(result.padded, top, left, high, wide), state.kernel, value);
    numbers.set({ size: result.columns, value });
    const { image: pixels, padding, stride } = state;
    live.say(
      `Row ${row + 1}, column ${col + 1} of the output is ${format(value, 2)}. ` +
        widthRule(pixels[0].length, wide, stride, padding),
    );
  };
  const build = () => {
    const result = compute(state);
    const { padded, output } = result;
    const inImage = (i, j) => state.image[i - state.padding]?.[j - state.padding] !== undefined;
    const image = grid({
      rows: padded.length,
      columns: padded[0].length,
      label: "The image, with the window on it",
    });
    image.fill(padded, largest(padded));
    image.mark("padding", (i, j) => !inImage(i, j));
    const out = grid({
      rows: output.length,
      columns: output[0].length,
      label: "The output so far",
      choose: (i, j) => goTo(i * result.columns + j),
    });
    imagePlace.replaceChildren(image.node);
    outputPlace.replaceChildren(out.node);
    views = { result, image, output: out };
    draw();
  };
  const goTo = (position) => {
    state.position = position;
    draw();
    return position + 1 < views.result.cells;
  };
  const controls = playback({
    tick: () => goTo(Math.min(state.position + 1, views.result.cells - 1)),
    restart: () => goTo(0),
    interval: 500,
  });
  const changing = (key) => (value) => {
    Object.assign(state, { [key]: value, position: 0 });
    build();
    controls.reset();
  };
  const setKernel = changing("kernel");
  const edit = (edited) => {
    preset.set(nameOf(edited));
    setKernel(edited);
  };
  const load = (name) => {
    if (name === "") return;
    kernel.set(KERNELS[name].kernel);
    setKernel(KERNELS[name].kernel);
  };
  const kernel = matrixField({ label: "Kernel", value: state.kernel, change: edit });
  const words = Object.entries(KERNELS).map(([name, preset]) => [name, preset.words]);
  const preset = choice({
    label: "Kernel for",
    name: "preset",
    choices: { "": "something of your own", ...Object.fromEntries(words) },
    value: nameOf(state.kernel),
    change: load,
  });
  const step = (key, label, min, max) =>
    slider({ label, name: key, min, max, step: 1, value: state[key], change: changing(key) }).node;

  build();
  element.append(
    column(part("image", html("p", { class: "figure-title" }, "Image"), imagePlace), part("controls", controls.node)),
    column(
      part("output", html("p", { class: "figure-title" }, "Output"), outputPlace),
      part("working", sum, numbers.node),
      live.node,
    ),
    column(part("kernel", preset.node, kernel.node)),
    column(part("sliding", step("stride", "Stride", 1, 3), step("padding", "Padding", 0, 2))),
  );
}
