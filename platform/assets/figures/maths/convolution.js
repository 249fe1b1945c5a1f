/** How often a kernel of width `kernel` fits: ⌊(n + 2·padding − kernel) / stride⌋ + 1. */
export const outputSize = (n, kernel, stride = 1, padding = 0) => Math.floor((n + 2 * padding - kernel) / stride) + 1;

/** A matrix with `padding` rows and columns of zeros around it. */
export function pad(image, padding) {
  const width = image[0].length + 2 * padding;
  const zeros = () => Array.from({ length: padding }, () => Array(width).fill(0));
  const side = Array(padding).fill(0);
  return [...zeros(), ...image.map((row) => [...side, ...row, ...side]), ...zeros()];
}

/** The `height` × `width` piece of a matrix whose upper left corner is at (`top`, `left`). */
export const piece = (image, top, left, height, width) =>
  image.slice(top, top + height).map((row) => row.slice(left, left + width));

/** Slide a window of `height` × `width` over a matrix and put what `answer` makes of each piece into a matrix. */
function slide(image, height, width, stride, answer) {
  const rows = outputSize(image.length, height, stride);
  const columns = outputSize(image[0].length, width, stride);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => answer(piece(image, i * stride, j * stride, height, width))),
  );
}

const clean = (value) => Number(value.toFixed(10)) || 0;

/** Cross-correlation, as convolutional networks use it: the kernel is not flipped. */
export function convolve(image, kernel, stride = 1, padding = 0) {
  const product = (window) => window.flat().reduce((sum, value, i) => sum + value * kernel.flat()[i], 0);
  return slide(pad(image, padding), kernel.length, kernel[0].length, stride, (window) => clean(product(window)));
}

const POOLS = {
  max: (values) => Math.max(...values),
  average: (values) => clean(values.reduce((sum, value) => sum + value, 0) / values.length),
};

/** The largest value or the mean of each window. What no whole window covers is left out. */
export const pool = (image, kind, size, stride) =>
  slide(image, size, size, stride, (window) => POOLS[kind](window.flat()));
