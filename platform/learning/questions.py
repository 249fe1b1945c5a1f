"""A question as it stands on a page: where its form goes, and what is in its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from catalog.quizzes import FIELD, Row
from django.http import QueryDict
from quizzing.asking import Asked


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
        return f"learning/questions/{self.drawn.task.template}.html"

    @property
    def value(self) -> str:
        """What was typed, for a task with one field."""
        return self._entered(FIELD)[0]

    @property
    def rows(self) -> list[Row]:
        """What is to be chosen, placed or filled in, one by one."""
        return self.drawn.task.rows(self._entered)

    def _entered(self, field: str) -> list[str]:
        """What the form had under ``field``, or one empty text."""
        entries = self.drawn.task.entries(self.answer.response) if self.answer else self.entries
        return (entries or {}).get(field) or [""]


def view_of(asked: Asked, action: str) -> QuestionView:
    """``asked`` as it stands on a page from which answers go to ``action``."""
    return QuestionView(asked.question, asked.drawn, asked.number, asked.answer, action=action)
