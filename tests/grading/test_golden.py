"""What was stored by the first Hebb is graded today, and gets what it got then."""

from __future__ import annotations

from typing import Any

import pytest

from graders import Engine
from graders.exercise import Exercise
from graders.report import Report
from tests.golden import graded, stored

REPORTS = {name.partition("/")[2]: data for name, data in stored("reports").items() if name.startswith("format-1/")}


@pytest.fixture(scope="module")
def reports(engine: Engine) -> dict[str, Report]:
    """What the golden submissions get now."""
    packages = {name: data for name, data in stored("exercises").items() if name.startswith("format-1/")}
    return graded(engine, {name.partition("/")[2]: Exercise.from_json(data) for name, data in packages.items()})


def verdict(report: Report) -> dict[str, Any]:
    """What decides about marks; how it is put, titles included, may become better."""
    tests = [(test.id, test.outcome, test.points, test.max_points) for test in report.tests]
    return {"outcome": report.outcome, "score": report.score, "max_score": report.max_score, "tests": tests}


def test_every_stored_report_is_made_again(reports: dict[str, Report]) -> None:
    assert set(reports) == set(REPORTS)


@pytest.mark.parametrize("name", REPORTS)
def test_a_stored_exercise_gives_the_verdict_it_gave(reports: dict[str, Report], name: str) -> None:
    assert verdict(reports[name]) == verdict(Report.from_json(REPORTS[name]))
