"""The marks of a whole class as a table: people against rows of the plan, and the chapters that the rows are of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cached_property

from accounts.models import User
from catalog.models import Chapter
from classes.members import STUDENT, students_of
from classes.models import Class, Membership, PlanRow

from marks import words
from marks.computing import ZERO, Mark, Marks
from marks.gathering import marks_of


@dataclass(frozen=True)
class Student:
    """Somebody in the table; of an open class nobody has a membership."""

    user: User
    membership: Membership | None = None

    @property
    def group(self) -> str:
        """The name of their practical, or empty."""
        return str(self.membership.group or "") if self.membership else ""


@dataclass(frozen=True)
class Line:
    """One student's marks, in the order of the plan."""

    student: Student
    marks: Marks

    def sum_of(self, numbers: Collection[int]) -> tuple[Decimal, Decimal]:
        """The points for these rows and what they are out of: dropped rows add to neither, a bonus to the first."""
        counted = [self.marks.marks[number] for number in numbers if not self.marks.marks[number].dropped]
        out_of = (mark.row.weight for mark in counted if not mark.row.bonus)
        return sum((mark.points for mark in counted), ZERO), sum(out_of, ZERO)

    @property
    def points(self) -> str:
        """All points, in words."""
        return words.points(self.marks.points)

    @property
    def out_of(self) -> str:
        """What they are out of, in words."""
        return words.plain(self.marks.out_of)

    def mark(self, number: int) -> Mark:
        """The mark for a row."""
        return self.marks.marks[number]


class Gradebook:
    """The plan of a class at a moment, and the lines of its students."""

    def __init__(self, taught: Class, now: datetime) -> None:
        self.taught, self._now = taught, now

    @cached_property
    def rows(self) -> list[PlanRow]:
        """The rows of the plan, in order; one query."""
        things = (
            "section__chapter",
            "exercise__section__chapter",
            "quiz__section__chapter",
            "question__section__chapter",
        )
        return list(self.taught.plan.select_related(*things))

    @cached_property
    def chapters(self) -> dict[Chapter, list[int]]:
        """Chapter → the numbers of its rows, from 0, in the order of the course."""
        found: dict[Chapter, list[int]] = {}
        for number, row in enumerate(self.rows):
            found.setdefault(_chapter_of(row), []).append(number)
        return dict(sorted(found.items(), key=lambda pair: (pair[0].order, pair[0].number)))

    def out_of(self, numbers: Collection[int]) -> Decimal:
        """What there is for these rows, without any bonus."""
        return sum((self.rows[number].weight for number in numbers if not self.rows[number].bonus), ZERO)

    def students(self) -> list[Student]:
        """Everybody in it, by name; one query."""
        if self.taught.open:
            return sorted((Student(user) for user in students_of(self.taught)), key=by_name)
        members = self.taught.memberships.filter(role=STUDENT, user__is_active=True).select_related("user", "group")
        return sorted((Student(one.user, one) for one in members), key=by_name)

    def lines(self, students: Sequence[Student]) -> list[Line]:
        """The marks of ``students``, in their order; seven queries."""
        marks = marks_of(self.taught, [one.user for one in students], self._now)
        return [Line(one, marks[one.user.pk]) for one in students]


def by_name(student: Student) -> tuple[str, str]:
    """What students are sorted by."""
    return str(student.user).casefold(), student.user.username


def _chapter_of(row: PlanRow) -> Chapter:
    thing = row.thing
    return thing.chapter if row.section else thing.section.chapter  # type: ignore[union-attr]  # by what it is
