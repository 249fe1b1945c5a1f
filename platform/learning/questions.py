"""A question as it stands on a page: where its form goes, and what is in its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from catalog.quizzes import FIELD, Choice, Code, Matching, Option, Ordering
from django.http import QueryDict
from quizzing.asking import Asked

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


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


@dataclass(frozen=True, kw_only=True)
class QuestionView(Asked):
    """A question on a page, with ``action``, where its form goes.

    ``entries`` hold what was typed, and ``missing`` what it still lacks, when it could not be scored.
    """

    action: str
    entries: Mapping[str, list[str]] | None = None
    missing: str = ""

    def lacking(self, form: QueryDict, missing: str) -> QuestionView:
        """The same question with what was typed, and the words for what it still lacks."""
        return replace(self, entries=dict(form.lists()), missing=missing)

    @property
    def id(self) -> str:
        """The question's anchor on the page."""
        return f"question-{self.question.key}"

    @property
    def template(self) -> str:
        """What shows this kind of task."""
        several = {"single": "choice", "multiple": "choice"}
        return f"learning/questions/{several.get(self.drawn.task.kind, self.drawn.task.kind)}.html"

    @property
    def value(self) -> str:
        """What was typed, for a task with one field."""
        return self._entered(FIELD)[0]

    @property
    def rows(self) -> list[Row]:
        """What is to be chosen, placed or filled in, one by one."""
        match self.drawn.task:
            case Choice(options=options):
                return [self._option(str(index), option) for index, option in enumerate(options)]
            case Matching(lefts=lefts, answers=answers):
                return [self._placed(index, left, answers[index]) for index, left in enumerate(lefts)]
            case Ordering(items=items, answers=answers):
                rows = [self._placed(index, item, answers[index], str(index)) for index, item in enumerate(items)]
                return sorted(rows, key=lambda row: (len(row.entered), row.entered))
            case Code(blanks=blanks):
                return [self._blank(number) for number in range(1, len(blanks) + 1)]
        return []

    @property
    def letters(self) -> list[tuple[str, str, str]]:
        """The right sides of pairs, each with its value and letter: (value, letter, Markdown)."""
        rights = self.drawn.task.rights if isinstance(self.drawn.task, Matching) else ()
        return [(str(index), LETTERS[index], right) for index, right in enumerate(rights)]

    @property
    def places(self) -> list[tuple[str, int]]:
        """The places of an order: (value, number shown)."""
        return [(str(index), index + 1) for index in range(len(self.rows))]

    def _option(self, value: str, option: Option) -> Row:
        entered = value if value in self._entered(FIELD) else ""
        return Row(FIELD, value, option.text, entered, option.correct, option.why)

    def _placed(self, index: int, text: str, answer: int, untouched: str = "") -> Row:
        field = f"{FIELD}-{index}"
        entered = self._entered(field)[0]
        return Row(field, "", text, entered or untouched, correct=entered == str(answer))

    def _blank(self, number: int) -> Row:
        field = f"{FIELD}-{number}"
        return Row(field, str(number), "", self._entered(field)[0])

    def _entered(self, field: str) -> list[str]:
        """What the form had under ``field``, or one empty text."""
        entries = self.drawn.task.entries(self.answer.response) if self.answer else self.entries
        return (entries or {}).get(field) or [""]


def view_of(asked: Asked, action: str) -> QuestionView:
    """``asked`` as it stands on a page from which answers go to ``action``."""
    return QuestionView(asked.question, asked.drawn, asked.number, asked.answer, action=action)
