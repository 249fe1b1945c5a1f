"""The whole life of a class in real browsers: filled, planned, worked in, remarked on, adjusted, regraded, exported."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graders.exercise import Course
from graders.quality.fresh import write_exercise
from tests.browser.course import MISTAKE, SOLUTION
from tests.browser.site import ROOT, Site
from tests.browser.visitors import INSTRUCTOR, Visitor
from tests.small_course import write_course

PASSWORD = "perceptron-1958"
PUPILS = [f"pupil-{number:02}" for number in range(1, 31)]
EARLY, LATE, EXTENDED, WRONG = PUPILS[:4]
SITTING = PUPILS[10:12]
DUE = datetime.now() - timedelta(hours=30)
EXAM = f"""[[rows]]
exercise = "thrice"
weight = 20
exam_minutes = 60
opens = {DUE:%Y-%m-%dT%H:%M:%S}
due = {DUE + timedelta(days=3):%Y-%m-%dT%H:%M:%S}
"""
MAKE_PEOPLE = f"""
from accounts.models import User
from django.contrib.auth.hashers import make_password
secret = make_password({PASSWORD!r})
User.objects.bulk_create(User(username=name, display_name=name.title(), password=secret) for name in {PUPILS!r})
"""
NEW_TEST = '''

@pytest.mark.points(2)
@pytest.mark.feedback("A factor below zero turns the sign.")
def test_negative(student):
    """Negative factors."""
    assert student.scale(2.0, -1.0) == -2.0
'''

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Path]]:
    """A site whose course can change, and the folder of that course."""
    folder = tmp_path_factory.mktemp("class")
    course = folder / "course"
    write_course(course)
    write_exercise("01-first/thrice", Course(course))
    chapter = course / "exercises" / "01-first" / "chapter.toml"
    chapter.write_text(chapter.read_text().replace('["twice"]', '["twice", "thrice"]'))
    site = Site(folder, course)
    try:
        site.wait()
        manage(site, "shell", "-c", MAKE_PEOPLE)
        yield site, course
    finally:
        site.stop()


@pytest.fixture
def comes(chromium: Browser, own_site: tuple[Site, Path]) -> Iterator[Callable[[str, str], Visitor]]:
    """Somebody signs in: ``comes(name, password)``. In the end no browser may have complained."""
    there: list[Visitor] = []

    def sign_in(name: str, password: str = PASSWORD) -> Visitor:
        there.append(Visitor(chromium, own_site[0].address))
        there[-1].signs_in((name, password))
        return there[-1]

    yield sign_in
    for one in there:
        one.leave()
    assert [one.complaints for one in there] == [[] for _ in there]


def manage(site: Site, *command: str) -> None:
    arguments = [sys.executable, str(ROOT / "manage.py"), *command]
    done = subprocess.run(arguments, env=site.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def plan(due: datetime, more: str = "") -> str:
    return (
        'format_version = 2\n[[rows]]\nexercise = "twice"\nweight = 10\n'
        f"due = {due:%Y-%m-%dT%H:%M:%S}\nlate_percent = 10\n"
        f'[[rows]]\nquiz = "1-1"\nweight = 5\ndue = {due + timedelta(days=30):%Y-%m-%dT%H:%M:%S}\n' + more
    )


def make_class(page: Page) -> str:
    """A class of thirty with a plan whose exercise was due 30 hours ago: two days late. Its address."""
    page.goto("/classes/")
    page.get_by_label("Name").fill("Deep learning")
    page.get_by_label("Time zone").fill("UTC")
    page.get_by_role("button", name="Create the class").click()
    address = page.url
    page.goto(f"{address}roster")
    rows = "user name,group\n" + "".join(f"{name},{'Monday' if name < 'pupil-16' else 'Friday'}\n" for name in PUPILS)
    page.get_by_label("File").set_input_files({"name": "r.csv", "mimeType": "text/csv", "buffer": rows.encode()})
    page.get_by_role("button", name="Show what will happen").click()
    expect(page.get_by_text("joins as student")).to_have_count(30)
    page.get_by_role("button", name="Do this").click()
    import_plan(page, address, plan(DUE))
    return address


def import_plan(page: Page, address: str, text: str) -> None:
    page.goto(address)
    page.get_by_label("The plan as TOML").fill(text)
    page.get_by_role("button", name="Show what changes").click()
    page.get_by_role("button", name="Apply these changes").click()
    expect(page.get_by_text("The plan is imported")).to_be_visible()


def extend(page: Page, address: str) -> None:
    page.goto(f"{address}extensions")
    page.get_by_label("For what").select_option(label="Twice")
    page.get_by_label("For whom").select_option(label=f"{EXTENDED.title()} ({EXTENDED})")
    page.get_by_label("Due").fill(f"{datetime.now() + timedelta(days=1):%Y-%m-%dT%H:%M:%S}")
    page.get_by_label("Reason").fill("Was ill.")
    page.get_by_role("button", name="Extend").click()
    expect(page.get_by_role("cell", name="Was ill.")).to_be_visible()


def hand_in(student: Visitor, code: str) -> None:
    student.goes_to("/courses/small/exercises/twice/")
    student.writes(code)
    student.presses("Submit")


def points_of(page: Page, address: str) -> dict[str, str]:
    """Who has how many points, as the exported file says."""
    with page.expect_download() as download:
        page.goto(f"{address}results")
        page.get_by_role("link", name="CSV").click()
    rows = list(csv.reader(io.StringIO(Path(download.value.path()).read_text("utf-8-sig"))))
    name, total = rows[0].index("User name"), rows[0].index("Points")
    return {row[name]: row[total] for row in rows[1:] if row[name] in PUPILS}


def remark_and_answer(teacher: Visitor, student: Visitor, address: str) -> None:
    """Staff ask about a line; the student reads it on the course's first page and answers."""
    student.page.locator(".verdict-about a").click()
    where = student.page.url
    teacher.goes_to(where)
    teacher.page.get_by_text("Write a remark").click()
    teacher.page.get_by_label("Your words").fill("Why do you add here?")
    teacher.page.get_by_label("Line (optional)").fill("2")
    teacher.page.get_by_label("I ask for an answer").check()
    teacher.page.get_by_role("button", name="Send").click()
    student.goes_to("/courses/small/")
    student.page.get_by_role("link", name="Twice, handed in").click()
    expect(student.page.get_by_text("Why do you add here?")).to_be_visible()
    student.page.get_by_text("Answer, or say something else").click()
    student.page.get_by_label("Your words").fill("I took it for a sum.")
    student.page.get_by_role("button", name="Send").click()
    expect(student.page.get_by_text("I took it for a sum.")).to_be_visible()
    teacher.goes_to(f"{address}today")
    expect(teacher.page.get_by_text("Why do you add here?")).to_have_count(0)


