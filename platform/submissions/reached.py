"""What a trained model reached, beside the bound and what the solution reaches: yours among ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

from catalog.models import ExerciseVersion

from graders.exercise import Bound
from graders.formats import StoredFormatError
from graders.report import Report

WIDTH: Final = 320
HEIGHT: Final = 72
EDGE: Final = 14
TOP, BOTTOM = 22, 46
"""Between these heights the dots lie, one above the other where they would hide each other."""

GOLDEN: Final = 0.618
BEYOND: Final = 0.75
"""How far beyond the others, as a share of their span, yours is still drawn where it is."""


@dataclass(frozen=True)
class Dot:
    """A training of the solution."""

    x: float
    y: float


@dataclass(frozen=True)
class StripPlot:
    """Where things stand in the drawing, from the left; ``beyond`` is −1 or 1 where yours would stand outside."""

    dots: tuple[Dot, ...]
    bound: float
    yours: float
    beyond: int
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def bound_anchor(self) -> str:
        """How the words at the bound are aligned, so that they stay inside."""
        return _anchor(self.bound)

    @property
    def yours_anchor(self) -> str:
        """How the words at yours are aligned."""
        return _anchor(self.yours)


@dataclass(frozen=True)
class Reached:
    """One metric of a verdict, its bound and what the solution reached."""

    value: float
    bound: Bound

    @property
    def title(self) -> str:
        """What the metric is."""
        return self.bound.title

    @property
    def yours(self) -> str:
        """The value in words."""
        return f"{self.value:.10g}"

    @property
    def asked(self) -> str:
        """The bound in words: "at most 0.45"."""
        return f"{'at most' if self.bound.better == 'lower' else 'at least'} {self.bound.value:g}"

    @property
    def words(self) -> str:
        """All that the plot shows."""
        met = "is reached" if self.bound.holds(self.value) else "is not reached"
        return " ".join(filter(None, [f"Yours is {self.yours}; {self.asked} is asked for, which {met}.", self._ours]))

    @property
    def _ours(self) -> str:
        values = self.bound.calibrated
        if not values:
            return ""
        least, most, middle = (f"{value:g}" for value in (min(values), max(values), median(values)))
        came = f"{least} each time" if least == most else f"{least} to {most}, half of them to {middle} or less"
        worse = sum(not _as_good(self.bound, value, self.value) for value in values)
        seeds = len(values)
        return f"Our solution, trained from {seeds} seeds, came to {came}. Yours is better than {worse} of the {seeds}."

    @property
    def plot(self) -> StripPlot:
        """The drawing of it."""
        fixed = [*self.bound.calibrated, self.bound.value]
        span = max(fixed) - min(fixed) or abs(self.bound.value) or 1.0
        low, high = min(fixed) - BEYOND * span, max(fixed) + BEYOND * span
        yours = min(max(self.value, low), high)
        scale = _Scale(min(*fixed, yours), max(*fixed, yours))
        return StripPlot(
            tuple(
                Dot(scale.x(value), round(TOP + (BOTTOM - TOP) * (number * GOLDEN % 1), 1))
                for number, value in enumerate(self.bound.calibrated)
            ),
            scale.x(self.bound.value),
            scale.x(yours),
            (self.value > high) - (self.value < low),
        )


@dataclass(frozen=True)
class _Scale:
    low: float
    high: float

    def x(self, value: float) -> float:
        span = self.high - self.low
        share = (value - self.low) / span if span else 0.5
        return round(EDGE + (WIDTH - 2 * EDGE) * share, 1)


def reached(report: Report, version: int | None) -> list[Reached]:
    """What the model of a report reached, in the order of the version's bounds; only what has a title."""
    metrics = {metric.name: metric.value for metric in report.metrics}
    if not metrics or version is None:
        return []
    bounds = _bounds(version)
    return [Reached(metrics[name], bound) for name, bound in bounds.items() if bound.title and name in metrics]


def _bounds(version: int) -> dict[str, Bound]:
    """The bounds of a version, read without the rest of its package; none that cannot be read."""
    stored = ExerciseVersion.objects.filter(pk=version).values_list("package__bounds", flat=True).first()
    return {name: bound for name, each in _items(stored) if (bound := _bound(each))}


def _items(stored: Any) -> list[tuple[str, Any]]:
    return list(stored.items()) if isinstance(stored, Mapping) else []


def _bound(stored: Any) -> Bound | None:
    try:
        return Bound.from_json(stored)
    except (StoredFormatError, TypeError):
        return None


def _as_good(bound: Bound, value: float, other: float) -> bool:
    """Whether ``value`` is at least as good as ``other``."""
    return value <= other if bound.better == "lower" else value >= other


def _anchor(x: float) -> str:
    third = WIDTH / 3
    return "start" if x < third else "end" if x > 2 * third else "middle"
