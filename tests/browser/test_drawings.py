"""Small examples of every kind that is drawn, in a browser: nothing overflows, and nobody is kept from reading them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitors import barriers, overflow
from tests.drawings import CASES, example_of

STYLE = Path(__file__).parents[2] / "platform" / "static" / "bundle" / "site.css"
PAGE = """<!doctype html><html lang="en"><head><title>Examples</title><style>{style}</style></head>
<body><main><h1>Examples</h1>
<article class="verdict wrong"><ol class="tests">{tests}</ol></article></main></body></html>"""


def page_with_all() -> str:
    examples = [render_to_string("submissions/_example.html", {"example": example_of(case)}) for case in CASES]
    tests = "".join(f'<li class="test wrong">{each}</li>' for each in examples)
    return PAGE.format(style=STYLE.read_text(), tests=tests)


@pytest.fixture(params=[(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")])
def examples(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    width, scheme = request.param
    page = chromium.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.set_content(page_with_all())
    yield page
    page.close()


def test_every_drawing_can_be_read(examples: Page) -> None:
    drawn = sum(bool(example_of(case).drawing) for case in CASES)
    expect(examples.locator("figure.drawing")).to_have_count(drawn)
    assert all(each.get_attribute("aria-label") for each in examples.get_by_role("img").all())
    assert overflow(examples) <= 0
    assert barriers(examples) == []
