import htmx from "htmx.org";

const AGAIN_MS = 4000;
const SECOND_MS = 1000;
const DRAWN_EVERY_MS = 800;

/**
 * Listen for the verdict of every panel under `root` that waits for one, and put it in its place when it is there.
 * A panel that comes into a page is brought into sight, and its verdict, or why there will be none, said to those who do
 * not look.
 */
export function follow(root) {
  const panels = root.matches(".verdict") ? [root] : root.querySelectorAll(".verdict");
  for (const panel of panels) {
    if (panel.dataset.events) listen(panel);
    if (root !== document.body) present(panel);
  }
}

function present(panel) {
  panel.scrollIntoView({ block: "nearest" });
  document.getElementById("news").textContent = said(panel);
}

/** The lines of a panel that are read out: "Passed, 5 of 5 points". One that waits has none. */
function said(panel) {
  return [...panel.querySelectorAll("[data-said]")].map((line) => line.textContent.trim()).join(", ");
}

function listen(panel) {
  const source = new EventSource(panel.dataset.events);
  const told = { at: 0 };
  const clock = setInterval(() => tick(panel, told, clock), SECOND_MS);
  const finish = (after = 0) => {
    source.close();
    setTimeout(() => reload(panel), after);
  };
  source.addEventListener("state", ({ data }) => {
    const state = JSON.parse(data);
    if (!panel.isConnected) source.close();
    else if (["queued", "running"].includes(state.state)) {
      show(panel, Object.assign(told, state, { at: Date.now() }));
      print(panel, state.printed);
      if (state.progress) draw(panel, told);
    } else finish();
  });
  source.addEventListener("verdict", () => finish());
  source.addEventListener("error", () => {
    // A lost line comes back by itself; a refused one does not, so ask for the whole panel again.
    if (source.readyState === EventSource.CLOSED) finish(AGAIN_MS);
  });
}

/** Say anew for how long it has run, which no message tells: a message comes when something else changes. */
function tick(panel, told, clock) {
  if (!panel.isConnected) clearInterval(clock);
  else if (told.state === "running") show(panel, told);
}

/**
 * The panel as the server has it now. If it still waits, it comes back waiting and is listened to again.
 * Where Stop was pressed, its answer brings the panel; if none comes, this looks again.
 */
function reload(panel) {
  if (panel.querySelector(".htmx-request")) setTimeout(() => reload(panel), AGAIN_MS);
  else if (panel.isConnected) htmx.ajax("GET", panel.dataset.panel, { target: panel, swap: "outerHTML" });
}

function show(panel, { state, ahead, or_more: orMore, seconds, running_s: runningS, limit_s: limitS, progress, at }) {
  const line = panel.querySelector("[data-state-line]");
  if (state === "running") {
    const soFar = Math.floor(runningS + (Date.now() - at) / SECOND_MS);
    const usual = seconds ? `usually about ${lasting(seconds)}, ` : "";
    const bounds = `(${usual}at most ${lasting(limitS)})`;
    line.textContent = soFar ? `${running(progress)}, ${lasting(soFar)} so far ${bounds}` : `${running(progress)} …`;
  } else {
    const words = waiting(ahead, orMore);
    line.textContent = seconds ? `${words}, about ${Math.ceil(seconds)} s` : `${words} …`;
  }
}

/** Show the end of what was printed so far; who has scrolled up in it stays there. */
function print(panel, text) {
  const box = panel.querySelector("[data-printed]");
  const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 4;
  box.hidden = text === "";
  box.firstChild.textContent = text;
  if (atEnd) box.scrollTop = box.scrollHeight;
}

/** Have the curve of a training drawn anew by the server, one request at a time; one that fails is tried at the next news. */
async function draw(panel, told) {
  const box = panel.querySelector("[data-curves]");
  if (!box || told.drawing) return;
  told.drawing = true;
  const answer = await fetch(box.dataset.curves).catch(() => null);
  const drawn = answer?.ok && !answer.redirected ? await answer.text().catch(() => "") : "";
  if (drawn && panel.isConnected) box.innerHTML = drawn;
  setTimeout(() => {
    told.drawing = false;
  }, DRAWN_EVERY_MS);
}

/** A span as a student reads it: "59 s", "1 min 5 s". */
function lasting(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** What a training says of itself: "Training, epoch 3: loss 0.21, accuracy 0.93". */
function running(progress) {
  if (!progress) return "Running the tests";
  const metrics = Object.entries(progress.metrics).filter(([, value]) => value !== null);
  const figures = metrics.map(([name, value]) => `${name.replaceAll("_", " ")} ${Number(value.toPrecision(3))}`);
  return `Training, epoch ${progress.epoch}${figures.length ? `: ${figures.join(", ")}` : ""}`;
}

function waiting(ahead, orMore) {
  return ahead ? `${ahead}${orMore ? " or more" : ""} ahead of you` : "You are next";
}
