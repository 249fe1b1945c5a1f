const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** Softmax of the scores that are finite; −∞ gets exactly 0. */
export function softmax(scores) {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/**
 * Attention weights, a row for each query: softmax of q·k, divided by √d if `scaled`; `causal` hides from
 * query i all keys behind i.
 */
export function attentionWeights(queries, keys, { scaled = true, causal = false } = {}) {
  const width = scaled ? Math.sqrt(keys[0].length) : 1;
  return queries.map((query, i) =>
    softmax(keys.map((key, j) => (causal && j > i ? Number.NEGATIVE_INFINITY : dot(query, key) / width))),
  );
}
