"""What the editor does for who writes: replaces, completes, marks mistakes, looks as one likes; and what that costs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Request, Route, expect

from tests.browser.visitors import STUDENT, Visitor, barriers, overflow

ADDRESS = "/courses/small/exercises/twice/"
MOST_BYTES = 200_000
LATER = ("editor-tools", "library-names", "vim-keys")


@pytest.fixture
def writer(visitor: Callable[..., Visitor]) -> Visitor:
    """A student at the exercise's page."""
    somebody = visitor()
    somebody.signs_in(STUDENT)
    somebody.goes_to(ADDRESS)
    enter(somebody.page)
    return somebody


def enter(page: Page) -> None:
    """Go into the editor and wait for its tools."""
    page.locator(".cm-content").click()
    expect(page.locator(".cm-content")).to_have_attribute("aria-autocomplete", "list")


def written(page: Page) -> str:
    return str(page.evaluate("document.querySelector('textarea[data-editor]').value"))


def mistakes(page: Page) -> Locator:
    return page.locator("[data-editor-news]")


def test_what_the_window_does_not_show_is_replaced_by_keyboard(writer: Visitor) -> None:
    page = writer.page
    writer.writes("\n".join(f"x{line} = {line}" for line in range(600)))
    page.keyboard.press("Control+f")
    expect(page.get_by_role("textbox", name="Find")).to_be_focused()
    page.keyboard.type("x59")
    page.get_by_role("textbox", name="Replace").focus()
    page.keyboard.type("late_")
    page.get_by_role("button", name="replace all").press("Enter")
    assert written(page).count("late_") == 11
    assert "x59" not in written(page)
    page.get_by_role("textbox", name="Find").press("Escape")
    page.keyboard.press("Control+z")
    assert written(page).count("x59") == 11


COMPLETED = [
    ("import numpy as np\nnp.linalg.", "sol", "solve", "import numpy as np\nnp.linalg.solve"),
    ("from tensorflow.keras import layers as parts\nparts.", "Den", "Dense", "parts.Dense"),
    ("from keras.losses import ", "Hub", "Huber", "import Huber"),
    ("hidden_units = 3\n", "hidd", "hidden_units", "\nhidden_units"),
    ("class Net:\n    def fit(self):\n        self.weights = 1\n        self.", "wei", "weights", "self.weights"),
]


def test_names_of_libraries_and_of_the_file_are_completed(writer: Visitor) -> None:
    page = writer.page
    for code, typed, offered, whole in COMPLETED:
        writer.writes(code)
        page.keyboard.type(typed)
        expect(page.get_by_role("option", name=offered).first).to_be_visible()
        page.keyboard.press("Tab")
        expect(page.get_by_role("option")).to_have_count(0)
        assert written(page).endswith(whole)


def test_a_list_of_names_says_how_each_is_called_and_takes_no_key_away(writer: Visitor) -> None:
    page = writer.page
    writer.writes("import numpy as np\nnp.linalg.")
    page.keyboard.type("sol")
    expect(page.get_by_role("option", name="solve").first).to_contain_text("(a, b)")
    assert barriers(page) == []
    page.keyboard.press("Enter")
    assert written(page) == "import numpy as np\nnp.linalg.sol\n"


MISTAKES = {
    "x = (1,\ny = [2]\n": "Line 1: This ( is never closed.",
    "x = 1)\n": "Line 1: This ) closes nothing.",
    "x = (1,\n     2]\n": "Line 2: This ] does not go with the ( of line 1.",
    "def f(x)\n    return x\n": "Line 1: This line needs a colon at its end.",
    "if True:\nx = 1\n": "Line 2: This line must be indented: the line above it opens a block.",
    "x = 1\n    y = 2\n": "Line 2: This line is indented, but no line above it opens a block.",
    "if x:\n        y = 1\n\tz = 2\n": "Line 3: Tabs and spaces are mixed in this indentation.",
    "x = 'abc\ny = 1\n": "Line 1: This string is never closed.",
    "return 1\n": "Line 1: This return stands outside a function.",
    "for x in y:\n    def f():\n        break\n": "Line 3: This break stands outside a loop.",
    "x = = 1\n": "Line 1: Python cannot read this line from here on.",
}
RIGHT = "# (\ns = ')' + '''\n  (\n'''\nx = [0.,\n1]\nfor a, *b in x: pass\nif s: \\\n  x = 1\n"


def test_mistakes_are_marked_in_words_and_only_what_is_one(writer: Visitor) -> None:
    page = writer.page
    for code, words in MISTAKES.items():
        writer.writes(f"{code}\n# end")
        page.locator("h1").click()
        expect(mistakes(page)).to_contain_text(words)
        assert page.locator(".cm-lintRange, .cm-lintPoint").count() > 0
    assert barriers(page) == []
    writer.writes(RIGHT)
    page.locator("h1").click()
    expect(mistakes(page)).to_be_empty()


