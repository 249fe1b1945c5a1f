const EPSILON = 1e-3;

/** Mean and variance of numbers, the variance divided by their count. */
export function moments(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

/** γ · (x − mean) / √(variance + ε) + β for each value. */
export const normalise = (values, { mean, variance }, gamma, beta) =>
  values.map((value) => (gamma * (value - mean)) / Math.sqrt(variance + EPSILON) + beta);

/** The running mean and variance after one more batch. */
export const updated = (running, batch, momentum) => ({
  mean: momentum * running.mean + (1 - momentum) * batch.mean,
  variance: momentum * running.variance + (1 - momentum) * batch.variance,
});
