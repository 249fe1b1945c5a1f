"""What all tasks share: a student's response is read from a form's fields, kept as JSON, and scored here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Protocol

Response = Any
"""What is kept of an answer: JSON data whose shape is its task's own business."""

Fields = Callable[[str], list[str]]
"""All values that a form sent under a name, in order: ``QueryDict.getlist``."""

FIELD: Final = "answer"
MAX_LENGTH: Final = 2000


class IncompleteError(ValueError):
    """A form that does not answer the question yet; the message tells the student what is missing."""


class Task(Protocol):
    """What a student has to do, and how it is scored."""

    @property
    def kind(self) -> str:
        """Which template asks it."""

    def respond(self, fields: Fields) -> Response:
        """The student's response, or ``IncompleteError``."""

    def entries(self, response: Response) -> dict[str, list[str]]:
        """The fields of a form that would give this response: what ``respond`` read, the other way round."""

    def is_right(self, response: Response) -> bool:
        """Whether it earns the question's point."""

    def right_answer(self) -> str:
        """The right answer in Markdown; empty where the options' own words show it."""


def written(fields: Fields, name: str, missing: str) -> str:
    """The text under ``name``; ``IncompleteError`` with the words ``missing`` when it is blank, or when it is huge."""
    text = (fields(name) or [""])[0]
    if not text.strip():
        raise IncompleteError(missing)
    if len(text) > MAX_LENGTH:
        raise IncompleteError(f"Your answer has {len(text)} characters; up to {MAX_LENGTH} are read.")
    return text


def position(text: str, count: int, missing: str) -> int:
    """The position that a form sent, below ``count``; ``IncompleteError`` for anything else."""
    if not text.isascii() or not text.isdecimal() or int(text) >= count:
        raise IncompleteError(missing)
    return int(text)
