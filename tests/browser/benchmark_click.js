// Put into each page by benchmark_click.py: notes when Submit was clicked, and when its verdict was in the page and painted.
{
  const now = () => performance.timeOrigin + performance.now();
  const verdict = () => document.querySelector(".verdict:not(.waiting) .verdict-about a")?.href;

  document.addEventListener(
    "click",
    ({ target }) => {
      if (target.closest("button[value=submit]")) begin({ clicked: now() }, verdict());
    },
    { capture: true },
  );

  function begin(times, before) {
    const over = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!verdict() || verdict() === before) return;
        observer.disconnect();
        times.shown = now();
        afterPaint(() => resolve({ ...times, painted: now() }));
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    window.stopwatch = { over };
  }

  function afterPaint(then) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  }
}
