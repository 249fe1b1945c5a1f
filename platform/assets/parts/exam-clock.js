const EARLY_MS = 3000;

/**
 * Show how long an exam still lasts. `box` has the seconds that are left (`data-exam-left`), where to go then
 * (`data-exam-page`), and in it `data-exam-clock`, which says them. Shortly before the end whoever keeps a draft is told
 * by the document's event `examends`.
 */
export function countDown(box) {
  if (!box) return;
  const clock = box.querySelector("[data-exam-clock]");
  const end = Date.now() + Number(box.dataset.examLeft) * 1000;
  let told = false;
  const timer = setInterval(() => {
    const left = end - Date.now();
    if (left <= EARLY_MS && !told) {
      told = true;
      document.dispatchEvent(new Event("examends"));
    }
    if (left > 0) {
      clock.textContent = `${inWords(Math.ceil(left / 1000))} left`;
      return;
    }
    clearInterval(timer);
    location.assign(box.dataset.examPage);
  }, 1000);
}

function inWords(seconds) {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours ? `${hours} h ${minutes % 60} min` : `${minutes} min ${seconds % 60} s`;
}
