import { generator } from "../parts/random.js";

/** An endless source of dropout masks: each value is 0 with probability `rate`, else 1. */
export function masks(length, seed) {
  const { uniform } = generator(seed);
  return (rate) => Array.from({ length }, () => (uniform() < rate ? 0 : 1));
}

/** Inverted dropout in training: what is kept grows by 1 / (1 − rate), so that the mean stays. */
export const drop = (values, mask, rate) => values.map((value, i) => (value * mask[i]) / (1 - rate));
