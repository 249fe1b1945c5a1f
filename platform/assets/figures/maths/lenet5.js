import { outputSize } from "./convolution.js";

/** LeNet-5 as the course builds it. `filters` belong to convolutions, `units` to dense layers. */
const LAYERS = [
  { name: "C1", kind: "convolution", filters: 6, kernel: 5 },
  { name: "S2", kind: "pooling" },
  { name: "C3", kind: "convolution", filters: 16, kernel: 5 },
  { name: "S4", kind: "pooling" },
  { name: "F5", kind: "dense", units: 120 },
  { name: "F6", kind: "dense", units: 84 },
  { name: "OUTPUT", kind: "dense", units: 10 },
];

const KINDS = {
  convolution({ filters, kernel }, [size, , channels], padding) {
    const next = outputSize(size, kernel, 1, padding === "same" ? (kernel - 1) / 2 : 0);
    const weights = [kernel, kernel, channels];
    return {
      shape: [next, next, filters],
      parameters: (kernel * kernel * channels + 1) * filters,
      sum: `${filters} kernels of ${weights.join(" × ")} weights and a bias each: (${weights.join("·")} + 1)·${filters}`,
    };
  },
  pooling(_, [size, , channels]) {
    const next = outputSize(size, 2, 2);
    return { shape: [next, next, channels], parameters: 0, sum: "windows of 2 × 2, nothing to learn" };
  },
  dense({ units }, shape) {
    const inputs = shape.reduce((product, n) => product * n, 1);
    const flat = shape.length > 1 ? `${shape.join("·")} = ${inputs}` : String(inputs);
    return {
      shape: [units],
      parameters: (inputs + 1) * units,
      sum: `${units} neurons with ${flat} weights and a bias each: (${inputs} + 1)·${units}`,
    };
  },
};

/**
 * The layers of LeNet-5 for square grey images, input first: name, kind, output shape, parameters, and the
 * sum that gives them in words.
 * @param {number} size width of the image, at least 16
 * @param {"valid"|"same"} padding of the convolutions
 */
export function lenet5(size, padding) {
  const input = {
    name: "Input",
    kind: "input",
    shape: [size, size, 1],
    parameters: 0,
    sum: "grey pixels, nothing to learn",
  };
  const layers = [input];
  for (const layer of LAYERS) {
    const { name, kind } = layer;
    layers.push({ name, kind, ...KINDS[kind](layer, layers.at(-1).shape, padding) });
  }
  return layers;
}
