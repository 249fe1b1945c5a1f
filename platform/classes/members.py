"""Who is in which class, and in which class somebody works."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from accounts.models import Role, User
from catalog.models import Course, Exercise
from django.db.models import Max, Q, QuerySet

from classes.models import Class, Membership, PlanRow

STUDENT, ASSISTANT, INSTRUCTOR = Membership.Role.STUDENT, Membership.Role.ASSISTANT, Membership.Role.INSTRUCTOR

ANYBODY: Final = frozenset(Membership.Role)
STAFF: Final = frozenset({ASSISTANT, INSTRUCTOR})
"""Who teaches a class."""


def students() -> QuerySet[User]:
    """Who is here to learn: no instructor, no superuser, and nobody who has left."""
    return User.objects.filter(role=Role.STUDENT, is_active=True, is_superuser=False)


def students_of(taught: Class) -> QuerySet[User]:
    """The students of a class; of the open class everybody who is here to learn."""
    if taught.open:
        return students()
    return User.objects.filter(is_active=True, memberships__in_class=taught, memberships__role=STUDENT)


def classes_of(person: User, roles: Collection[str] = ANYBODY) -> QuerySet[Class]:
    """The classes in which ``person`` has one of ``roles``; every class, for a superuser who asks as staff.

    Everybody is in the open classes: who is an instructor of the site as an instructor, everybody else as a student.
    """
    if person.is_superuser and INSTRUCTOR in roles:
        return Class.objects.all()
    mine = Membership.objects.filter(user=person, role__in=roles)
    theirs = Q(pk__in=mine.values("in_class"))
    in_open = INSTRUCTOR if person.is_instructor else STUDENT
    return Class.objects.filter(theirs | Q(open=True) if in_open in roles else theirs)


def open_class(course: Course | int) -> Class:
    """The open class of a course, made when it is first asked for."""
    course_id = course if isinstance(course, int) else course.pk
    values: dict[str, Any] = {"name": "Open class", "join_code": ""}
    return Class.objects.get_or_create(course_id=course_id, open=True, defaults=values)[0]


def class_for_work(person: User, course: Course | int) -> Class:
    """Where what ``person`` hands in now is made: the running class of the course that they last joined as a student,
    the open class for everybody else.
    """
    return running_class(person, course) or open_class(course)


def running_class(person: User, course: Course | int) -> Class | None:
    """The running class of the course that ``person`` last joined as a student."""
    running = Membership.objects.filter(
        user=person, role=STUDENT, in_class__course=course, in_class__archived=None
    ).select_related("in_class")
    latest = running.last()
    return latest.in_class if latest else None


def cool_down(taught: Class, exercise: Exercise) -> int:
    """The minutes between two attempts at an exercise that the plan of a class asks for; 0 for none."""
    rows = PlanRow.objects.filter(Q(exercise=exercise) | Q(section=exercise.section_id), in_class=taught)
    longest: int | None = rows.aggregate(longest=Max("cool_down_minutes"))["longest"]
    return longest or 0