def adjust(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}results?find={name}")
    page.get_by_role("link", name=name.title()).click()
    page.get_by_role("link", name="Adjust a mark").click()
    page.get_by_label("For what").select_option(label="Twice")
    page.get_by_label("Points").fill("0.5")
    page.get_by_label("Why:", exact=True).fill("An honest answer.")
    page.get_by_role("button", name="Adjust").click()
    expect(page.get_by_role("article").get_by_text("An honest answer.")).to_be_visible()


def change_the_tests(site: Site, course: Path) -> None:
    twice = course / "exercises" / "01-first" / "twice" / "exercise.toml"
    twice.write_text(twice.read_text().replace("points = 3", "points = 5"))
    tests = course / "reference_solutions" / "01-first" / "twice" / "test_hidden.py"
    tests.write_text(tests.read_text() + NEW_TEST)
    manage(site, "load_course")


def regrade(page: Page, address: str) -> None:
    """The preview says who changes and why; nothing does before it is applied."""
    before = points_of(page, address)
    page.goto(f"{address}regradings")
    page.get_by_role("row", name="Twice").get_by_role("button", name="Regrade").click()
    applies = page.get_by_role("button", name="Apply it")
    for _ in range(60):
        if applies.is_visible():
            break
        page.wait_for_timeout(500)
        page.reload()
    expect(page.get_by_role("row", name=WRONG.title())).to_contain_text("Now fails: Negative factors")
    expect(page.get_by_role("row", name=LATE.title())).to_contain_text("5 of 5")
    regrading = page.url
    assert points_of(page, address) == before
    page.goto(regrading)
    page.get_by_label("Why, for the students whose work it is").fill("A test of negative factors was missing.")
    applies.click()
    expect(page.get_by_text("Applied: 3 submissions have their new verdict.")).to_be_visible()


