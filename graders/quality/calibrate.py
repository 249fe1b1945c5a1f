"""``graders calibrate``: which bound can a trained metric be held to?

The reference is trained with many seeds. The bound is the one-sided normal tolerance limit: with confidence
`CONFIDENCE`, at least `CONTENT` of all runs of the reference lie inside it, so fewer than one in a thousand fails
without cause. Its factor k is exact: the quantile of the noncentral t distribution with n − 1 degrees of freedom and
noncentrality z√n, over √n (Owen 1963; Natrella, Experimental Statistics, NBS Handbook 91, section 2-5;
NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.6.3).
"""

from __future__ import annotations

import math
import statistics
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graders.exercise import Bound, Exercise
from graders.protocol import Event, MetricRecorded, TestEnded
from graders.quality.progress import MAIN, Grader, Say
from graders.report import Outcome

CONTENT = 0.999
CONFIDENCE = 0.95
MIN_SEEDS = 5
CALIBRATION_SEEDS = 20
MISTAKE_SEEDS = 3
NORMAL_P = 0.01
"""Below this p-value of the Shapiro–Wilk test the author is told that the normal limit may not fit."""


class CannotCalibrateError(Exception):
    """There is nothing to calibrate with; the text says what is missing."""


@dataclass(frozen=True)
class Run:
    """One graded training: the metrics it recorded, by name, and whether a test that records none of them failed."""

    metrics: Mapping[str, float]
    caught_elsewhere: frozenset[str]


@dataclass(frozen=True)
class Calibration:
    """What the runs say about one bound.

    Attributes:
        supported: the value that the reference's spread supports.
        mistakes: for each mistake that no other test catches, the value nearest to passing.
        problem: why the bound in exercise.toml cannot stand; empty when it can.
    """

    metric: str
    bound: Bound
    values: tuple[float, ...]
    supported: float
    normal_p: float
    mistakes: Mapping[str, float]
    problem: str

    def to_json(self) -> dict[str, Any]:
        """As JSON-able data."""
        return {
            "metric": self.metric,
            "better": self.bound.better,
            "bound": self.bound.value,
            "supported": self.supported,
            "seeds": len(self.values),
            "mean": statistics.fmean(self.values),
            "spread": statistics.stdev(self.values),
            "worst": _worst(self.bound, self.values),
            "normal_p": self.normal_p,
            "mistakes": dict(self.mistakes),
            "problem": self.problem,
            "values": list(self.values),
        }

    def __str__(self) -> str:
        data = self.to_json()
        lines = [
            f"{self.metric} ({self.bound.better} is better), {data['seeds']} seeds:"
            f" mean {data['mean']:.4g}, spread {data['spread']:.2g}, worst {data['worst']:.4g}",
            f"  the runs support {self.supported:.4g}; exercise.toml says {self.bound.value:.4g}",
        ]
        lines += [f"  mistake {name}: at best {value:.4g}" for name, value in self.mistakes.items()]
        if self.normal_p < NORMAL_P:
            lines.append(
                f"  the values do not look normal (Shapiro-Wilk p = {self.normal_p:.2g}); look at them with --json"
            )
        return "\n".join([*lines, f"  {self.problem or 'the bound stands'}"])


def calibrate(grader: Grader, exercise: Exercise, seeds: int, say: Say) -> list[Calibration]:
    """Train reference and mistakes and hold every bound of ``exercise`` against what they reach.

    Raises:
        CannotCalibrateError: when the exercise has no bounds, the reference fails, or a metric is not recorded.
    """
    if not exercise.bounds:
        raise CannotCalibrateError(f"{exercise.slug} has no [bounds.NAME] in its exercise.toml.")
    if seeds < MIN_SEEDS:
        raise CannotCalibrateError(f"a spread needs at least {MIN_SEEDS} seeds; {seeds} were asked for.")
    runs = [_run(grader, exercise, "reference", exercise.solution, seed, say) for seed in range(1, seeds + 1)]
    mistakes = {
        name: [_run(grader, exercise, name, text, seed, say) for seed in range(1, MISTAKE_SEEDS + 1)]
        for name, text in exercise.mistakes.items()
    }
    return [_calibration(name, bound, runs, mistakes) for name, bound in exercise.bounds.items()]


