"""The tables of demands, read beside their statements; `graders verify` holds them against what mistakes fail."""

import pytest

from graders.exercise import Course
from graders.exercise.model import Exercise
from graders.quality.demands import faults_of, read_demands

EXERCISES = [pytest.param(exercise, id=exercise.slug) for exercise in Course().survey().exercises]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_demand_of_the_statement_is_in_the_table(exercise: Exercise) -> None:
    table = read_demands(Course(), exercise)
    assert table, "it has no demands.toml; docs/authoring.md says how to write one."
    assert faults_of(exercise, table) == []
