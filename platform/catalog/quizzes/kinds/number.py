"""A number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

from catalog.quizzes._expressions import show
from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import FIELD, Fields, IncompleteError, Written, written
from catalog.quizzes._typed_numbers import readings, with_points_for_thousands

_ROUNDING: Final = 1e-9
"""Added to every tolerance, relative to the answer: 0.1 + 0.2 must equal 0.3."""

_SHOWN: Final = 40
"""So many characters of what was typed are repeated to who typed it."""


@dataclass(frozen=True)
class Number(Written):
    """Right within ``tolerance``, ends included."""

    template = "number"

    answer: float
    tolerance: float
    unit: str = ""

    @classmethod
    def read(cls, table: QuestionTable) -> Self:
        number = cls(table.worth("answer"), table.number("tolerance"), table.text("unit", default=""))
        if number.tolerance < 0:
            raise table.wrong("tolerance", "0 or more", number.tolerance)
        return number

    def respond(self, fields: Fields) -> str:
        text = written(fields, FIELD, "Write a number first.").strip()
        meanings = self._meanings(text)
        if not meanings:
            raise IncompleteError(
                f"{_short(text)} is not a number. Write it in digits, such as 12, -0.5, 3/4, 85 % or 1e-3."
            )
        if len(meanings) > 1:
            meant = " or ".join(show(meaning) for meaning in meanings)
            raise IncompleteError(f"{_short(text)} may mean {meant}. Write it as one of these.")
        return text

    def _meanings(self, text: str) -> list[float]:
        """What ``text`` may mean. A single point begins decimals, as everywhere in the course.

        Only where that is wrong, and right with the point between thousands, there is doubt.
        """
        meanings = readings(text, self.unit)
        if len(meanings) == 1 and not self._is_near(meanings[0]):
            return meanings + [value for value in with_points_for_thousands(text) if self._is_near(value)]
        return meanings

    def _is_near(self, value: float) -> bool:
        return abs(value - self.answer) <= self.tolerance + _ROUNDING * max(1.0, abs(self.answer))

    def is_right(self, response: str) -> bool:
        return [self._is_near(value) for value in readings(response, self.unit)] == [True]

    def right_answer(self) -> str:
        within = f" (within {show(self.tolerance)})" if self.tolerance else ""
        return f"{show(self.answer)} {self.unit}".strip() + within


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")
