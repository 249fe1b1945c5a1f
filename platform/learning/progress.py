"""How far a student has come: lessons read, quizzes done, exercises passed."""

from __future__ import annotations

from dataclasses import dataclass, field

from accounts.models import User
from catalog.models import Course, Exercise, Lesson, Quiz
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from grading.best_verdicts import Best, best_verdicts
from grading.models import Submission
from quizzing.attempts import best_scores

from learning.models import LessonRead

Thing = Lesson | Quiz | Exercise


@dataclass(frozen=True)
class Progress:
    """One student's progress in a course, by primary key.

    ``quizzes`` has the most right answers of a finished attempt.
    """

    lessons: frozenset[int] = frozenset()
    quizzes: dict[int, int] = field(default_factory=dict)
    exercises: dict[int, Best] = field(default_factory=dict)

    @classmethod
    def of(cls, user: User | AnonymousUser, course: Course, work: QuerySet[Submission] | None = None) -> Progress:
        """Three queries; nobody's progress for a visitor. ``work`` narrows what was handed in to what may be seen."""
        if not isinstance(user, User):
            return cls()
        bests = best_verdicts([user], Exercise.objects.filter(course=course), work)
        read = LessonRead.objects.filter(user=user, lesson__course=course)
        return cls(
            lessons=frozenset(read.values_list("lesson", flat=True)),
            quizzes=best_scores(user, Quiz.objects.filter(course=course)),
            exercises={exercise: best for (_, exercise), best in bests.items()},
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
