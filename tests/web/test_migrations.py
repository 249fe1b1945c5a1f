"""The data of a database that has served for a while is there after its migrations."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

State = Callable[..., Any]


@pytest.fixture
def migrated(transactional_db: None) -> Iterator[State]:
    """Brings the database to a migration (app, name) and gives the models as they were then."""

    def migrated(*target: tuple[str, str]) -> Any:
        executor = MigrationExecutor(connection)
        executor.migrate(list(target))
        return executor.loader.project_state(list(target)).apps

    yield migrated
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


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
