"""``exercise.toml``: its keys, what each may be, and the line where one is wrong."""

from __future__ import annotations

import keyword
import math
import re
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from graders.exercise.model import Bound, Tolerance
from graders.exercise.problems import Findings
from graders.exercise.tiers import TIERS, Limits, TierLetter
from graders.exercise.toml_file import read_toml

FORMAT_VERSION = 1
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TIERS = " or ".join(", ".join(f'"{letter}"' for letter in TIERS).rsplit(", ", 1))
_WHOLE_LIMITS = frozenset({"memory_mb", "threads", "output_kb", "files_mb"})


@dataclass(frozen=True)
class Settings:
    """What ``exercise.toml`` says, checked."""

    uuid: str
    title: str
    summary: str
    concepts: tuple[str, ...]
    prerequisites: tuple[str, ...]
    tier: TierLetter
    points: float
    entry_points: tuple[str, ...]
    limits: Limits
    seeds: tuple[int, ...]
    tolerances: dict[str, Tolerance] = field(default_factory=dict)
    bounds: dict[str, Bound] = field(default_factory=dict)


def read_settings(path: Path, findings: Findings) -> Settings | None:
    """The settings in ``path``, or ``None`` when ``findings`` got a problem that leaves nothing to go on with."""
    table = read_toml(path, findings)
    return _Reader(path, table, findings).settings() if table else None


class _Reader:
    """Takes checked values out of one TOML file; whatever nobody took is an unknown key."""

    def __init__(self, path: Path, table: dict[str, Any], findings: Findings) -> None:
        self._path = path
        self._lines = path.read_text(encoding="utf-8").splitlines()
        self._root = table
        self._findings = findings
        self._faults = 0

    def settings(self) -> Settings | None:
        root = _Table(self, self._root, "")
        root.take("format_version", lambda v: v == FORMAT_VERSION and type(v) is int, f"{FORMAT_VERSION}")
        tier = root.take("tier", lambda v: v in list(TIERS), _TIERS)
        identity = root.take("uuid", _is_uuid, f'a UUID made once; a fresh one: "{uuid.uuid4()}"')
        title = root.take("title", _is_line, "one line of text")
        summary = root.take("summary", _is_line, "one line of text")
        concepts = root.take("concepts", lambda v: _is_list(v, _is_line) and v, "a list of short texts, at least one")
        before = root.take("prerequisites", lambda v: _is_list(v, _is_slug), "a list of different slugs", default=[])
        points = root.take("points", lambda v: _is_number(v) and v > 0, "a number above 0")
        names = root.take("entry_points", lambda v: _is_list(v, _is_name) and v, "a list of different Python names")
        limits = self._limits(root.table("limits"), tier or "I")
        seeds = root.table("seeds").take(
            "verify",
            lambda v: _is_list(v, _is_seed) and v,
            "a list of different seeds, each at least 0 and below 2³¹ − 1",
            [1, 2, 3],
        )
        tolerances = {name: self._tolerance(table) for name, table in root.tables("tolerances")}
        bounds = {name: self._bound(table) for name, table in root.tables("bounds")}
        root.refuse_the_rest()
        if self._faults:
            return None
        return Settings(
            identity, title, summary, tuple(concepts), tuple(before), tier, points, tuple(names),
            limits, tuple(seeds), tolerances, bounds,
        )  # fmt: skip

    def _limits(self, table: _Table, tier: TierLetter) -> Limits:
        defaults = TIERS[tier].limits
        changes = {name: _take_limit(table, name, default) for name, default in vars(defaults).items()}
        table.refuse_the_rest()
        return Limits(**changes)  # type: ignore[arg-type]

    def _tolerance(self, table: _Table) -> Tolerance:
        rtol = table.take("rtol", lambda v: _is_number(v) and v >= 0, "a number, 0 or more", default=0.0)
        atol = table.take("atol", lambda v: _is_number(v) and v >= 0, "a number, 0 or more", default=0.0)
        reason = table.take("reason", _is_text, "why this much is right: a text")
        table.refuse_the_rest()
        return Tolerance(rtol, atol, reason)

    def _bound(self, table: _Table) -> Bound:
        value = table.take("value", _is_number, "a number")
        better = table.take("better", lambda v: v in ("lower", "higher"), '"lower" or "higher"')
        reason = table.take("reason", _is_text, "where the figure comes from: a text")
        title = table.take("title", _is_line, "one line of text: what students read of the metric", default="")
        reached = table.take("calibrated", _are_numbers, "a list of numbers: `graders calibrate --write`", default=[])
        table.refuse_the_rest()
        bound = Bound(value, better, reason, title, tuple(reached))
        if _is_number(value) and not all(map(bound.holds, reached)):
            self.fault(table.name, "calibrated", f"`calibrated` in [{table.name}] misses the bound: measure it anew.")
        return bound

    def fault(self, table: str, key: str, message: str) -> None:
        self._faults += 1
        self._findings.add(self._path, message, self._line_of(table, key))

    def _line_of(self, table: str, key: str) -> int | None:
        """Where ``key`` of ``[table]`` is set, or where the table begins; ``None`` when it is nowhere."""
        here, start = "", None
        for number, line in enumerate(self._lines, 1):
            if header := re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line):
                here = header[1].replace('"', "")
                start = number if here == table else start
            elif here == table and re.match(rf'\s*"?{re.escape(key)}"?\s*[=.]', line):
                return number
        return start


