"""Tasks answered by writing: a number, a short text, the blanks of a piece of code, what a program prints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from catalog.quizzes._errors import SpecError
from catalog.quizzes._expressions import show
from catalog.quizzes._responding import FIELD, Fields, IncompleteError, written
from catalog.quizzes._tables import Table

_BLANK: Final = re.compile(r"⟦(\d+)⟧")
_ROUNDING: Final = 1e-9
"""Added to every tolerance, relative to the answer: 0.1 + 0.2 must equal 0.3."""


@dataclass(frozen=True)
class Number:
    """A number, right within ``tolerance``. Response: the text as typed."""

    answer: float
    tolerance: float
    unit: str = ""
    kind: str = "number"

    def respond(self, fields: Fields) -> str:
        text = written(fields, FIELD, "Write a number first.").strip()
        if _number(text) is None:
            raise IncompleteError(f"{text!r} is not a number. Write it in digits, such as 12, -0.5 or 1e-3.")
        return text

    def entries(self, response: str) -> dict[str, list[str]]:
        return {FIELD: [response]}

    def is_right(self, response: str) -> bool:
        value = _number(response)
        margin = self.tolerance + _ROUNDING * max(1.0, abs(self.answer))
        return value is not None and abs(value - self.answer) <= margin

    def right_answer(self) -> str:
        within = f" (within {show(self.tolerance)})" if self.tolerance else ""
        return f"{show(self.answer)} {self.unit}".strip() + within


@dataclass(frozen=True)
class Text:
    """A short text; letter case and spaces around it do not matter. Response: the text as typed."""

    accept: tuple[str, ...]
    kind: str = "text"

    def respond(self, fields: Fields) -> str:
        return written(fields, FIELD, "Write your answer first.").strip()

    def entries(self, response: str) -> dict[str, list[str]]:
        return {FIELD: [response]}

    def is_right(self, response: str) -> bool:
        return _folded(response) in {_folded(text) for text in self.accept}

    def right_answer(self) -> str:
        return self.accept[0]


@dataclass(frozen=True)
class Code:
    """Code with blanks ``⟦1⟧``, ``⟦2⟧`` …; spaces do not matter. Response: the list of texts, blank by blank."""

    code: str
    blanks: tuple[tuple[str, ...], ...]
    kind: str = "code"

    def respond(self, fields: Fields) -> list[str]:
        names = [f"{FIELD}-{number}" for number in range(1, len(self.blanks) + 1)]
        return [written(fields, name, "Fill in every blank first.").strip() for name in names]

    def entries(self, response: list[str]) -> dict[str, list[str]]:
        return {f"{FIELD}-{number}": [text] for number, text in enumerate(response, start=1)}

    def is_right(self, response: list[str]) -> bool:
        pairs = zip(response, self.blanks, strict=True)
        return all(_spaceless(text) in {_spaceless(right) for right in accepted} for text, accepted in pairs)

    def right_answer(self) -> str:
        return f"```python\n{_BLANK.sub(lambda blank: self.blanks[int(blank[1]) - 1][0], self.code).strip()}\n```"


@dataclass(frozen=True)
class Output:
    """What a program prints, line by line; spaces at the ends of lines do not matter. Response: the text as typed."""

    code: str
    output: str
    kind: str = "output"

    def respond(self, fields: Fields) -> str:
        return written(fields, FIELD, "Write what the program prints first.")

    def entries(self, response: str) -> dict[str, list[str]]:
        return {FIELD: [response]}

    def is_right(self, response: str) -> bool:
        return _lines(response) == _lines(self.output)

    def right_answer(self) -> str:
        return f"```text\n{self.output.strip()}\n```"


def read_number(table: Table) -> Number:
    """``answer``, ``tolerance`` and perhaps ``unit``."""
    number = Number(table.number("answer"), table.number("tolerance"), table.text("unit", default=""))
    if number.tolerance < 0:
        raise table.wrong("tolerance", "0 or more", number.tolerance)
    return number


def read_text(table: Table) -> Text:
    """``accept``."""
    return Text(tuple(table.texts("accept", least=1)))


def read_code(table: Table) -> Code:
    """``code`` with its ``blanks``, each a list of right texts."""
    code, blanks = table.text("code"), table.entries("blanks", least=1)
    numbers = [int(number) for number in _BLANK.findall(code)]
    if sorted(numbers) != list(range(1, len(blanks) + 1)):
        raise SpecError(f"the code must have each of ⟦1⟧ to ⟦{len(blanks)}⟧ once, not {numbers}.")
    accepted = [Table({"accept": texts}, f"blank {number}") for number, texts in enumerate(blanks, start=1)]
    return Code(code, tuple(tuple(blank.texts("accept", least=1)) for blank in accepted))


def read_output(table: Table) -> Output:
    """``code`` and its ``output``."""
    return Output(table.text("code"), table.text("output"))


def _number(text: str) -> float | None:
    """The number a person wrote, with a point or a comma, with a hyphen or a minus sign."""
    plain = text.strip().replace("−", "-").replace(",", ".")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", plain, re.ASCII):
        return None
    return float(plain)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _spaceless(text: str) -> str:
    return "".join(text.split())


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\r\n").splitlines()]
