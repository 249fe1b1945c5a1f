"""How far a student has come: lessons read, quizzes done, exercises passed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from accounts.models import User
from catalog.models import Exercise, Lesson, Quiz
from django.contrib.auth.models import AnonymousUser
from django.db.models import F, Max, Q
from django.db.models.functions import NullIf
from grading.models import Purpose, Submission
from quizzing.models import QuizAttempt

from graders.report import Outcome
from learning.models import LessonRead

Thing = Lesson | Quiz | Exercise


@dataclass(frozen=True)
class Best:
    """The best of a student's submissions to an exercise: the share of its points, 0 to 1, and whether one passed."""

    share: float
    passed: bool


@dataclass(frozen=True)
class Progress:
    """One student's progress, by primary key. ``quizzes`` has the most right answers of a finished attempt."""

    lessons: frozenset[int] = frozenset()
    quizzes: dict[int, int] = field(default_factory=dict)
    exercises: dict[int, Best] = field(default_factory=dict)

    @classmethod
    def of(cls, user: User | AnonymousUser) -> Progress:
        """Three queries; nobody's progress for a visitor."""
        if not isinstance(user, User):
            return cls()
        finished = QuizAttempt.objects.filter(user=user, finished__isnull=False)
        return cls(
            lessons=frozenset(LessonRead.objects.filter(user=user).values_list("lesson", flat=True)),
            quizzes=dict(finished.order_by().values_list("quiz").annotate(Max("score"))),
            exercises={exercise: best for (_, exercise), best in best_submissions([user]).items()},
        )

    def done(self, thing: Thing) -> bool:
        """Whether this lesson is read, this quiz finished, this exercise passed."""
        match thing:
            case Lesson():
                return thing.pk in self.lessons
            case Quiz():
                return thing.pk in self.quizzes
        best = self.exercises.get(thing.pk)
        return best is not None and best.passed

    def count(self, things: Iterable[Thing]) -> int:
        """How many of ``things`` are done."""
        return sum(self.done(thing) for thing in things)


def best_submissions(users: Iterable[User]) -> dict[tuple[int, int], Best]:
    """(user, exercise) → their best. Only Submit counts; Run does not."""
    rows = (
        Submission.objects.filter(user__in=users, purpose=Purpose.SUBMIT, current__isnull=False)
        .order_by()
        .values_list("user", "version__exercise")
        .annotate(
            share=Max(F("current__score") / NullIf(F("current__max_score"), 0.0)),
            passed=Max("current", filter=Q(current__outcome=Outcome.PASSED)),
        )
    )
    return {(user, exercise): Best(share or 0.0, passed is not None) for user, exercise, share, passed in rows}
