const clean = (value) => Number(value.toFixed(10)) || 0;

/**
 * One step of an LSTM cell with one number of memory, from gates that are already open by f, i, o (0 … 1) and a
 * candidate g (−1 … 1): c ← f·c + i·g and h = o·tanh(c).
 */
export function lstmStep(c, { f, i, g, o }) {
  const [kept, written] = [clean(f * c), clean(i * g)];
  const next = clean(kept + written);
  return { kept, written, c: next, h: clean(o * Math.tanh(next)) };
}
