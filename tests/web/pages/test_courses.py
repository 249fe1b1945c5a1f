"""Several courses on one site: each at its own address, and nothing of one in another, though they share all slugs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from accounts.models import User
from catalog.loading import read_course, store
from catalog.models import Course, Lesson
from django.test import Client
from grading.claims import record
from grading.models import Submission
from learning.models import Draft, HintOpened, LessonRead
from quizzing.models import ClosingAnswer, QuizAttempt

from graders.exercise import Course as CourseFolder
from graders.report import Outcome
from tests.conftest import BrowserOf
from tests.small_course import write_course
from tests.web.claiming import take
from tests.web.pages.conftest import Page, a_report
from tests.web.reading import words

HTMX = {"HX-Request": "true"}
PAGES = ("", "lessons/hello/", "lessons/again/", "quizzes/1-1/", "exercises/twice/")
STAFF_PAGES = ("teaching/", "teaching/students/alice/", "teaching/students/alice/?exercise=twice")


def load(folder: Path, slug: str, order: int) -> Course:
    """Load the small course as ``slug``, with ``(slug)`` in each of its titles."""
    write_course(folder / slug, slug)
    for path in [*(folder / slug).rglob("*.toml"), *(folder / slug).rglob("*.md")]:
        path.write_text(re.sub(r'^title = "(.*)"$', rf'title = "\1 ({slug})"', path.read_text(), flags=re.MULTILINE))
    store(read_course(CourseFolder(folder / slug)), order)
    return Course.objects.get(slug=slug)


@pytest.fixture
def one(db: None, tmp_path: Path) -> Course:
    return load(tmp_path, "one", 0)


@pytest.fixture
def two(one: Course, tmp_path: Path) -> Course:
    return load(tmp_path, "two", 1)


@pytest.fixture
def busy_in_one(alice: User, browser_of: BrowserOf, one: Course, two: Course) -> Submission:
    """All that a student can do, done in course one."""
    client = browser_of(alice)
    for address, form in (
        ("lessons/hello/read", {}),
        ("lessons/hello/questions/sum", {"number": "0", "answer": "2"}),
        ("quizzes/1-1/questions/sum", {"number": "1", "answer": "2"}),
        ("quizzes/1-1/questions/product", {"number": "1", "answer": "1"}),
        ("exercises/twice/hints", {}),
        ("exercises/twice/submissions", {"purpose": "submit", "code": "written_in_one = 1"}),
    ):
        client.get("/courses/one/quizzes/1-1/")  # begins the attempt
        assert client.post(f"/courses/one/{address}", form).status_code == 302, address
    assert record(take(), a_report(Outcome.PASSED, 3.0))
    return Submission.objects.get()


def test_a_site_with_no_course_says_so(page_of: Page, db: None) -> None:
    assert "There is no course here yet." in page_of(None, "/")


@pytest.mark.parametrize("who", ["alice", "outsider"])
def test_the_one_course_is_what_the_site_opens_with(who: str, clients: dict[str, Client], one: Course) -> None:
    assert clients[who].get("/")["Location"] == "/courses/one/"


@pytest.mark.parametrize("who", ["alice", "outsider"])
def test_several_courses_are_listed_in_their_order(who: str, clients: dict[str, Client], two: Course) -> None:
    page = clients[who].get("/").content.decode()
    assert re.findall(r'<h2><a href="([^"]+)">([^<]+)</a></h2>', page) == [
        ("/courses/one/", "A course (one)"),
        ("/courses/two/", "A course (two)"),
    ]
    assert "Short." in page


def test_instructors_choose_a_course_when_there_are_several(
    clients: dict[str, Client], one: Course, tmp_path: Path
) -> None:
    assert clients["ivy"].get("/teaching/")["Location"] == "/courses/one/teaching/"
    load(tmp_path, "two", 1)
    page = clients["ivy"].get("/teaching/").content.decode()
    assert 'href="/courses/one/teaching/"' in page
    assert 'href="/courses/two/teaching/"' in page


@pytest.mark.parametrize(
    ("who", "pages"), [("alice", PAGES), ("ivy", (*PAGES, *STAFF_PAGES))], ids=["student", "instructor"]
)
def test_nothing_of_one_shows_in_the_other(
    who: str, pages: tuple[str, ...], busy_in_one: Submission, clients: dict[str, Client]
) -> None:
    for page in pages:
        text = clients[who].get(f"/courses/two/{page}").content.decode()
        for of_one in ("(one)", "written_in_one", str(busy_in_one.pk), "Hint 1 of", "✓"):
            assert of_one not in text, f"{page} has {of_one}"
        assert set(re.findall(r'="/courses/([^/"]+)/', text)) == {"two"}, page


def test_what_was_done_in_one_shows_there(busy_in_one: Submission, clients: dict[str, Client]) -> None:
    text = words(clients["alice"].get("/courses/one/").content.decode())
    for tally in ("lessons read 1 of 2", "quizzes done 1 of 1", "exercises passed 1 of 1"):
        assert tally in text
    assert "lessons read 0 of 2" in words(clients["alice"].get("/courses/two/").content.decode())
    assert "✓ 3" in words(clients["ivy"].get("/courses/one/teaching/").content.decode())
    assert "written_in_one" in clients["alice"].get("/courses/one/exercises/twice/").content.decode()


def test_the_same_done_in_both_is_kept_twice(busy_in_one: Submission, alice: User, browser_of: BrowserOf) -> None:
    client = browser_of(alice)
    client.post("/courses/two/lessons/hello/read")
    client.post("/courses/two/lessons/hello/questions/sum", {"number": "0", "answer": "3"})
    client.get("/courses/two/quizzes/1-1/")
    client.post("/courses/two/exercises/twice/hints")
    client.post("/courses/two/exercises/twice/submissions", {"purpose": "submit", "code": "written_in_two = 1"})
    for model in (LessonRead, ClosingAnswer, QuizAttempt, HintOpened, Draft, Submission):
        assert model.objects.filter(user=alice).count() == 2, model
    assert client.get("/courses/one/exercises/twice/download")["Content-Disposition"].endswith('"one-twice.zip"')
    assert client.get("/courses/two/exercises/twice/download")["Content-Disposition"].endswith('"two-twice.zip"')


def test_a_submission_leads_back_to_its_own_course(busy_in_one: Submission, clients: dict[str, Client]) -> None:
    page = clients["ivy"].get(f"/submissions/{busy_in_one.pk}/").content.decode()
    assert set(re.findall(r'href="/courses/(\w+)/', page)) == {"one"}
    answer = clients["alice"].post(f"/submissions/{busy_in_one.pk}/restore")
    assert answer["Location"] == "/courses/one/exercises/twice/"


def test_what_is_in_the_other_course_only_is_not_here(two: Course, clients: dict[str, Client]) -> None:
    Lesson.objects.filter(course__slug="two", slug="again").update(slug="only-in-two")
    assert clients["alice"].get("/courses/two/lessons/only-in-two/").status_code == 200
    assert clients["alice"].get("/courses/one/lessons/only-in-two/").status_code == 404
    assert clients["alice"].get("/courses/three/").status_code == 404


# --- a course that is taught no more ----------------------------------------------------------------------------


def test_a_retired_course_is_gone_but_the_work_is_there(busy_in_one: Submission, clients: dict[str, Client]) -> None:
    Course.objects.filter(slug="one").update(retired=True)
    for page in (*PAGES, *STAFF_PAGES):
        assert clients["ivy"].get(f"/courses/one/{page}").status_code == 404, page
    for who in ("alice", "ivy"):
        page = clients[who].get(f"/submissions/{busy_in_one.pk}/").content.decode()
        assert "written_in_one" in page
        assert "/courses/one/" not in page
    assert clients["alice"].post(f"/submissions/{busy_in_one.pk}/restore").status_code == 404


# --- addresses from before --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rest",
    ["lessons/hello/", "lessons/hello/?again=sum", "quizzes/1-1/", "exercises/twice/", "exercises/twice/download"],
)
def test_an_old_address_leads_on_for_good(rest: str, clients: dict[str, Client], one: Course) -> None:
    answer = clients["outsider"].get(f"/{rest}")
    assert (answer.status_code, answer["Location"]) == (308, f"/courses/one/{rest}")


def test_an_old_page_of_a_student_leads_on_for_instructors(clients: dict[str, Client], one: Course) -> None:
    answer = clients["ivy"].get("/teaching/students/alice/?exercise=twice")
    assert (answer.status_code, answer["Location"]) == (301, "/courses/one/teaching/students/alice/?exercise=twice")
    assert clients["bob"].get("/teaching/students/alice/").status_code == 404


def test_a_form_that_was_open_meanwhile_arrives(alice: User, clients: dict[str, Client], one: Course) -> None:
    clients["alice"].post("/exercises/twice/draft", {"code": "x = 1"}, follow=True)
    assert Draft.objects.get(user=alice).code == "x = 1"


def test_an_old_address_that_could_mean_several_courses_is_not_there(clients: dict[str, Client], two: Course) -> None:
    assert clients["alice"].get("/lessons/hello/").status_code == 404
    assert clients["ivy"].get("/teaching/students/alice/").status_code == 404
    Course.objects.filter(slug="two").update(retired=True)
    assert clients["alice"].get("/lessons/hello/")["Location"] == "/courses/one/lessons/hello/"


def test_an_old_address_of_nothing_is_not_there(clients: dict[str, Client], one: Course) -> None:
    assert clients["alice"].get("/lessons/nothing/").status_code == 404
