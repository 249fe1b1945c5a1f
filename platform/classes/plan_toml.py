"""A plan as a small TOML table: written, and read with every mistake named by row and key.

Dates are times on the clocks of the class. Of two equal ones, when clocks go back, the second has its offset.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from classes.models import Class
from classes.plan import KINDS, VALUES, Kind, PlanSpec, RowSpec
from classes.rubric import RubricError, read_criteria

FORMAT_VERSION: Final = 2
READ_VERSIONS: Final = (1, 2)
"""1 had no exams."""

MOST_BYTES: Final = 256 * 1024
MOST_ROWS: Final = 1000
MOST_EXAM_MINUTES: Final = 1440
YEARS: Final = range(2000, 2101)

Names = Mapping[Kind, Collection[str]]
"""What the course and the class have: section numbers, and slugs."""


@dataclass(eq=False)  # not frozen: Python itself writes to an exception that is on its way
class PlanError(Exception):
    """All that is wrong with a plan, each in words for its author."""

    problems: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(self.problems)


# --- writing ----------------------------------------------------------------------------------------------------


def write_plan(plan: PlanSpec, zone: ZoneInfo) -> str:
    """The plan as TOML: what `read_plan` reads as the same plan."""
    head = [
        f"format_version = {FORMAT_VERSION}",
        f'counts = "{plan.counts}"',
        f"dropped_lowest = {plan.dropped_lowest}",
    ]
    return "\n".join([*head, *(line for row in plan.rows for line in _written(row, zone))]) + "\n"


def _written(row: RowSpec, zone: ZoneInfo) -> Iterator[str]:
    yield ""
    yield "[[rows]]"
    yield f'{row.kind} = "{row.name}"'  # slugs and numbers of sections: nothing to escape
    for name in VALUES:
        value = getattr(row, name)
        if name == "weight" or value not in (None, 0, False, ()) or (name == "late_percent" and value is not None):
            yield f"{name} = {written(value, zone)}"


def written(value: object, zone: ZoneInfo) -> str:
    """A value as TOML has it."""
    match value:
        case bool():
            return str(value).lower()
        case datetime():
            return _local(value, zone)
        case Decimal():
            return f"{value.normalize():f}"
        case tuple():
            return f"[{', '.join(json.dumps(one, ensure_ascii=False) for one in value)}]"
    return str(value)


def _local(moment: datetime, zone: ZoneInfo) -> str:
    local = moment.astimezone(zone)
    again = local.replace(fold=0).astimezone(UTC)
    return (local.replace(tzinfo=None) if again == moment else local).isoformat()


# --- reading ----------------------------------------------------------------------------------------------------


def read_plan(text: str, zone: ZoneInfo, names: Names, *, dated: bool = True) -> PlanSpec:
    """The plan that ``text`` is. ``dated`` is false for an open class, which has no dates.

    Raises ``PlanError`` with everything that is wrong.
    """
    reader = _Reader(zone, names, dated)
    plan = reader.plan(_table(text))
    if reader.problems:
        raise PlanError(tuple(reader.problems))
    return plan


def _table(text: str) -> dict[str, Any]:
    if len(text.encode(errors="replace")) > MOST_BYTES:
        raise PlanError((f"A plan may have {MOST_BYTES // 1024} KiB; this one has more.",))
    try:
        return tomllib.loads(text.replace("\r\n", "\n"), parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise PlanError((f"This is no TOML: {error}. Export the plan to see how one is written.",)) from None


class _Reader:
    """Reads tables and collects what is wrong."""

    def __init__(self, zone: ZoneInfo, names: Names, dated: bool) -> None:
        self.problems: list[str] = []
        self._zone, self._names, self._dated = zone, names, dated
        self._where = ""

    def plan(self, table: dict[str, Any]) -> PlanSpec:
        """The whole plan; what is wrong is in ``problems``."""
        self._unknown(table, ("format_version", "counts", "dropped_lowest", "rows"))
        if table.get("format_version") not in READ_VERSIONS or table["format_version"] is True:
            self._wrong("format_version", f"write {FORMAT_VERSION}, the number of this format")
        counts = table.get("counts", Class.Counts.BEST)
        if counts not in Class.Counts.values:
            self._wrong("counts", f'{_shown(counts)} is neither "best" nor "last"')
        dropped = self._whole(table, "dropped_lowest", 0, MOST_ROWS) or 0
        rows = self._rows(table.get("rows", []))
        if dropped and dropped >= sum(not row.bonus for row in rows):
            self._where = ""
            self._wrong("dropped_lowest", "some row must be left that counts; drop fewer than there are without bonus")
        return PlanSpec(rows, str(counts), dropped)

    def _rows(self, tables: object) -> tuple[RowSpec, ...]:
        if not (isinstance(tables, list) and all(isinstance(one, dict) for one in tables)):
            self._wrong("rows", "write each row under a line [[rows]]")
            return ()
        if len(tables) > MOST_ROWS:
            self._wrong("rows", f"a plan may have {MOST_ROWS} rows; this one has {len(tables)}")
            return ()
        rows: dict[tuple[Kind, str], RowSpec] = {}
        for number, table in enumerate(tables, start=1):
            row = self._row(number, table)
            if row and row.key in rows:
                self._wrong(row.kind, f'"{row.name}" has a row already; a plan has each thing once')
            elif row:
                rows[row.key] = row
        return tuple(rows.values())

    def _row(self, number: int, table: dict[str, Any]) -> RowSpec | None:
        self._where = f"row {number}"
        thing = self._thing(table)
        if thing:
            self._where += f" ({thing[0]} {thing[1]})"
        self._unknown(table, (*KINDS, *VALUES))
        row = RowSpec(
            *(thing or ("exercise", "")),
            weight=self._number(table, "weight", Decimal("99999.99"), needed=True) or Decimal(0),
            opens=self._moment(table, "opens"),
            due=self._moment(table, "due"),
            late_percent=self._number(table, "late_percent", Decimal(100)),
            grace_hours=self._whole(table, "grace_hours", 0, 10_000) or 0,
            attempts=self._whole(table, "attempts", 1, 10_000),
            cool_down_minutes=self._whole(table, "cool_down_minutes", 0, 10_000) or 0,
            bonus=self._flag(table, "bonus"),
            rubric=self._rubric(table),
            exam_minutes=self._whole(table, "exam_minutes", 1, MOST_EXAM_MINUTES),
            verdict_later=self._flag(table, "verdict_later"),
        )
        self._check(row)
        return row if thing else None

    def _check(self, row: RowSpec) -> None:
        if row.rubric and row.kind != "exercise":
            self._wrong("rubric", "only an exercise has one; an open question has criteria of its own")
        if row.opens and row.due and row.opens >= row.due:
            self._wrong("due", "it must lie after `opens`")
        if not row.due:
            for name in ("late_percent", "grace_hours"):
                if getattr(row, name):
                    self._wrong(name, "nothing is late where there is no `due`; write one, or leave this out")
        if row.exam_minutes is None:
            if row.verdict_later:
                self._wrong("verdict_later", "only an exam has it; write `exam_minutes`, or leave this out")
            return
        self._check_exam(row)

    def _check_exam(self, row: RowSpec) -> None:
        if row.kind in ("quiz", "question"):
            self._wrong("exam_minutes", f"a {row.kind} cannot be an exam; an exercise or a section can")
        elif not row.due:
            self._wrong("due", "an exam needs one, until when it can be sat; write it, or leave out `exam_minutes`")
        for name, given in (("late_percent", row.late_percent is not None), ("grace_hours", row.grace_hours)):
            if given:
                self._wrong(name, "nothing is late in an exam, for what was typed is handed in; leave this out")

    def _thing(self, table: dict[str, Any]) -> tuple[Kind, str] | None:
        kinds = [kind for kind in KINDS if kind in table]
        if len(kinds) != 1:
            self._wrong("exercise", "write one of `section`, `exercise`, `quiz` and `question`")
            return None
        (kind,) = kinds
        name = table[kind]
        if not isinstance(name, str) or name not in self._names[kind]:
            whole = "class" if kind == "question" else "course"
            self._wrong(kind, f"the {whole} has no {kind} {_shown(name)}")
            return None
        return kind, name

    def _moment(self, table: dict[str, Any], key: str) -> datetime | None:
        value = table.get(key)
        if value is None:
            return None
        if not self._dated:
            self._wrong(key, "the open class of a course has no dates; leave it out")
            return None
        if not isinstance(value, datetime) or value.microsecond or value.year not in YEARS:
            kind = "a date without a time" if isinstance(value, date) and not isinstance(value, datetime) else ""
            self._wrong(key, f"{kind or _shown(value)}; write day and time as 2026-11-03T23:59:59, no quotes")
            return None
        moment = (value if value.tzinfo else value.replace(tzinfo=self._zone)).astimezone(UTC)
        if not value.tzinfo and moment.astimezone(self._zone).replace(tzinfo=None) != value:
            self._wrong(key, f"{value} is skipped by the clocks of {self._zone.key}; write an hour later")
            return None
        return moment

    def _number(self, table: dict[str, Any], key: str, most: Decimal, *, needed: bool = False) -> Decimal | None:
        value = table.get(key)
        if value is None and not needed:
            return None
        if value is None:
            self._wrong(key, "it is missing; write what the row is worth, in points")
            return None
        good = isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite()
        if not good or not 0 <= value <= most or Decimal(value) != round(Decimal(value), 2):
            self._wrong(key, f"{_shown(value)}; write a number from 0 to {most} with at most two decimals")
            return None
        return round(Decimal(value), 2)

    def _whole(self, table: dict[str, Any], key: str, least: int, most: int) -> int | None:
        value = table.get(key)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self._wrong(key, f"{_shown(value)}; write a whole number from {least} to {most}")
            return None
        return value

    def _flag(self, table: dict[str, Any], key: str) -> bool:
        value = table.get(key, False)
        if not isinstance(value, bool):
            self._wrong(key, f"{_shown(value)}; write true or false")
        return value is True

    def _rubric(self, table: dict[str, Any]) -> tuple[str, ...]:
        value = table.get("rubric", [])
        if not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            self._wrong("rubric", f'{_shown(value)}; write a list of criteria, such as ["2: Names say what they hold"]')
            return ()
        try:
            return tuple(map(str, read_criteria(value)))
        except RubricError as error:
            self._wrong("rubric", str(error).removesuffix("."))
            return ()

    def _unknown(self, table: Mapping[str, Any], known: Collection[str]) -> None:
        for key in table:
            if key not in known:
                self._wrong(key[:40], f"there is no such key; there are {', '.join(known)}")

    def _wrong(self, key: str, words: str) -> None:
        where = f"{self._where[:1].upper()}{self._where[1:]}, `{key}`" if self._where else f"`{key}`"
        self.problems.append(f"{where}: {words}.")


def _shown(value: object) -> str:
    """What was written, short enough to show."""
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return re.sub(r"\s+", " ", text[:60] + ("…" if len(text) > 60 else ""))
