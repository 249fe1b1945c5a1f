"""A lesson, a quiz and graded submissions, for the pages that show them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import pytest
from accounts.models import User
from catalog.models import Lesson, Question, Quiz, Section
from grading.claims import claim, record
from grading.models import Submission

from graders.report import Figure, Outcome, Report, TestResult, Usage
from tests.conftest import BrowserOf
from tests.questions import FIRES, POTENTIAL
from tests.web.conftest import HandsIn

Page = Callable[[User | None, str], str]
WithFigure = Callable[[User], Submission]


class Graded(Protocol):
    def __call__(
        self, user: User, outcome: Outcome = Outcome.PASSED, score: float = 2.0, **more: Any
    ) -> Submission: ...


@pytest.fixture
def lesson(section: Section) -> Lesson:
    return Lesson.objects.create(
        section=section, slug="the-neuron", title="The neuron", summary="Say when it fires.", minutes=4, order=1,
        sources=["McCulloch and Pitts (1943)"], html="<p>It adds what comes in.</p>",
    )  # fmt: skip


@pytest.fixture
def next_lesson(section: Section, lesson: Lesson) -> Lesson:
    return Lesson.objects.create(
        section=section, slug="the-weights", title="The weights", summary="Weigh.", minutes=3, html="<p>w</p>", order=2
    )


@pytest.fixture
def quiz(section: Section, lesson: Lesson) -> Quiz:
    """A question that also closes the lesson, and one with drawn numbers."""
    quiz = Quiz.objects.create(section=section, slug="1-1", title="Neurons")
    for order, spec in enumerate((FIRES, POTENTIAL)):
        Question.objects.create(
            quiz=quiz, key=spec["id"], kind=spec["kind"], spec=spec, order=order, lesson=None if order else lesson
        )
    return quiz


@pytest.fixture
def page_of(browser_of: BrowserOf) -> Page:
    """The text of a page as somebody sees it; the page must be there."""

    def page_of(user: User | None, address: str) -> str:
        answer = browser_of(user).get(address)
        assert answer.status_code == 200, answer.status_code
        return answer.content.decode()

    return page_of


def a_report(outcome: Outcome = Outcome.PASSED, score: float = 2.0, **more: Any) -> Report:
    """A report on one test of two points."""
    said = more.pop("feedback", "Twice means two times."), more.pop("example", None), more.pop("frames", ())
    result = TestResult("test_double", "Any number is doubled.", outcome, score, 2.0, *said)
    values: dict[str, Any] = {"stdout": "hello <b>you</b>\n", "usage": Usage(0.04, 0.03, 12.0)} | more
    return Report("double", "digest", outcome, score, 2.0, 7, "A", (result,), **values)


@pytest.fixture
def graded(hand_in: HandsIn) -> Graded:
    """Hands in and has it graded at once."""

    def graded(user: User, outcome: Outcome = Outcome.PASSED, score: float = 2.0, **more: Any) -> Submission:
        submission = hand_in(user, purpose=more.pop("purpose", "submit"))
        claimed = claim(submission.job.queue, "worker")
        assert claimed
        assert claimed.submission == submission
        assert record(claimed, a_report(outcome, score, **more))
        return Submission.objects.get(pk=submission.pk)

    return graded


PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.fixture
def with_figure(graded: Graded) -> WithFigure:
    """A submission that drew a picture of one pixel."""
    return lambda user: graded(user, figures=(Figure("The line", PNG),))
