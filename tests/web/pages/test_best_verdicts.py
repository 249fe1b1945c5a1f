"""The rule of the best verdict."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accounts.models import User
from catalog.models import Exercise
from grading.best_verdicts import Best, best_verdicts
from grading.models import Submission, Verdict
from pytest_django import DjangoAssertNumQueries

from graders.report import Outcome
from tests.web.pages.conftest import Graded


@pytest.fixture
def verdict_of(graded: Graded, exercise: Exercise) -> Callable[..., Submission]:
    """Gives somebody a verdict, in the order of the calls."""

    def verdict_of(
        user: User, outcome: Outcome, score: float, max_score: float = 2.0, purpose: str = "submit"
    ) -> Submission:
        submission = graded(user, outcome, score, purpose=purpose)
        assert Verdict.objects.filter(job__submission=submission).update(max_score=max_score) == 1
        return submission

    return verdict_of


def best(user: User) -> Best | None:
    return next(iter(best_verdicts([user], Exercise.objects.all()).values()), None)


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([], None),
        ([(Outcome.WRONG_ANSWER, 0.0, 2.0)], Best(0.0, 2.0, passed=False)),
        ([(Outcome.WRONG_ANSWER, 1.5, 2.0), (Outcome.TIME_LIMIT, 0.5, 2.0)], Best(1.5, 2.0, passed=False)),
        # the share counts: 2 of 4 is less than 1.5 of 2
        ([(Outcome.WRONG_ANSWER, 1.5, 2.0), (Outcome.WRONG_ANSWER, 2.0, 4.0)], Best(1.5, 2.0, passed=False)),
        # of equals the latest
        ([(Outcome.WRONG_ANSWER, 1.0, 2.0), (Outcome.WRONG_ANSWER, 2.0, 4.0)], Best(2.0, 4.0, passed=False)),
        ([(Outcome.PASSED, 2.0, 2.0), (Outcome.PASSED, 4.0, 4.0)], Best(4.0, 4.0, passed=True)),
        # once passed is passed, of however few points
        ([(Outcome.PASSED, 2.0, 2.0), (Outcome.WRONG_ANSWER, 3.5, 4.0)], Best(2.0, 2.0, passed=True)),
        ([(Outcome.PASSED, 0.0, 0.0)], Best(0.0, 0.0, passed=True)),
    ],
)
def test_the_best_of_some(
    verdicts: list[tuple[Outcome, float, float]],
    expected: Best | None,
    alice: User,
    bob: User,
    verdict_of: Callable[..., Submission],
) -> None:
    for outcome, score, max_score in verdicts:
        verdict_of(alice, outcome, score, max_score)
    assert best(alice) == expected
    assert best(bob) is None


def test_a_run_does_not_count(alice: User, verdict_of: Callable[..., Submission]) -> None:
    verdict_of(alice, Outcome.PASSED, 2.0, purpose="run")
    assert best(alice) is None


def test_everybodys_at_every_exercise_in_one_query(
    alice: User,
    bob: User,
    exercise: Exercise,
    verdict_of: Callable[..., Submission],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for user in (alice, bob, bob):
        verdict_of(user, Outcome.PASSED, 2.0)
    with django_assert_num_queries(1):
        found = best_verdicts([alice, bob], Exercise.objects.all())
    assert set(found) == {(alice.pk, exercise.pk), (bob.pk, exercise.pk)}
