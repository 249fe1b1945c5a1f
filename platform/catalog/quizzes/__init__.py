"""Quizzes: the format of ``docs/exercise-format.md``, drawn for a student and scored on the server.

``read_quiz`` reads a file strictly. Its questions keep their table of the file as ``spec``; ``draw(spec, seed)``
makes of it what one student is asked in one attempt: a ``Drawn`` question with a ``task`` that reads and scores
responses.
"""

from catalog.quizzes._choosing import Choice, Matching, Option, Ordering
from catalog.quizzes._drawing import KINDS, Drawn, Figure, draw
from catalog.quizzes._errors import QuizError
from catalog.quizzes._reading import Question, Quiz, read_quiz
from catalog.quizzes._responding import FIELD, Fields, IncompleteError, Response, Task
from catalog.quizzes._writing import Code, Number, Output, Text

__all__ = [
    "FIELD",
    "KINDS",
    "Choice",
    "Code",
    "Drawn",
    "Fields",
    "Figure",
    "IncompleteError",
    "Matching",
    "Number",
    "Option",
    "Ordering",
    "Output",
    "Question",
    "Quiz",
    "QuizError",
    "Response",
    "Task",
    "Text",
    "draw",
    "read_quiz",
]
