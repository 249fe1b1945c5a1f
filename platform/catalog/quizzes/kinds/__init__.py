"""The kinds of questions: one module each, and this table, in which a quiz file's ``kind`` is looked up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import Task
from catalog.quizzes.kinds.choice import Multiple, Single
from catalog.quizzes.kinds.code import Code
from catalog.quizzes.kinds.figure import read_from_figure
from catalog.quizzes.kinds.matching import Matching
from catalog.quizzes.kinds.number import Number
from catalog.quizzes.kinds.ordering import Ordering
from catalog.quizzes.kinds.output import Output
from catalog.quizzes.kinds.text import Text

KINDS: Final[Mapping[str, Callable[[QuestionTable], Task]]] = {
    "single": Single.read,
    "multiple": Multiple.read,
    "number": Number.read,
    "text": Text.read,
    "matching": Matching.read,
    "ordering": Ordering.read,
    "code": Code.read,
    "output": Output.read,
    "figure": read_from_figure,
}
"""``kind`` → what reads the rest of the question's table."""
