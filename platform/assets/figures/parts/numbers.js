const minus = (text) => text.replace("-", "−");

/** Up to `digits` decimals, no trailing zeros, no "−0", a true minus sign: 300.304, −27.72. */
export function format(value, digits = 4) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : minus(`${value < 0 ? "-" : ""}∞`);
  return minus(String(Number(value.toFixed(digits)) || 0));
}

/** Exactly `digits` decimals, for columns that should stand still: 0.50, −1.00. */
export function fixed(value, digits = 2) {
  if (!Number.isFinite(value)) return format(value);
  const text = value.toFixed(digits);
  return minus(Number(text) === 0 ? text.replace("-", "") : text);
}

/** A number as a further term of a sum: "+ 0.50", "− 1.00". */
export const term = (value, digits = 2) => `${value < 0 ? "−" : "+"} ${fixed(Math.abs(value), digits)}`;

/** A count with thousands separated: 61,706. */
export const count = (value) => minus(value.toLocaleString("en-GB"));

const SUPERSCRIPTS = {
  "-": "⁻",
  0: "⁰",
  1: "¹",
  2: "²",
  3: "³",
  4: "⁴",
  5: "⁵",
  6: "⁶",
  7: "⁷",
  8: "⁸",
  9: "⁹",
};

/** An integer as an exponent is written: ⁻³. */
export const superscript = (exponent) => [...String(exponent)].map((sign) => SUPERSCRIPTS[sign]).join("");

/** 10 to an integer power: 10⁻³. */
export const powerOfTen = (exponent) => `10${superscript(exponent)}`;

/** Three figures that matter, with a power of ten once zeros would hide them: 0.122, 3.1 × 10⁻⁷. */
export function significant(value, figures = 3) {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(value)) return format(value);
  if (size >= 1e-3 && size < 1e5) return minus(String(Number(value.toPrecision(figures))));
  const [digits, exponent] = value.toExponential(figures - 1).split("e");
  return `${minus(String(Number(digits)))} × ${powerOfTen(Number(exponent))}`;
}

/** A share between 0 and 1 in percent: 97.5 %. */
export const percent = (share) => `${format(100 * share, 1)} %`;
