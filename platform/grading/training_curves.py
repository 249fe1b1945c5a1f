"""The trainings of one grading as their epochs tell of them: kept within bounds, and read back whatever was stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeGuard

from graders.protocol import TrainingProgress

MAX_RUNS: Final = 12
"""Trainings of one grading that are kept: the longest."""

MAX_POINTS: Final = 120
"""Epochs of one training that are kept: as many as a drawing can show."""

MAX_METRICS: Final = 8
LARGEST: Final = 1e30
"""What is larger is a gap, as infinity is: the difference of two such numbers must still be one."""


@dataclass
class Run:
    """One training: its epochs in order, and what each came to. A gap in a metric is ``None``."""

    epochs: list[int] = field(default_factory=list)
    metrics: dict[str, list[float | None]] = field(default_factory=dict)

    def add(self, told: TrainingProgress) -> None:
        """Put the next epoch at the end."""
        for name in list(told.metrics):
            if name not in self.metrics and len(self.metrics) < MAX_METRICS:
                self.metrics[name] = [None] * len(self.epochs)
        self.epochs.append(told.epoch)
        for name, values in self.metrics.items():
            value = told.metrics.get(name)
            values.append(value if value is not None and abs(value) <= LARGEST else None)  # NaN is not, either

    def thinned(self, most: int) -> Run:
        """At most ``most`` epochs of it, at least two: evenly, with the first and the last."""
        last = len(self.epochs) - 1
        places = [round(part * last / (most - 1)) for part in range(most)] if last >= most else range(last + 1)
        metrics = {name: [values[place] for place in places] for name, values in self.metrics.items()}
        return Run([self.epochs[place] for place in places], metrics)


def add(runs: list[Run], told: TrainingProgress) -> None:
    """Put an epoch into the last of ``runs``, or into a new one if it does not go on from there."""
    if not runs or told.epoch <= runs[-1].epochs[-1]:
        runs.append(Run())
    runs[-1].add(told)


def stored(runs: Sequence[Run]) -> list[dict[str, Any]]:
    """What is kept of ``runs``, as JSON-able data: the longest ones and the last one, in their order."""
    by_length = sorted(range(len(runs)), key=lambda place: (place == len(runs) - 1, len(runs[place].epochs)))
    return [vars(runs[place].thinned(MAX_POINTS)) for place in sorted(by_length[-MAX_RUNS:])]


def read(data: Any) -> list[Run]:
    """The runs that `stored` made data of; without those that are none."""
    return [run for each in data if (run := _run(each))] if isinstance(data, list) else []


def _run(data: Any) -> Run | None:
    if not isinstance(data, Mapping) or not isinstance(data.get("metrics"), Mapping):
        return None
    epochs, metrics = data.get("epochs"), data["metrics"]
    if not _is_list(epochs, int) or not all(_is_list(values, int | float | None) for values in metrics.values()):
        return None
    if not epochs or any(len(values) != len(epochs) for values in metrics.values()):
        return None
    return Run(list(epochs), {str(name): list(values) for name, values in metrics.items()})


def _is_list(value: Any, kind: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list) and all(isinstance(item, kind) for item in value)
