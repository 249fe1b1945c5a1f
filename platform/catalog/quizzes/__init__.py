"""Quizzes: the format of ``docs/exercise-format.md``, drawn for a student and scored on the server.

``read_quiz`` reads a file strictly. Its questions keep their table of the file as ``spec``; ``draw(spec, seed)``
makes of it what one student is asked in one attempt: a ``Drawn`` question with a ``Task`` of its kind, which says what
stands on the page, and reads and scores responses. ``kinds`` has a module for each kind.
"""

from catalog.quizzes._drawing import Drawn, draw
from catalog.quizzes._errors import QuizError
from catalog.quizzes._reading import Question, Quiz, read_quiz
from catalog.quizzes._task import FIELD, Fields, IncompleteError, Response, Row, Task
from catalog.quizzes.kinds import KINDS
from catalog.quizzes.kinds.figure import Figure

__all__ = [
    "FIELD",
    "KINDS",
    "Drawn",
    "Fields",
    "Figure",
    "IncompleteError",
    "Question",
    "Quiz",
    "QuizError",
    "Response",
    "Row",
    "Task",
    "draw",
    "read_quiz",
]
