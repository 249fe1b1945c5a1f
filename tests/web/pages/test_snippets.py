"""Running the code of a lesson from its page."""

from __future__ import annotations

import json
import re

import pytest
from accounts.models import User
from catalog.models import Exercise, Lesson
from grading.hand_in import HandIn
from grading.models import Purpose, Submission
from grading.services import submit
from learning.models import SnippetDraft
from learning.progress import Progress
from pytest_django import Settings

from graders.report import Outcome
from tests.conftest import BrowserOf
from tests.web.pages.conftest import Graded, Page

CODE = ["print('one')\n", "print('two')\n"]
LESSON = "/courses/tests/lessons/the-neuron/"
ADDRESS = "/courses/tests/lessons/the-neuron/snippets/"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def lesson_with_code(lesson: Lesson) -> Lesson:
    lesson.snippets = CODE
    lesson.save()
    return lesson


@pytest.mark.parametrize("number", [0, 1])
def test_a_snippet_is_run_as_it_stands_in_the_lesson(
    alice: User, browser_of: BrowserOf, lesson_with_code: Lesson, number: int
) -> None:
    answer = browser_of(alice).post(f"{ADDRESS}{number}", headers=HTMX)
    submission = Submission.objects.get(user=alice)
    assert answer.status_code == 200
    assert f"/submissions/{submission.pk}/events" in answer.content.decode()
    assert (submission.purpose, submission.files) == ("snippet", {"submission.py": CODE[number]})
    assert submission.job.queue == "instant"


def test_a_snippet_is_run_as_a_reader_changed_it(alice: User, browser_of: BrowserOf, lesson_with_code: Lesson) -> None:
    alices = browser_of(alice)
    assert alices.post(f"{ADDRESS}0", {"code": "print('mine')\r\n"}, headers=HTMX).status_code == 200
    submission = Submission.objects.get(user=alice)
    assert (submission.lesson, submission.files) == (lesson_with_code, {"submission.py": "print('mine')\n"})


def test_a_change_that_is_too_large_is_refused(alice: User, browser_of: BrowserOf, lesson_with_code: Lesson) -> None:
    answer = browser_of(alice).post(f"{ADDRESS}0", {"code": "#" * (2**20 + 1)}, headers=HTMX)
    assert answer.status_code == 422
    assert "1 MiB" in answer.content.decode()
    assert not Submission.objects.exists()


def test_the_lesson_offers_it(alice: User, page_of: Page, lesson_with_code: Lesson) -> None:
    assert f'action="{ADDRESS}"' in page_of(alice, "/courses/tests/lessons/the-neuron/")


def test_a_lesson_without_code_offers_nothing(alice: User, page_of: Page, lesson: Lesson) -> None:
    assert "snippet-run" not in page_of(alice, "/courses/tests/lessons/the-neuron/")


@pytest.mark.parametrize("address", [f"{ADDRESS}2", "/courses/tests/lessons/unknown/snippets/0"])
def test_what_is_not_there_cannot_be_run(
    alice: User, browser_of: BrowserOf, lesson_with_code: Lesson, address: str
) -> None:
    assert browser_of(alice).post(address).status_code == 404
    assert not Submission.objects.exists()


def test_only_a_post_runs_it(alice: User, browser_of: BrowserOf, lesson_with_code: Lesson) -> None:
    assert browser_of(alice).get(f"{ADDRESS}0").status_code == 405


def test_an_outsider_signs_in_first(browser_of: BrowserOf, lesson_with_code: Lesson) -> None:
    answer = browser_of(None).post(f"{ADDRESS}0")
    assert answer.status_code == 302
    assert not Submission.objects.exists()


def test_a_flood_is_refused_with_words(
    alice: User, browser_of: BrowserOf, lesson_with_code: Lesson, settings: Settings
) -> None:
    settings.HEBB_SNIPPETS_PER_MINUTE = 1
    alices = browser_of(alice)
    alices.post(f"{ADDRESS}0", headers=HTMX)
    answer = alices.post(f"{ADDRESS}1", headers=HTMX)
    assert answer.status_code == 422
    assert "You have run code of lessons 1 times within a minute" in answer.content.decode()


def test_running_snippets_costs_nothing_of_what_may_be_handed_in(
    alice: User, lesson_with_code: Lesson, exercise: Exercise, settings: Settings
) -> None:
    settings.HEBB_SUBMISSIONS_PER_MINUTE = 1
    assert exercise.current
    for code in CODE:
        submit(HandIn(alice, lesson_with_code, Purpose.SNIPPET, {"submission.py": code}))
    submit(HandIn(alice, exercise.current, Purpose.SUBMIT, {"submission.py": "x = 1"}))
    assert Submission.objects.filter(user=alice).count() == 3


