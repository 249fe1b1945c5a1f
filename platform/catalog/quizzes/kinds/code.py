"""The blanks of a piece of code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Self

from catalog.quizzes._errors import SpecError
from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import FIELD, Fields, Row, Task, first, written

_BLANK: Final = re.compile(r"⟦(\d+)⟧")


@dataclass(frozen=True)
class Code(Task):
    """Code with blanks ``⟦1⟧``, ``⟦2⟧`` …; spaces do not matter. Response: the list of texts, blank by blank."""

    template = "code"

    code: str
    blanks: tuple[tuple[str, ...], ...]

    @classmethod
    def read(cls, table: QuestionTable) -> Self:
        code, blanks = table.text("code"), table.entries("blanks", least=1)
        numbers = [int(number) for number in _BLANK.findall(code)]
        if sorted(numbers) != list(range(1, len(blanks) + 1)):
            raise SpecError(f"the code must have each of ⟦1⟧ to ⟦{len(blanks)}⟧ once, not {numbers}.")
        accepted = [table.inner({"accept": texts}, f"blank {number}") for number, texts in enumerate(blanks, start=1)]
        return cls(code, tuple(tuple(blank.texts("accept", least=1)) for blank in accepted))

    @property
    def _names(self) -> list[str]:
        return [f"{FIELD}-{number}" for number in range(1, len(self.blanks) + 1)]

    def respond(self, fields: Fields) -> list[str]:
        return [written(fields, name, "Fill in every blank first.").strip() for name in self._names]

    def entries(self, response: list[str]) -> dict[str, list[str]]:
        return {name: [text] for name, text in zip(self._names, response, strict=True)}

    def is_right(self, response: list[str]) -> bool:
        pairs = zip(response, self.blanks, strict=True)
        return all(_spaceless(text) in {_spaceless(right) for right in accepted} for text, accepted in pairs)

    def right_answer(self) -> str:
        return f"```python\n{_BLANK.sub(lambda blank: self.blanks[int(blank[1]) - 1][0], self.code).strip()}\n```"

    def rows(self, fields: Fields) -> list[Row]:
        return [Row(name, str(number), "", first(fields, name)) for number, name in enumerate(self._names, start=1)]


def _spaceless(text: str) -> str:
    return "".join(text.split())
