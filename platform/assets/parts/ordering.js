/**
 * Without JavaScript a question of order asks for each item's place in a list of numbers. This moves the items
 * themselves instead, by two buttons each, and keeps the lists, now hidden, true.
 */
export function easeOrdering(root) {
  for (const list of root.querySelectorAll("[data-ordering]:not([data-eased])")) ease(list);
}

function ease(list) {
  list.dataset.eased = "";
  const status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
  status.setAttribute("role", "status");
  list.after(status);
  for (const item of list.children) item.append(...buttons(list, item, status));
  count(list);
}

function buttons(list, item, status) {
  const words = item.querySelector("[data-ordering-item]").textContent.trim();
  return [
    ["up", "↑", -1],
    ["down", "↓", 1],
  ].map(([name, sign, by]) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button compact" });
    button.textContent = sign;
    button.setAttribute("aria-label", `Move ${name}: ${words}`);
    button.addEventListener("click", () => {
      move(list, item, by);
      button.focus();
      status.textContent = `${words}: place ${[...list.children].indexOf(item) + 1} of ${list.children.length}`;
    });
    return button;
  });
}

function move(list, item, by) {
  const neighbour = by < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (neighbour) neighbour[by < 0 ? "before" : "after"](item);
  count(list);
}

/** Give every item's hidden list the place where the item stands now. */
function count(list) {
  [...list.children].forEach((item, place) => {
    item.querySelector("select").value = String(place);
  });
}
