"""The workbench beside the editor: tries compared, ways to solve it, by mouse, by keyboard and on a telephone."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.course import MISTAKE, SOLUTION
from tests.browser.visitors import Visitor, barriers, overflow, place_of

ADDRESS = "/courses/small/exercises/twice/"


def test_from_two_tries_to_what_changed_and_to_the_ways_of_others(visitor: Callable[..., Visitor]) -> None:
    tia = visitor()
    tia.signs_up("Tia")
    page = tia.goes_to(ADDRESS)
    for code in (MISTAKE, SOLUTION):
        tia.writes(code)
        tia.presses("Submit")
    page.get_by_text("Everything you handed in here").click()
    page.locator("#history").get_by_role("link", name="What changed").focus()
    page.keyboard.press("Enter")

    removed, added = page.locator(".changed .old"), page.locator(".changed .new")
    expect(removed).to_contain_text("return x + factor")
    expect(added).to_contain_text("return x * factor")
    assert place_of(removed)["y"] == place_of(added)["y"]
    assert barriers(page) == []
    page.set_viewport_size({"width": 360, "height": 700})
    assert place_of(removed)["y"] < place_of(added)["y"]
    expect(page.locator(".same .old").first).to_be_hidden()
    assert overflow(page) <= 0
    assert barriers(page) == []
    page.get_by_role("button", name="Put the code of").first.click()
    expect(page.locator(".cm-content")).to_contain_text("return x + factor")

    page.get_by_role("link", name="See our solution and other ways").click()
    expect(page.get_by_role("heading", name="Our solution")).to_be_visible()
    assert overflow(page) <= 0
    assert barriers(page) == []
