"""The editor keeps what was written, whatever happens, and leaves the keyboard its way out."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Cookie, Dialog, Page, Route, expect

from tests.browser.course import SOLUTION
from tests.browser.visitors import VERDICT_MS, Visitor, barriers

ADDRESS = "/courses/small/exercises/twice/"


@pytest.fixture
def writer(visitor: Callable[..., Visitor], request: pytest.FixtureRequest) -> Visitor:
    """Somebody new at the exercise's page."""
    somebody = visitor()
    somebody.signs_up(f"Writer{abs(hash(request.node.name)) % 10**8}")
    somebody.goes_to(ADDRESS)
    return somebody


def give(page: Page, cookies: list[Cookie]) -> None:
    """Give a browser what another had."""
    page.context.add_cookies(
        [{"name": one["name"], "value": one["value"], "domain": one["domain"], "path": one["path"]} for one in cookies]
    )


def saved(page: Page) -> None:
    expect(page.locator("[data-draft-status]")).to_contain_text("Draft saved")


def test_a_draft_survives_a_closed_tab(writer: Visitor) -> None:
    writer.writes("x = 'kept'\n")
    saved(writer.page)
    writer.close_tab_and_open_another()
    expect(writer.goes_to(ADDRESS).locator(".cm-content")).to_contain_text("x = 'kept'")


def test_a_draft_survives_a_tab_closed_in_the_middle_of_a_word(writer: Visitor) -> None:
    writer.writes("x = 'not yet sa")
    writer.close_tab_and_open_another()
    expect(writer.goes_to(ADDRESS).locator(".cm-content")).to_contain_text("x = 'not yet sa")


def test_a_draft_survives_a_lost_line(writer: Visitor) -> None:
    page = writer.page
    page.context.set_offline(True)
    writer.writes("x = 'offline'\n")
    expect(page.locator("[data-draft-status]")).to_contain_text("kept in this browser; the server cannot be reached")
    page.context.set_offline(False)
    saved(page)
    writer.complaints = [text for text in writer.complaints if "ERR_INTERNET_DISCONNECTED" not in text]


