import { button, row } from "./button.js";

const stillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Buttons to go forward step by step, to let it run, and to start again.
 * @param {object} options
 * @param {() => boolean} options.tick      goes one step; answers whether there is another
 * @param {() => void} options.restart
 * @param {() => boolean} [options.back]    goes one step back; answers whether there is another before it
 * @param {number} [options.interval]       milliseconds between two steps while it runs
 * @param {number} [options.leap]           steps that Play takes at once for a reader who asked for less motion
 * @param {{step?: string, play?: string}} [options.words]
 */
export function playback({ tick, restart, back, interval = 900, leap = 1000, words = {} }) {
  const { step: stepWord = "Step", play: playWord = "Play" } = words;
  let timer = null;

  const stop = () => {
    clearTimeout(timer);
    timer = null;
    play.label(playWord);
  };
  const advance = () => {
    const more = tick();
    for (const control of [step, play]) control.available(more);
    backwards?.available(true);
    if (!more) stop();
    return more;
  };
  const run = () => {
    // A figure that left the page (htmx swapped it out) must not go on working.
    if (!play.node.isConnected || !advance()) return stop();
    timer = setTimeout(run, interval);
  };
  const leapAhead = () => {
    for (let i = 0; i < leap && advance(); i += 1);
  };
  const toggle = () => {
    if (timer !== null) return stop();
    if (stillness()) return leapAhead();
    play.label("Pause");
    return run();
  };
  const reset = () => {
    stop();
    restart();
    for (const control of [step, play]) control.available(true);
    backwards?.available(false);
  };
  const retreat = () => {
    stop();
    for (const control of [step, play]) control.available(true);
    backwards.available(back());
  };

  const step = button(stepWord, () => {
    stop();
    advance();
  });
  const play = button(playWord, toggle);
  const again = button("Start again", reset);
  const backwards = back ? button("Back", retreat) : null;
  backwards?.available(false);
  return { node: row(...[backwards, step, play, again].filter(Boolean)), reset };
}
