"""Students' records in Django's admin: staff may look."""

from __future__ import annotations

import re

import pytest
from accounts.models import User
from catalog.models import Exercise, Lesson, Quiz
from django.test import Client
from learning.models import Draft, HintOpened, LessonRead
from quizzing.models import ClosingAnswer, QuizAnswer, QuizAttempt

from tests.questions import FIRES


@pytest.fixture
def records(alice: User, lesson: Lesson, quiz: Quiz, exercise: Exercise) -> None:
    question = quiz.questions.get(key="fires")
    answered = {"question": question, "spec": FIRES, "response": [0], "correct": True}
    attempt = QuizAttempt.objects.create(user=alice, quiz=quiz, number=1, seed=1)
    LessonRead.objects.create(user=alice, lesson=lesson)
    QuizAnswer.objects.create(attempt=attempt, **answered)
    ClosingAnswer.objects.create(user=alice, number=0, **answered)
    Draft.objects.create(user=alice, exercise=exercise, code="x")
    HintOpened.objects.create(user=alice, exercise=exercise, step=1)


MODELS = [
    "learning/lessonread",
    "quizzing/quizattempt",
    "quizzing/quizanswer",
    "quizzing/closinganswer",
    "learning/draft",
    "learning/hintopened",
]


@pytest.mark.parametrize("model", MODELS)
def test_every_record_is_listed_and_can_be_looked_at(model: str, records: None, admin_client: Client) -> None:
    page = admin_client.get(f"/admin/{model}/").content.decode()
    assert "Alice" in page
    assert f"/admin/{model}/add/" not in page
    (found,) = re.findall(rf'href="(/admin/{model}/\d+/change/)', page)
    answer = admin_client.get(found)
    assert answer.status_code == 200
    assert 'name="_save"' not in answer.content.decode()
