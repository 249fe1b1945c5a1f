"""Answers that are curves: what was expected and what came, over the argument or over the place in the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from graders.example import Drawing, Example, Numbers
from submissions.panels import Mark, Panel, Picture, is_about

WIDTH, HEIGHT = 320, 170
LEFT, TOP, ACROSS, DOWN = 52, 10, 256, 128
"""Of the whole drawing its size, and of the lines the place of their box and its size."""

LEAST: Final = 3
"""Numbers of an answer that make a curve."""

KEYS: Final = (("line line-0", "expected"), ("line line-1 dashed", "yours"))
FAR: Final = 3.0
"""How many heights of what was expected a curve may leave it before it is cut off."""


@dataclass(frozen=True)
class Curves:
    """Both curves over the same places; ``axis`` is the name of those, ``at`` the place of the example."""

    axis: str
    title: str
    x: Sequence[float]
    expected: Numbers
    got: Numbers
    at: float | None = None

    @property
    def worst(self) -> int | None:
        """The place where they are furthest apart; None where they are nowhere."""
        pairs = zip(self.expected, self.got, strict=True)
        apart = [abs(b - a) if a is not None and b is not None else 0.0 for a, b in pairs]
        return apart.index(max(apart)) if any(apart) else None


def curves(example: Example, drawing: Drawing) -> Picture | None:
    """The curve of the functions around the example, or those that the answers are."""
    known = [_panel(each, place) for each in _curves(example, drawing) for place in [each.worst] if place is not None]
    return Picture(tuple(panel for panel, _ in known), " ".join(note for _, note in known), KEYS) if known else None


def _curves(example: Example, drawing: Drawing) -> Iterator[Curves]:
    x = [each for each in drawing.x if each is not None]
    if x and drawing.of and len(x) == len(drawing.expected) == len(drawing.got):
        at = next((each for each in drawing.at if each is not None and x[0] <= each <= x[-1]), None)
        yield Curves(drawing.of[0], "", x, drawing.expected, drawing.got, at)
        return
    for part in example.parts:
        ours, theirs = part.expected, part.got
        several = len(ours.shape) == 1 and len(ours.numbers) >= LEAST
        if is_about(drawing, part.name) and several and ours.shape == theirs.shape:
            places = list(map(float, range(len(ours.numbers))))
            yield Curves("place", part.name, places, ours.numbers, theirs.numbers)


@dataclass(frozen=True)
class _Box:
    """From numbers to places in the drawing."""

    left: float
    right: float
    low: float
    high: float

    def x(self, number: float) -> float:
        share = (number - self.left) / ((self.right - self.left) or 1)
        return LEFT + ACROSS * min(max(share, 0.0), 1.0)

    def y(self, number: float) -> float:
        share = (number - self.low) / ((self.high - self.low) or 1)
        return TOP + DOWN * (1 - min(max(share, 0.0), 1.0))


def _box(curves: Curves) -> _Box:
    """Room for what was expected, and for what came as far as it is not too far off."""
    ours = [each for each in curves.expected if each is not None] or [0.0]
    span = max(ours) - min(ours) or abs(max(ours)) or 1.0
    least, most = min(ours) - FAR * span, max(ours) + FAR * span
    shown = [*ours, *(min(max(each, least), most) for each in curves.got if each is not None)]
    return _Box(min(curves.x), max(curves.x), min(shown), max(shown))


def _panel(curves: Curves, worst: int) -> tuple[Panel, str]:
    box = _box(curves)
    bottom = TOP + DOWN
    marks = [
        Mark("axis", d=f"M{LEFT} {TOP}v{DOWN}h{ACROSS}"),
        Mark("end", x=LEFT - 6, y=TOP + 8, text=f"{box.high:.3g}"),
        Mark("end", x=LEFT - 6, y=bottom, text=f"{box.low:.3g}"),
        Mark("start", x=LEFT, y=bottom + 18, text=f"{curves.axis} {box.left:g}"),
        Mark("end", x=LEFT + ACROSS, y=bottom + 18, text=f"{box.right:g}"),
        *(Mark("at", d=f"M{box.x(each):.1f} {TOP}v{DOWN}") for each in [curves.at] if each is not None),
        *(Mark("line line-0", d=d) for d in _paths(box, curves.x, curves.expected)),
        *(Mark("line line-1 dashed", d=d) for d in _paths(box, curves.x, curves.got)),
    ]
    note = _words(curves, worst)
    return Panel(curves.title, note, WIDTH, HEIGHT, tuple(marks)), note


def _paths(box: _Box, x: Sequence[float], values: Numbers) -> Iterator[str]:
    """A line through all values, parted where one is missing; a dot for a single one."""
    for missing, part in groupby(zip(x, values, strict=True), key=lambda point: point[1] is None):
        if not missing:
            yield "M" + "L".join(f"{box.x(place):.1f} {box.y(value or 0.0):.1f}" for place, value in part) + "h0"


def _words(curves: Curves, worst: int) -> str:
    ours, theirs = curves.expected[worst], curves.got[worst]
    where = f"{curves.axis} = {curves.x[worst]:g}" if curves.axis != "place" else f"place {worst}"
    of = f" of {curves.title}" if curves.title else ""
    line = " The dotted line is the example above." if curves.at is not None else ""
    return f"The curves{of} are furthest apart at {where}: expected {ours:g}, yours {theirs:g}.{line}"
