import { generator } from "../parts/random.js";

/** Letters of 7 × 7 cells, as rows of # and dots. */
const GLYPHS = {
  T: ["#######", "#######", "...#...", "...#...", "...#...", "...#...", "...#..."],
  L: ["##.....", "##.....", "##.....", "##.....", "##.....", "#######", "#######"],
  X: ["#.....#", ".#...#.", "..#.#..", "...#...", "..#.#..", ".#...#.", "#.....#"],
  O: [".#####.", "#.....#", "#.....#", "#.....#", "#.....#", "#.....#", ".#####."],
  H: ["##...##", "##...##", "##...##", "#######", "##...##", "##...##", "##...##"],
  Z: ["#######", ".....#.", "....#..", "...#...", "..#....", ".#.....", "#######"],
};

/** Cells along each side. */
export const SIDE = 7;

/** The letters there are, in the order in which they are stored. */
export const LETTERS = Object.keys(GLYPHS);

/** A letter as 49 numbers, +1 for ink and −1 for paper. */
export const pattern = (letter) => [...GLYPHS[letter].join("")].map((cell) => (cell === "#" ? 1 : -1));

/** Hebb's rule for all pairs: the mean over the cells of the products of the patterns, with a diagonal of zeros. */
export function store(patterns) {
  const cells = patterns[0].length;
  return Array.from({ length: cells }, (_, i) =>
    Array.from({ length: cells }, (_, j) =>
      i === j ? 0 : patterns.reduce((sum, stored) => sum + stored[i] * stored[j], 0) / cells,
    ),
  );
}

/** What the others tell neuron `i`. */
export const potential = (weights, state, i) => weights[i].reduce((sum, weight, j) => sum + weight * state[j], 0);

/** −½ Σ wᵢⱼ sᵢ sⱼ. */
export const energy = (weights, state) =>
  -0.5 * state.reduce((sum, value, i) => sum + value * potential(weights, state, i), 0);

/** The pattern with `count` cells turned round, and an endless order in which the neurons are asked. */
export function damaged(letter, count, seed) {
  const { uniform } = generator(seed);
  const shuffled = () => {
    const order = letter.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(uniform() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  };
  const turned = new Set(shuffled().slice(0, count));
  return { state: letter.map((value, i) => (turned.has(i) ? -value : value)), round: shuffled };
}

/** Whether every neuron agrees with what the others tell it; one that is told 0 stays as it is. */
export const atRest = (weights, state) => state.every((value, i) => value * potential(weights, state, i) >= 0);
