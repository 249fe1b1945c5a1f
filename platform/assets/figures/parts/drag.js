import { set } from "./elements.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Let a node of an SVG be moved by mouse, finger or arrow keys (ten steps at once with Shift).
 * @param {SVGElement} node      becomes focusable, with the role of a slider
 * @param {object} options
 * @param {string} options.label
 * @param {number} options.step  how far one press of an arrow goes, in units of the SVG
 * @param {(dx: number, dy: number) => void} options.move  told how far, in units of the SVG
 * @param {() => {now: number, text: string}} options.where  position as a number and in words, for screen readers
 * @param {() => void} [options.grasp]  told when the node is taken hold of or gets the focus
 */
export function draggable(node, { label, step, move, where, grasp = () => {} }) {
  let last = null;
  const tell = () => {
    const { now, text } = where();
    set(node, { "aria-valuenow": Math.round(now), "aria-valuetext": text });
  };
  const go = (dx, dy) => {
    move(dx, dy);
    tell();
  };
  /** A pointer's place in units of the SVG, however large the page shows it. */
  const place = ({ clientX, clientY }) =>
    new DOMPoint(clientX, clientY).matrixTransform(node.ownerSVGElement.getScreenCTM().inverse());

  set(node, {
    tabindex: 0,
    role: "slider",
    "aria-label": label,
    pointerdown(event) {
      node.setPointerCapture(event.pointerId);
      last = place(event);
      grasp();
    },
    pointermove(event) {
      if (!last) return;
      const here = place(event);
      go(here.x - last.x, here.y - last.y);
      last = here;
    },
    pointerup: () => (last = null),
    pointercancel: () => (last = null),
    focus: grasp,
    keydown(event) {
      const direction = ARROWS[event.key];
      if (!direction) return;
      event.preventDefault();
      const far = event.shiftKey ? 10 * step : step;
      go(direction[0] * far, direction[1] * far);
    },
  });
  node.classList.add("draggable");
  tell();
}
