"""Staff give points for an answer, criterion by criterion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from classes.models import Class, OpenQuestion, PlanRow
from classes.rubric import Criterion, written
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from grading.models import Purpose, Submission

from answering.models import Grade, OpenAnswer, RubricGrade

SHOWN = ("created", "user__username", "user__display_name", "version__exercise__title")
"""What a list of submissions that wait for points shows of them."""


@dataclass(frozen=True)
class Given:
    """Points for one criterion, and words on them, which may be empty."""

    criterion: Criterion
    points: Decimal
    words: str = ""


def give(answer: OpenAnswer, given: Sequence[Given], remark: str, author: User) -> Grade:
    """Grade an answer; the grade of before stays on the record and counts no more."""
    with transaction.atomic():
        grade = Grade.objects.create(answer=answer, author=author, **_values(given, remark))
        changed = OpenAnswer.objects.filter(pk=answer.pk).update(grade=grade)
        assert changed == 1
        what, question = f"answer {answer.pk} to {answer.question.slug}", answer.question
        _record(grade, what, by=author, about=answer.user, in_class=question.in_class)
    return grade


def give_by_rubric(
    row: PlanRow, submission: Submission, given: Sequence[Given], remark: str, author: User
) -> RubricGrade:
    """Grade a submission by the rubric of its row; of the student's grades this one counts from now on."""
    with transaction.atomic():
        grade = RubricGrade.objects.create(row=row, submission=submission, author=author, **_values(given, remark))
        _record(grade, f"a submission to {row}", by=author, about=submission.user, in_class=row.in_class)
    return grade


def _record(grade: Grade | RubricGrade, what: str, *, by: User, about: User, in_class: Class) -> None:
    words = f"{written(grade.score)} of {written(grade.out_of)} for {what}."
    record(Audited.POINTS, words, by=by, about=about, in_class=in_class)


def _values(given: Sequence[Given], remark: str) -> dict[str, Any]:
    """What any grade says."""
    rows = [
        {"title": one.criterion.title, "points": written(one.points), "out_of": written(one.criterion.points)}
        | {"words": one.words.replace("\0", "").strip()}
        for one in given
    ]
    return {
        "score": sum((one.points for one in given), Decimal(0)),
        "out_of": sum((one.criterion.points for one in given), Decimal(0)),
        "points": rows,
        "remark": remark.replace("\0", "").strip(),
    }


def rubric_row(submission: Submission) -> PlanRow | None:
    """The row by whose rubric staff give points for a submission, beside those of its verdict."""
    if submission.purpose != Purpose.SUBMIT or not (submission.exercise and submission.current_id):
        return None
    rows = PlanRow.objects.filter(in_class=submission.made_in_id, exercise=submission.exercise).exclude(rubric=[])
    return rows.select_related("exercise").first()


def rubrics_waiting(taught: Class) -> QuerySet[Submission]:
    """The latest Submit with a verdict of each student without points by the rubric of its row, the oldest first."""
    rows = taught.plan.filter(exercise__isnull=False).exclude(rubric=[])
    work = Submission.objects.filter(made_in=taught, purpose=Purpose.SUBMIT, current__isnull=False)
    same = work.filter(user=OuterRef("user"), version__exercise=OuterRef("version__exercise"))
    graded = RubricGrade.objects.filter(
        row__in_class=taught, row__exercise=OuterRef("version__exercise"), submission__user=OuterRef("user")
    )
    asked = work.filter(~Exists(graded), version__exercise__in=rows.values("exercise"))
    latest = asked.filter(~Exists(same.filter(created__gt=OuterRef("created"))))
    return latest.select_related("user", "version__exercise").only(*SHOWN).order_by("created")


def latest(question: OpenQuestion | None = None, taught: Class | None = None) -> QuerySet[OpenAnswer]:
    """The latest answer of each student to a question, or to each question of a class."""
    newer = OpenAnswer.objects.filter(question=OuterRef("question"), user=OuterRef("user"), pk__gt=OuterRef("pk"))
    found = OpenAnswer.objects.filter(~Exists(newer))
    return found.filter(question=question) if question else found.filter(question__in_class=taught)


def waiting(question: OpenQuestion | None = None, taught: Class | None = None) -> QuerySet[OpenAnswer]:
    """Of those the ones without a grade, the oldest first."""
    return latest(question, taught).filter(grade=None).order_by("at", "pk")
