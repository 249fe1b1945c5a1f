"""A plan as data: what counts in a class, as the database, a TOML file and a page all have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, Literal

from classes import rubric
from classes.models import Class, PlanRow

Kind = Literal["section", "exercise", "quiz", "question"]
KINDS: Final[tuple[Kind, ...]] = ("section", "exercise", "quiz", "question")


@dataclass(frozen=True)
class RowSpec:
    """A row; ``name`` is a slug, or the number of a section. See ``PlanRow`` for the rest."""

    kind: Kind
    name: str
    weight: Decimal
    opens: datetime | None = None
    due: datetime | None = None
    late_percent: Decimal | None = None
    grace_hours: int = 0
    attempts: int | None = None
    cool_down_minutes: int = 0
    bonus: bool = False
    rubric: tuple[str, ...] = ()
    exam_minutes: int | None = None
    verdict_later: bool = False

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"

    @property
    def key(self) -> tuple[Kind, str]:
        """By what a row is known: a plan has each thing once."""
        return self.kind, self.name


VALUES: Final = tuple(field.name for field in fields(RowSpec) if field.name not in ("kind", "name"))
"""What can be changed of a row."""


@dataclass(frozen=True)
class PlanSpec:
    """A whole plan, its rows in order."""

    rows: tuple[RowSpec, ...] = ()
    counts: str = Class.Counts.BEST
    dropped_lowest: int = 0


@dataclass(frozen=True)
class Change:
    """Something that an import does: a row is ``added``, ``removed`` or ``moved``, or a value is another one.

    ``row`` is empty for a setting of the plan.
    """

    what: Literal["added", "removed", "moved", "changed"]
    row: str = ""
    key: str = ""
    before: Any = None
    after: Any = None


def plan_of(taught: Class) -> PlanSpec:
    """The plan that a class has."""
    rows = taught.plan.select_related(*KINDS)
    return PlanSpec(tuple(map(spec_of, rows)), str(taught.counts), taught.dropped_lowest)


def spec_of(row: PlanRow) -> RowSpec:
    """A row of the database as data; section, exercise, quiz and question must be loaded."""
    values = {name: getattr(row, name) for name in VALUES} | {"rubric": tuple(map(str, rubric.of(row.rubric)))}
    if row.section:
        return RowSpec("section", row.section.number, **values)
    if row.exercise:
        return RowSpec("exercise", row.exercise.slug, **values)
    if row.quiz:
        return RowSpec("quiz", row.quiz.slug, **values)
    assert row.question  # by the constraint
    return RowSpec("question", row.question.slug, **values)


def changes(before: PlanSpec, after: PlanSpec) -> list[Change]:
    """What turns ``before`` into ``after``: settings first, then rows in their new order, then those that go."""
    old, new = {row.key: row for row in before.rows}, {row.key: row for row in after.rows}
    found = list(_settings(before, after))
    moved = _moved([key for key in old if key in new], [key for key in new if key in old])
    for key, row in new.items():
        if key not in old:
            found.append(Change("added", str(row), after=row))
            continue
        found += _values(str(row), old[key], row)
        if key in moved:
            found.append(Change("moved", str(row)))
    return found + [Change("removed", str(row), before=row) for key, row in old.items() if key not in new]


def _settings(before: PlanSpec, after: PlanSpec) -> Iterator[Change]:
    for name in ("counts", "dropped_lowest"):
        if getattr(before, name) != getattr(after, name):
            yield Change("changed", "", name, getattr(before, name), getattr(after, name))


def _values(row: str, before: RowSpec, after: RowSpec) -> Iterator[Change]:
    for name in VALUES:
        if getattr(before, name) != getattr(after, name):
            yield Change("changed", row, name, getattr(before, name), getattr(after, name))


def _moved(before: Sequence[Any], after: Sequence[Any]) -> set[Any]:
    """The rows that another row stands before than did."""
    follows = dict(zip(before, [None, *before], strict=False))
    return {key for key, previous in zip(after, [None, *after], strict=False) if follows[key] != previous}
