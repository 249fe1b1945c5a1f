"""What all kinds of questions share: how one is read, put to a student on a page, answered and scored."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Self

from catalog.quizzes._question_table import QuestionTable

Response = Any
"""What is kept of an answer: JSON data whose shape is its kind's own business."""

Fields = Callable[[str], list[str]]
"""All values that a form has under a name, in order: ``QueryDict.getlist``."""

FIELD: Final = "answer"
MAX_LENGTH: Final = 2000


class IncompleteError(ValueError):
    """A form that does not answer the question yet; the message tells the student what is missing."""


@dataclass(frozen=True)
class Row:
    """One thing to choose, place or fill in. ``text`` is Markdown; ``entered`` is what the student put there.

    ``correct`` and ``why`` are for answered questions only: a page that asks must not print them.
    """

    field: str
    value: str
    text: str
    entered: str = ""
    correct: bool = False
    why: str = ""

    @property
    def chosen(self) -> bool:
        """Whether the student has chosen this one."""
        return self.entered == self.value


class Task(ABC):
    """What a student has to do: one class a kind of question, and nothing else knows the kind.

    ``template`` asks it: ``learning/questions/<template>.html``.
    """

    template: ClassVar[str]

    @classmethod
    @abstractmethod
    def read(cls, table: QuestionTable) -> Self:
        """The task in a question's table. Raises ``SpecError`` for a table that breaks the format."""

    @abstractmethod
    def respond(self, fields: Fields) -> Response:
        """The student's response, or ``IncompleteError``."""

    @abstractmethod
    def entries(self, response: Response) -> dict[str, list[str]]:
        """The fields of a form that would give this response: what ``respond`` read, the other way round."""

    @abstractmethod
    def is_right(self, response: Response) -> bool:
        """Whether it earns the question's point."""

    @abstractmethod
    def right_answer(self) -> str:
        """The right answer in Markdown; empty where the rows' own words show it."""

    def texts(self) -> list[str]:
        """The Markdown that stands within lines of its page."""
        return []

    def rows(self, fields: Fields) -> list[Row]:  # noqa: ARG002  # a kind with one field has none
        """What is to be chosen, placed or filled in, one by one, with what stands in ``fields``."""
        return []


class Written(Task):
    """A task answered by one text, under ``FIELD``. Response: the text as typed."""

    def entries(self, response: str) -> dict[str, list[str]]:
        return {FIELD: [response]}


def first(fields: Fields, name: str) -> str:
    """The one value under ``name``; empty when there is none."""
    return (fields(name) or [""])[0]


def written(fields: Fields, name: str, missing: str) -> str:
    """The text under ``name``; ``IncompleteError`` when it is blank, with the words ``missing``, or cannot be read."""
    text = first(fields, name)
    if not text.strip():
        raise IncompleteError(missing)
    if len(text) > MAX_LENGTH:
        raise IncompleteError(f"Your answer has {len(text)} characters; up to {MAX_LENGTH} are read.")
    if "\0" in text:  # no keyboard types it, and PostgreSQL refuses to keep it
        raise IncompleteError("Your answer holds a zero character, which cannot be read. Write it anew.")
    return text


def position(text: str, count: int, missing: str) -> int:
    """The position that a form sent, below ``count``; ``IncompleteError`` for anything else."""
    places = [str(place) for place in range(count)]
    if text not in places:  # what the page offers and nothing else: int() reads other digits, and refuses to read many
        raise IncompleteError(missing)
    return places.index(text)
