const sigmoid = (v, alpha = 1) => 1 / (1 + Math.exp(-alpha * v));

/**
 * Activation functions by name: value, slope, and how both are written. `alpha` is the steepness of the
 * sigmoid; the others ignore it. At a corner, where there is no slope, 0 stands for it, as frameworks have it
 * for ReLU; at the jump of the step it is NaN.
 */
export const ACTIVATIONS = {
  step: {
    words: "step",
    value: (v) => (v >= 0 ? 1 : 0),
    slope: (v) => (v === 0 ? NaN : 0),
    formula: "1 where v ≥ 0, else 0",
    slopeFormula: "0 everywhere but at the jump",
  },
  linear: { words: "linear", value: (v) => v, slope: () => 1, formula: "v", slopeFormula: "1" },
  "piecewise-linear": {
    words: "piecewise linear",
    value: (v) => Math.min(1, Math.max(-1, 2 * v)),
    slope: (v) => (Math.abs(v) < 0.5 ? 2 : 0),
    formula: "2v, held between −1 and 1",
    slopeFormula: "2 between −½ and ½, else 0",
  },
  sigmoid: {
    words: "sigmoid",
    value: sigmoid,
    slope: (v, alpha) => alpha * sigmoid(v, alpha) * (1 - sigmoid(v, alpha)),
    formula: "1 / (1 + exp(−αv))",
    slopeFormula: "α · f(v) · (1 − f(v))",
  },
  tanh: {
    words: "tanh",
    value: Math.tanh,
    slope: (v) => 1 - Math.tanh(v) ** 2,
    formula: "tanh v",
    slopeFormula: "1 − f(v)²",
  },
  relu: {
    words: "ReLU",
    value: (v) => Math.max(0, v),
    slope: (v) => (v > 0 ? 1 : 0),
    formula: "max(0, v)",
    slopeFormula: "1 where v > 0, else 0",
  },
};