def is_busy(page: Page, address: str, times: int) -> list[str]:
    """Have the site refuse the next requests whose address ends so; the methods of all that came to it."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.method)
        if len(asked) <= times:
            route.fulfill(status=503, headers={"Retry-After": "1"}, body="Busy.")
        else:
            route.continue_()

    page.route(re.compile(f"{address}$"), answer)
    return asked


def forgive(writer: Visitor, status: int) -> None:
    """The browser may say that the site refused: so it did."""
    said = re.compile(rf"(status of|Status Error Code) {status}\b")
    writer.complaints = [text for text in writer.complaints if not said.search(text)]


def test_what_a_busy_site_refused_is_sent_again_as_it_was_and_once(writer: Visitor) -> None:
    page = writer.page
    asked = is_busy(page, "/submissions", times=2)
    writer.writes(SOLUTION)
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(
        page.get_by_role("alert").filter(has_text="The site is busy. What you sent is sent again in 1 s.")
    ).to_be_visible()
    writer.writes("x = 'written meanwhile'\n")
    expect(page.locator(".verdict-words")).to_have_text("Passed", timeout=VERDICT_MS)
    expect(page.locator(".cm-content")).to_contain_text("x = 'written meanwhile'")
    assert asked == ["POST"] * 3
    expect(page.locator("#history tbody tr")).to_have_count(1)
    forgive(writer, 503)


def test_a_verdict_comes_though_the_site_is_busy_when_it_is_there(writer: Visitor) -> None:
    page = writer.page
    asked = is_busy(page, "/panel\\?beside=editor", times=2)
    writer.writes(f"import time\n\ntime.sleep(1.5)  # longer than the answer to the click waits for it\n{SOLUTION}")
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.locator(".verdict-words")).to_have_text("Passed", timeout=VERDICT_MS)
    expect(page.locator(".verdict")).to_have_count(1)
    assert asked == ["GET"] * 3
    forgive(writer, 503)


def test_a_draft_waits_in_the_browser_while_the_site_is_busy(writer: Visitor) -> None:
    page = writer.page
    is_busy(page, "/draft", times=1)
    writer.writes("x = 'patient'\n")
    expect(page.locator("[data-draft-status]")).to_contain_text("kept in this browser; the site is busy")
    saved(page)
    forgive(writer, 503)


def test_of_two_tabs_neither_loses_its_text_without_a_word(writer: Visitor) -> None:
    page = writer.page
    writer.writes("x = 'first'\n")
    saved(page)
    tab = page.context.new_page()
    tab.goto(ADDRESS)
    tab.locator(".cm-content").click()
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text("x = 'of the other tab'\n")
    saved(tab)
    writer.writes("x = 'of this tab'\n")
    expect(page.locator("[data-draft-status]")).to_contain_text(
        re.compile(r"Another tab of this browser saved another text at \d.*; this one is kept\.")
    )
    expect(page.locator(".cm-content")).to_contain_text("x = 'of this tab'")
    page.get_by_role("button", name="Take that one").click()
    expect(page.locator(".cm-content")).to_contain_text("x = 'of the other tab'")
    forgive(writer, 409)


def test_what_a_tab_hands_in_itself_is_no_other_text(writer: Visitor) -> None:
    page = writer.page
    writer.writes(SOLUTION)
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.locator(".verdict-words")).to_have_text("Passed", timeout=VERDICT_MS)
    with page.expect_response(lambda answer: answer.url.endswith("/draft") and answer.status == 200):
        writer.writes("x = 'after it'\n")
    saved(page)
    expect(page.get_by_role("button", name="Take that one")).to_have_count(0)
    forgive(writer, 409)


def test_a_file_can_be_run_before_it_is_submitted(writer: Visitor) -> None:
    page = writer.page
    page.get_by_text("Hand in a file, or begin again").click()
    page.set_input_files("#file", {"name": "mine.py", "mimeType": "text/x-python", "buffer": SOLUTION.encode()})
    page.get_by_role("button", name="Run the file").click()
    expect(page.locator(".verdict")).to_contain_text("visible tests", timeout=VERDICT_MS)


def test_who_signs_in_again_in_another_tab_goes_on_where_the_page_stands(writer: Visitor) -> None:
    page = writer.page
    name = page.locator(".menu-name").inner_text().lower()
    page.context.clear_cookies(name="sessionid")
    writer.writes(SOLUTION)
    expect(page.locator("[data-draft-status]")).to_contain_text("kept in this browser; you have been signed out")
    tab = page.context.new_page()
    tab.goto("/accounts/sign-in/")
    tab.get_by_label("User name or mail address").fill(name)
    tab.get_by_label("Password").fill("a-long-secret")
    tab.get_by_role("button", name="Sign in").click()
    expect(tab.get_by_role("link", name="Course")).to_be_visible()
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.locator(".verdict-words")).to_have_text("Passed", timeout=VERDICT_MS)
    saved(page)
    forgive(writer, 403)


def test_who_was_signed_out_elsewhere_is_told_so_and_loses_nothing(writer: Visitor) -> None:
    page = writer.page
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    writer.writes("x = 'signed out'\n")
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="You have been signed out")).to_be_visible()
    expect(page.locator(".cm-content")).to_contain_text("x = 'signed out'")
    give(page, cookies)
    expect(writer.goes_to(ADDRESS).locator(".cm-content")).to_contain_text("x = 'signed out'")
    writer.complaints = [text for text in writer.complaints if "status of 403" not in text]


def test_another_device_has_the_draft_too(writer: Visitor, visitor: Callable[..., Visitor]) -> None:
    writer.writes("x = 'everywhere'\n")
    saved(writer.page)
    cookies = writer.page.context.cookies()
    other = visitor()
    give(other.page, cookies)
    expect(other.goes_to(ADDRESS).locator(".cm-content")).to_contain_text("x = 'everywhere'")


def wants_the_starter(page: Page) -> list[str]:
    """Press the button, answer what is asked, if anything, with yes; what was asked."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept()

    page.once("dialog", answer)
    page.get_by_role("button", name="Put the starter back into the editor").click()
    return asked


def test_the_starter_can_be_had_back_and_that_undone(writer: Visitor) -> None:
    page = writer.page
    writer.writes("x = 1\n")
    page.get_by_text("Hand in a file, or begin again").click()
    assert len(wants_the_starter(page)) == 1
    expect(page.locator(".cm-content")).to_contain_text("def scale")
    page.locator(".cm-content").click()
    page.keyboard.press("Control+z")
    expect(page.locator(".cm-content")).to_have_text("x = 1")


