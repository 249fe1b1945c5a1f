const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
const isList = (value, test) => Array.isArray(value) && value.every(test);

/**
 * What an option may be: its default, the words for what is expected, and the test. A figure's `schema` maps
 * each option's name to one of these.
 * @typedef {{fallback: any, expects: string, fits: (value: any) => boolean}} Kind
 */

const ANY = [-1e9, 1e9];
const pair = (count) => (Array.isArray(count) ? count : [count, count]);
const within = (value, [low, high]) => value >= low && value <= high;
const inWords = ([low, high]) => (low === high ? `${low}` : `${low} to ${high}`);
const between = (range) => (range === ANY ? "" : ` from ${inWords(range)}`);

export const number = (fallback, range = ANY) => ({
  fallback,
  expects: `a number${between(range)}`,
  fits: (value) => isNumber(value) && within(value, range),
});

export const integer = (fallback, range) => ({
  fallback,
  expects: `a whole number${between(range)}`,
  fits: (value) => Number.isInteger(value) && within(value, range),
});

export const oneOf = (fallback, choices) => ({
  fallback,
  expects: `one of ${choices.map((choice) => `"${choice}"`).join(", ")}`,
  fits: (value) => choices.includes(value),
});

export const text = (fallback) => ({
  fallback,
  expects: "a text",
  fits: (value) => typeof value === "string",
});

/** A list of texts. Here and below, a count of things is a number or a pair `[fewest, most]`. */
export const texts = (fallback, count) => ({
  fallback,
  expects: `a list of ${inWords(pair(count))} texts`,
  fits: (value) => isList(value, (item) => typeof item === "string") && within(value.length, pair(count)),
});

/** A list of numbers, each in `range`. */
export const numbers = (fallback, count, range = ANY) => ({
  fallback,
  expects: `a list of ${inWords(pair(count))} numbers${between(range)}`,
  fits: (value) => isList(value, (item) => isNumber(item) && within(item, range)) && within(value.length, pair(count)),
});

/** A list of equally long rows of numbers, each in `range`. */
export const matrix = (fallback, rows, columns, range = ANY) => {
  const row = numbers(null, columns, range);
  return {
    fallback,
    expects: `${inWords(pair(rows))} rows of ${inWords(pair(columns))} numbers${between(range)}, equally long`,
    fits: (value) =>
      isList(value, (line) => row.fits(line) && line.length === value[0].length) && within(value.length, pair(rows)),
  };
};

/**
 * The options of a figure, checked, with defaults for those not given.
 * @param {Record<string, Kind>} schema
 * @param {Record<string, unknown>} given
 * @throws {TypeError} naming the option, what was expected and what came
 */
export function readOptions(schema, given) {
  const stranger = Object.keys(given).find((key) => !(key in schema));
  if (stranger) {
    throw new TypeError(`There is no option "${stranger}"; this figure knows ${Object.keys(schema).join(", ")}.`);
  }
  const entries = Object.entries(schema).map(([name, { fallback, expects, fits }]) => {
    const value = given[name] ?? fallback;
    if (!fits(value)) {
      throw new TypeError(`Option "${name}" must be ${expects}; it is ${JSON.stringify(value)}.`);
    }
    return [name, structuredClone(value)];
  });
  return Object.fromEntries(entries);
}
