"""A table of a quiz file, read strictly: every key is asked for by its type, and none may be left over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.quizzes._errors import SpecError


class Table:
    """One table. ``name`` says which in errors; all readers raise ``SpecError``."""

    def __init__(self, data: object, name: str) -> None:
        if not isinstance(data, Mapping):
            raise SpecError(f"{name} must be a table, not {data!r}.")
        self._data = data
        self._name = name
        self._read: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def take(self, key: str) -> Any:
        """Whatever stands under ``key``, which is required, as it stands."""
        if key not in self._data:
            raise SpecError(f"{self._name} needs the key {key!r}.")
        self._read.add(key)
        return self._data[key]

    def text(self, key: str, *, default: str | None = None) -> str:
        """A text that is not blank; required unless there is a ``default``."""
        if default is not None and key not in self._data:
            return default
        value = self._filled(self.take(key))
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, "a text that is not empty", value)
        return value

    def number(self, key: str) -> float:
        """A number, whole or not."""
        value = self.take(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(key, "a number", value)
        return float(value)

    def entries(self, key: str, *, least: int) -> list[Any]:
        """A list of at least so many entries, as they stand; may be left out when ``least`` is 0."""
        value = self.take(key) if key in self._data or least else []
        if not isinstance(value, list) or len(value) < least:
            raise self.wrong(key, f"a list of {least} or more", value)
        return value

    def texts(self, key: str, *, least: int) -> list[str]:
        """A list of texts, none empty."""
        values = [self._filled(value) for value in self.entries(key, least=least)]
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.wrong(key, "a list of texts that are not empty", values)
        return values

    def _filled(self, value: Any) -> Any:
        """A text as it is read; here as it stands."""
        return value

    def nothing_else(self) -> None:
        """Refuse keys that nobody asked for."""
        unknown = sorted(set(self._data) - self._read)
        if unknown:
            raise SpecError(f"{self._name} has unknown keys: {', '.join(unknown)}.")

    def wrong(self, key: str, expected: str, came: object) -> SpecError:
        """The error that says what ``key`` should have been."""
        return SpecError(f"{self._name}: {key} must be {expected}, not {came!r}.")
