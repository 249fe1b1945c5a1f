"""A student's way in a real browser: from signing up to a passed exercise."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.course import MISTAKE, SOLUTION
from tests.browser.visitors import Visitor, barriers
from tests.examples_of_questions import QUESTIONS


def test_from_sign_up_through_lesson_and_quiz_to_a_passed_exercise(visitor: Callable[..., Visitor]) -> None:
    ada = visitor()
    ada.signs_up("Ada")
    page = ada.page

    # the map, then the first lesson
    page.get_by_role("link", name="Begin: The neuron").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The neuron")
    expect(page.locator("figure[data-state=moving] svg").first).to_be_visible()
    page.get_by_role("radio", name="(1, 0)").check()
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_text("One input alone is not enough.")).to_be_visible()
    page.get_by_role("link", name="Try again").click()
    page.get_by_role("radio", name="(1, 1)").check()
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_text("It computes AND.")).to_be_visible()
    page.get_by_role("button", name="Done. Next: Again").click()
    page.get_by_role("button", name="Done. Next: Quiz").click()

    # the quiz
    page.locator("#question-who input[name=answer]").fill("hebb")
    page.locator("#question-who").get_by_role("button", name="Check").click()
    expect(page.get_by_text("Donald Hebb's.")).to_be_visible()
    expect(page.locator("#quiz-standing")).to_contain_text(f"1 of {len(QUESTIONS)} answered, 1 right so far.")
    page.get_by_role("link", name="Next: Twice").click()

    # the exercise: a run, a failed and a passed submission
    ada.writes(MISTAKE)
    ada.presses("Run")
    expect(page.locator(".verdict")).to_contain_text("Not right yet")
    ada.presses("Submit")
    expect(page.locator(".verdict")).to_contain_text("Your function adds the factor.")
    example = page.get_by_role("group", name="A small example")
    expect(example.locator("pre").first).to_have_text("scale(np.array([0.0]), 1.0)")
    expect(example.get_by_role("row", name="answer differs")).to_have_text(re.compile(r"0\s+1"))  # expected 0, got 1
    ada.writes(SOLUTION)
    ada.presses("Submit")
    expect(page.locator(".verdict-words")).to_have_text("Passed")
    expect(page.locator("#news")).to_contain_text("Passed")  # for those who do not look
    page.get_by_text("Everything you handed in here").click()
    expect(page.locator("#history tbody tr")).to_have_count(3)
    expect(page.locator("#history tbody tr").first).to_contain_text("Passed")

    page.get_by_role("link", name="Course").click()
    expect(page.get_by_text("exercises passed")).to_be_visible()
    expect(page.locator(".tallies")).to_contain_text("1 of 1")


def test_a_snippet_of_a_lesson_runs_where_it_stands(visitor: Callable[..., Visitor]) -> None:
    ann = visitor()
    ann.signs_up("Ann")
    page = ann.goes_to("/courses/small/lessons/hello/")
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator(".snippet-output pre")).to_contain_text("than a telephone is wide 2 and longer still")
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator(".snippet-output pre")).to_have_count(1)


def test_a_snippet_can_be_changed_run_by_a_key_and_put_back(visitor: Callable[..., Visitor]) -> None:
    eve = visitor()
    eve.signs_up("Eve")
    page = eve.goes_to("/courses/small/lessons/hello/")
    shown = page.locator(".snippet .code").first.inner_text()
    page.get_by_role("button", name="Edit", exact=True).click()
    editor = page.get_by_role("textbox", name="The snippet's code, yours to change")
    expect(editor).to_be_focused()
    expect(editor).to_contain_text(shown.splitlines()[0])
    assert barriers(page) == []
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text("print('changed by', 'Eve')")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator(".snippet-output pre")).to_have_text("changed by Eve")
    page.get_by_role("button", name="Put the code back").click()
    expect(editor).to_contain_text(shown.splitlines()[0])
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator(".snippet-output pre")).to_contain_text("than a telephone is wide")


def test_what_was_changed_in_a_snippet_is_there_at_the_next_visit(visitor: Callable[..., Visitor]) -> None:
    ida = visitor()
    ida.signs_up("Ida")
    page = ida.goes_to("/courses/small/lessons/hello/")
    page.get_by_role("button", name="Edit", exact=True).click()
    editor = page.get_by_role("textbox", name="The snippet's code, yours to change")
    expect(editor).to_be_focused()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text("print('kept for Ida')")
    kept = page.locator("[data-kept]")
    expect(kept).to_have_text("Your changes are kept.")
    page.reload()
    expect(kept).to_have_text("You changed this code.")
    assert barriers(page) == []
    page.get_by_role("button", name="Show my changes").click()
    expect(editor).to_contain_text("kept for Ida")
    page.get_by_role("button", name="Put the code back").click()
    expect(editor).not_to_contain_text("kept for Ida")
    expect(kept).to_have_text("")
    page.reload()
    expect(page.get_by_role("button", name="Edit", exact=True)).to_be_visible()


def test_the_wait_is_told_while_it_lasts(visitor: Callable[..., Visitor]) -> None:
    bea = visitor()
    bea.signs_up("Bea")
    page = bea.goes_to("/courses/small/exercises/twice/")
    bea.writes("import time\ntime.sleep(1)\n" + SOLUTION)
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.locator("[data-state-line]")).to_contain_text("Running the tests", timeout=20_000)
    expect(page.locator(".verdict-words")).to_have_text("Passed", timeout=60_000)


def test_what_never_ends_is_stopped_and_the_next_one_runs_at_once(visitor: Callable[..., Visitor]) -> None:
    lou = visitor()
    lou.signs_up("Lou")
    page = lou.goes_to("/courses/small/exercises/twice/")
    lou.writes("import time\n\ntime.sleep(3600)\n")
    page.evaluate("window.notReloaded = true")
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator("[data-state-line]")).to_contain_text("so far", timeout=20_000)
    assert barriers(page) == []
    page.get_by_role("button", name="Stop", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".verdict-words")).to_have_text("Stopped")
    expect(page.locator(".verdict-words")).to_be_focused()
    expect(page.locator("#news")).to_contain_text("Stopped")
    expect(page.locator("#history tbody tr").first).to_contain_text("Stopped")
    assert page.evaluate("window.notReloaded") is True
    lou.writes(SOLUTION)
    lou.presses("Submit")
    expect(page.locator(".verdict-words")).to_have_text("Passed")


def test_ctrl_enter_runs_and_shows_what_was_printed(visitor: Callable[..., Visitor]) -> None:
    cleo = visitor()
    cleo.signs_up("Cleo")
    page = cleo.goes_to("/courses/small/exercises/twice/")
    cleo.writes(SOLUTION)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".verdict-words")).to_have_text("The visible tests pass", timeout=60_000)
    expect(page.locator(".printed")).to_contain_text("scaling by")


def test_an_error_of_the_students_is_shown_and_not_run_by_the_browser(visitor: Callable[..., Visitor]) -> None:
    dan = visitor()
    dan.signs_up("Dan")
    page = dan.goes_to("/courses/small/exercises/twice/")
    dan.writes("def scale(x, factor):\n    raise ValueError('<img src=x onerror=alert(1)>')\n")
    dan.presses("Submit")
    expect(page.locator(".verdict")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator(".verdict img:not(figure img)").count() == 0


def test_hints_open_one_after_the_other_in_their_place(visitor: Callable[..., Visitor]) -> None:
    eva = visitor()
    eva.signs_up("Eva")
    page = eva.goes_to("/courses/small/exercises/twice/")
    page.get_by_role("button", name="Stuck? Open the first of").click()
    expect(page.locator(".hint")).to_have_count(1)
    page.get_by_role("button", name="Open hint 2").click()
    expect(page.locator(".hint")).to_have_count(2)
    expect(page.locator(".hint").last).to_be_focused()


def test_things_are_put_in_order_by_buttons(visitor: Callable[..., Visitor]) -> None:
    flo = visitor()
    flo.signs_up("Flo")
    page = flo.goes_to("/courses/small/quizzes/1-1/")
    question = page.locator("#question-order")
    for place, name in enumerate(["McCulloch and Pitts", "Hebb", "Rosenblatt"]):
        button = question.get_by_role("button", name=f"Move up: {name}", exact=True)
        items = question.locator("[data-ordering-item]")
        while items.nth(place).inner_text() != name:
            button.click()
    expect(question.get_by_role("status")).to_contain_text("of 3")
    question.get_by_role("button", name="Check").click()
    expect(question.get_by_text("1943, 1949, 1958.")).to_be_visible()
    expect(question.locator(".answer-head")).to_contain_text("Right")


def test_an_instructor_sees_what_a_student_did(visitor: Callable[..., Visitor]) -> None:
    gil = visitor()
    gil.signs_up("Gil")
    gil.goes_to("/courses/small/exercises/twice/")
    gil.writes(SOLUTION)
    gil.presses("Submit")

    ivy = visitor()
    ivy.signs_in(("instructor", "perceptron-1958"))
    page = ivy.goes_to("/teaching/")
    row = page.get_by_role("row", name="Gil")
    row.get_by_role("link").last.click()
    expect(page.get_by_role("heading", name="Handed in for Twice")).to_be_visible()
    page.locator("tbody a").first.click()
    expect(page.locator(".verdict-words")).to_have_text("Passed")
    expect(page.locator("pre.code").last).to_contain_text("return x * factor")
    expect(page.get_by_text("Handed in by Gil")).to_be_visible()


def test_handed_in_code_is_coloured_where_it_is_read(visitor: Callable[..., Visitor]) -> None:
    hal = visitor()
    hal.signs_up("Hal")
    page = hal.goes_to("/courses/small/exercises/twice/")
    code = f"def double(x):\n    return '<b>'\n\nmatch{' ' * 30_000}x"
    hal.writes(code)
    hal.presses("Submit")
    page.locator(".verdict-about a").click()
    shown = page.locator("[data-language=python] > code")
    expect(shown.locator(".tok-keyword").first).to_have_text("def")
    assert shown.text_content() == code
