"""A short text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import FIELD, Fields, Written, written


@dataclass(frozen=True)
class Text(Written):
    """Letter case and spaces around it do not matter."""

    template = "text"

    accept: tuple[str, ...]

    @classmethod
    def read(cls, table: QuestionTable) -> Self:
        return cls(tuple(table.texts("accept", least=1)))

    def respond(self, fields: Fields) -> str:
        return written(fields, FIELD, "Write your answer first.").strip()

    def is_right(self, response: str) -> bool:
        return _folded(response) in {_folded(text) for text in self.accept}

    def right_answer(self) -> str:
        return self.accept[0]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
