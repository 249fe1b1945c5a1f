/**
 * Let the lines of an error lead to `editor`: a press puts the cursor there and marks the line. Where the editor has the
 * line no more, or the press asks for a tab of its own, the link leads to the code as it was handed in.
 * A line that Python could not read is marked as soon as its verdict is there; the cursor stays where it is.
 */
export function leadToLines(editor) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-line]");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link && !elsewhere && editor.goTo(lineOf(link))) event.preventDefault();
  });
  document.addEventListener("htmx:load", ({ detail: { elt } }) => {
    const unread = elt.querySelector('a[data-line]:not([data-column="0"])');
    if (unread) editor.mark(lineOf(unread));
  });
}

function lineOf({ dataset: { line, source, column } }) {
  return { number: Number(line), source, column: Number(column) };
}
