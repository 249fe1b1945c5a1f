"""Which verdict is a student's best at an exercise: the one rule, for the map, the results and whoever else asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accounts.models import User
from catalog.models import Exercise
from django.db.models import Case, F, FloatField, QuerySet, Value, When, Window
from django.db.models.functions import Coalesce, NullIf, RowNumber

from graders.report import Outcome
from grading.models import Purpose, Submission


@dataclass(frozen=True)
class Best:
    """A student's best verdict at an exercise. The points are those of the version that it was graded with."""

    score: float
    max_score: float
    passed: bool


def best_verdicts(
    users: Iterable[User], exercises: Iterable[Exercise], work: QuerySet[Submission] | None = None
) -> dict[tuple[int, int], Best]:
    """(user, exercise) → their best: one that passed, else the largest share of its points; of equals the latest.

    Of each submission counts what is current; only Submit counts, Run does not. ``work`` narrows it to what somebody
    may see. One query, and one row for each best.
    """
    share = Coalesce(F("current__score") / NullIf(F("current__max_score"), 0.0), Value(0.0), output_field=FloatField())
    passed_first = Case(When(current__outcome=Outcome.PASSED, then=0), default=1)
    place = Window(
        RowNumber(),
        partition_by=[F("user"), F("version__exercise")],
        order_by=[passed_first, share.desc(), F("created").desc()],
    )
    counting = (Submission.objects.all() if work is None else work).filter(
        user__in=users, version__exercise__in=exercises, purpose=Purpose.SUBMIT, current__isnull=False
    )
    rows = counting.order_by().annotate(place=place).filter(place=1)
    values = ("user", "version__exercise", "current__score", "current__max_score", "current__outcome")
    return {
        (user, exercise): Best(score, max_score, outcome == Outcome.PASSED)
        for user, exercise, score, max_score, outcome in rows.values_list(*values)
    }
