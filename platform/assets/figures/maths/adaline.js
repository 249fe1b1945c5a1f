/**
 * Adaline with one input on samples (xᵢ, yᵢ): cost J(w, b) = ½ · mean (w·xᵢ + b − yᵢ)², a quadratic bowl
 * given by the means of x, y, x², xy and y².
 */
export function bowl(xs, ys) {
  const mean = (f) => xs.reduce((sum, x, i) => sum + f(x, ys[i]), 0) / xs.length;
  const m = {
    x: mean((x) => x),
    y: mean((_, y) => y),
    xx: mean((x) => x * x),
    xy: mean((x, y) => x * y),
    yy: mean((_, y) => y * y),
  };
  const centre = Math.sqrt(((m.xx - 1) / 2) ** 2 + m.x ** 2);
  const curvature = { most: (m.xx + 1) / 2 + centre, least: (m.xx + 1) / 2 - centre };
  const w = (m.xy - m.x * m.y) / (m.xx - m.x ** 2);
  const cost = ([a, b]) => (a * a * m.xx + 2 * a * b * m.x + b * b - 2 * a * m.xy - 2 * b * m.y + m.yy) / 2;
  const best = [w, m.y - w * m.x];
  return {
    cost,
    gradient: ([a, b]) => [a * m.xx + b * m.x - m.xy, a * m.x + b - m.y],
    /** The least-squares weights and their cost. */
    best,
    bestCost: cost(best),
    /** Gradient descent diverges from here on: 2 over the largest curvature. */
    stableBelow: 2 / curvature.most,
    curvature,
    hessian: [m.xx, m.x, 1],
  };
}

/** The path of `epochs` steps of batch gradient descent from (0, 0), start included. */
export function descend({ gradient }, eta, epochs) {
  const path = [[0, 0]];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const [w, b] = path.at(-1);
    const [dw, db] = gradient([w, b]);
    path.push([w - eta * dw, b - eta * db]);
  }
  return path;
}