def exam(page: Page, address: str, comes: Callable[..., Visitor]) -> None:
    """Two sit at it; one has half as much time again, types, submits nothing and finishes: that is handed in."""
    import_plan(page, address, plan(DUE, EXAM))
    page.get_by_role("row", name="Thrice").get_by_role("link").click()
    slow = SITTING[-1]
    row = page.get_by_role("row", name=slow.title())
    row.get_by_role("spinbutton").fill("50")
    row.get_by_role("button").click()
    expect(page.get_by_role("row", name=slow.title()).get_by_role("cell", name="90", exact=True)).to_be_visible()
    where = page.url
    for name in SITTING:
        sits = comes(name)
        sits.goes_to(where)
        expect(sits.page.get_by_text("90 minutes" if name == slow else "60 minutes").first).to_be_visible()
        sits.page.get_by_role("button", name="Start the exam").click()
        sits.writes(SOLUTION)
        if name != slow:
            sits.presses("Submit")
            sits.leave()
    expect(sits.page.locator("[data-exam-clock]")).to_contain_text("left")
    sits.page.wait_for_timeout(3000)
    sits.goes_to(where)
    sits.page.get_by_role("button", name="Finish the exam now").click()
    expect(sits.page.get_by_text("Your exam ended")).to_be_visible()
    page.goto(where)
    expect(page.get_by_text("1 sitting now, 1 done, of 30 students.")).to_be_visible()


def test_from_its_first_day_to_the_export(own_site: tuple[Site, Path], comes: Callable[..., Visitor]) -> None:
    teacher = comes(*INSTRUCTOR)
    page = teacher.page
    address = make_class(page)
    extend(page, address)

    early, late, extended, wrong = (comes(name) for name in (EARLY, LATE, EXTENDED, WRONG))
    early.goes_to("/courses/small/quizzes/1-1/")
    for question, answer in (("sum", "2"), ("product", "1")):
        early.page.locator(f"#question-{question} input[type=text]").fill(answer)
        early.page.locator(f"#question-{question}").get_by_role("button", name="Check").click()
        expect(early.page.locator(f"#question-{question} .right").first).to_be_visible()
    hand_in(late, SOLUTION)
    hand_in(extended, SOLUTION)
    hand_in(wrong, MISTAKE)
    remark_and_answer(teacher, wrong, address)
    adjust(page, address, WRONG)
    points = {EARLY: "5.0", LATE: "8.0", EXTENDED: "10.0", WRONG: "3.17"}
    assert points_of(page, address) == dict.fromkeys(PUPILS, "0.0") | points

    change_the_tests(*own_site)
    regrade(page, address)
    assert points_of(page, address) == dict.fromkeys(PUPILS, "0.0") | points | {WRONG: "2.1"}
    wrong.goes_to(address)
    expect(wrong.page.get_by_role("row", name="Twice")).to_contain_text("An honest answer.")

    exam(page, address, comes)
    marks = points_of(page, address)
    assert {name: marks[name] for name in SITTING} == dict.fromkeys(SITTING, "20.0")
