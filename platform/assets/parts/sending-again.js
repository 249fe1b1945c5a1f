import htmx from "htmx.org";

const waiting = new WeakMap();

/** What is sent for the same place meanwhile counts, and not what waits. */
document.addEventListener("htmx:beforeRequest", ({ detail: { target } }) => clearTimeout(waiting.get(target)));

/** Send once more what htmx tells of in `detail`, as it was when it was sent, in so many `seconds`. */
export function sendAgain({ elt, target, etc, requestConfig: { verb, path, formData } }, seconds) {
  const token = elt.querySelector?.("[name=csrfmiddlewaretoken]")?.value;
  if (token && formData.has("csrfmiddlewaretoken")) formData.set("csrfmiddlewaretoken", token);
  const send = () => htmx.ajax(verb, path, { source: elt, target, swap: etc.swapOverride, values: formData });
  waiting.set(
    target,
    setTimeout(() => target.isConnected && send(), seconds * 1000),
  );
}
