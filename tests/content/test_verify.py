"""Every exercise, run for real: solution, alternatives, mistakes and starter each get what they should."""

from pathlib import Path

import pytest

from graders import Engine
from graders.exercise import Course
from graders.exercise.model import Exercise
from graders.quality.fresh import write_exercise
from graders.quality.verify import verify


def slow(exercise: Exercise) -> list[pytest.MarkDecorator]:
    """Each file of an exercise with bounds trains networks, some of them twenty."""
    return [pytest.mark.slow] if exercise.bounds else []


@pytest.mark.parametrize(
    "exercise",
    [pytest.param(exercise, id=exercise.slug, marks=slow(exercise)) for exercise in Course().survey().exercises],
)
def test_every_file_of_an_exercise_gets_what_it_should(engine: Engine, exercise: Exercise) -> None:
    (verified,) = verify(engine, Course(), [exercise], lambda line: None)
    assert [str(check) for check in verified.problems] == []


def test_a_fresh_exercise_verifies(engine: Engine, tmp_path: Path) -> None:
    course = Course(tmp_path)
    write_exercise("01-first/scaling", course)
    (verified,) = verify(engine, course, [course.exercise("scaling")], lambda line: None)
    assert [str(check) for check in verified.problems] == []
