"""What gradings found wrong is kept as rows that can be counted."""

from __future__ import annotations

from typing import Any

import pytest
from accounts.models import User
from django.core.management import call_command
from grading.claims import record
from grading.models import Finding, Submission

from graders.report import Outcome, Report, TestResult
from tests.web.claiming import take
from tests.web.conftest import HandsIn

pytestmark = pytest.mark.django_db

SQUARE = "That is the square."


def a_report(*outcomes: Outcome, diagnosis: str = SQUARE) -> Report:
    """One test for each outcome: ``test_0`` …"""
    tests = tuple(
        TestResult(f"test_{number}", f"Title {number}.", outcome, 0.0, 1.0) for number, outcome in enumerate(outcomes)
    )
    return Report("double", "d", max(outcomes, key=lambda one: one.severity), 0, 2, 7, "A", tests, diagnosis)


def found() -> list[tuple[str, str, str]]:
    return list(Finding.objects.values_list("kind", "key", "words"))


def graded_as(alice: User, hand_in: HandsIn, report: Report, purpose: str = "submit") -> Submission:
    submission = hand_in(alice, purpose=purpose)
    assert record(take(), report)
    return submission


def test_failed_tests_and_the_misconception_are_kept(alice: User, hand_in: HandsIn) -> None:
    graded_as(alice, hand_in, a_report(Outcome.WRONG_ANSWER, Outcome.PASSED, Outcome.TIME_LIMIT))
    assert found() == [
        ("test", "test_0", "Title 0."),
        ("test", "test_2", "Title 2."),
        ("misconception", SQUARE, SQUARE),
    ]


def test_nothing_is_kept_of_what_passed_or_met_only_the_visible_tests(alice: User, hand_in: HandsIn) -> None:
    graded_as(alice, hand_in, a_report(Outcome.PASSED, diagnosis=""))
    graded_as(alice, hand_in, a_report(Outcome.WRONG_ANSWER), "run")
    assert found() == []


def test_our_own_fault_is_nobodys_mistake(alice: User, hand_in: HandsIn) -> None:
    graded_as(alice, hand_in, a_report(Outcome.INTERNAL_ERROR, diagnosis=""))
    assert found() == []


def test_what_no_database_keeps_is_left_out(alice: User, hand_in: HandsIn) -> None:
    graded_as(alice, hand_in, a_report(Outcome.WRONG_ANSWER, diagnosis="a\0b \ud800"))
    assert "\0" not in found()[-1][2]


def test_they_are_taken_again_where_they_are_missing_and_once(alice: User, hand_in: HandsIn, capsys: Any) -> None:
    graded_as(alice, hand_in, a_report(Outcome.WRONG_ANSWER))
    graded_as(alice, hand_in, a_report(Outcome.RUNTIME_ERROR, diagnosis=""))
    graded_as(alice, hand_in, a_report(Outcome.PASSED, diagnosis=""))
    before = found()
    Finding.objects.all().delete()
    call_command("find_again")
    assert capsys.readouterr().out == "Read 2 Reports.\n"
    assert found() == before
    call_command("find_again")
    assert found() == before
