"""Criteria by which staff give points, as lines that people write: ``2: Says what the loss measures``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final

MOST_CRITERIA: Final = 20
MOST_POINTS: Final = Decimal(1000)
MOST_WORDS: Final = 200
FORM: Final = "write points, a colon and what they are for, such as “2: Says what the loss measures”"


@dataclass(frozen=True)
class Criterion:
    """What up to ``points`` are given for."""

    title: str
    points: Decimal

    def __str__(self) -> str:
        return f"{written(self.points)}: {self.title}"


def written(points: Decimal) -> str:
    """Points as one writes them: 10, 2.5."""
    return f"{points.normalize():f}"


class RubricError(ValueError):
    """What is wrong with a line, in words for its author."""


def read_criteria(lines: Sequence[str]) -> tuple[Criterion, ...]:
    """The criteria that ``lines`` name, empty ones left out. Raises ``RubricError``."""
    found = tuple(_criterion(line.strip()) for line in lines if line.strip())
    if len(found) > MOST_CRITERIA:
        raise RubricError(f"There may be {MOST_CRITERIA} criteria; these are {len(found)}.")
    titles = [one.title.casefold() for one in found]
    for one in found:
        if titles.count(one.title.casefold()) > 1:
            raise RubricError(f"“{one.title}” stands there twice: say what is different.")
    return found


def _criterion(line: str) -> Criterion:
    points, colon, title = (part.strip() for part in line.partition(":"))
    shown = line if len(line) <= 60 else f"{line[:60]}…"
    if not (colon and title):
        raise RubricError(f"“{shown}” is no criterion: {FORM}.")
    title = " ".join(title.split())
    if not title.isprintable():
        raise RubricError("A criterion has a character in it that cannot be shown: write it in letters and signs.")
    if len(title) > MOST_WORDS:
        raise RubricError(f"“{shown}” is too long: a criterion may have {MOST_WORDS} characters.")
    return Criterion(title, _points(points, shown))


def _points(text: str, line: str) -> Decimal:
    try:
        points = Decimal(text)
    except InvalidOperation:
        raise RubricError(f"“{line}” does not begin with points: {FORM}.") from None
    if not points.is_finite() or not 0 < points <= MOST_POINTS or points != round(points, 2):
        raise RubricError(f"“{line}”: points are a number above 0, up to {MOST_POINTS}, with at most two decimals.")
    return round(points, 2)


def stored(criteria: Sequence[Criterion]) -> list[dict[str, str]]:
    """The criteria as the database has them."""
    return [{"title": one.title, "points": written(one.points)} for one in criteria]


def of(rows: Sequence[Any]) -> tuple[Criterion, ...]:
    """The criteria that the database has."""
    return tuple(Criterion(row["title"], Decimal(row["points"])) for row in rows)


def total(criteria: Sequence[Criterion]) -> Decimal:
    """The points that there are."""
    return sum((one.points for one in criteria), Decimal(0))
