"""Where somebody is signed in: listed for them, and ended by them."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.contrib.sessions.models import Session
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from accounts.models import OpenSession, User
from accounts.throttle import address_of

LONGEST_BROWSER = 200


def note(request: HttpRequest, person: User) -> None:
    """Remember that this request's session is the person's; those that have ended meanwhile are forgotten."""
    if not request.session.session_key:
        request.session.save()
    mine = OpenSession.objects.filter(user=person)
    mine.exclude(key__in=Session.objects.filter(expire_date__gt=timezone.now()).values("pk")).delete()
    browser = request.META.get("HTTP_USER_AGENT", "").replace("\0", "")[:LONGEST_BROWSER]
    values = {"user": person, "browser": browser, "address": address_of(request)}
    OpenSession.objects.update_or_create(key=request.session.session_key, defaults=values)


def open_of(person: User) -> list[OpenSession]:
    """Where this person is signed in, the latest first."""
    running = Session.objects.filter(expire_date__gt=timezone.now()).values("pk")
    return list(OpenSession.objects.filter(user=person, key__in=running))


def end_others(request: HttpRequest, person: User) -> int:
    """Sign this person out everywhere but here; in how many places."""
    return _end([one.key for one in open_of(person) if one.key != request.session.session_key])


def end_all(person: User) -> int:
    """Sign this person out everywhere; in how many places."""
    return _end([one.key for one in open_of(person)])


def _end(keys: list[str]) -> int:
    Session.objects.filter(pk__in=keys).delete()
    OpenSession.objects.filter(key__in=keys).delete()
    return len(keys)


@receiver(user_logged_in)
def _signed_in(request: HttpRequest, user: User, **_: Any) -> None:
    note(request, user)


@receiver(user_logged_out)
def _signed_out(request: HttpRequest, **_: Any) -> None:
    OpenSession.objects.filter(key=request.session.session_key or "").delete()
