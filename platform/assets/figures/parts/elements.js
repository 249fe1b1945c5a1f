const SVG = "http://www.w3.org/2000/svg";

/**
 * Set attributes. `null`, `undefined` and `false` remove one, `true` sets it empty, and a function
 * is added as a listener of the event its key names (`{ click: fn }`).
 */
export function set(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(key, value);
    else if (value === null || value === undefined || value === false) node.removeAttribute(key);
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  return node;
}

function make(node, attributes, children) {
  set(node, attributes).append(...children);
  return node;
}

/** An HTML element with attributes and children (elements or strings). */
export const html = (tag, attributes = {}, ...children) => make(document.createElement(tag), attributes, children);

/** An SVG element with attributes and children (elements or strings). */
export const svg = (tag, attributes = {}, ...children) =>
  make(document.createElementNS(SVG, tag), attributes, children);

let ids = 0;

/** An id that no other element of the page has, for `for`, `aria-*` and `clip-path`. */
export const freshId = (stem) => `figure-${stem}-${++ids}`;

/** A named piece of a figure. A lesson or a question can ask for some parts only, by these names. */
export const part = (name, ...children) => html("div", { class: "figure-part", "data-part": name }, ...children);

/** Parts that stay below each other; a wide page sets the columns of a figure side by side. */
export const column = (...parts) => html("div", { class: "figure-column" }, ...parts);
