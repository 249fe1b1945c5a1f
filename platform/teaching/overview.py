"""Students against exercises: who has done what, and how well."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.models import User
from catalog.models import Course, Exercise
from classes.members import students
from django.db.models import QuerySet
from django.db.models.functions import Lower
from grading.best_verdicts import Best, best_verdicts
from grading.models import Submission


@dataclass(frozen=True)
class Cell:
    """One student's best at one exercise; ``best`` is ``None`` when nothing was handed in."""

    exercise: Exercise
    best: Best | None

    @property
    def out_of(self) -> float | None:
        """The points of the version it was graded with, if they are not those that the exercise has now."""
        return self.best.max_score if self.best and self.best.max_score != self.exercise.points else None


@dataclass(frozen=True)
class Line:
    """One student's results in the order of the exercises."""

    student: User
    cells: tuple[Cell, ...]

    @property
    def passed(self) -> int:
        """How many exercises are passed."""
        return sum(cell.best is not None and cell.best.passed for cell in self.cells)


@dataclass(frozen=True)
class Overview:
    """The whole table."""

    exercises: tuple[Exercise, ...]
    lines: tuple[Line, ...]


def overview(course: Course, work: QuerySet[Submission]) -> Overview:
    """Every student, by name, with every exercise of the course, by what is in ``work``; three queries."""
    in_order = Exercise.objects.filter(course=course).order_by("section__chapter__order", "section__order", "order")
    exercises = tuple(in_order.select_related("section"))
    learners = list(students().order_by(Lower("display_name"), "username"))
    best = best_verdicts(learners, in_order, work)
    lines = (
        Line(student, tuple(Cell(exercise, best.get((student.pk, exercise.pk))) for exercise in exercises))
        for student in learners
    )
    return Overview(exercises, tuple(lines))
