import { generator } from "../parts/random.js";

const TURN = Math.PI / 7;

/** A 2 × 2 matrix that turns the plane and stretches it by `radius`, which is its spectral radius. */
export function recurrentMatrix(radius) {
  const [cos, sin] = [radius * Math.cos(TURN), radius * Math.sin(TURN)];
  return [
    [cos, -sin],
    [sin, cos],
  ];
}

const times = (A, B) => A.map((row) => B[0].map((_, j) => row.reduce((sum, value, k) => sum + value * B[k][j], 0)));

/** The spectral norm of a 2 × 2 matrix: how far it can stretch a vector. */
function norm([[a, b], [c, d]]) {
  const squares = a * a + b * b + c * c + d * d;
  const determinant = a * d - b * c;
  return Math.sqrt((squares + Math.sqrt(Math.max(0, squares ** 2 - 4 * determinant ** 2))) / 2);
}

/** Hidden states of h ← f(W h + x) from zero, on small random inputs. */
function states(W, steps, f, seed) {
  const { normal } = generator(seed);
  let h = [0, 0];
  return Array.from({ length: steps }, () => (h = W.map(([a, b]) => f(a * h[0] + b * h[1] + 0.3 * normal()))));
}

/**
 * ‖∂h_T / ∂h_(T−k)‖ for k = 0 … steps, in the spectral norm: how much of the gradient is left after k steps back.
 * @param {"linear"|"tanh"} activation
 */
export function gradientNorms(radius, steps, activation, seed) {
  const W = recurrentMatrix(radius);
  const trail = activation === "tanh" ? states(W, steps, Math.tanh, seed) : Array(steps).fill([0, 0]);
  let product = [
    [1, 0],
    [0, 1],
  ];
  const norms = [1];
  for (const h of trail.reverse()) {
    // Through h = tanh(a) the gradient is multiplied by 1 − h²; without an activation, h = 0 gives the factor 1.
    product = times(
      product,
      W.map((row, i) => row.map((value) => (1 - h[i] ** 2) * value)),
    );
    norms.push(norm(product));
  }
  return norms;
}
