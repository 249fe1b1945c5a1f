"""How pages look and serve everybody: axe, small screens, zoom, light and dark, the keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.course import MISTAKE
from tests.browser.visitors import INSTRUCTOR, STUDENT, Visitor, barriers, overflow

PAGES = ["/", "/courses/small/lessons/hello/", "/courses/small/quizzes/1-1/", "/courses/small/exercises/twice/"]
PAGES += ["/courses/small/scratch/", "/accounts/profile/", "/accounts/sessions/"]
DOORS = ["/", "/accounts/sign-in/", "/accounts/sign-up/", "/accounts/forgotten/"]
STAFF = ["/teaching/", "/courses/small/teaching/students/student/", "/teaching/trouble/", "/classes/"]


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def look(
    visitor: Callable[..., Visitor], account: tuple[str, str] | None, paths: list[str], **context: Any
) -> dict[str, list[str]]:
    """Barriers on each page, and by how much it is too wide."""
    somebody = visitor(**context)
    if account:
        somebody.signs_in(account)
    found = {}
    for path in paths:
        page = somebody.goes_to(path)
        page.wait_for_load_state("networkidle")
        found[path] = barriers(page) + ([f"{wide} px too wide"] if (wide := overflow(page)) > 0 else [])
    return found


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize(("account", "paths"), [(None, DOORS), (STUDENT, PAGES), (INSTRUCTOR, STAFF)])
def test_nothing_stands_in_anybodys_way(
    visitor: Callable[..., Visitor], scheme: str, width: int, account: tuple[str, str] | None, paths: list[str]
) -> None:
    viewport = {"width": width, "height": 800}
    found = look(visitor, account, paths, color_scheme=scheme, viewport=viewport)
    assert found == {path: [] for path in paths}


def test_a_verdict_has_no_barriers_and_fits_a_telephone(visitor: Callable[..., Visitor], scheme: str) -> None:
    student = visitor(color_scheme=scheme, viewport={"width": 360, "height": 800})
    student.signs_in(STUDENT)
    page = student.goes_to("/courses/small/exercises/twice/")
    student.writes(MISTAKE)
    student.presses("Submit")
    page.get_by_text("Everything you handed in here").click()
    assert barriers(page) == []
    assert overflow(page) <= 0
    page.locator(".verdict-about a").click()
    assert barriers(page) == []
    assert overflow(page) <= 0


PLAN = 'format_version = 1\n[[rows]]\nexercise = "twice"\nweight = 10\ndue = 2026-11-03T23:59:59\nlate_percent = 10\n'


def test_a_class_with_a_plan_has_no_barriers_and_fits_a_telephone(visitor: Callable[..., Visitor], scheme: str) -> None:
    instructor = visitor(color_scheme=scheme, viewport={"width": 360, "height": 800})
    instructor.signs_in(INSTRUCTOR)
    page = instructor.goes_to("/classes/")
    page.get_by_label("Name").fill("Deep learning")
    page.get_by_role("button", name="Create the class").click()
    page.get_by_label("The plan as TOML").fill(PLAN)
    page.get_by_role("button", name="Show what changes").click()
    expect(page.get_by_text("exercise twice is added")).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Apply these changes").click()
    expect(page.get_by_text("The plan is imported")).to_be_visible()
    assert barriers(page) == []
    assert overflow(page) <= 0


def test_what_staff_set_up_in_a_class_has_no_barriers(visitor: Callable[..., Visitor], scheme: str) -> None:
    instructor = visitor(color_scheme=scheme, viewport={"width": 360, "height": 800})
    instructor.signs_in(INSTRUCTOR)
    page = instructor.goes_to("/classes/")
    page.get_by_label("Name").fill("Deep learning")
    page.get_by_role("button", name="Create the class").click()
    page.get_by_label("The plan as TOML").fill(PLAN)
    page.get_by_role("button", name="Show what changes").click()
    page.get_by_role("button", name="Apply these changes").click()
    expect(page.get_by_text("The plan is imported")).to_be_visible()
    address = page.url
    found = {}
    for path in ("extensions", "groups", "roster", "settings"):
        page.goto(f"{address}{path}")
        found[path] = barriers(page) + (["too wide"] if overflow(page) > 0 else [])
    page.goto(f"{address}groups")
    page.get_by_label("Name").fill("Monday")
    page.get_by_role("button", name="Make the group").click()
    expect(page.get_by_role("heading", name="Monday")).to_be_visible()
    found["group"] = barriers(page) + (["too wide"] if overflow(page) > 0 else [])
    page.goto(f"{address}roster")
    rows = b"user name,group\nstudent,Tuesday\n"
    page.get_by_label("File").set_input_files({"name": "roster.csv", "mimeType": "text/csv", "buffer": rows})
    page.get_by_role("button", name="Show what will happen").click()
    expect(page.get_by_text("joins as student, group Tuesday")).to_be_visible()
    found["preview"] = barriers(page) + (["too wide"] if overflow(page) > 0 else [])
    assert found == {path: [] for path in found}


def test_answers_have_no_barriers(visitor: Callable[..., Visitor], scheme: str) -> None:
    student = visitor(color_scheme=scheme)
    student.signs_up(f"Answers{scheme.title()}")
    page = student.goes_to("/courses/small/quizzes/1-1/")
    page.get_by_role("checkbox", name="XOR").check()
    page.locator("#question-several").get_by_role("button", name="Check").click()
    expect(page.get_by_text("No line parts it.")).to_be_visible()
    assert barriers(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_twice_the_size_still_fits(visitor: Callable[..., Visitor], path: str) -> None:
    """200 % zoom on a 1280 pixel screen is a window of 640 pixels."""
    student = visitor(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    student.signs_in(STUDENT)
    assert overflow(student.goes_to(path)) <= 0


def test_a_line_of_text_is_no_longer_than_75_characters(visitor: Callable[..., Visitor]) -> None:
    student = visitor()
    student.signs_in(STUDENT)
    page = student.goes_to("/courses/small/lessons/hello/")
    wide = page.evaluate(
        """() => {
            const text = document.querySelector(".prose > p");
            const probe = text.cloneNode();
            probe.style.cssText = "position: absolute; white-space: nowrap; visibility: hidden";
            probe.textContent = "the quick brown fox jumps over the lazy dog and then it runs a bit on";
            text.after(probe);
            const width = probe.getBoundingClientRect().width / probe.textContent.length;
            probe.remove();
            return text.getBoundingClientRect().width / width;
        }"""
    )
    assert wide <= 75


def test_the_chosen_colours_are_remembered_and_there_before_the_page_is(visitor: Callable[..., Visitor]) -> None:
    student = visitor(color_scheme="light")
    page = student.goes_to("/")
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    button = page.get_by_role("button", name=re.compile("Light or dark"))
    button.click()
    button.click()
    expect(button).to_contain_text("Dark")
    dark = page.evaluate(colour)
    assert dark != light
    page.reload(wait_until="commit")
    page.wait_for_selector("body", state="attached")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate(colour) == dark


def test_the_first_tab_skips_to_the_content(visitor: Callable[..., Visitor]) -> None:
    page = visitor().goes_to("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


@pytest.mark.parametrize("path", ["/courses/small/lessons/hello/", "/courses/small/exercises/twice/"])
def test_nothing_jumps_while_a_page_loads(visitor: Callable[..., Visitor], path: str) -> None:
    student = visitor()
    student.signs_in(STUDENT)
    student.page.add_init_script(
        """window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
            if (!entry.hadRecentInput) window.shift += entry.value;
        })).observe({type: "layout-shift", buffered: true});"""
    )
    page = student.goes_to(path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shift") < 0.1


def test_what_is_too_wide_scrolls_in_its_own_box_by_keyboard(visitor: Callable[..., Visitor]) -> None:
    student = visitor(viewport={"width": 360, "height": 800})
    student.signs_in(STUDENT)
    page = student.goes_to("/courses/small/lessons/hello/")
    for box in (page.locator("pre.code"), page.locator(".formula")):
        expect(box).to_have_attribute("tabindex", "0")
        assert box.evaluate("(box) => box.scrollWidth > box.clientWidth")
