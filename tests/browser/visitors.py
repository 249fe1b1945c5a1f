"""People at their browsers: every page they open is watched for complaints and for requests that leave the host."""

from __future__ import annotations

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, FloatRect, Locator, Page, expect

STUDENT = ("student", "neuron-1943")
INSTRUCTOR = ("instructor", "perceptron-1958")
VERDICT_MS = 60_000


class Visitor:
    """One person in one browser."""

    def __init__(self, browser: Browser, address: str, **context: Any) -> None:
        options = {"viewport": {"width": 1280, "height": 900}} | context
        self._context = browser.new_context(base_url=address, **options)
        self._address = address
        self.complaints: list[str] = []
        self.page = self._new_page()

    def _new_page(self) -> Page:
        page = self._context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)
        page.on("request", lambda request: self._watch(request.url))
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _watch(self, url: str) -> None:
        if not url.startswith((self._address, "data:")):
            self.complaints.append(f"left the host: {url}")

    def close_tab_and_open_another(self) -> None:
        """As somebody does who closed the tab by mistake."""
        self.page.close()
        self.page = self._new_page()

    def leave(self) -> None:
        """Close the browser."""
        self._context.close()

    def goes_to(self, path: str) -> Page:
        """Open a page."""
        self.page.goto(path)
        return self.page

    def signs_in(self, account: tuple[str, str]) -> None:
        """Sign in with a name and a password."""
        self.goes_to("/accounts/sign-in/")
        self.page.get_by_label("User name or mail address").fill(account[0])
        self.page.get_by_label("Password").fill(account[1])
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.page.get_by_role("link", name="Course")).to_be_visible()

    def signs_up(self, name: str) -> None:
        """Make an account and be signed in with it."""
        self.goes_to("/accounts/sign-up/")
        for label, text in {
            "Username": name.lower(),
            "Name": name,
            "Password": "a-long-secret",
            "Password confirmation": "a-long-secret",
        }.items():
            self.page.get_by_label(re.compile(f"^{label}:?$")).fill(text)
        self.page.get_by_role("button", name="Sign up").click()
        expect(self.page.get_by_text(name, exact=True)).to_be_visible()

    def writes(self, code: str) -> None:
        """Replace what stands in the editor."""
        self.page.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(code)

    def presses(self, button: str) -> None:
        """Press Run or Submit, and wait for the verdict of it without loading the page again."""
        self.page.evaluate(
            "window.notReloaded = true;"
            "for (const verdict of document.querySelectorAll('.verdict')) verdict.dataset.before = ''"
        )
        self.page.get_by_role("button", name=button, exact=True).click()
        expect(self.page.locator(".verdict:not([data-before])")).to_be_visible()  # it may wait for less than a blink
        self.sees_a_verdict()

    def sees_a_verdict(self) -> None:
        """Wait until the waiting panel has been replaced."""
        expect(self.page.locator(".verdict.waiting")).to_have_count(0, timeout=VERDICT_MS)
        assert self.page.evaluate("window.notReloaded") is True


def barriers(page: Page) -> list[str]:
    """What axe finds in the way of people who use the page differently, once it has loaded and been painted."""
    page.wait_for_load_state("load")
    page.evaluate("new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))")
    # axe does not read MathML, so a table's heading that is a formula looks empty to it
    options = {"rules": {"empty-table-header": {"enabled": False}}}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def place_of(element: Locator) -> FloatRect:
    """Where it stands in the window; it must be seen."""
    box = element.bounding_box()
    assert box, f"{element} is not seen"
    return box


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
