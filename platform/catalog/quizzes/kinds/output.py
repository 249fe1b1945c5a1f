"""What a program prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import FIELD, Fields, Written, written


@dataclass(frozen=True)
class Output(Written):
    """Compared line by line; spaces at the ends of lines do not matter."""

    template = "output"

    code: str
    output: str

    @classmethod
    def read(cls, table: QuestionTable) -> Self:
        return cls(table.text("code"), table.text("output"))

    def respond(self, fields: Fields) -> str:
        return written(fields, FIELD, "Write what the program prints first.")

    def is_right(self, response: str) -> bool:
        return _lines(response) == _lines(self.output)

    def right_answer(self) -> str:
        return f"```text\n{self.output.strip()}\n```"


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\r\n").splitlines()]
