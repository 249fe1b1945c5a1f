"""What tests with a real browser share."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.browser.site import Site
from tests.browser.visitors import Visitor

ROOT = Path(__file__).parents[2]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# As strict as the site's own policy: no inline script or style, no eval.
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, for one module: while it runs, an event loop does, and Django's ORM refuses to work."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


class _Files(SimpleHTTPRequestHandler):
    """The repository's files, under the site's content security policy."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the test's output is for the test."""


@pytest.fixture(scope="module")
def figures_address() -> Iterator[str]:
    """The address of a page that shows moving figures."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(ROOT))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/tests/browser/figures.html"
        server.shutdown()


@pytest.fixture(scope="module")
def open_figures(chromium: Browser, figures_address: str) -> Callable[..., Page]:
    """Opens a page with figures, given as pairs of name and options.

    What the browser complains of is added to the list `complaints`.
    """

    def open_(
        *figures: tuple[str, dict[str, Any]], complaints: list[str] | None = None, width: int = 700, **context: Any
    ) -> Page:
        heard = [] if complaints is None else complaints
        page = chromium.new_page(viewport={"width": width, "height": 800}, **context)
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("console", lambda message: heard.append(message.text))
        query = [pair for name, options in figures for pair in (("figure", name), ("options", json.dumps(options)))]
        page.goto(f"{figures_address}?{urlencode(query)}")
        expect(page.locator("figure[data-state]")).to_have_count(len(figures))
        return page

    return open_


@pytest.fixture
def show(open_figures: Callable[..., Page]) -> Iterator[Callable[..., Locator]]:
    """Opens one figure: `show(name, option=…)`; the browser must not complain. With `still=True` the reader has
    asked for less motion, so that Train and Play go to the end at once.
    """
    pages: list[Page] = []
    complaints: list[str] = []

    def show_(name: str, *, still: bool = False, **options: Any) -> Locator:
        motion = "reduce" if still else "no-preference"
        pages.append(open_figures((name, options), complaints=complaints, reduced_motion=motion))
        return pages[-1].locator("figure")

    yield show_
    for page in pages:
        page.close()
    assert complaints == []


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real site: web server, worker and engine."""
    site = Site(tmp_path_factory.mktemp("site"))
    try:
        site.wait()
        yield site
    finally:
        site.stop()


@pytest.fixture
def visitor(chromium: Browser, site: Site) -> Iterator[Callable[..., Visitor]]:
    """Sends somebody to the site: `visitor(color_scheme="dark")`. In the end no browser may have complained."""
    visitors: list[Visitor] = []

    def send(**context: Any) -> Visitor:
        visitors.append(Visitor(chromium, site.address, **context))
        return visitors[-1]

    yield send
    for one in visitors:
        one.leave()
    assert [one.complaints for one in visitors] == [[] for _ in visitors]
