/** Decimals kept after each operation: enough for any example worked by hand, and −27.72 stays −27.72. */
const exact = (value) => Number(value.toFixed(10));

/** w·x + b. */
export const potential = ({ weights, bias }, [x1, x2]) => exact(weights[0] * x1 + weights[1] * x2 + bias);

/** The class of a sample: +1 at a potential of 0 or more, else −1. */
export const classify = (model, x) => (potential(model, x) >= 0 ? 1 : -1);

/**
 * One step of the perceptron rule, w ← w + η(t − y)x and b ← b + η(t − y), that leaves its arguments alone.
 * @returns {{model: object, potential: number, output: number, change: number}} `change` is η(t − y)
 */
export function learn(model, x, target, eta) {
  const output = classify(model, x);
  const change = exact(eta * (target - output));
  const weights = model.weights.map((weight, i) => exact(weight + change * x[i]));
  return {
    model: { weights, bias: exact(model.bias + change) },
    potential: potential(model, x),
    output,
    change,
  };
}
