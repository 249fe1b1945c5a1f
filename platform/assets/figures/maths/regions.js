import { generator } from "../parts/random.js";

const PER_CLASS = 40;
const [FAST, SLOW] = [0.9, 0.999];
const sigmoid = (v) => 1 / (1 + Math.exp(-v));
const polar = (radius, angle) => [radius * Math.cos(angle), radius * Math.sin(angle)];

/** Ways to place sample number `i` of class `y` (0 or 1), in the square from −1 to 1. */
const SHAPES = {
  line: (y, _, { normal }) => [(y ? 0.4 : -0.4) + 0.15 * normal(), (y ? 0.3 : -0.3) + 0.2 * normal()],
  xor(y, i, { uniform }) {
    const [a, b] = [0.12 + 0.75 * uniform(), 0.12 + 0.75 * uniform()];
    const left = i % 2 ? 1 : -1;
    return [left * a, (y ? -left : left) * b];
  },
  ring: (y, _, { uniform }) =>
    polar(y ? 0.35 * Math.sqrt(uniform()) : 0.65 + 0.25 * uniform(), 2 * Math.PI * uniform()),
  moons(y, i, { normal }) {
    const [x1, x2] = polar(0.55, (Math.PI * i) / (PER_CLASS - 1));
    const [dx, dy] = [0.05 * normal(), 0.05 * normal()];
    return y ? [x1 - 0.25 + dx, x2 - 0.15 + dy] : [0.25 - x1 + dx, 0.15 - x2 + dy];
  },
  spiral(y, i, { normal }) {
    const turn = i / (PER_CLASS - 1);
    const [x1, x2] = polar(0.12 + 0.78 * turn, 3.6 * turn + (y ? Math.PI : 0));
    return [x1 + 0.02 * normal(), x2 + 0.02 * normal()];
  },
};

/** The names of the data sets. */
export const SHAPE_NAMES = Object.keys(SHAPES);

/** 80 samples in the square from −1 to 1: X (80, 2), and Y (80,) of 0 and 1. */
export function samples(shape, seed) {
  const random = generator(seed);
  const Y = Array.from({ length: 2 * PER_CLASS }, (_, i) => i % 2);
  return { X: Y.map((y, i) => SHAPES[shape](y, Math.floor(i / 2), random)), Y };
}

/**
 * A network 2 – `hidden` – 1 with tanh in the middle and a sigmoid at the end, as one list of parameters: three for
 * each hidden unit (two weights and the bias), then the output's weights, then its bias.
 */
export function initialise(hidden, seed) {
  const { normal } = generator(seed + 1);
  const values = Array.from({ length: 4 * hidden + 1 }, (_, i) => (i < 3 * hidden ? 1.2 : 0.6) * normal());
  const zeros = () => values.map(() => 0);
  return { hidden, values, first: zeros(), second: zeros(), time: 0 };
}

/** Weights of hidden unit `j` with its bias first: the line where it is 0. */
export const lineOf = ({ values }, j) => [values[3 * j + 2], values[3 * j], values[3 * j + 1]];

/** Hidden activations and the output, a probability, for one input. */
export function forward({ hidden, values }, [x1, x2]) {
  const h = Array.from({ length: hidden }, (_, j) =>
    Math.tanh(values[3 * j] * x1 + values[3 * j + 1] * x2 + values[3 * j + 2]),
  );
  return { h, p: sigmoid(h.reduce((sum, value, j) => sum + values[3 * hidden + j] * value, values[4 * hidden])) };
}

/** The mean cross-entropy over the samples. */
export function cost(network, { X, Y }) {
  const losses = X.map((x, i) => {
    const { p } = forward(network, x);
    return -Math.log(Math.max(Y[i] ? p : 1 - p, Number.MIN_VALUE));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / X.length;
}

/** The share of samples on the right side of ½. */
export const accuracy = (network, { X, Y }) =>
  X.filter((x, i) => forward(network, x).p >= 0.5 === (Y[i] === 1)).length / X.length;

/** The slopes of the cost by back-propagation, in the order of `values`. */
export function gradient(network, { X, Y }) {
  const { hidden, values } = network;
  const slopes = values.map(() => 0);
  X.forEach(([x1, x2], i) => {
    const { h, p } = forward(network, [x1, x2]);
    const output = (p - Y[i]) / X.length;
    slopes[4 * hidden] += output;
    h.forEach((value, j) => {
      const delta = output * values[3 * hidden + j] * (1 - value ** 2);
      slopes[3 * hidden + j] += output * value;
      slopes[3 * j] += delta * x1;
      slopes[3 * j + 1] += delta * x2;
      slopes[3 * j + 2] += delta;
    });
  });
  return slopes;
}

/** One step of Adam (β₁ = 0.9, β₂ = 0.999) for the whole data set. */
export function train(network, data, rate) {
  const slopes = gradient(network, data);
  network.time += 1;
  const [m, v] = [1 - FAST ** network.time, 1 - SLOW ** network.time];
  slopes.forEach((slope, i) => {
    network.first[i] = FAST * network.first[i] + (1 - FAST) * slope;
    network.second[i] = SLOW * network.second[i] + (1 - SLOW) * slope ** 2;
    network.values[i] -= (rate * (network.first[i] / m)) / (Math.sqrt(network.second[i] / v) + 1e-8);
  });
}