def test_a_line_that_is_being_written_is_left_in_peace_and_f8_finds_the_mistake(writer: Visitor) -> None:
    page = writer.page
    writer.writes("")
    page.keyboard.insert_text("x = 1\nprint(x")
    page.wait_for_timeout(1500)  # longer than it waits before it looks
    expect(mistakes(page)).to_be_empty()
    page.keyboard.press("Control+Home")
    expect(mistakes(page)).to_have_text("Line 2: This ( is never closed.")
    page.keyboard.press("F8")
    page.keyboard.insert_text("<")
    assert written(page) == "x = 1\nprint<x"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_settings_are_made_by_keyboard_and_remembered(visitor: Callable[..., Visitor], scheme: str, width: int) -> None:
    somebody = visitor(color_scheme=scheme, viewport={"width": width, "height": 800})
    somebody.signs_in(STUDENT)
    page = somebody.goes_to(ADDRESS)
    code = page.locator(".cm-content")
    size = code.evaluate("(code) => parseFloat(getComputedStyle(code).fontSize)")
    menu = page.locator("[data-editor-settings]")
    menu.locator("summary").press("Enter")
    menu.get_by_role("button", name="Larger").press("Enter")
    for name in ("Wrap long lines", "As high as the window"):
        menu.get_by_role("checkbox", name=name).press("Space")
    assert barriers(page) == []
    assert overflow(page) <= 0
    page.keyboard.press("Escape")
    expect(menu.locator("summary")).to_be_focused()
    page.reload()
    expect(menu.locator("output")).to_have_text("110 %")
    assert code.evaluate("(code) => parseFloat(getComputedStyle(code).fontSize)") == pytest.approx(1.1 * size)
    expect(code).to_have_class("cm-content cm-lineWrapping")
    assert page.locator(".cm-scroller").evaluate("(box) => box.clientHeight") >= 600
    assert overflow(page) <= 0


def test_what_else_the_browser_keeps_under_their_name_is_no_setting(writer: Visitor) -> None:
    page = writer.page
    for kept in ("null", "[", '{"size": "<b>"}', '{"size": 1e9, "wrap": "yes"}', "7"):
        page.evaluate("(kept) => localStorage.setItem('hebb:editor', kept)", kept)
        page.reload()
        expect(page.locator("[data-editor-settings] output")).to_have_text("200 %" if "1e9" in kept else "100 %")


def test_vim_keys_come_when_they_are_wanted_and_go_again(writer: Visitor) -> None:
    page = writer.page
    vim = page.get_by_role("checkbox", name="Vim keys")
    writer.writes("one = 1\ntwo = 2\n")
    page.locator("[data-editor-settings] summary").click()
    vim.check()
    expect(page.locator(".cm-vimMode")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(".cm-content").focus()
    page.keyboard.type("ggdd")
    assert written(page) == "two = 2\n"
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run", exact=True)).to_be_focused()


def test_on_a_telephone_the_editor_is_one_touch_away(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor(viewport={"width": 360, "height": 800})
    somebody.signs_in(STUDENT)
    page = somebody.goes_to(ADDRESS)
    links = page.get_by_role("navigation", name="This page")
    for name, place in (("Editor", ".cm-content"), ("Task", "h1"), ("Editor", ".cm-content")):
        links.get_by_role("link", name=name).press("Enter")
        expect(page.locator(place)).to_be_in_viewport()
        expect(links).to_be_in_viewport()


def test_the_page_begins_small_and_the_rest_comes_when_it_is_used(visitor: Callable[..., Visitor]) -> None:
    somebody = visitor()
    somebody.signs_in(STUDENT)
    asked: list[str] = []
    somebody.page.on("request", lambda request: asked.append(request.url))
    page = somebody.goes_to(ADDRESS)
    page.wait_for_load_state("networkidle")
    kinds = "['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))"
    sizes = page.evaluate(f"Object.fromEntries({kinds}.map((one) => [one.name, one.encodedBodySize]))")
    assert sum(sizes.values()) <= MOST_BYTES, sizes
    assert [url for url in asked if any(name in url for name in LATER)] == []

    def is_list(request: Request) -> bool:
        return "library-names" in request.url

    with page.expect_request(is_list):
        enter(page)
        somebody.writes("import numpy as np\nnp.")
        page.keyboard.type("li")
    served = page.request.get(next(url for url in asked if "library-names" in url))
    assert served.headers["content-encoding"] in ("br", "gzip")


def test_escape_then_tab_leaves_while_names_are_still_looked_for(writer: Visitor) -> None:
    page = writer.page
    waiting: list[Route] = []
    page.route("**/chunks/library-names*", lambda route: waiting.append(route))
    with page.expect_request("**/chunks/library-names*"):
        writer.writes("import numpy as np\nnp.")
        page.keyboard.type("li")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run", exact=True)).to_be_focused()
    assert written(page) == "import numpy as np\nnp.li"
    waiting[0].continue_()


def test_who_cannot_reach_the_site_writes_on(writer: Visitor) -> None:
    page = writer.page
    page.route("**/chunks/editor-tools*", lambda route: route.abort())
    page.reload()
    writer.writes("x = 1\n")
    expect(mistakes(page)).to_contain_text("A part of the editor could not be loaded.")
    assert written(page) == "x = 1\n"
    page.unroute("**/chunks/editor-tools*")
    writer.complaints.clear()
