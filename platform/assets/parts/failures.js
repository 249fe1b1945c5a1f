import { comeBackIn } from "./busy.js";
import { sendAgain } from "./sending-again.js";
import { leadsToSignIn, renewToken } from "./session.js";

const SHOWN_MS = 8000;

const FAILED = "Something went wrong on our side. Nothing you typed is lost: try again in a moment.";
const SIGNED_OUT =
  "You have been signed out. Nothing you typed is lost: sign in again in another tab, then press again here.";
const WORDS = {
  404: "This is not here any more. Load the page again.",
  413: "This is too large to hand in.",
};

/**
 * Say in `toast` that the server could not be reached or failed; what the reader typed stands where it stood. What a
 * busy site has refused is sent again by itself, and so is what was refused because one had to sign in anew.
 */
export function tellFailures(toast) {
  let waiting;
  const tell = (words) => {
    toast.textContent = words;
    toast.hidden = false;
    clearTimeout(waiting);
    waiting = setTimeout(() => (toast.hidden = true), SHOWN_MS);
  };
  const signInAnew = async (detail) => ((await renewToken()) ? sendAgain(detail, 0) : tell(SIGNED_OUT));
  document.addEventListener("htmx:sendError", () => {
    tell("The server cannot be reached. Nothing you typed is lost: try again in a moment.");
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (!leadsToSignIn(detail.xhr.responseURL)) return;
    detail.shouldSwap = false; // the page to sign in has no place inside this one
    signInAnew(detail);
  });
  document.addEventListener("htmx:responseError", ({ detail }) => {
    const { xhr, requestConfig } = detail;
    const seconds = comeBackIn(xhr.status, xhr.getResponseHeader("Retry-After"));
    if (seconds) {
      sendAgain(detail, seconds);
      if (requestConfig.verb !== "get") tell(`The site is busy. What you sent is sent again in ${seconds} s.`);
    } else if (xhr.status === 403) signInAnew(detail);
    else tell(WORDS[xhr.status] ?? FAILED);
  });
}
