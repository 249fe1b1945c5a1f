"""A question's table, read with what was drawn for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, TypeVar

from catalog.quizzes._errors import SpecError
from catalog.quizzes._expressions import Value, evaluate, fill, with_numbers
from catalog.quizzes._tables import Table

T = TypeVar("T")


class QuestionTable(Table):
    """The table of a question, or one within it.

    Its texts are filled in with ``values``, which were drawn; where there are none, they stay as they stand. ``rng``
    draws the order in which things are shown.
    """

    def __init__(self, data: object, name: str, values: Mapping[str, Value], rng: Random) -> None:
        super().__init__(data, name)
        self._values = values
        self._rng = rng

    def inner(self, data: object, name: str) -> QuestionTable:
        """A table within this one, read with the same values."""
        return QuestionTable(data, name, self._values, self._rng)

    def truth(self, key: str) -> bool:
        """``true`` or ``false``; where values were drawn, an expression may say which."""
        value = self.take(key)
        if self._values and isinstance(value, str):
            return bool(evaluate(value, self._values))
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false", value)
        return value

    def worth(self, key: str) -> float:
        """A number; where values were drawn, an expression may stand for it."""
        value = self.take(key)
        if not self._values or not isinstance(value, str):
            return self.number(key)
        worth = evaluate(value, self._values)
        if isinstance(worth, str):
            raise SpecError(f"{key} {value!r} is worth the text {worth!r}; expected a number.")
        return float(worth)

    def data(self, key: str) -> Any:
        """Nested data with its texts filled in; one that is a single ``{{expression}}`` becomes what that is worth."""
        return with_numbers(self.take(key), self._values) if self._values else self.take(key)

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """All of ``things`` in a drawn order."""
        return self._rng.sample(list(things), len(things))

    def _filled(self, value: Any) -> Any:
        return fill(value, self._values) if self._values and isinstance(value, str) else value
