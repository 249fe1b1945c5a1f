"""Draws how a training went: each metric's line over the epochs, earlier tries in grey behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from grading.training_curves import Run

WIDTH: Final = 320
HEIGHT: Final = 150
LEFT, TOP, ACROSS, DOWN = 46, 8, 266, 112
"""Where the lines are drawn: the place of their box, and its size."""

MAX_CHARTS: Final = 4
VALIDATION: Final = "val_"

Values = Sequence[float | None]


@dataclass(frozen=True)
class Series:
    """One metric of the training: its name, what it came to, and its line in pieces, for a gap parts it.

    ``style`` counts the metrics of a chart; what was measured beside the training has that of the training, dotted.
    """

    name: str
    style: int
    beside: bool
    values: Values
    pieces: tuple[str, ...]

    @property
    def words(self) -> str:
        """Where the line begins, ends, and lies lowest and highest."""
        known = [value for value in self.values if value is not None]
        if not known:
            return f"{self.name}: no number"
        if len(known) == 1:
            return f"{self.name}: {known[0]:g}"
        return f"{self.name}: from {known[0]:g} to {known[-1]:g}, least {min(known):g}, most {max(known):g}"


@dataclass(frozen=True)
class Chart:
    """Metrics that belong together, over the epochs."""

    title: str
    series: tuple[Series, ...]
    earlier: tuple[str, ...]
    low: str
    high: str
    first: int
    last: int
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    top: int = TOP
    across: int = ACROSS
    down: int = DOWN

    @property
    def words(self) -> str:
        """What it shows, for those who do not see it."""
        return f"{self.title}, epochs {self.first} to {self.last}. {'; '.join(one.words for one in self.series)}."


@dataclass(frozen=True)
class _Box:
    """From epochs and values to places in the drawing."""

    first: int
    last: int
    low: float
    high: float

    def piece(self, points: Iterable[tuple[int, float]]) -> str:
        """The line through ``points``; a dot for a single one."""
        places = [f"{self._x(epoch):.1f},{self._y(value):.1f}" for epoch, value in points]
        return " ".join(places if len(places) > 1 else places * 2)

    def pieces(self, epochs: Sequence[int], values: Values) -> tuple[str, ...]:
        """A line through all values, parted where one is missing."""
        parts = groupby(zip(epochs, values, strict=True), key=lambda point: point[1] is None)
        return tuple(self.piece((epoch, value or 0.0) for epoch, value in part) for gap, part in parts if not gap)

    def _x(self, epoch: int) -> float:
        return ACROSS * (epoch - self.first) / (self.last - self.first or 1)

    def _y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low or 1)
        return DOWN * (1 - min(max(share, -2.0), 3.0))  # what lies outside is cut off by the box, however far out


def charts(run: Run, earlier: Sequence[Run]) -> list[Chart]:
    """The charts of ``run``, losses first, with the lines of the same names of ``earlier`` ones behind."""
    families: dict[str, list[str]] = {}
    for name in run.metrics:
        families.setdefault(_family(name), []).append(name)
    order = sorted(families, key=lambda family: family != "loss")
    return [_chart(family, families[family], run, earlier) for family in order[:MAX_CHARTS]]


def _chart(family: str, names: Sequence[str], run: Run, earlier: Sequence[Run]) -> Chart:
    behind = [(each.epochs, each.metrics[name]) for each in earlier for name in names if name in each.metrics]
    box = _box([(run.epochs, run.metrics[name]) for name in names], behind)
    styles = {name: number for number, name in enumerate(dict.fromkeys(map(_trained, names)))}
    return Chart(
        _words(family),
        tuple(
            Series(_words(name), styles[_trained(name)] % 4, name.startswith(VALIDATION), values, pieces)
            for name in names
            for values in [run.metrics[name]]
            for pieces in [box.pieces(run.epochs, values)]
        ),
        tuple(piece for epochs, values in behind for piece in box.pieces(epochs, values)),
        f"{box.low:.3g}",
        f"{box.high:.3g}",
        box.first,
        box.last,
    )


def _box(own: Sequence[tuple[Sequence[int], Values]], behind: Sequence[tuple[Sequence[int], Values]]) -> _Box:
    """Room for one's own lines, and for as much of the others as leaves those room enough."""
    epochs = [epoch for epochs, _ in [*own, *behind] for epoch in epochs]
    mine, others = list(_known(own)), list(_known(behind))
    low, high = (min(mine), max(mine)) if mine else (min(others, default=0.0), max(others, default=1.0))
    span = high - low or abs(high) or 1.0
    near = [value for value in others if low - span <= value <= high + span]
    return _Box(min(epochs), max(epochs), min([low, *near]), max([high, *near]))


def _known(lines: Iterable[tuple[Sequence[int], Values]]) -> Iterator[float]:
    return (value for _, values in lines for value in values if value is not None)


def _trained(name: str) -> str:
    """The metric of the training that ``name`` is measured beside; or itself."""
    return name.removeprefix(VALIDATION)


def _family(name: str) -> str:
    """Metrics of one family share a chart: all losses, and a metric with what was measured beside the training."""
    return "loss" if name.endswith("loss") else _trained(name)


SHORT: Final[Mapping[str, str]] = {"g_loss": "generator loss", "d_loss": "discriminator loss"}


def _words(name: str) -> str:
    """A metric's name as it is read."""
    beside = "validation " if name.startswith(VALIDATION) else ""
    trained = _trained(name)
    return beside + SHORT.get(trained, trained.replace("_", " "))
