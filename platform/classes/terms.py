"""The end of a class, and the same for the next term."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from django.db import models, transaction
from django.utils import timezone

from classes.members import INSTRUCTOR
from classes.models import THINGS, Class, Group, Membership, OpenQuestion, PlanRow, new_join_code

MOST_DAYS = 3660


@transaction.atomic
def archive(taught: Class, by: User) -> None:
    """End a class: it can be read, and nothing is handed in or changed there any more."""
    if Class.objects.filter(pk=taught.pk, archived=None, open=False).update(archived=timezone.now()):
        record(Audited.CLASS, "Ended.", by=by, in_class=taught)


@transaction.atomic
def reopen(taught: Class, by: User) -> None:
    """Let an ended class go on."""
    if Class.objects.filter(pk=taught.pk, archived__isnull=False).update(archived=None):
        record(Audited.CLASS, "Reopened.", by=by, in_class=taught)


@transaction.atomic
def change_code(taught: Class, *, to_none: bool, by: User) -> None:
    """Another join code, or none: who knows the old one joins no more."""
    taught.join_code = "" if to_none else new_join_code()
    taught.save(update_fields=["join_code"])
    record(Audited.CODE, "No code any more." if to_none else "A new code.", by=by, in_class=taught)


@transaction.atomic
def copy_class(taught: Class, name: str, term: str, days: int, by: User) -> Class:
    """A new class with the plan, its dates ``days`` later, the open questions, and the groups, empty.

    ``by`` is its instructor. Rows of what has left the course since are left out.
    """
    copied = Class.objects.create(
        course=taught.course,
        name=name,
        term=term,
        time_zone=taught.time_zone,
        counts=taught.counts,
        dropped_lowest=taught.dropped_lowest,
    )
    Membership.objects.create(in_class=copied, user=by, role=INSTRUCTOR)
    Group.objects.bulk_create(Group(in_class=copied, name=group.name) for group in taught.groups.all())
    questions = {one.pk: _question(one, copied) for one in taught.open_questions.all()}
    rows = taught.plan.select_related(*THINGS)
    PlanRow.objects.bulk_create(_copied(row, copied, days, questions) for row in rows if not row.thing.retired)
    record(Audited.CLASS, f"Copied to class {copied.pk}.", by=by, in_class=taught)
    record(Audited.CLASS, f"Made as a copy of class {taught.pk}.", by=by, in_class=copied)
    return copied


def _question(question: OpenQuestion, into: Class) -> int:
    """The key of the same question in another class."""
    names = ("section_id", "slug", "title", "statement", "html", "criteria")
    return OpenQuestion.objects.create(in_class=into, **{name: getattr(question, name) for name in names}).pk


def _copied(row: PlanRow, into: Class, days: int, questions: Mapping[int, int]) -> PlanRow:
    """All that a row says, for another class, whose ``questions`` have other keys."""
    fields = [field for field in PlanRow._meta.concrete_fields if not field.primary_key and field.name != "in_class"]
    values = {field.attname: getattr(row, field.attname) for field in fields}
    values["question_id"] = questions.get(values["question_id"])
    for field in fields:
        if isinstance(field, models.DateTimeField) and values[field.attname]:
            values[field.attname] = _later(values[field.attname], into, days)
    return PlanRow(in_class=into, **values)


def _later(moment: datetime, taught: Class, days: int) -> datetime:
    """The same time of day on the clocks of the class, ``days`` later."""
    local = moment.astimezone(taught.zone)
    return (local + timedelta(days=days)).astimezone(timezone.get_default_timezone())
