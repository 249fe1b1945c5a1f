/** A linear map from the interval `[d0, d1]` to `[r0, r1]`, with its inverse at `.invert`. */
export function linear([d0, d1], [r0, r1]) {
  const slope = (r1 - r0) / (d1 - d0);
  const scale = (value) => r0 + (value - d0) * slope;
  scale.invert = (pixel) => d0 + (pixel - r0) / slope;
  return scale;
}

/** A map from a positive interval to pixels along powers of ten. Values ≤ 0 land below the interval. */
export function logarithmic([d0, d1], range) {
  const exponents = linear([Math.log10(d0), Math.log10(d1)], range);
  const scale = (value) => exponents(Math.log10(Math.max(value, Number.MIN_VALUE)));
  scale.invert = (pixel) => 10 ** exponents.invert(pixel);
  return scale;
}

/** About `count` round numbers (1, 2 or 5 times a power of ten) between `low` and `high`. */
export function ticks(low, high, count = 5) {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((multiple) => multiple * power >= rough) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** The powers of ten in `[low, high]`, thinned to at most `count`. */
export function decades(low, high, count = 6) {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const stride = Math.max(1, Math.ceil((last - first + 1) / count));
  const exponents = [];
  for (let exponent = last; exponent >= first; exponent -= stride) exponents.unshift(exponent);
  return exponents.map((exponent) => 10 ** exponent);
}
