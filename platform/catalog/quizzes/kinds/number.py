"""A number."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final, Self

from catalog.quizzes._expressions import show
from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import FIELD, Fields, IncompleteError, Written, written

_ROUNDING: Final = 1e-9
"""Added to every tolerance, relative to the answer: 0.1 + 0.2 must equal 0.3."""

_SHOWN: Final = 40
"""So many characters of what was typed are repeated to who typed it."""

_ONE_WAY: Final = str.maketrans({"−": "-"} | dict.fromkeys("\u00a0\u2007\u2009\u202f_", " "))
"""The minus sign is a hyphen; what parts thousands, if not a comma or points, is a space."""


def _form(digits: str) -> re.Pattern[str]:
    return re.compile(rf"[+-]?({digits})([eE][+-]?\d{{1,3}})?", re.ASCII)


_FORMS: Final = (
    (_form(r"[1-9]\d{0,2}(,\d{3})+(\.\d*)?"), ","),
    (_form(r"[1-9]\d{0,2}( \d{3})+([.,]\d*)?"), " "),
    (_form(r"[1-9]\d{0,2}((\.\d{3})+,\d*|(\.\d{3}){2,})"), "."),
    (_form(r"\d+[.,]?\d*|[.,]\d+"), ""),
)
"""How a number may be written, and what in it parts thousands."""


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
        match _readings(text):
            case []:
                raise IncompleteError(f"{_short(text)} is not a number. Write it in digits, such as 12, -0.5 or 1e-3.")
            case [one, other]:
                meant = f"{_short(text)} may mean {show(one)} or {show(other)}"
                raise IncompleteError(f"{meant}. Write it as one of these.")
        return text

    def is_right(self, response: str) -> bool:
        margin = self.tolerance + _ROUNDING * max(1.0, abs(self.answer))
        return [abs(value - self.answer) <= margin for value in _readings(response)] == [True]

    def right_answer(self) -> str:
        within = f" (within {show(self.tolerance)})" if self.tolerance else ""
        return f"{show(self.answer)} {self.unit}".strip() + within


def _readings(text: str) -> list[float]:
    """What a person may mean by ``text``: no number, one, or two where a comma may part thousands or begin decimals.

    A single point begins decimals, as everywhere in the course. Thousands never begin with a zero.
    """
    plain = text.strip().translate(_ONE_WAY)
    joined = [plain.replace(parting, "") for form, parting in _FORMS if form.fullmatch(plain)]
    values = [float(one.replace(",", ".")) for one in joined]
    return [value for value in values if math.isfinite(value)]


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")
