"""Whose work is counted: the students of a class, or of one of its groups."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.models import User
from classes.members import students_of
from classes.models import Class, Group
from django.db.models import QuerySet
from grading.models import Purpose, Submission
from marks.gathering import work_in


@dataclass(frozen=True)
class Counted:
    """The students of ``taught``, of ``group`` only where there is one."""

    taught: Class
    group: Group | None = None

    @property
    def students(self) -> QuerySet[User]:
        """The people."""
        of_class = students_of(self.taught)
        if not self.group:
            return of_class
        return of_class.filter(pk__in=self.group.memberships.filter(in_class=self.taught).values("user"))

    @property
    def work(self) -> QuerySet[Submission]:
        """All that they tried in the class: Run and Submit; in no order, as counting wants it."""
        return work_in(self.taught).filter(user__in=self.students.order_by().values("pk")).order_by()

    @property
    def submits(self) -> QuerySet[Submission]:
        """What they handed in."""
        return self.work.filter(purpose=Purpose.SUBMIT)
