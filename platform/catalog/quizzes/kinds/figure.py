"""A moving figure beside the question, which is answered by choosing or by a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._tables import Table
from catalog.quizzes._task import Task
from catalog.quizzes.kinds.choice import Single
from catalog.quizzes.kinds.number import Number


@dataclass(frozen=True)
class Figure:
    """What is shown: the figure's name, what it shows in words, its data."""

    name: str
    alt: str
    options: dict[str, Any]

    @classmethod
    def read(cls, data: object) -> Self:
        """``name``, ``alt``, and whatever else the figure wants."""
        table = Table(data, "the figure")
        name, alt = table.text("name"), table.text("alt")
        return cls(name, alt, {key: table.take(key) for key in table if key not in ("name", "alt")})


def read_from_figure(table: QuestionTable) -> Task:
    """A choice where there are ``options``, else a number."""
    return Single.read(table) if "options" in table else Number.read(table)
