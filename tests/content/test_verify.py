"""Every exercise, run for real: solution, alternatives, mistakes and starter each get what they should."""

from pathlib import Path

import pytest

from graders import Engine
from graders.exercise import TIERS, Course
from graders.exercise.model import Exercise
from graders.quality.fresh import write_exercise
from graders.quality.verify import verify
from graders.report import Outcome
from tests.slowness import is_graded_whole, slow_marks

EXERCISES = Course().survey().exercises


@pytest.mark.parametrize("exercise", [pytest.param(one, id=one.slug, marks=slow_marks(one)) for one in EXERCISES])
def test_every_file_of_an_exercise_gets_what_it_should(engine: Engine, exercise: Exercise) -> None:
    (verified,) = verify(engine, Course(), [exercise], lambda line: None)
    assert [str(check) for check in verified.problems] == []


@pytest.mark.parametrize(
    "exercise",
    [
        pytest.param(one, id=one.slug, marks=[pytest.mark.slow] if TIERS[one.tier].trains else [])
        for one in EXERCISES
        if TIERS[one.tier].trains or not is_graded_whole(one)
    ],
)
def test_a_solution_gets_full_marks(engine: Engine, exercise: Exercise) -> None:
    """What a run sees of an exercise whose files take too long for it to grade."""
    report = engine.grade(exercise, {"submission.py": exercise.solution}, seed=exercise.seeds[0])
    assert (report.outcome, report.score) == (Outcome.PASSED, exercise.points)


def test_a_fresh_exercise_verifies(engine: Engine, tmp_path: Path) -> None:
    course = Course(tmp_path)
    write_exercise("01-first/scaling", course)
    (verified,) = verify(engine, course, [course.exercise("scaling")], lambda line: None)
    assert [str(check) for check in verified.problems] == []
