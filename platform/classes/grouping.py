"""Groups of a class, its practicals: who is in one and who holds it."""

from __future__ import annotations

from collections.abc import Iterable

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, QuerySet

from classes.members import STAFF, STUDENT
from classes.models import Class, Group, Membership

MOST_GROUPS = 100


class GroupRefused(Exception):
    """Why a group is not made, changed or removed, in words for who wanted it."""


def make_group(taught: Class, name: str, by: User) -> Group:
    """A new one, empty. Raises ``GroupRefused``."""
    if taught.groups.count() >= MOST_GROUPS:
        raise GroupRefused(f"A class has at most {MOST_GROUPS} groups.")
    try:
        with transaction.atomic():
            record(Audited.GROUP, "A new group.", by=by, in_class=taught)
            return Group.objects.create(in_class=taught, name=name)
    except IntegrityError:
        raise GroupRefused(f"There is a group {name} already.") from None


@transaction.atomic
def change_group(
    group: Group, name: str, assistants: Iterable[Membership], students: Iterable[Membership], by: User
) -> None:
    """Its name, who holds it and who is in it, all as they shall be. Raises ``GroupRefused``; then nothing changes."""
    group.name = name
    try:
        with transaction.atomic():
            group.save(update_fields=["name"])
    except IntegrityError:
        raise GroupRefused(f"There is a group {name} already.") from None
    group.assistants.set(assistants)
    chosen = [one.pk for one in students]
    group.memberships.exclude(pk__in=chosen).update(group=None)
    students_of_class(group.in_class).filter(pk__in=chosen).update(group=group)
    record(Audited.GROUP, f"Who is in group {group.pk}, or its name.", by=by, in_class=group.in_class)


def remove_group(group: Group, by: User) -> None:
    """Its students stay in the class. Raises ``GroupRefused`` while extensions hang on it, ended ones included."""
    taught, number = group.in_class, group.pk
    try:
        with transaction.atomic():
            group.delete()
            record(Audited.GROUP, f"Group {number} removed.", by=by, in_class=taught)
    except ProtectedError:
        raise GroupRefused(f"{group} cannot go: it has been given an extension, which stays on the record.") from None


def students_of_class(taught: Class) -> QuerySet[Membership]:
    """The memberships of its students."""
    return taught.memberships.filter(role=STUDENT, user__is_active=True).select_related("user", "group")


def staff_of_class(taught: Class) -> QuerySet[Membership]:
    """The memberships of those who teach it."""
    return taught.memberships.filter(role__in=STAFF, user__is_active=True).select_related("user")
