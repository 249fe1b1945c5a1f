/** Lower case, without punctuation and without what is not ASCII. */
export const clean = (text) => text.toLowerCase().replace(/[^a-z0-9\s]/g, "");

/** The words of a text after cleaning. */
export const words = (text) => clean(text).split(/\s+/).filter(Boolean);

/**
 * Words with their counts, the most frequent first, ties by first appearance. A word's number is its place,
 * from 1: 0 is kept for padding.
 */
export function vocabulary(lines) {
  const counts = new Map();
  for (const word of lines.flatMap(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ordered = [...counts].sort(([, a], [, b]) => b - a);
  return ordered.map(([word, count], i) => ({ word, count, number: i + 1 }));
}

/** Each line as numbers. */
export function encode(lines, entries) {
  const numbers = new Map(entries.map(({ word, number }) => [word, number]));
  return lines.map((line) => words(line).map((word) => numbers.get(word)));
}

/** Every beginning of at least two numbers of each line. */
export const prefixes = (lines) => lines.flatMap((line) => line.slice(1).map((_, i) => line.slice(0, i + 2)));

/** Zeros in front up to `length`; what is too long loses its beginning. */
export function pad(sequence, length) {
  const end = sequence.slice(-length);
  return [...Array(length - end.length).fill(0), ...end];
}
