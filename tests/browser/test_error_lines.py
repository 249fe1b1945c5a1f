"""The lines of an error lead to the editor, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.visitors import Visitor, barriers, overflow

RAISES = "def pick(numbers, i):\n    return numbers[i + 1]\n\n\ndef scale(x, factor):\n    return pick([x], 0)\n"
UNREAD = "def scale(x, factor):\n    y = 1\n    return x * * factor\n"
CURSOR = "document.querySelector('.cm-activeLineGutter').textContent"


def marked(page: Page, text: str, line: int) -> None:
    """That this line of the editor is marked, that the cursor stands there, and that one may write on."""
    expect(page.locator(".cm-marked")).to_have_text(text)
    assert page.evaluate(CURSOR) == str(line)


def test_a_line_of_an_error_leads_to_the_editor(visitor: Callable[..., Visitor]) -> None:
    una = visitor()
    una.signs_up("Una")
    page = una.goes_to("/courses/small/exercises/twice/")
    una.writes(RAISES)
    una.presses("Run")
    frames = page.locator(".frames").first
    expect(frames.locator(".raised")).to_contain_text("return numbers[i + 1]")
    expect(frames.locator(".raised .names > div").first).to_have_text("numbers[array of shape (2,), float64: 1, -2]")
    assert barriers(page) == []

    frames.get_by_role("link", name="line 2").click()
    marked(page, "    return numbers[i + 1]", 2)
    page.keyboard.type("x")
    expect(page.locator(".cm-content")).to_contain_text("xreturn numbers[i + 1]")
    expect(page.locator(".cm-marked")).to_have_count(0)

    frames.get_by_role("link", name="line 6").press("Enter")
    marked(page, "    return pick([x], 0)", 6)
    expect(page.locator(".cm-content")).to_be_focused()
    una.page.keyboard.press("Control+Home")
    una.page.keyboard.insert_text("# moved down\n")
    frames.get_by_role("link", name="line 6").press("Enter")
    marked(page, "    return pick([x], 0)", 7)

    frames.get_by_role("link", name="line 2").click()  # the editor has it no more
    expect(page.locator(".line:target")).to_have_text("    return numbers[i + 1]")

    page.go_back()
    page.set_viewport_size({"width": 360, "height": 700})
    una.writes(UNREAD)
    una.presses("Run")
    expect(page.locator(".cm-marked")).to_have_text("    return x * * factor")
    assert page.evaluate(CURSOR) == "4"  # where it was
    frames.get_by_role("link", name="line 3").click()
    marked(page, "    return x * * factor", 3)
    assert overflow(page) <= 0
