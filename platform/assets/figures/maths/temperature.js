import { generator } from "../parts/random.js";
import { softmax } from "./attention.js";

/** Probabilities at a temperature: the softmax of their logarithms divided by it. 0 stays 0. */
export const heat = (probabilities, temperature) => softmax(probabilities.map((p) => Math.log(p) / temperature));

/** The number of equally probable words among which one would hesitate as much: e to the entropy. */
export const hesitation = (probabilities) =>
  Math.exp(-probabilities.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0));

/** An endless source of places drawn by given probabilities. */
export function draws(seed) {
  const { uniform } = generator(seed);
  return (probabilities) => {
    let left = uniform();
    const place = probabilities.findIndex((p) => {
      left -= p;
      return left < 0;
    });
    return place >= 0 ? place : probabilities.findLastIndex((p) => p > 0);
  };
}
