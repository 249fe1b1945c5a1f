import { generator } from "../parts/random.js";

const sigmoid = (v) => 1 / (1 + Math.exp(-v));

/** The four rows of XOR. */
export const XOR = {
  X: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  Y: [0, 1, 1, 0],
};

/**
 * Fresh parameters of a network 2 – `hidden` – 1, normal with deviation 1. W1 is (hidden, 2), b1 and w2 are
 * (hidden,), b2 is a number.
 */
export function initialise(hidden, seed) {
  const { normal } = generator(seed);
  const draw = (n) => Array.from({ length: n }, normal);
  return {
    W1: Array.from({ length: hidden }, () => draw(2)),
    b1: draw(hidden),
    w2: draw(hidden),
    b2: normal(),
  };
}

/** Hidden activations and output for one input, sigmoid in both layers. */
export function forward({ W1, b1, w2, b2 }, [x1, x2]) {
  const h = W1.map(([a, b], j) => sigmoid(a * x1 + b * x2 + b1[j]));
  return { h, y: sigmoid(h.reduce((sum, value, j) => sum + w2[j] * value, b2)) };
}

/** ½ of the mean squared error over the rows. */
export const loss = (network, { X, Y }) =>
  X.reduce((sum, x, i) => sum + (forward(network, x).y - Y[i]) ** 2, 0) / (2 * X.length);

/**
 * One step of back-propagation on all rows at once: parameters minus η times the gradient of `loss`. Changes
 * the network in place, once every gradient has been computed from the old parameters.
 */
export function train(network, { X, Y }, eta) {
  const { W1, b1, w2 } = network;
  const rate = eta / X.length;
  const steps = X.map((x, i) => {
    const { h, y } = forward(network, x);
    const output = (y - Y[i]) * y * (1 - y);
    return { x, h, output, hidden: h.map((value, j) => output * w2[j] * value * (1 - value)) };
  });
  for (const { x, h, output, hidden } of steps) {
    network.b2 -= rate * output;
    hidden.forEach((delta, j) => {
      w2[j] -= rate * output * h[j];
      b1[j] -= rate * delta;
      W1[j][0] -= rate * delta * x[0];
      W1[j][1] -= rate * delta * x[1];
    });
  }
}
