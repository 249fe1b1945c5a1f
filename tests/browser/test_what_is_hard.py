"""Staff of a class look at what is hard and at a student, in a real browser: no barriers, and it fits a telephone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.course import MISTAKE, SOLUTION
from tests.browser.visitors import INSTRUCTOR, Visitor, barriers, overflow


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def is_well_made(page: Page) -> None:
    """Everything that folds is unfolded first."""
    page.evaluate("for (const folded of document.querySelectorAll('main details')) folded.open = true")
    assert barriers(page) == []
    assert overflow(page) <= 0


def test_from_the_class_to_what_catches_whom(visitor: Callable[..., Visitor], scheme: str) -> None:
    telephone = {"color_scheme": scheme, "viewport": {"width": 360, "height": 800}}
    staff = visitor(**telephone)
    staff.signs_in(INSTRUCTOR)
    page = staff.goes_to("/classes/")
    page.get_by_label("Name").fill(f"Hard in {scheme}")
    page.get_by_role("button", name="Create the class").click()
    link = page.locator("a.address").get_attribute("href")
    assert link

    student = visitor()
    student.signs_up(f"Hard{scheme.title()}")
    student.goes_to(link).get_by_role("button", name="Join").click()
    student.goes_to("/courses/small/exercises/twice/")
    for code in (MISTAKE, SOLUTION):
        student.writes(code)
        student.presses("Submit")

    page.get_by_role("link", name="Exercises", exact=True).click()
    expect(page.get_by_role("row", name="Twice")).to_contain_text("100 %")
    is_well_made(page)
    page.get_by_role("link", name="Quiz:").first.click()
    expect(page.get_by_role("columnheader", name="Discrimination")).to_be_visible()
    is_well_made(page)
    page.get_by_role("link", name="Exercises and quizzes").click()
    page.get_by_role("row", name="Twice").get_by_role("link").click()
    expect(page.get_by_role("img", name="Best results")).to_be_visible()
    is_well_made(page)
    page.get_by_role("link", name="The latest submission").first.click()
    page.get_by_role("link", name=f"Hard{scheme.title()}").click()
    expect(page.get_by_text("for the first time")).to_be_visible()
    is_well_made(page)
