"""Students who never were, for benchmarks of the running site: gone afterwards, with all that they handed in."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.management.base import CommandError
from django.db.models import QuerySet

from grading.models import GradingJob, Submission, Verdict


def version_meant(slug: str, course: str | None) -> tuple[str, ExerciseVersion]:
    """The course of the one exercise that is meant, and its current version; else ``CommandError``."""
    found = list(Exercise.objects.filter(slug=slug, current__isnull=False).select_related("course", "current"))
    courses = sorted(exercise.course.slug for exercise in found)
    found = [exercise for exercise in found if course in (None, exercise.course.slug)]
    if len(found) > 1:
        raise CommandError(f"Several courses have an exercise {slug!r}; say which: --course {'|'.join(courses)}")
    if not found or not found[0].current:
        raise CommandError(f"There is no exercise {slug!r} in {course or 'any course'}.")
    return found[0].course.slug, found[0].current


@dataclass(frozen=True)
class PretendedStudent:
    """A student without a password, and the key of a session in which he or she is signed in."""

    user: User
    session: str


@contextmanager
def pretended_students(count: int) -> Iterator[list[PretendedStudent]]:
    """So many students, signed in."""
    names = f"bench-{secrets.token_hex(6)}-"
    made = [User(username=f"{names}{number}", password=make_password(None)) for number in range(count)]
    User.objects.bulk_create(made, batch_size=500)
    users = User.objects.filter(username__startswith=names).order_by("pk")
    students = [PretendedStudent(user, _session_of(user)) for user in users]
    try:
        yield students
    finally:
        Session.objects.filter(pk__in=[student.session for student in students]).delete()
        _forget(users)


def _session_of(user: User) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return str(session.session_key)


def _forget(users: QuerySet[User]) -> None:
    """Delete what would be kept for ever of anybody else: the work of students who never were."""
    Submission.objects.filter(user__in=users).update(current=None)
    Verdict.objects.filter(job__student__in=users).delete()
    GradingJob.objects.filter(student__in=users).delete()
    Submission.objects.filter(user__in=users).delete()
    users.delete()
