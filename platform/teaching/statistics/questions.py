"""How hard the questions of a quiz are, how well each tells who knows from who does not, and what is answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from typing import Final

from catalog.models import Question, Quiz
from catalog.quizzes import Response, Row, Task, draw
from django.db.models import Case, F, IntegerField, QuerySet, Sum, When
from django.db.models import Count as CountOf
from quizzing.models import QuizAnswer

from teaching.statistics.whose import Counted

ENOUGH: Final = 10
"""From how many attempts on a discrimination says anything."""
LATEST: Final = 500
MOST: Final = 20


@dataclass(frozen=True)
class Asked:
    """A question in first attempts that are finished: ``right`` of ``answered``.

    ``discrimination`` is the point-biserial correlation between having it right and how many of the other questions
    were right, from −1 to 1; ``None`` where too few answered, or all alike.
    """

    question: Question
    answered: int
    right: int
    discrimination: float | None

    @property
    def prompt(self) -> str:
        """What is asked, as one student may read it: others may have other numbers. Markdown."""
        return draw(self.question.spec, 0).prompt

    @property
    def percent(self) -> int | None:
        """How many in a hundred had it right."""
        return round(100 * self.right / self.answered) if self.answered else None

    @property
    def shown(self) -> str:
        """The discrimination as it is read: 0.31, −0.05."""
        return "" if self.discrimination is None else f"{self.discrimination:.2f}".replace("-", "−")

    @property
    def doubtful(self) -> bool:
        """Whether who knows the rest has it wrong no less often: the question may mislead."""
        return self.discrimination is not None and self.discrimination < 0.1


def questions_of(counted: Counted, quiz: Quiz) -> list[Asked]:
    """Every question in the order of the quiz; two queries, whatever was answered."""
    right = Case(When(correct=True, then=1), default=0, output_field=IntegerField())
    rest = F("attempt__score") - right
    sums = _answers(counted, quiz).values("question").annotate(
        n=CountOf("pk"), x=Sum(right), y=Sum(rest), yy=Sum(rest * rest), xy=Sum(right * rest)
    )  # fmt: skip
    found = {row[0]: row[1:] for row in sums.values_list("question", "n", "x", "y", "yy", "xy")}
    return [_asked(question, *found.get(question.pk, (0, 0, 0, 0, 0))) for question in quiz.questions.all()]


def _answers(counted: Counted, quiz: Quiz) -> QuerySet[QuizAnswer]:
    """Those of finished first attempts: later ones were made by who had read the explanations."""
    students = counted.students.order_by().values("pk")
    return QuizAnswer.objects.filter(
        attempt__quiz=quiz, attempt__number=1, attempt__finished__isnull=False, attempt__user__in=students
    ).order_by()


def _asked(question: Question, n: int, x: int, y: int, yy: int, xy: int) -> Asked:
    return Asked(question, n, x, point_biserial(n, x, y, yy, xy))


def point_biserial(n: int, x: int, y: int, yy: int, xy: int) -> float | None:
    """Pearson's correlation of a question's points (0 or 1) with another number, from the sums of both over ``n``."""
    spread = (n * x - x * x) * (n * yy - y * y)
    return (n * xy - x * y) / sqrt(spread) if n >= ENOUGH and spread > 0 else None


@dataclass(frozen=True)
class Answer:
    """Something that was answered, or a part of it. ``typed`` words are a student's and no Markdown."""

    words: str
    typed: bool
    right: bool


@dataclass(frozen=True)
class Answers:
    """What was answered to a question, the most frequent first: (answer, how many, how many in a hundred)."""

    read: int
    rows: tuple[tuple[Answer, int, int], ...]


def answers_to(counted: Counted, question: Question) -> Answers:
    """Of the `LATEST` first attempts, as they were drawn for each student; one query."""
    answers = _answers(counted, question.quiz).filter(question=question).order_by("-pk")[:LATEST]
    read = list(answers.values_list("spec", "attempt__seed", "response", "correct"))
    count = Counter(one for row in read for one in set(_told(*row)))
    return Answers(
        len(read), tuple((one, many, round(100 * many / len(read))) for one, many in count.most_common(MOST))
    )


def _told(spec: dict[str, object], seed: int, response: Response, correct: bool) -> Iterator[Answer]:
    """A response in words: what was chosen, or each pair or place, or what was typed."""
    try:
        task = draw(spec, seed).task
        fields = task.entries(response)
        rows = task.rows(lambda name: fields.get(name, []))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return  # a question as an older Hebb asked it
    if any(row.chosen for row in rows):
        yield from (Answer(row.text, False, row.correct) for row in rows if row.chosen)
    elif rows and all(row.text for row in rows):
        yield from (Answer(f"{row.text} → {_partner(task, row)}", False, row.correct) for row in rows)
    else:
        yield Answer(" · ".join(text.strip() for texts in fields.values() for text in texts), True, correct)


def _partner(task: Task, row: Row) -> str:
    """What a row was given: another text, or a place."""
    named = {value: text for value, _, text in getattr(task, "letters", ())}
    return str(named.get(row.entered) or f"place {int(row.entered) + 1}")
