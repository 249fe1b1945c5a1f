"""Giving a person or a group another date or more attempts, and ending that."""

from __future__ import annotations

from datetime import datetime

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from django.db import transaction
from django.utils import timezone

from classes.members import STUDENT
from classes.models import Extension, Group, Membership, PlanRow

MOST_ATTEMPTS = 1000


class ExtensionRefused(Exception):
    """Why there is no such extension, in words for who wanted it."""


def extend(
    row: PlanRow, whom: Membership | Group, *, due: datetime | None, attempts: int | None, reason: str, by: User
) -> Extension:
    """Give a student or a group a later date or more attempts. Raises ``ExtensionRefused``; then nothing is stored."""
    if whom.in_class_id != row.in_class_id:
        raise ExtensionRefused(f"{whom} is of another class.")
    if isinstance(whom, Membership) and whom.role != STUDENT:
        raise ExtensionRefused(f"{whom.user} is no student of this class.")
    if due is None and attempts is None:
        raise ExtensionRefused("Write a later date, a number of attempts, or both.")
    _refuse_what_extends_nothing(row, due, attempts)
    reason = reason.replace("\0", "").strip()
    if not reason:
        raise ExtensionRefused("Say why.")
    whose = {"user": whom.user} if isinstance(whom, Membership) else {"group": whom}
    with transaction.atomic():
        made = Extension.objects.create(row=row, due=due, attempts=attempts, reason=reason, by=by, **whose)
        _record(made, by, "given")
    return made


def end(extension: Extension, by: User) -> bool:
    """Have it hold no more; it stays on the record. Whether this is what ended it."""
    with transaction.atomic():
        ended = Extension.objects.filter(pk=extension.pk, ended=None).update(ended=timezone.now(), ended_by=by)
        if ended:
            _record(extension, by, "ended")
    return bool(ended)


def _record(extension: Extension, by: User, what: str) -> None:
    group = f", to group {extension.group}" if extension.group else ""
    words = f"Extension {extension.pk} of {extension.row} {what}{group}."
    record(Audited.EXTENSION, words, by=by, about=extension.user, in_class=extension.row.in_class)


def _refuse_what_extends_nothing(row: PlanRow, due: datetime | None, attempts: int | None) -> None:
    if due is not None and row.due is None:
        raise ExtensionRefused(f"{row} has no date, so nobody is late there.")
    if due is not None and row.due is not None and due <= row.due:
        raise ExtensionRefused("The date must be later than that of the plan.")
    if attempts is not None and row.attempts is None:
        raise ExtensionRefused(f"{row} may be tried any number of times.")
    if attempts is not None and not (row.attempts or 0) < attempts <= MOST_ATTEMPTS:
        raise ExtensionRefused(f"Write more attempts than the plan's {row.attempts}, at most {MOST_ATTEMPTS}.")
