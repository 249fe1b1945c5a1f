"""One of several, or several of several. What is shown is in drawn order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from catalog.quizzes._errors import SpecError
from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import FIELD, Fields, IncompleteError, Row, Task, position


@dataclass(frozen=True)
class Option:
    """One thing to choose: Markdown, and why it is right or wrong."""

    text: str
    correct: bool
    why: str

    @classmethod
    def read(cls, table: QuestionTable) -> Self:
        """``text``, ``correct`` and ``why``."""
        option = cls(text=table.text("text"), correct=table.truth("correct"), why=table.text("why"))
        table.nothing_else()
        return option


@dataclass(frozen=True)
class Choice(Task):
    """Options to choose from. Response: the list of chosen positions, rising."""

    template = "choice"
    several: ClassVar[bool]
    missing: ClassVar[str]

    options: tuple[Option, ...]

    @classmethod
    def read(cls, table: QuestionTable) -> Self:
        options = [Option.read(table.inner(data, "an option")) for data in table.entries("options", least=2)]
        right = sum(option.correct for option in options)
        if not cls.several and right != 1:
            raise SpecError(f"exactly one option must be correct, not {right}.")
        if len({option.text for option in options}) < len(options):
            raise SpecError(f"two options read the same: {sorted(option.text for option in options)}.")
        if right == 0:
            raise SpecError("at least one option must be correct: an empty answer cannot be told from none.")
        return cls(tuple(table.shuffled(options)))

    def respond(self, fields: Fields) -> list[int]:
        chosen = sorted({position(text, len(self.options), self.missing) for text in fields(FIELD)})
        if not chosen or (len(chosen) > 1 and not self.several):
            raise IncompleteError(self.missing)
        return chosen

    def entries(self, response: list[int]) -> dict[str, list[str]]:
        return {FIELD: [str(position) for position in response]}

    def is_right(self, response: list[int]) -> bool:
        return response == [index for index, option in enumerate(self.options) if option.correct]

    def right_answer(self) -> str:
        return ""

    def texts(self) -> list[str]:
        return [text for option in self.options for text in (option.text, option.why)]

    def rows(self, fields: Fields) -> list[Row]:
        chosen = fields(FIELD)
        values = [str(index) for index in range(len(self.options))]
        return [
            Row(FIELD, value, option.text, value if value in chosen else "", option.correct, option.why)
            for value, option in zip(values, self.options, strict=True)
        ]


class Single(Choice):
    """Exactly one is right."""

    several = False
    missing = "Choose an answer first."


class Multiple(Choice):
    """One or more are right, and all of these must be chosen."""

    several = True
    missing = "Choose every answer that is right; at least one."
