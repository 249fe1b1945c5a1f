"""Two tabs, or one impatient finger, at a quiz: what is posted twice at once is kept once."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import Quiz
from django.test import Client
from quizzing.models import QuizAnswer, QuizAttempt

from tests.conftest import BrowserOf
from tests.web.at_once import at_once
from tests.web.pages.test_quiz import ADDRESS, answers, attempt, give

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def tabs(alice: User, browser_of: BrowserOf, quiz: Quiz) -> list[Client]:
    return [browser_of(alice) for _ in range(4)]


def test_tabs_that_begin_at_once_share_one_attempt(tabs: list[Client]) -> None:
    at_once(4, lambda tab: tabs[tab].get(ADDRESS))
    assert QuizAttempt.objects.count() == 1


def test_the_first_of_two_answers_counts(tabs: list[Client]) -> None:
    tabs[0].get(ADDRESS)
    right, wrong = (answers(attempt().seed, fires=True, potential=it)["potential"] for it in (True, False))
    told: list[int] = []
    at_once(4, lambda tab: told.append(give(tabs[tab], 1, "potential", wrong if tab % 2 else right).status_code))
    assert told == [200] * 4
    assert QuizAnswer.objects.count() == 1


def test_the_last_two_answers_at_once_finish_the_attempt(tabs: list[Client]) -> None:
    tabs[0].get(ADDRESS)
    right = answers(attempt().seed, fires=True, potential=True)
    at_once(2, lambda tab: give(tabs[tab], 1, ("fires", "potential")[tab], right[("fires", "potential")[tab]]))
    assert attempt().finished
    assert attempt().score == 2


def test_one_more_attempt_is_one(tabs: list[Client]) -> None:
    tabs[0].get(ADDRESS)
    for key, answer in answers(attempt().seed, fires=True, potential=True).items():
        give(tabs[0], 1, key, answer)
    at_once(4, lambda tab: tabs[tab].post(f"{ADDRESS}attempts"))
    assert QuizAttempt.objects.count() == 2
