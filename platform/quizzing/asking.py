"""A question as it is put to somebody: drawn, asked, and when it is answered, scored."""

from __future__ import annotations

from dataclasses import dataclass

from catalog.models import Question
from catalog.quizzes import Drawn, Fields, Response

from quizzing.models import Answer


@dataclass(frozen=True)
class Asked:
    """A question put to a student. ``number`` is the try it belongs to; ``answer`` is there once it is answered."""

    question: Question
    drawn: Drawn
    number: int
    answer: Answer | None = None


def score(drawn: Drawn, fields: Fields) -> tuple[Response, bool]:
    """The response in ``fields`` and whether it is right.

    Raises ``catalog.quizzes.IncompleteError`` when it does not answer the question yet.
    """
    response = drawn.task.respond(fields)
    return response, drawn.task.is_right(response)
