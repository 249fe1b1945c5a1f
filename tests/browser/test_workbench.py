"""The workbench beside the editor: tries compared, ways to solve it, by mouse, by keyboard and on a telephone."""

from __future__ import annotations

import re
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
    page.get_by_role("button", name=re.compile("Put the code of")).first.click()
    expect(page.locator(".cm-content")).to_contain_text("return x + factor")

    page.get_by_role("link", name="See our solution and other ways").click()
    expect(page.get_by_role("heading", name="Our solution")).to_be_visible()
    assert overflow(page) <= 0
    assert barriers(page) == []


def test_what_the_starter_took_away_comes_back_after_a_reload_by_keyboard(visitor: Callable[..., Visitor]) -> None:
    ned = visitor(viewport={"width": 360, "height": 740})
    ned.signs_up("Ned")
    page = ned.goes_to(ADDRESS)
    ned.writes("x = 'an hour of work'\n")
    page.get_by_text("Hand in a file, or begin again").click()
    page.once("dialog", lambda dialog: dialog.accept())
    with page.expect_response(lambda answer: "starter" not in answer.url and answer.url.endswith("/draft")):
        page.get_by_role("button", name="Put the starter back into the editor").click()
    expect(page.locator(".cm-content")).to_contain_text("def scale")
    expect(page.locator("[data-draft-status]")).to_contain_text("Draft saved")
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("def scale")
    page.get_by_text("Hand in a file, or begin again").click()
    page.get_by_role("link", name="Earlier drafts").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert barriers(page) == []
    assert overflow(page) <= 0
    page.locator("tbody a").first.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator(".changed .old")).to_contain_text("an hour of work")
    assert barriers(page) == []
    assert overflow(page) <= 0
    page.get_by_role("button", name="Put this draft back into the editor").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cm-content")).to_contain_text("an hour of work")


def test_what_is_printed_is_seen_while_it_runs_and_stop_ends_it(visitor: Callable[..., Visitor]) -> None:
    pat = visitor(viewport={"width": 360, "height": 740})
    pat.signs_up("Pat")
    page = pat.goes_to(ADDRESS)
    pat.writes("import time\nprint('<b>epoch 1</b>')\ntime.sleep(3600)\n")
    page.locator(".cm-content").press("Control+Enter")
    expect(page.locator("[data-printed]")).to_have_text("<b>epoch 1</b>", timeout=20_000)
    expect(page.locator("[data-state-line]")).to_contain_text("at most 15 min")
    assert barriers(page) == []
    assert overflow(page) <= 0
    page.get_by_role("button", name="Stop", exact=True).press("Enter")
    expect(page.locator(".verdict-words")).to_have_text("Stopped")


def test_a_file_is_opened_in_the_editor_by_keyboard(visitor: Callable[..., Visitor]) -> None:
    oda = visitor(viewport={"width": 360, "height": 740})
    oda.signs_up("Oda")
    page = oda.goes_to(ADDRESS)
    oda.writes("x = 'before'\n")
    page.get_by_text("Hand in a file, or begin again").click()
    page.set_input_files("#file", {"name": "mine.py", "mimeType": "text/x-python", "buffer": SOLUTION.encode()})
    page.get_by_role("button", name="Open the file in the editor").press("Enter")
    expect(page.locator(".cm-content")).to_contain_text("return x * factor")
    expect(page.locator("#opened")).to_contain_text("Your file stands in the editor.")
    expect(page.locator(".verdict")).to_have_count(0)
    assert barriers(page) == []
    assert overflow(page) <= 0
    page.locator(".cm-content").press("Control+z")
    expect(page.locator(".cm-content")).to_have_text("x = 'before'")
