"""A question's table and a seed make what one student is asked in one attempt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from catalog.quizzes._parameters import draw_values
from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._tables import Table
from catalog.quizzes._task import Task
from catalog.quizzes.kinds import KINDS
from catalog.quizzes.kinds.figure import Figure

_OF_THE_QUESTION: Final = ("id", "kind", "lesson", "parameters", "derived", "require")


@dataclass(frozen=True)
class Drawn:
    """What a student is asked. ``prompt`` and ``explanation`` are Markdown; ``task`` knows the answer."""

    key: str
    prompt: str
    explanation: str
    task: Task
    figure: Figure | None = None


def draw(spec: Mapping[str, Any], seed: int) -> Drawn:
    """The question of this table with the values and the order that ``seed`` gives; equal for equal seeds.

    Raises ``SpecError`` for a table that breaks the format.
    """
    head = Table(spec, "the question")
    key, kind = head.text("id"), head.text("kind")
    if kind not in KINDS:
        raise head.wrong("kind", f"one of {', '.join(KINDS)}", kind)
    rng = Random(f"{key} {seed}")  # noqa: S311  # draws questions, guards nothing
    rest = {name: value for name, value in spec.items() if name not in _OF_THE_QUESTION}
    table = QuestionTable(rest, "the question", draw_values(spec, rng), rng)
    drawn = Drawn(
        key=key,
        prompt=table.text("prompt"),
        explanation=table.text("explanation"),
        task=KINDS[kind](table),
        figure=Figure.read(table.data("figure")) if kind == "figure" else None,
    )
    table.nothing_else()
    return drawn
