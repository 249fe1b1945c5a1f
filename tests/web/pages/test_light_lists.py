"""A list reads what it shows: no code, no report, no picture, no hidden side of an exercise, and no query a row."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from accounts.models import User
from catalog.models import ExerciseVersion, Lesson
from django.contrib.admin import site
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from grading.claims import give_back
from grading.hand_in import HandIn, Upload
from grading.models import GradingJob, OriginalUpload, Purpose
from grading.services import submit
from operations.readonly_admin import ReadOnlyAdmin

from graders.report import Figure
from tests.web.claiming import take
from tests.web.pages.conftest import PNG, Graded

HEAVY = {
    "grading_submission": ("files", "notes", "stretches"),
    "grading_verdict": ("report",),
    "grading_figure": ("png",),
    "grading_originalupload": ("content",),
    "catalog_exerciseversion": ("package",),
    "catalog_lesson": ("html", "snippets"),
    "learning_draft": ("code",),
}
COLUMNS = [f'"{table}"."{column}"' for table, columns in HEAVY.items() for column in columns]
LISTS = {
    "map": "/courses/tests/",
    "overview": "/courses/tests/teaching/",
    "student": "/courses/tests/teaching/students/alice/",
    "trouble": "/teaching/trouble/",
}
ADMIN = [
    f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
    for model, shown_by in site._registry.items()
    if isinstance(shown_by, ReadOnlyAdmin)
]


@pytest.fixture
def hand_in_more(
    alice: User, bob: User, version: ExerciseVersion, lesson: Lesson, graded: Graded
) -> Callable[[], None]:
    """Hands in a bit of everything: graded with pictures, failed, waiting, a file, a snippet."""

    def hand_in_more() -> None:
        GradingJob.objects.filter(state="queued").update(state="replaced")
        graded(alice, figures=(Figure("The line", PNG),))
        graded(bob)
        failed = submit(HandIn(alice, version, Purpose.RUN, {"submission.py": "x"}, Upload("x.py", b"x")))
        GradingJob.objects.filter(submission=failed).update(attempt=2)
        assert give_back(take(), "the zygote died")
        submit(HandIn(alice, version, Purpose.SUBMIT, {"submission.py": "y"}))
        submit(HandIn(alice, lesson, Purpose.SNIPPET, {"submission.py": "z"}))

    return hand_in_more


def read_by(client: Client, address: str) -> list[str]:
    """What the database is asked for the page."""
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in asked]


def heavy(queries: list[str]) -> dict[str, list[str]]:
    """The heavy columns that are selected, each with its queries."""
    selected = {sql: sql.split(" FROM ")[0] for sql in queries if sql.startswith("SELECT")}
    found = {column: [sql for sql, columns in selected.items() if column in columns] for column in COLUMNS}
    return {column: reading for column, reading in found.items() if reading}


@pytest.mark.django_db
def test_the_columns_are_there() -> None:
    for table, columns in HEAVY.items():
        with connection.cursor() as cursor:
            names = {one.name for one in connection.introspection.get_table_description(cursor, table)}
        assert set(columns) <= names
    assert OriginalUpload._meta.db_table in HEAVY


@pytest.mark.parametrize("page", LISTS)
def test_a_list_reads_nothing_heavy_and_asks_no_more_for_more_rows(
    page: str, hand_in_more: Callable[[], None], clients: dict[str, Client]
) -> None:
    hand_in_more()
    few = read_by(clients["ivy"], LISTS[page])
    assert heavy(few) == {}
    for _ in range(3):
        hand_in_more()
    assert len(read_by(clients["ivy"], LISTS[page])) == len(few)


@pytest.mark.parametrize("address", ADMIN)
def test_nor_does_a_list_of_the_admin(address: str, hand_in_more: Callable[[], None], admin_client: Client) -> None:
    hand_in_more()
    hand_in_more()
    assert heavy(read_by(admin_client, address)) == {}


@pytest.mark.parametrize("address", ["/courses/tests/exercises/double/", "/submissions/{}/panel?beside=editor"])
def test_beside_the_editor_only_the_verdict_that_is_shown_is_read(
    address: str, alice: User, hand_in_more: Callable[[], None], graded: Graded, clients: dict[str, Client]
) -> None:
    for _ in range(3):
        hand_in_more()
    shown = graded(alice, figures=(Figure("The line", PNG), Figure("Another", PNG)))
    assert len(shown.user.submissions.all()) > 9
    read = heavy(read_by(clients["alice"], address.format(shown.pk)))
    reports = read.pop('"grading_verdict"."report"')
    assert len(reports) == 1
    assert re.search(r'WHERE .*"id" = ', reports[0]), "one, by its key"
    assert '"grading_figure"."png"' not in read
