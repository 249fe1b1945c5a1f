const EPSILON = 1e-7;

/** Surfaces over two weights: the cost, its slopes, where descent begins, and the cost of the middle shade. */
export const SURFACES = {
  /** A long valley, thirty times as steep across as along: ½(w₁² + 30 w₂²). */
  valley: {
    cost: ([u, v]) => (u * u + 30 * v * v) / 2,
    gradient: ([u, v]) => [u, 30 * v],
    start: [-4, 1],
    middle: 4,
  },
  /** Two basins at w₁ = ±2 with a saddle between them; the start lies almost on its ridge. */
  saddle: {
    cost: ([u, v]) => (u * u - 4) ** 2 / 16 + v * v,
    gradient: ([u, v]) => [(u * (u * u - 4)) / 4, 2 * v],
    start: [0.02, 1.5],
    middle: 1,
  },
};

const each = (f) => [0, 1].map(f);

/**
 * One step of an optimiser: what is to be subtracted for the learning rate 1, and its new memory.
 * Momentum 0.9 with whole gradients; RMSprop with ρ = 0.9; Adam with β₁ = 0.9 and β₂ = 0.999.
 */
const RULES = {
  plain: (g) => ({ step: g }),
  momentum(g, { v = [0, 0] }) {
    const next = each((i) => 0.9 * v[i] + g[i]);
    return { step: next, v: next };
  },
  RMSprop(g, { s = [0, 0] }) {
    const next = each((i) => 0.9 * s[i] + 0.1 * g[i] ** 2);
    return { step: each((i) => g[i] / (Math.sqrt(next[i]) + EPSILON)), s: next };
  },
  Adam(g, { m = [0, 0], s = [0, 0] }, t) {
    const mean = each((i) => 0.9 * m[i] + 0.1 * g[i]);
    const square = each((i) => 0.999 * s[i] + 0.001 * g[i] ** 2);
    const step = each((i) => mean[i] / (1 - 0.9 ** t) / (Math.sqrt(square[i] / (1 - 0.999 ** t)) + EPSILON));
    return { step, m: mean, s: square };
  },
};

export const OPTIMISERS = Object.keys(RULES);

/** The path of `steps` steps from the surface's start, which is its first point. */
export function descend({ gradient, start }, optimiser, rate, steps) {
  const path = [start];
  let memory = {};
  for (let t = 1; t <= steps; t += 1) {
    const here = path.at(-1);
    memory = RULES[optimiser](gradient(here), memory, t);
    path.push(each((i) => here[i] - rate * memory.step[i]));
  }
  return path;
}
