"""The data of a database that has served for a while is there after its migrations."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

State = Callable[..., Any]


def leaves() -> list[tuple[str, str]]:
    """The last migration of every app."""
    return MigrationExecutor(connection).loader.graph.leaf_nodes()


@pytest.fixture
def migrated(transactional_db: None) -> Iterator[State]:
    """Brings the database to a migration (app, name) and gives the models as they were then."""

    def migrated(*target: tuple[str, str | None]) -> Any:
        executor = MigrationExecutor(connection)
        executor.migrate(list(target))
        return executor.loader.project_state([node for node in target if node[1]]).apps

    yield migrated
    MigrationExecutor(connection).migrate(leaves())


def test_what_was_there_before_courses_is_in_one_course(migrated: State) -> None:
    then = migrated(("catalog", "0002_a_bench_for_each_lesson"))
    chapter = then.get_model("catalog", "Chapter").objects.create(number=1, slug="01-first", title="First")
    section = then.get_model("catalog", "Section").objects.create(chapter=chapter, number="1.1", title="Beginnings")
    then.get_model("catalog", "Quiz").objects.create(section=section, slug="1-1", title="Check", retired=True)
    then.get_model("catalog", "Exercise").objects.create(
        section=section, slug="twice", uuid=uuid.uuid4(), title="Twice", summary="", tier="I", points=3
    )
    now = migrated(("catalog", "0005_unique_in_a_course"))
    assert [course.slug for course in now.get_model("catalog", "Course").objects.all()] == ["deep-learning"]
    for name in ("Chapter", "Section", "Quiz", "Exercise"):
        assert now.get_model("catalog", name).objects.get().course.slug == "deep-learning"


def test_an_empty_database_gets_no_course(migrated: State) -> None:
    migrated(("catalog", "0002_a_bench_for_each_lesson"))
    now = migrated(("catalog", "0005_unique_in_a_course"))
    assert not now.get_model("catalog", "Course").objects.exists()


def test_answers_given_before_they_moved_are_there(migrated: State) -> None:
    then = migrated(("learning", "0001_initial"), ("quizzing", None), ("catalog", "0005_unique_in_a_course"))
    user = then.get_model("accounts", "User").objects.create(username="alice")
    chapter = then.get_model("catalog", "Chapter").objects.create(
        course=then.get_model("catalog", "Course").objects.create(slug="c", title="C"), number=1, slug="1", title="1"
    )
    section = then.get_model("catalog", "Section").objects.create(
        course=chapter.course, chapter=chapter, number="1.1", title="Beginnings"
    )
    quiz = then.get_model("catalog", "Quiz").objects.create(
        course=chapter.course, section=section, slug="1-1", title="Check"
    )
    question = then.get_model("catalog", "Question").objects.create(quiz=quiz, key="q", kind="number", spec={})
    attempt = then.get_model("learning", "QuizAttempt").objects.create(user=user, quiz=quiz, number=1, seed=7, score=1)
    given = {"question": question, "spec": {"a": 1}, "response": [2], "correct": True}
    then.get_model("learning", "QuizAnswer").objects.create(attempt=attempt, **given)
    then.get_model("learning", "ClosingAnswer").objects.create(user=user, number=3, **given)
    now = migrated(*leaves())
    answer = now.get_model("quizzing", "QuizAnswer").objects.get()
    assert (answer.attempt.seed, answer.attempt.user.username, answer.response) == (7, "alice", [2])
    assert now.get_model("quizzing", "ClosingAnswer").objects.get().number == 3
    now.get_model("quizzing", "QuizAttempt").objects.create(
        user=answer.attempt.user, quiz=answer.attempt.quiz, number=2, seed=1
    )