def test_what_was_changed_is_kept_and_comes_with_the_page(
    alice: User, bob: User, browser_of: BrowserOf, page_of: Page, lesson_with_code: Lesson
) -> None:
    alices = browser_of(alice)
    for code in ("print('first')", "print('</script>')\r\n"):
        assert alices.post(f"{ADDRESS}1/draft", {"code": code}).status_code == 204
    assert kept_in(page_of(alice, LESSON)) == [{"number": 1, "code": "print('</script>')\n", "outdated": False}]
    assert kept_in(page_of(bob, LESSON)) == []


def test_what_is_run_is_kept(alice: User, browser_of: BrowserOf, page_of: Page, lesson_with_code: Lesson) -> None:
    browser_of(alice).post(f"{ADDRESS}0", {"code": "print('mine')"}, headers=HTMX)
    assert [one["code"] for one in kept_in(page_of(alice, LESSON))] == ["print('mine')"]


def test_the_code_of_the_lesson_itself_is_not_kept(
    alice: User, browser_of: BrowserOf, page_of: Page, lesson_with_code: Lesson
) -> None:
    for code in ("print('mine')", CODE[0].rstrip()):
        browser_of(alice).post(f"{ADDRESS}0/draft", {"code": code})
    assert kept_in(page_of(alice, LESSON)) == []


def test_a_reader_hears_when_the_lesson_has_changed_since(
    alice: User, browser_of: BrowserOf, page_of: Page, lesson_with_code: Lesson
) -> None:
    for number in (0, 1):
        browser_of(alice).post(f"{ADDRESS}{number}/draft", {"code": "print('mine')"})
    lesson_with_code.snippets = ["print('rewritten')\n"]
    lesson_with_code.save()
    assert kept_in(page_of(alice, LESSON)) == [{"number": 0, "code": "print('mine')", "outdated": True}]


@pytest.mark.parametrize("code", ["#" * (2**20 + 1), "zero\0"])
def test_what_is_no_code_is_not_kept(alice: User, browser_of: BrowserOf, lesson_with_code: Lesson, code: str) -> None:
    answer = browser_of(alice).post(f"{ADDRESS}0/draft", {"code": code})
    assert answer.status_code == 422
    assert answer.content.startswith(b"Your code")
    assert not SnippetDraft.objects.exists()


def test_nothing_is_kept_of_a_snippet_that_is_not_there(
    alice: User, browser_of: BrowserOf, lesson_with_code: Lesson
) -> None:
    assert browser_of(alice).post(f"{ADDRESS}2/draft", {"code": "x"}).status_code == 404
    assert browser_of(None).post(f"{ADDRESS}0/draft", {"code": "x"}).status_code == 302
    assert not SnippetDraft.objects.exists()


def kept_in(page: str) -> list[dict[str, object]]:
    """What a page tells its script of what its reader has changed."""
    found = re.search(r'<script id="snippet-drafts" type="application/json">(.*?)</script>', page)
    assert found
    return list(json.loads(found[1]))


def test_what_it_printed_is_shown_and_nothing_else(
    alice: User, bob: User, browser_of: BrowserOf, lesson_with_code: Lesson, graded: Graded
) -> None:
    submission = graded(alice, Outcome.PASSED, purpose="snippet")
    panel = f"/submissions/{submission.pk}/panel"
    text = browser_of(alice).get(panel).content.decode()
    assert "hello &lt;b&gt;you&lt;/b&gt;" in text
    assert "points" not in text
    assert browser_of(bob).get(panel).status_code == 404


def test_its_page_leads_back_to_the_lesson(alice: User, browser_of: BrowserOf, lesson_with_code: Lesson) -> None:
    alices = browser_of(alice)
    alices.post(f"{ADDRESS}0", headers=HTMX)
    submission = Submission.objects.get()
    text = alices.get(f"/submissions/{submission.pk}/").content.decode()
    assert 'href="/courses/tests/lessons/the-neuron/"' in text
    assert alices.post(f"/submissions/{submission.pk}/restore").status_code == 404


def test_an_exercise_takes_no_snippets(alice: User, browser_of: BrowserOf, exercise: Exercise) -> None:
    answer = browser_of(alice).post(
        f"/courses/tests/exercises/{exercise.slug}/submissions", {"purpose": "snippet", "code": "1"}
    )
    assert answer.status_code == 400


def test_it_counts_for_nothing(alice: User, lesson_with_code: Lesson, graded: Graded) -> None:
    graded(alice, Outcome.PASSED, purpose="snippet")
    assert Progress.of(alice, lesson_with_code.course).exercises == {}
