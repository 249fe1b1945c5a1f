"""The keys that a TOML table of the course may have, what each may hold, and the line where one is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graders.exercise.problems import Findings

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Key:
    """What a key holds: ``good`` says whether a value will do, ``empty`` stands in for one that will not."""

    good: Callable[[Any], bool]
    expected: str
    empty: Any
    required: bool = True


def optional(key: Key) -> Key:
    """``key``, which may be left out."""
    return replace(key, required=False)


def _is_line(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\n" not in value


def _all_different(value: Any, good: Callable[[Any], bool]) -> bool:
    return isinstance(value, list) and all(map(good, value)) and len(set(value)) == len(value)


VERSION = Key(lambda value: value == 1 and type(value) is int, "1, the only format this Hebb reads", 1)
LINE = Key(_is_line, "one line of text", "")
TEXT = Key(lambda value: isinstance(value, str) and bool(value.strip()), "a text", "")
COUNT = Key(lambda value: type(value) is int and value > 0, "a whole number above 0", 0)
FLAG = Key(lambda value: isinstance(value, bool), "true or false", False)
LINES = Key(lambda value: _all_different(value, _is_line), "a list of different texts", [])
SLUG = Key(lambda value: isinstance(value, str) and bool(_SLUG.fullmatch(value)), "lower-case words and hyphens", "")
SLUGS = Key(lambda value: _all_different(value, SLUG.good), "a list of different names in lower case with hyphens", [])
TABLES = Key(
    lambda value: isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value),
    "tables under double brackets",
    [],
)


@dataclass(frozen=True)
class Place:
    """A part of a file: the lines from ``start`` (counted from 1) to ``end``, the last one not included."""

    path: Path
    text: str
    findings: Findings
    start: int = 1
    end: int | None = None

    def add(self, message: str, key: str = "") -> None:
        """Note what is wrong, with the line of ``key`` or else the first."""
        self.findings.add(self.path, message, self._line_of(key))

    def part(self, header: str, number: int) -> Place:
        """The ``number``-th table (from 0) under ``[[header]]``."""
        lines = self.text.splitlines()
        starts = [n for n, line in enumerate(lines, 1) if re.match(rf"\s*\[\[\s*{header}\s*\]\]", line)]
        starts.append(len(lines) + 1)
        if number + 1 >= len(starts):  # written in one line, as an array of tables
            return self
        return replace(self, start=starts[number], end=starts[number + 1])

    def _line_of(self, key: str) -> int:
        lines = self.text.splitlines()[: self.end - 1 if self.end else None]
        for number, line in enumerate(lines, 1):
            if number >= self.start and key and re.match(rf'\s*"?{re.escape(key)}"?\s*[=.]', line):
                return number
        return self.start


def take(table: Mapping[str, Any], keys: Mapping[str, Key], place: Place) -> dict[str, Any]:
    """The value of each of ``keys``; what is missing, wrong or unknown is noted at ``place``."""
    values = {}
    for name, key in keys.items():
        if name not in table:
            if key.required:
                place.add(f"`{name}` is missing; it must be {key.expected}.")
            values[name] = key.empty
        elif not key.good(table[name]):
            place.add(f"`{name}` must be {key.expected}; it is {_shown(table[name])}.", name)
            values[name] = key.empty
        else:
            values[name] = table[name]
    for name in table.keys() - keys.keys():
        place.add(f"`{name}` is no key of this table; remove it or mend its spelling.", name)
    return values


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
