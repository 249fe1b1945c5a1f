const AGAIN_MS = 10_000;
const SIGN_IN = "/accounts/sign-in/";

let renewed = -Infinity;

/** Whether an answer came from the page to sign in. */
export function leadsToSignIn(address) {
  return new URL(address, location.href).pathname === SIGN_IN;
}

/**
 * Who has signed in again, in another tab say, has another token. Fetch it and put it into every form of this page.
 * @returns {Promise<boolean>} whether what was refused may be sent again; not for nobody or somebody else
 */
export async function renewToken() {
  if (performance.now() - renewed < AGAIN_MS) return false; // it was fresh, and refused all the same
  const page = await theSamePage();
  const token = page?.querySelector("[name=csrfmiddlewaretoken]")?.value;
  if (!token || page.body.dataset.person !== document.body.dataset.person) return false;
  renewed = performance.now();
  for (const field of tokenFields()) field.value = token;
  return true;
}

function tokenFields() {
  const roots = [document, ...[...document.querySelectorAll("template")].map((one) => one.content)];
  return roots.flatMap((root) => [...root.querySelectorAll("[name=csrfmiddlewaretoken]")]);
}

async function theSamePage() {
  try {
    const answer = await fetch(location.href);
    if (!answer.ok || leadsToSignIn(answer.url)) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return null; // no line
  }
}
