"""A number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Self

from catalog.quizzes._expressions import show
from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import FIELD, Fields, IncompleteError, Written, written

_ROUNDING: Final = 1e-9
"""Added to every tolerance, relative to the answer: 0.1 + 0.2 must equal 0.3."""


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
        if _number(text) is None:
            raise IncompleteError(f"{text!r} is not a number. Write it in digits, such as 12, -0.5 or 1e-3.")
        return text

    def is_right(self, response: str) -> bool:
        value = _number(response)
        margin = self.tolerance + _ROUNDING * max(1.0, abs(self.answer))
        return value is not None and abs(value - self.answer) <= margin

    def right_answer(self) -> str:
        within = f" (within {show(self.tolerance)})" if self.tolerance else ""
        return f"{show(self.answer)} {self.unit}".strip() + within


def _number(text: str) -> float | None:
    """The number a person wrote, with a point or a comma, with a hyphen or a minus sign."""
    plain = text.strip().replace("−", "-").replace(",", ".")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", plain, re.ASCII):
        return None
    return float(plain)
