import { set, svg } from "./elements.js";
import { format } from "./numbers.js";

const ROOM = 3;

/** The strongest a cell is coloured, so that the number on it can still be read. */
const STRONGEST = 0.5;

function cellNodes(row, column, size) {
  const [x, y] = [ROOM + column * size, ROOM + row * size];
  const box = svg("rect", { class: "cell", x, y, width: size, height: size });
  const text = svg("text", { x: x + size / 2, y: y + size / 2 + 4, "text-anchor": "middle" });
  return { box, text, group: svg("g", {}, box, text) };
}

/**
 * A matrix as squares with their numbers. The colour of a square grows with the size of its number, in one
 * colour above zero and another below.
 * @param {{rows: number, columns: number, label: string, size?: number, show?: (value: number) => string,
 *   choose?: (row: number, column: number) => void}} options `choose` is told of a square that is pointed at and
 *   pressed; give the keyboard another way to the same end
 */
export function grid({ rows, columns, label, size = 34, show = (value) => format(value, 2), choose }) {
  const [width, height] = [columns * size + 2 * ROOM, rows * size + 2 * ROOM];
  const cells = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => cellNodes(i, j, size)),
  );
  const outline = svg("rect", { class: "window", visibility: "hidden" });
  const all = cells.flat();
  const everySquare = (act) => {
    for (const [i, line] of cells.entries()) for (const [j, { group }] of line.entries()) act(group, i, j);
  };
  if (choose) {
    everySquare((group, i, j) => set(group, { click: () => choose(i, j), class: "choosable" }));
  }
  return {
    node: svg(
      "svg",
      {
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        class: "natural",
        role: "img",
        "aria-label": label,
      },
      ...all.map(({ group }) => group),
      outline,
    ),
    /** Show a matrix; `null` leaves a square empty. `strongest` is the size of number that gets the full colour. */
    fill(matrix, strongest) {
      matrix.flat().forEach((value, i) => {
        const share = value === null ? 0 : Math.min(1, Math.abs(value) / (strongest || 1));
        set(all[i].box, {
          class: `cell ${value < 0 ? "tone-zero" : "tone-one"}`,
          "fill-opacity": (share * STRONGEST).toFixed(3),
        });
        all[i].text.textContent = value === null ? "" : show(value);
      });
    },
    /** Draw a frame around the piece that begins at (`row`, `column`). */
    frame(row, column, high, wide) {
      set(outline, {
        x: ROOM + column * size,
        y: ROOM + row * size,
        width: wide * size,
        height: high * size,
        visibility: "visible",
      });
    },
    /** Give each square for which `test(row, column)` holds a class of its own. */
    mark(name, test) {
      everySquare((group, i, j) => group.classList.toggle(name, test(i, j)));
    },
  };
}
