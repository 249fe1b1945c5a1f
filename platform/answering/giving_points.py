"""Staff give points for an answer, criterion by criterion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from accounts.models import User
from classes.models import Class, OpenQuestion
from classes.rubric import Criterion, written
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from answering.models import Grade, OpenAnswer


@dataclass(frozen=True)
class Given:
    """Points for one criterion, and words on them, which may be empty."""

    criterion: Criterion
    points: Decimal
    words: str = ""


def give(answer: OpenAnswer, given: Sequence[Given], remark: str, author: User) -> Grade:
    """Grade an answer; the grade of before stays on the record and counts no more."""
    rows = [
        {"title": one.criterion.title, "points": written(one.points), "out_of": written(one.criterion.points)}
        | {"words": one.words.replace("\0", "").strip()}
        for one in given
    ]
    with transaction.atomic():
        grade = Grade.objects.create(
            answer=answer,
            author=author,
            score=sum((one.points for one in given), Decimal(0)),
            out_of=sum((one.criterion.points for one in given), Decimal(0)),
            points=rows,
            remark=remark.replace("\0", "").strip(),
        )
        changed = OpenAnswer.objects.filter(pk=answer.pk).update(grade=grade)
        assert changed == 1
    return grade


def latest(question: OpenQuestion | None = None, taught: Class | None = None) -> QuerySet[OpenAnswer]:
    """The latest answer of each student to a question, or to each question of a class."""
    newer = OpenAnswer.objects.filter(question=OuterRef("question"), user=OuterRef("user"), pk__gt=OuterRef("pk"))
    found = OpenAnswer.objects.filter(~Exists(newer))
    return found.filter(question=question) if question else found.filter(question__in_class=taught)


def waiting(question: OpenQuestion | None = None, taught: Class | None = None) -> QuerySet[OpenAnswer]:
    """Of those the ones without a grade, the oldest first."""
    return latest(question, taught).filter(grade=None).order_by("at", "pk")
