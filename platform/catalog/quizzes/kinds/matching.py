"""Pairs to be matched. Both sides are shown in drawn orders of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

from catalog.quizzes._errors import SpecError
from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import FIELD, Fields, Row, Task, first, position

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Matching(Task):
    """Each of ``lefts`` gets one of ``rights``. Response: for each left the position of its right."""

    template = "matching"

    lefts: tuple[str, ...]
    rights: tuple[str, ...]
    answers: tuple[int, ...]

    @classmethod
    def read(cls, table: QuestionTable) -> Self:
        pairs = [_pair(table.inner(data, "a pair")) for data in table.entries("pairs", least=2)]
        rights = [right for _, right in pairs] + table.texts("distractors", least=0)
        for side in ([left for left, _ in pairs], rights):
            if len(set(side)) < len(side):
                raise SpecError(f"a left or right side stands twice: {side}; then there is more than one right answer.")
        pairs, rights = table.shuffled(pairs), table.shuffled(rights)
        return cls(
            lefts=tuple(left for left, _ in pairs),
            rights=tuple(rights),
            answers=tuple(rights.index(right) for _, right in pairs),
        )

    @property
    def letters(self) -> list[tuple[str, str, str]]:
        """The right sides, each with its value and letter: (value, letter, Markdown)."""
        return [(str(index), LETTERS[index], right) for index, right in enumerate(self.rights)]

    def respond(self, fields: Fields) -> list[int]:
        missing = "Give every line its partner first."
        names = [f"{FIELD}-{index}" for index in range(len(self.lefts))]
        return [position(first(fields, name), len(self.rights), missing) for name in names]

    def entries(self, response: list[int]) -> dict[str, list[str]]:
        return {f"{FIELD}-{index}": [str(position)] for index, position in enumerate(response)}

    def is_right(self, response: list[int]) -> bool:
        return response == list(self.answers)

    def right_answer(self) -> str:
        pairs = zip(self.lefts, self.answers, strict=True)
        return "\n".join(f"- {left} → {self.rights[answer]}" for left, answer in pairs)

    def texts(self) -> list[str]:
        return [*self.lefts, *self.rights]

    def rows(self, fields: Fields) -> list[Row]:
        return [self._row(index, left, first(fields, f"{FIELD}-{index}")) for index, left in enumerate(self.lefts)]

    def _row(self, index: int, left: str, entered: str) -> Row:
        return Row(f"{FIELD}-{index}", "", left, entered, correct=entered == str(self.answers[index]))


def _pair(table: QuestionTable) -> tuple[str, str]:
    pair = table.text("left"), table.text("right")
    table.nothing_else()
    return pair
