"""What a training shows in a browser: its curve while it grows, what it reached, its pictures large and in pairs."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.course import SOLUTION
from tests.browser.visitors import Visitor, barriers, overflow

LOOP = """import time

import hebb

for epoch in range(1, EPOCHS):
    hebb.progress(epoch, loss=1 / epoch, val_loss=1.5 / epoch, accuracy=1 - 1 / epoch)
    time.sleep(0.1)


"""


def training(epochs: int) -> str:
    """A solution that seems to train for so many tenths of a second."""
    return LOOP.replace("EPOCHS", str(epochs + 1)) + SOLUTION


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_training_is_drawn_while_it_goes_on_and_stays(visitor: Callable[..., Visitor], scheme: str) -> None:
    kim = visitor(color_scheme=scheme, viewport={"width": 360, "height": 800})
    kim.signs_up(f"Kim{scheme}")
    page = kim.goes_to("/courses/small/exercises/twice/")
    kim.writes(training(3))
    kim.presses("Submit")
    kim.writes(training(25))
    page.get_by_role("button", name="Submit", exact=True).click()
    drawn = page.locator("[data-curves] svg.chart").first
    expect(drawn).to_have_attribute("aria-label", re.compile("^loss, epochs 1 to .* from 1 to 0"), timeout=20_000)
    before = drawn.get_attribute("aria-label")
    expect(drawn).not_to_have_attribute("aria-label", before or "", timeout=20_000)
    assert barriers(page) == []
    page.reload()
    expect(drawn).to_be_visible()  # the way until now, before anything new is heard
    expect(page.locator(".verdict-words")).to_have_text("Passed", timeout=60_000)
    page.locator(".verdict-about a").click()

    # the page of it: the whole curve, the try before it in grey, the numbers
    curve = page.get_by_role("img", name=re.compile("^loss, epochs 1 to 25"))
    expect(curve).to_be_visible()
    expect(page.locator(".before").first).to_be_attached()
    page.get_by_text("The numbers of this training").click()
    expect(page.get_by_role("rowheader", name="25", exact=True)).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("^Yours is 0.25; at most 0.5 is asked for"))).to_be_visible()

    # its picture in full size, by keyboard
    link = page.get_by_role("link", name="A sheet in full size").first
    link.focus()
    page.keyboard.press("Enter")
    large = page.get_by_role("dialog", name="A sheet")
    expect(large.get_by_role("img")).to_be_visible()
    assert barriers(page) == []
    page.keyboard.press("Escape")
    expect(large).to_have_count(0)
    expect(link).to_be_focused()

    # beside that of the try before
    page.get_by_role("button", name="Show both").click()
    expect(page.locator(".pairs img")).to_have_count(2)
    assert barriers(page) == []
    assert overflow(page) <= 0