def supported_bound(bound: Bound, values: Sequence[float]) -> float:
    """The one-sided normal tolerance limit of ``values`` on the side where they get worse."""
    from scipy import stats  # here, for it takes half a second

    n = len(values)
    k = stats.nct.ppf(CONFIDENCE, n - 1, stats.norm.ppf(CONTENT) * math.sqrt(n)) / math.sqrt(n)
    distance = float(k) * statistics.stdev(values)
    return statistics.fmean(values) + (distance if bound.better == "lower" else -distance)


def _run(grader: Grader, exercise: Exercise, name: str, source: str, seed: int, say: Say) -> Run:
    metrics: dict[str, float] = {}
    recorded_by: dict[str, set[str]] = defaultdict(set)
    since_last_test: set[str] = set()
    failed: set[str] = set()

    def listen(event: Event) -> None:
        if isinstance(event, MetricRecorded):
            metrics[event.name] = event.value
            since_last_test.add(event.name)
        elif isinstance(event, TestEnded):
            for metric in since_last_test:
                recorded_by[metric].add(event.id)
            since_last_test.clear()
            if event.outcome != Outcome.PASSED:
                failed.add(event.id)

    grader.grade(exercise, {MAIN: source}, seed=seed, on_event=listen)
    shown = ", ".join(f"{metric} {value:.4g}" for metric, value in metrics.items()) or "no metric"
    say(f"{name:28} seed {seed:3}: {shown}")
    return Run(metrics, frozenset(metric for metric in exercise.bounds if failed - recorded_by[metric]))


def _calibration(metric: str, bound: Bound, runs: Sequence[Run], mistakes: Mapping[str, Sequence[Run]]) -> Calibration:
    from scipy import stats

    values = [run.metrics[metric] for run in runs if math.isfinite(run.metrics.get(metric, math.nan))]
    if len(values) < len(runs):
        lost = len(runs) - len(values)
        raise CannotCalibrateError(f"{lost} of {len(runs)} runs of the reference did not record_metric({metric!r}, …).")
    supported = supported_bound(bound, values)
    normal_p = float(stats.shapiro(values).pvalue) if max(values) > min(values) else 1.0
    nearest = {}
    for name, mistaken in mistakes.items():
        reached = [
            run.metrics[metric] for run in mistaken if metric in run.metrics and metric not in run.caught_elsewhere
        ]
        if reached:
            nearest[name] = _best(bound, reached)
    return Calibration(
        metric, bound, tuple(values), supported, normal_p, nearest, _problem(bound, values, supported, nearest)
    )


def _problem(bound: Bound, values: Sequence[float], supported: float, mistakes: Mapping[str, float]) -> str:
    """Why ``bound`` cannot stand."""
    overlapping = [name for name, value in mistakes.items() if Bound(supported, bound.better, "").holds(value)]
    if overlapping:
        names = ", ".join(overlapping)
        return f"REFUSED: {names} overlaps with the reference; no bound tells them apart. Test it in another way."
    if not bound.holds(supported):
        return f"REFUSED: the bound is too tight; the reference would fail it too often. Use {supported:.4g} or looser."
    passing = [name for name, value in mistakes.items() if bound.holds(value)]
    if passing:
        return f"REFUSED: the bound is too loose; {', '.join(passing)} passes it. Use {supported:.4g}."
    return "" if all(map(bound.holds, values)) else "REFUSED: the reference failed the bound."


def _worst(bound: Bound, values: Sequence[float]) -> float:
    return max(values) if bound.better == "lower" else min(values)


def _best(bound: Bound, values: Sequence[float]) -> float:
    return min(values) if bound.better == "lower" else max(values)