def test_the_starter_takes_nobodys_work_without_a_yes(writer: Visitor) -> None:
    page = writer.page
    writer.writes("x = 1\n")
    page.get_by_text("Hand in a file, or begin again").click()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Put the starter back into the editor").click()
    expect(page.locator(".cm-content")).to_have_text("x = 1")


def test_the_starter_comes_without_a_question_where_nothing_is_lost(writer: Visitor) -> None:
    page = writer.page
    page.get_by_text("Hand in a file, or begin again").click()
    assert wants_the_starter(page) == []
    writer.writes("")
    assert wants_the_starter(page) == []
    expect(page.locator(".cm-content")).to_contain_text("def scale")


def test_what_the_window_does_not_show_is_found(writer: Visitor) -> None:
    page = writer.page
    writer.writes("\n".join(f"x{line} = {line}" for line in range(600)))
    page.keyboard.press("Control+Home")
    expect(page.get_by_text("x500 = 500")).to_have_count(0)
    page.keyboard.press("Control+f")
    expect(page.get_by_role("textbox", name="Find")).to_be_focused()
    page.keyboard.type("x500")
    page.keyboard.press("Enter")
    expect(page.locator(".cm-searchMatch-selected")).to_have_text("x500")
    assert barriers(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("textbox", name="Find")).to_have_count(0)
    expect(page.locator(".cm-content")).to_be_focused()


def test_ctrl_shift_enter_submits(writer: Visitor) -> None:
    writer.writes(SOLUTION)
    writer.page.keyboard.press("Control+Shift+Enter")
    expect(writer.page.locator(".verdict-score")).to_have_text("3 of 3 points", timeout=VERDICT_MS)


@pytest.mark.parametrize(("platform", "sign", "key"), [("MacIntel", "⌘", "Meta"), ("Linux x86_64", "Ctrl", "Control")])
def test_the_page_names_the_key_that_runs(visitor: Callable[..., Visitor], platform: str, sign: str, key: str) -> None:
    somebody = visitor()
    somebody.page.add_init_script(f"Object.defineProperty(navigator, 'platform', {{get: () => {platform!r}}})")
    somebody.signs_up(f"Key{key}")
    page = somebody.goes_to(ADDRESS)
    expect(page.locator(".keys")).to_contain_text(f"{sign}-Enter runs, with Shift submits. {sign}-F finds.")
    expect(page.get_by_role("row", name=f"{sign}-Shift-Enter Submit", include_hidden=True)).to_have_count(1)
    page.locator(".cm-content").click()
    page.keyboard.press(f"{key}+Enter")
    expect(page.locator(".verdict")).to_be_visible()


def test_tab_indents_and_escape_then_tab_leaves(writer: Visitor) -> None:
    page = writer.page
    writer.writes("")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("7")  # no name begins so: none is offered, which Tab would take
    assert page.evaluate("document.querySelector('textarea[data-editor]').value") == "    7"
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run", exact=True)).to_be_focused()


def test_a_file_is_handed_in_without_touching_the_draft(writer: Visitor) -> None:
    page = writer.page
    writer.writes("x = 'draft'\n")
    page.get_by_text("Hand in a file, or begin again").click()
    page.get_by_label("A Python file, a notebook or a zip").set_input_files(
        {"name": "mine.py", "mimeType": "text/x-python", "buffer": SOLUTION.encode()}
    )
    page.get_by_role("button", name="Submit the file").click()
    expect(page.locator(".verdict-words")).to_have_text("Passed", timeout=60_000)
    expect(page.locator(".cm-content")).to_contain_text("x = 'draft'")


def test_without_javascript_everything_is_still_there(visitor: Callable[..., Visitor]) -> None:
    plain = visitor(java_script_enabled=False)
    plain.signs_up("Plain")
    page = plain.goes_to(ADDRESS)
    page.get_by_label("Your Python code").fill(SOLUTION)
    page.get_by_role("button", name="Submit", exact=True).click()
    for _ in range(60):
        if page.locator(".verdict.waiting").count() == 0:
            break
        page.wait_for_timeout(500)
        page.reload()
    expect(page.locator(".verdict-words")).to_have_text("Passed")
    page = plain.goes_to("/courses/small/quizzes/1-1/")
    page.get_by_role("radio", name="(1, 1)").check()
    page.locator("#question-fires").get_by_role("button", name="Check").click()
    expect(page.get_by_text("It computes AND.")).to_be_visible()
