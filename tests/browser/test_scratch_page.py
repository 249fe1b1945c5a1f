"""The scratch page in a real browser, by keyboard alone and on a telephone."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.visitors import VERDICT_MS, Visitor, barriers, overflow


def test_any_code_is_written_run_and_kept_by_keyboard(visitor: Callable[..., Visitor]) -> None:
    sue = visitor(viewport={"width": 360, "height": 740})
    sue.signs_up("Sue")
    page = sue.goes_to("/courses/small/")
    page.get_by_role("link", name="Scratch page").focus()
    page.keyboard.press("Enter")
    editor = page.locator(".cm-content")  # what is there before it has the same name, and no keys
    output = page.locator("#output")
    expect(editor).to_contain_text('load("iris")')
    editor.focus()
    page.keyboard.press("Control+Enter")
    expect(output).to_contain_text("'sepal length'", timeout=VERDICT_MS)
    expect(output.locator("img")).to_have_count(1)
    expect(page.locator("#news")).to_contain_text("It ran in")
    assert barriers(page) == []
    assert overflow(page) <= 0

    page.keyboard.press("Control+a")
    page.keyboard.insert_text("print('mine')\nprint(1 / 0)\n")
    page.keyboard.press("Control+Shift+Enter")  # which submits elsewhere
    expect(output).to_contain_text("ZeroDivisionError", timeout=VERDICT_MS)
    output.locator("a[data-line='2']").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cm-marked")).to_have_text("print(1 / 0)")
    expect(editor).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run", exact=True)).to_be_focused()
    assert barriers(page) == []

    expect(page.locator("[data-draft-status]")).to_have_text("Draft saved")
    page.reload()
    expect(editor).to_contain_text("print('mine')")
    expect(output).to_contain_text("ZeroDivisionError")