class _Table:
    """One table of the file while its keys are taken."""

    def __init__(self, reader: _Reader, values: dict[str, Any], name: str) -> None:
        self._reader, self.name = reader, name
        self._values = dict(values)

    def take(self, key: str, good: Callable[[Any], Any], wanted: str, default: Any = None) -> Any:
        """The value of ``key``; a fault when it is missing without a ``default`` or not ``good``."""
        if key not in self._values:
            if default is None:
                self._reader.fault(self.name, key, f"{self._label(key)} is missing; it must be {wanted}.")
            return default
        value = self._values.pop(key)
        if not good(value):
            self._reader.fault(self.name, key, f"{self._label(key)} must be {wanted}; it is {_shown(value)}.")
            return default
        return value

    def table(self, key: str) -> _Table:
        """The table ``[key]``; empty when absent."""
        value = self._values.pop(key, {})
        if not isinstance(value, dict):
            self._reader.fault(self.name, key, f"{self._label(key)} must be a table; it is {_shown(value)}.")
            value = {}
        return _Table(self._reader, value, f"{self.name}.{key}".lstrip("."))

    def tables(self, key: str) -> Iterable[tuple[str, _Table]]:
        """The named tables ``[key.NAME]``."""
        outer = self.table(key)
        return [(name, outer.table(name)) for name in list(outer._values)]

    def refuse_the_rest(self) -> None:
        """Every key that nobody took is a fault."""
        for key in self._values:
            self._reader.fault(
                self.name, key, f"{self._label(key)} is no key of exercise.toml; remove it or mend its spelling."
            )

    def _label(self, key: str) -> str:
        return f"`{key}` in [{self.name}]" if self.name else f"`{key}`"


def _take_limit(table: _Table, name: str, default: float) -> float:
    if name in _WHOLE_LIMITS:
        limit = table.take(name, lambda v: type(v) is int and v > 0, "a whole number above 0", default)
    else:
        limit = table.take(name, lambda v: _is_number(v) and v > 0, "a number of seconds above 0", default)
    return cast(float, limit)


def _is_uuid(value: object) -> bool:
    try:
        return isinstance(value, str) and str(uuid.UUID(value)) == value
    except ValueError:
        return False


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_line(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\n" not in value


def _is_slug(value: object) -> bool:
    return isinstance(value, str) and SLUG.fullmatch(value) is not None


def _is_name(value: object) -> bool:
    return isinstance(value, str) and value.isidentifier() and not keyword.iskeyword(value)


def _is_number(value: object) -> bool:
    return type(value) in (int, float) and math.isfinite(cast(float, value))


def _are_numbers(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_number, value))


def _is_seed(value: object) -> bool:
    return type(value) is int and 0 <= value < 2**31 - 1


def _is_list(value: object, good: Callable[[object], bool]) -> bool:
    return isinstance(value, list) and all(map(good, value)) and len(set(value)) == len(value)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
