"""``graders bench``: latency, throughput, start and memory of the engine on this machine.

Beside each figure stands the same work in a plain ``python file.py``, measured in the same run: without isolation,
without hidden tests, and with the libraries imported each time.
"""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from graders.exercise import Course, Exercise, ExerciseError
from graders.quality.memory import PeakMemory, memory_of_descendants
from graders.quality.progress import MAIN, Grader, Say

PARALLEL_GRADINGS = 8
_IRIS = """
import time
from sklearn.datasets import load_iris
table = load_iris().data
begun = time.perf_counter()
train(build_model(), table[:120, :3], table[:120, 3:])
print(time.perf_counter() - begun)
"""


class NothingToTimeError(Exception):
    """The course has no exercise that is timed; the text says which these are."""


@dataclass(frozen=True)
class Case:
    """One submission to time.

    Attributes:
        name: what it stands for.
        slug: of its exercise.
        alternative: which of the exercise's files it is; the solution when empty.
        driver: what the plain script does after the submission's own text; it prints the seconds that count.
        runs: how often it is graded for its latency.
        batch: how many are graded for the throughput.
    """

    name: str
    slug: str
    alternative: str
    driver: str
    runs: int
    batch: int


CASES = (
    Case("Boolean neuron", "and-neuron", "", "", runs=60, batch=120),
    Case("NumPy", "perceptron-update", "", "", runs=60, batch=120),
    Case("TensorFlow operation", "step-function", "tensorflow_cast", "", runs=20, batch=20),
    Case("iris training", "iris-regression", "", _IRIS, runs=5, batch=16),
)


@dataclass(frozen=True)
class Timing:
    """What one case took; seconds, and submissions a second."""

    name: str
    median_s: float
    p95_s: float
    per_second: float
    plain_s: float
    plain_work_s: float | None

    def __str__(self) -> str:
        """One row of the table."""
        row = f"{self.name:22}{self.median_s * 1000:7.0f} ms{self.p95_s * 1000:7.0f} ms"
        row += f"{self.per_second:12.1f}{self.plain_s * 1000:11.0f} ms"
        work = self.plain_work_s
        return row if work is None else f"{row}  (its training alone {work * 1000:.0f} ms)"


@dataclass(frozen=True)
class Bench:
    """All figures of one run; memory in mebibytes, shared pages counted once."""

    start_s: float
    timings: tuple[Timing, ...]
    memory_at_rest_mb: float
    memory_parallel_mb: float

    def to_json(self) -> dict[str, Any]:
        """As JSON-able data."""
        return asdict(self)

    def __str__(self) -> str:
        head = f"{'':22}{'median':>10}{'95 %':>10}{'per second':>12}{'plain python':>14}"
        rows = [str(timing) for timing in self.timings]
        tail = [
            f"engine start {self.start_s:.1f} s; memory at rest {self.memory_at_rest_mb:.0f} MiB, "
            f"with {PARALLEL_GRADINGS} NumPy gradings at once {self.memory_parallel_mb:.0f} MiB",
        ]
        return "\n".join([head, *rows, *tail])


def bench(start_engine: Callable[[], AbstractContextManager[Grader]], course: Course, say: Say) -> Bench:
    """Start an engine and time every case whose exercise ``course`` has; ``NothingToTimeError`` when it has none."""
    known = list(_known_cases(course, say))
    if not known:
        raise NothingToTimeError(f"{course.folder} has none of: {', '.join(case.slug for case in CASES)}.")
    begun = time.perf_counter()
    with start_engine() as grader:
        start_s = time.perf_counter() - begun
        say(f"the engine started in {start_s:.1f} s")
        for _, exercise, source in known:
            grader.grade(exercise, {MAIN: source}, seed=0)  # the first of each kind warms caches
        at_rest = memory_of_descendants()
        timings = tuple(_timing(grader, case, exercise, source, say) for case, exercise, source in known)
        return Bench(start_s, timings, at_rest, _memory_in_parallel(grader, known))


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least ``share`` of ``values`` do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


Known = tuple[Case, Exercise, str]


def _known_cases(course: Course, say: Say) -> Iterator[Known]:
    for case in CASES:
        try:
            exercise = course.exercise(case.slug)
        except ExerciseError as error:
            say(f"{case.name} is left out: {error}")
            continue
        yield case, exercise, exercise.alternatives[case.alternative] if case.alternative else exercise.solution


def _timing(grader: Grader, case: Case, exercise: Exercise, source: str, say: Say) -> Timing:
    say(f"timing {case.name} ({case.slug})")
    latencies = []
    for seed in range(case.runs):
        begun = time.perf_counter()
        report = grader.grade(exercise, {MAIN: source}, seed=seed)
        latencies.append(time.perf_counter() - begun)
        if report.score < report.max_score:
            raise RuntimeError(f"{case.slug} got {report.score:g} of {report.max_score:g} with seed {seed}.")
    begun = time.perf_counter()
    _grade_many(grader, exercise, source, case.batch, workers=2 * (os.cpu_count() or 1))
    per_second = case.batch / (time.perf_counter() - begun)
    plain_s, plain_work_s = _plain(source, case.driver, runs=min(5, case.runs))
    return Timing(
        case.name, statistics.median(latencies), percentile(latencies, 0.95), per_second, plain_s, plain_work_s
    )


def _grade_many(grader: Grader, exercise: Exercise, source: str, count: int, workers: int) -> None:
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(lambda seed: grader.grade(exercise, {MAIN: source}, seed=seed), range(count)))


def _memory_in_parallel(grader: Grader, known: list[Known]) -> float:
    exercise, source = next(((e, s) for case, e, s in known if case.name == "NumPy"), known[0][1:])
    with PeakMemory() as peak:
        _grade_many(grader, exercise, source, 5 * PARALLEL_GRADINGS, workers=PARALLEL_GRADINGS)
    return peak.mib


def _plain(source: str, driver: str, runs: int) -> tuple[float, float | None]:
    """Median seconds of ``python file.py``, and of the work that its driver timed itself."""
    whole, work = [], []
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, MAIN)
        script.write_text(source + driver, encoding="utf-8")
        for _ in range(runs):
            begun = time.perf_counter()
            done = subprocess.run([sys.executable, MAIN], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603  # our own solutions
            whole.append(time.perf_counter() - begun)
            work += [float(line) for line in done.stdout.splitlines()[-1:]] if driver else []
    return statistics.median(whole), statistics.median(work) if work else None
