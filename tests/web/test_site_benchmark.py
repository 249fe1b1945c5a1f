"""The benchmark of the site knows which exercise is meant before it times anything."""

from __future__ import annotations

import pytest
from catalog.models import Course, Exercise
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db
NOBODY = "http://127.0.0.1:1"


@pytest.fixture
def twice(exercise: Exercise) -> Exercise:
    """The exercise, and one of its name in another course."""
    other = Exercise.objects.get(pk=exercise.pk)
    other.pk, other.uuid = None, "c0ffee00-0000-4000-8000-000000000000"
    other.course = Course.objects.create(slug="second", title="Another", summary="")
    other.save()
    return exercise


def refusal(**options: object) -> str:
    with pytest.raises(CommandError) as refused:
        call_command("benchmark_site", url=NOBODY, times=1, **options)
    return str(refused.value)


def test_a_course_must_be_named_where_several_have_such_an_exercise(twice: Exercise) -> None:
    said = refusal(exercise="double")
    assert said == "Several courses have an exercise 'double'; say which: --course second|tests"


@pytest.mark.parametrize("chosen", ["tests", "second"])
def test_the_one_that_is_named_is_asked(twice: Exercise, chosen: str) -> None:
    assert f"{NOBODY}/courses/{chosen}/exercises/double/ does not answer" in refusal(exercise="double", course=chosen)


def test_the_only_one_needs_no_course(exercise: Exercise) -> None:
    assert f"{NOBODY}/courses/tests/exercises/double/ does not answer" in refusal(exercise="double")


def test_what_is_not_there_is_named(exercise: Exercise) -> None:
    assert refusal(exercise="triple") == "There is no exercise 'triple' in any course."
    assert refusal(exercise="double", course="x") == "There is no exercise 'double' in x."
