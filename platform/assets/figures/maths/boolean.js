/** The four inputs of a function of two Boolean variables, in the order of every truth table here. */
export const INPUTS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** Truth tables of two variables by name: what should come for each row of `INPUTS`. */
export const TABLES = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  nand: [1, 1, 1, 0],
  nor: [1, 0, 0, 0],
  xor: [0, 1, 1, 0],
  xnor: [1, 0, 0, 1],
};

/** w₀ + w₁x₁ + w₂x₂. Rounded to 12 decimals so that 0.1 + 0.2 − 0.3 sits on the threshold, as on paper. */
export const potential = ([w0, w1, w2], [x1, x2]) => Number((w0 + w1 * x1 + w2 * x2).toFixed(12)) || 0;

/** A neuron with a step: 1 where the potential is 0 or more. */
export const fires = (weights, inputs) => (potential(weights, inputs) >= 0 ? 1 : 0);
