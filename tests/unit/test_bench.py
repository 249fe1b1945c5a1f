"""The benchmark's own arithmetic. No test asserts a time."""

import json
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from graders.exercise import Course
from graders.quality import bench as benchmark
from graders.quality.bench import Bench, Case, Timing, bench, percentile
from graders.quality.fresh import write_exercise
from graders.quality.memory import PeakMemory, memory_of_descendants
from graders.report import Outcome, Report
from tests.grader_double import Asked, GraderDouble

FIGURES = Bench(
    5.25, (Timing("NumPy", 0.05, 0.125, 20.0, 0.14, None), Timing("iris", 2.0, 2.5, 2.0, 6.0, 1.75)), 700, 900
)


@pytest.mark.parametrize(("share", "expected"), [(0.95, 19), (0.5, 10), (1.0, 20), (0.0, 1), (0.96, 20)])
def test_a_percentile_is_one_of_the_values(share: float, expected: int) -> None:
    assert percentile(list(range(20, 0, -1)), share) == expected


def test_the_table_has_every_figure() -> None:
    lines = str(FIGURES).splitlines()
    assert lines[1].split() == ["NumPy", "50", "ms", "125", "ms", "20.0", "140", "ms"]
    assert lines[2].endswith("6000 ms  (its training alone 1750 ms)")
    assert lines[3] == "engine start 5.2 s; memory at rest 700 MiB, with 8 NumPy gradings at once 900 MiB"


def test_the_figures_are_json() -> None:
    assert json.loads(json.dumps(FIGURES.to_json()))["timings"][1]["plain_work_s"] == 1.75


class FullMarks(GraderDouble):
    def answer(self, asked: Asked) -> Report:
        score = 3.0 if "factor * x" in asked.source else 1.0
        return Report(asked.exercise.slug, "0", Outcome.PASSED, score, 3.0, asked.seed or 0, "none", ())


@pytest.fixture
def course(tmp_path: Path) -> Course:
    write_exercise("01-first/scaling", Course(tmp_path))
    return Course(tmp_path)


def test_every_known_case_is_timed_and_an_unknown_one_is_named(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = (Case("NumPy", "scaling", "", "\nprint(0.25)\n", 2, 2), Case("gone", "nowhere", "", "", 1, 1))
    monkeypatch.setattr(benchmark, "CASES", cases)
    lines: list[str] = []
    found = bench(lambda: nullcontext(FullMarks()), course, lines.append)
    assert [timing.name for timing in found.timings] == ["NumPy"]
    assert found.timings[0].plain_work_s == 0.25
    assert any(line.startswith("gone is left out: ") for line in lines)


def test_work_that_is_not_right_is_not_timed(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "CASES", (Case("NumPy", "scaling", "loop", "", 2, 2),))
    with pytest.raises(RuntimeError, match="scaling got 1 of 3 with seed 0"):
        bench(lambda: nullcontext(FullMarks()), course, lambda line: None)


def test_the_memory_of_children_is_counted() -> None:
    script = "data = bytearray(b'x') * 50_000_000; print('ready', flush=True); input()"
    with (
        PeakMemory() as peak,
        subprocess.Popen([sys.executable, "-c", script], stdin=-1, stdout=-1, text=True) as child,
    ):
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
        assert memory_of_descendants() >= 45
        child.communicate("\n")
    assert peak.mib >= 0
