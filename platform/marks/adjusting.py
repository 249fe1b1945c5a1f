"""Adjusting a mark, and undoing that."""

from __future__ import annotations

from decimal import Decimal

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from classes.members import students_of
from classes.models import PlanRow
from django.db import IntegrityError, transaction

from marks.models import Adjustment

MOST = Decimal("99999.99")


class AdjustmentRefused(Exception):
    """Why a mark is not adjusted, in words for who wanted it."""


def adjust(row: PlanRow, student: User, points: Decimal, reason: str, author: User) -> Adjustment:
    """Give ``student`` points for a row, or take some. Raises ``AdjustmentRefused``, and then nothing is stored."""
    if not points.is_finite() or not points or abs(points) > MOST:
        raise AdjustmentRefused("Write how many points to add or to take, such as 0.5 or -2.")
    if points != points.quantize(Decimal("0.01")):
        raise AdjustmentRefused("Write points with at most two decimals.")
    reason = _given(reason)
    if not students_of(row.in_class).filter(pk=student.pk).exists():
        raise AdjustmentRefused(f"{student} is no student of {row.in_class}.")
    with transaction.atomic():
        made = Adjustment.objects.create(row=row, user=student, points=points, reason=reason, author=author)
        _record(made, f"{points:+} for {row}.")
    return made


def undo(adjustment: Adjustment, reason: str, author: User) -> Adjustment:
    """Take an adjustment back by another one. Raises ``AdjustmentRefused``, and then nothing is stored."""
    if adjustment.undoes_id is not None:
        raise AdjustmentRefused("This one took back another; adjust the mark again instead.")
    values = {"row": adjustment.row, "user": adjustment.user, "points": Decimal(0)}
    reason = _given(reason)
    try:
        with transaction.atomic():  # a second one at the same moment meets the column that is unique
            made = Adjustment.objects.create(undoes=adjustment, reason=reason, author=author, **values)
            _record(made, f"{adjustment.points:+} for {adjustment.row} taken back.")
            return made
    except IntegrityError:
        raise AdjustmentRefused("Somebody has taken this adjustment back already.") from None


def _record(made: Adjustment, words: str) -> None:
    record(Audited.ADJUSTMENT, words, by=made.author, about=made.user, in_class=made.row.in_class)


def _given(reason: str) -> str:
    reason = reason.replace("\0", "").strip()
    if not reason:
        raise AdjustmentRefused("Say why: the student reads it beside the mark.")
    return reason
