/**
 * What a sigmoid output p costs when the target is y (0 or 1), by either rule: the loss, and its slope with respect
 * to the potential v, where p = σ(v) and dp/dv = p (1 − p).
 */
export const LOSSES = {
  crossEntropy: {
    loss: (p, y) => -Math.log(y === 1 ? p : 1 - p),
    slope: (p, y) => p - y,
  },
  squaredError: {
    loss: (p, y) => (p - y) ** 2,
    slope: (p, y) => 2 * (p - y) * p * (1 - p),
  },
};

/** The potential at which a sigmoid answers p. */
export const potential = (p) => Math.log(p / (1 - p));
