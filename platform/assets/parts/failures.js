const SHOWN_MS = 8000;

/** Say in `toast` that the server could not be reached or failed; what the reader typed stands where it stood. */
export function tellFailures(toast) {
  let waiting;
  const tell = (words) => {
    toast.textContent = words;
    toast.hidden = false;
    clearTimeout(waiting);
    waiting = setTimeout(() => (toast.hidden = true), SHOWN_MS);
  };
  document.addEventListener("htmx:sendError", () => {
    tell("The server cannot be reached. Nothing you typed is lost: try again in a moment.");
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (!detail.xhr.responseURL.includes(SIGN_IN)) return;
    detail.shouldSwap = false; // the page to sign in has no place inside this one
    tell(WORDS[403]);
  });
  document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => {
    tell(WORDS[xhr.status] ?? "Something went wrong on our side. Nothing you typed is lost: try again in a moment.");
  });
}

const SIGN_IN = "/accounts/sign-in/";

const WORDS = {
  403: "You have been signed out, or this page is too old. Copy what you typed, then load the page again.",
  404: "This is not here any more. Load the page again.",
  413: "This is too large to hand in.",
};
