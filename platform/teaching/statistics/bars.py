"""Draws counts as bars, on the server as [training curves] are: no script, light and dark, and words for who sees none.

[training curves]: docs/decisions/curves-drawn-by-the-server.md
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 320
HEIGHT: Final = 150
LEFT, TOP, ACROSS, DOWN = 30, 14, 286, 112
"""Where the bars are drawn: the place of their box, and its size."""

GAP: Final = 0.2
"""The part of a bar's room that is left free."""

MOST_LABELS: Final = 7


@dataclass(frozen=True)
class Count:
    """How many; ``part`` of them are drawn darker."""

    label: str
    count: int
    part: int = 0


@dataclass(frozen=True)
class Bar:
    """A count with its place in the drawing; ``shown`` is its label where there is room for one."""

    of: Count
    x: float
    width: float
    top: float
    height: float
    part_top: float
    part_height: float
    middle: float
    shown: str


@dataclass(frozen=True)
class Bars:
    """A chart of counts: ``along`` is what the labels are, ``unit`` what is counted, ``part`` the darker ones."""

    title: str
    along: str
    unit: str
    part: str
    bars: tuple[Bar, ...]
    highest: int
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    top: int = TOP
    across: int = ACROSS
    down: int = DOWN

    @property
    def words(self) -> str:
        """What it shows, for those who do not see it; the numbers are in the table beside it."""
        tallest = max(self.bars, key=lambda bar: bar.of.count)
        return f"{self.title}: {len(self.bars)} bars, the highest is {tallest.of.label} with {tallest.of.count}."

    @property
    def bottom(self) -> int:
        """Where the bars stand."""
        return self.top + self.down


def bars(title: str, along: str, counts: Sequence[Count], unit: str, part: str = "") -> Bars | None:
    """The chart of ``counts``; ``None`` where nothing is counted."""
    highest = max((one.count for one in counts), default=0)
    if not highest:
        return None
    room = ACROSS / len(counts)
    every = 1 if len(counts) <= MOST_LABELS else -(-len(counts) // (MOST_LABELS - 2))
    drawn = (_bar(one, number, room, highest, every) for number, one in enumerate(counts))
    return Bars(title, along, unit, part, tuple(drawn), highest)


def _bar(one: Count, number: int, room: float, highest: int, every: int) -> Bar:
    height, part = DOWN * one.count / highest, DOWN * one.part / highest
    return Bar(
        of=one,
        x=round(LEFT + room * (number + GAP / 2), 1),
        width=round(room * (1 - GAP), 1),
        top=round(TOP + DOWN - height, 1),
        height=round(height, 1),
        part_top=round(TOP + DOWN - part, 1),
        part_height=round(part, 1),
        middle=round(LEFT + room * (number + 0.5), 1),
        shown="" if number % every else one.label,
    )


def strip(counts: Sequence[int]) -> tuple[tuple[float, float, float], ...]:
    """Small bars within a line of a table, in a box of 100 × 16: (x, y, height) of each, and none for nothing."""
    highest = max(counts, default=0) or 1
    heights = (round(16 * count / highest, 1) for count in counts)
    return tuple((round(100 * number / len(counts), 1), 16 - height, height) for number, height in enumerate(heights))
