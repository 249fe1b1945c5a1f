"""Results of a class: marks by chapter and by row, searched, sorted, in pages and as files, for its staff only."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from accounts.models import User
from catalog.models import Exercise
from classes.formulas import as_typed, neutral
from classes.models import Class, Group, Membership, PlanRow
from django.test import Client
from marks.models import Adjustment
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries
from teaching.made_up import Size, make_class
from teaching.results import PAGE

from graders.report import Outcome
from tests.conftest import BrowserOf, MakeExercise
from tests.web.pages.conftest import Graded
from tests.web.reading import words

PAST = datetime(2026, 11, 3, 12, tzinfo=UTC)


@pytest.fixture
def taught(exercise: Exercise, make_exercise: MakeExercise, alice: User, bob: User, ivy: User) -> Class:
    """Alice and Bob are students, Ivy is the instructor; one exercise is due, one is not."""
    taught = Class.objects.create(course=exercise.course, name="Deep learning")
    group = Group.objects.create(in_class=taught, name="Monday")
    Membership.objects.create(in_class=taught, user=alice, group=group)
    Membership.objects.create(in_class=taught, user=bob)
    Membership.objects.create(in_class=taught, user=ivy, role="instructor")
    second = make_exercise("second")
    Exercise.objects.filter(pk=second.pk).update(title="Second")
    PlanRow.objects.create(in_class=taught, exercise=exercise, weight=Decimal(10))
    PlanRow.objects.create(in_class=taught, exercise=second, weight=Decimal(5), due=PAST, order=1)
    return taught


@pytest.fixture
def ivys(ivy: User, browser_of: BrowserOf) -> Client:
    return browser_of(ivy)


def page(client: Client, taught: Class, query: str = "") -> str:
    answer = client.get(f"/classes/{taught.pk}/results{query}")
    assert answer.status_code == 200
    return words(answer.content.decode())


def test_each_student_has_a_line_with_a_sum_for_each_chapter(
    ivys: Client, taught: Class, alice: User, graded: Graded
) -> None:
    graded(alice)
    shown = page(ivys, taught)
    assert "Chapter 1 of 15 Alice Monday 10.0 of 15 10.0 Bob 0.0 of 15 0.0" in shown
    assert "1–2 of 2" in shown


def test_a_chapter_is_shown_row_by_row(ivys: Client, taught: Class, alice: User, graded: Graded, ivy: User) -> None:
    graded(alice, Outcome.WRONG_ANSWER, 1.0)
    row = taught.plan.get(order=1)
    Adjustment.objects.create(user=alice, row=row, points=Decimal(2), reason="an oral answer", author=ivy)
    number = row.exercise.section.chapter.number if row.exercise else 0
    shown = page(ivys, taught, f"?chapter={number}")
    assert "Twice of 10 Second of 5 Alice Monday 7.0 of 15 5.0 2.0 adjusted" in shown
    assert "Bob 0.0 of 15 · missing" in shown


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?find=ali", ["Alice"]),
        ("?find=BOB", ["Bob"]),
        ("?find=nobody", []),
        ("?group=Monday", ["Alice"]),
        ("?group=Tuesday", []),
        ("?sort=points", ["Bob", "Alice"]),
        ("?sort=points&chapter=1", ["Bob", "Alice"]),
        ("?sort=no&chapter=x&page=x&group=", ["Alice", "Bob"]),
        ("?page=99", ["Alice", "Bob"]),
        ("?find=%00&chapter=%ff", []),
    ],
)
def test_it_is_searched_grouped_and_sorted(
    ivys: Client, taught: Class, alice: User, graded: Graded, query: str, names: list[str]
) -> None:
    graded(alice)
    shown = page(ivys, taught, query)
    found = sorted((name for name in ("Alice", "Bob") if f" {name} " in shown), key=shown.index)
    assert found == names


def test_only_staff_of_the_class_have_any_of_it(taught: Class, alice: User, browser_of: BrowserOf) -> None:
    ann = User.objects.create(username="ann")
    eve = User.objects.create(username="eve", role="instructor")
    Membership.objects.create(in_class=taught, user=ann, role="assistant")
    for path in ("results", "results.csv", "results.xlsx", "results.json"):
        address = f"/classes/{taught.pk}/{path}"
        assert [browser_of(who).get(address).status_code for who in (ann, alice, eve)] == [200, 404, 404]
        assert browser_of(None).get(address).status_code == 302
        assert browser_of(ann).post(address).status_code == 405


def test_another_kind_of_file_is_not_there(ivys: Client, taught: Class) -> None:
    assert ivys.get(f"/classes/{taught.pk}/results.exe").status_code == 404


def test_a_large_class_comes_in_pages_with_few_queries(
    ivys: Client, ivy: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    taught = make_class(Size(students=PAGE + 10, items=30, submissions=300), seed=1)
    Membership.objects.create(in_class=taught, user=ivy, role="instructor")
    with django_assert_max_num_queries(14):
        shown = page(ivys, taught, "?sort=points")
    assert f"1–{PAGE} of {PAGE + 10}" in shown
    assert f"{PAGE + 1}–{PAGE + 10} of {PAGE + 10}" in page(ivys, taught, "?sort=points&page=2")


def test_names_are_text(ivys: Client, taught: Class, alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(display_name="<script>alert(1)</script>")
    assert "<script>alert" not in ivys.get(f"/classes/{taught.pk}/results").content.decode()


@pytest.fixture
def formula(alice: User) -> str:
    text = "=HYPERLINK(1)"
    User.objects.filter(pk=alice.pk).update(display_name=text)
    return text


def test_the_csv_has_every_mark_and_no_formula(
    ivys: Client, taught: Class, formula: str, alice: User, graded: Graded
) -> None:
    graded(alice)
    content = ivys.get(f"/classes/{taught.pk}/results.csv").content.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(content))) == [
        ["User name", "Name", "Group", "Points", "Out of", "Twice", "Second"],
        ["alice", f"'{formula}", "Monday", "10.0", "15.0", "10.0", "0.0"],
        ["bob", "Bob", "", "0.0", "15.0", "", "0.0"],
    ]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx"])
def test_what_could_be_a_formula_is_not(text: str) -> None:
    assert neutral(text) == f"'{text}"
    assert as_typed(neutral(text)) == text
    assert neutral("x=1") == as_typed("x=1") == "x=1"


def test_the_spreadsheet_has_texts_and_numbers(ivys: Client, taught: Class, formula: str) -> None:
    User.objects.filter(username="bob").update(display_name="B\x01ob")
    book = load_workbook(io.BytesIO(ivys.get(f"/classes/{taught.pk}/results.xlsx").content))
    rows = [[(cell.value, cell.data_type) for cell in row][:5] for row in book.active.iter_rows(min_row=2)]  # type: ignore[union-attr]
    assert rows[0] == [("alice", "s"), (formula, "s"), ("Monday", "s"), (0, "n"), (15, "n")]
    assert rows[1][1] == ("B�ob", "s")


def test_the_json_says_what_each_row_is(ivys: Client, taught: Class, alice: User, graded: Graded) -> None:
    graded(alice)
    told = json.loads(ivys.get(f"/classes/{taught.pk}/results.json").content)
    assert [(row["title"], row["points"]) for row in told["rows"]] == [("Twice", "10.00"), ("Second", "5.00")]
    assert told["students"][0]["marks"][0] == {"points": "10.00", "dropped": False}


def test_an_empty_plan_and_an_empty_class_say_so(ivys: Client, taught: Class) -> None:
    taught.memberships.filter(role="student").delete()
    assert "No student has joined yet." in page(ivys, taught)
    taught.plan.all().delete()
    assert "Nothing counts in this class yet" in page(ivys, taught)
