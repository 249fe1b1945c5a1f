/**
 * What one unit of the last of `layers` convolutions sees, all with the same kernel and stride: for each level, from
 * the picture (0) upwards, how many units take part, and where their middles lie, in pixels of the picture.
 * @returns {{count: number, centres: number[]}[]}
 */
export function seen(layers, kernel, stride) {
  const counts = [1];
  for (let layer = 0; layer < layers; layer += 1) counts.unshift((counts[0] - 1) * stride + kernel);
  let [first, jump] = [0, 1];
  return counts.map((count) => {
    const centres = Array.from({ length: count }, (_, i) => first + i * jump);
    first += ((kernel - 1) / 2) * jump;
    jump *= stride;
    return { count, centres };
  });
}
