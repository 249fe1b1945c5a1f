/** The distance between two points of the plane. */
export const distance = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);

/** The cosine of the angle between two vectors; 0 where one of them has no direction. */
export function cosine([ax, ay], [bx, by]) {
  const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
  return lengths === 0 ? 0 : (ax * bx + ay * by) / lengths;
}

/** The places of all vectors but those in `without`, the nearest to `point` first. */
export const nearest = (vectors, point, without = []) =>
  vectors
    .map((_, i) => i)
    .filter((i) => !without.includes(i))
    .sort((i, j) => distance(vectors[i], point) - distance(vectors[j], point));

/** Where “a is to b as c is to …” leads: b − a + c. */
export const analogy = (a, b, c) => [b[0] - a[0] + c[0], b[1] - a[1] + c[1]];
