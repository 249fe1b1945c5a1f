"""What is stored for years carries the number of its format, and is read by every later Hebb.

A rise of ``minor`` only adds keys that have defaults, so an older program still reads it rightly. A rise of ``number``
may change what a key means: an older program must not guess. Old data is upgraded one step at a time, when it is read;
what is stored stays as it was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any

NUMBER, MINOR = "format", "format_minor"

Step = Callable[[dict[str, Any]], dict[str, Any]]


class StoredFormatError(ValueError):
    """Stored data that cannot be read; the text says what was expected and what came."""


class NewerFormatError(StoredFormatError):
    """Stored data of a format that only a newer Hebb knows."""


@dataclass(frozen=True)
class Format:
    """The format of one kind of stored data.

    Args:
        name: what is stored, for error messages.
        number: of the format that is written now.
        minor: counts the keys with defaults that were added since ``number`` rose.
        steps: for every older number, what makes the next format's data of it.
    """

    name: str
    number: int
    minor: int
    steps: Mapping[int, Step]

    @property
    def stamp(self) -> dict[str, int]:
        """The first keys of everything that is written now."""
        return {NUMBER: self.number, MINOR: self.minor}

    def number_of(self, data: Mapping[str, Any]) -> int:
        """The number in ``data``; 1 where there is none, for the first format had none."""
        number = data.get(NUMBER, 1)
        if type(number) is not int or number < 1:
            raise StoredFormatError(f"not a stored {self.name}: `{NUMBER}` is {number!r}, expected a number from 1.")
        return number

    def upgraded(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """``data`` as the present format has it; raises ``NewerFormatError`` when it is ahead of this program."""
        number, upgraded = self.number_of(data), dict(data)
        if number > self.number:
            raise NewerFormatError(
                f"the stored {self.name} has format {number}; this Hebb reads formats up to {self.number}. "
                "A newer Hebb wrote it: bring this one up to date."
            )
        for step in range(number, self.number):
            upgraded = self.steps[step](upgraded)
        return upgraded


def known_fields(kind: type[Any], data: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Those items of ``data`` that the dataclass ``kind`` has: a newer minor format may have more.

    A field that is missing gets its default from ``kind``; one without a default is a ``StoredFormatError``.
    """
    for field in fields(kind):
        required = field.default is MISSING and field.default_factory is MISSING
        if required and field.name not in data:
            raise StoredFormatError(f"not a stored {name}: `{field.name}` is missing.")
    return {field.name: data[field.name] for field in fields(kind) if field.name in data}


def text_in(data: Mapping[str, Any], key: str) -> str:
    """The text under ``key``; empty when there is none."""
    value = data.get(key)
    return value if isinstance(value, str) else ""


def number_in(data: Mapping[str, Any], key: str) -> float:
    """The number under ``key`` as it was stored, whole or not; 0 when there is none."""
    value = data.get(key)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else 0


def tables_in(data: Mapping[str, Any], key: str) -> Iterable[Mapping[str, Any]]:
    """The tables of the list under ``key``."""
    value = data.get(key)
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list | tuple) else []
