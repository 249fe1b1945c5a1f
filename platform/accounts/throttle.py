"""Slows down guessing of passwords and the making of accounts: so many from one place, so many in all.

What counts are rows of the database, which all web processes share.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from accounts.models import FailedSignIn, MailAsked, SignUp, User

WINDOW = timedelta(minutes=15)
TRIES_FOR_A_NAME = 10  # from one address
TRIES_FROM_AN_ADDRESS = 100  # a whole class may share one

SIGN_UP_WINDOW = timedelta(hours=1)
ADDRESSES_THAT_SIGN_UP = 5  # as many accounts as this many addresses may make are made in all

MAIL_WINDOW = timedelta(hours=1)
MAILS_TO_ONE = 3  # whoever asks
MAILS_FROM_AN_ADDRESS = 60  # a whole class may share one

Counted = QuerySet[FailedSignIn] | QuerySet[MailAsked] | QuerySet[SignUp]

_TURNS = 1949  # the number of our lock in PostgreSQL


class TooManyError(Exception):
    """More than the throttle allows; ``minutes`` until another is welcome."""

    def __init__(self, minutes: int) -> None:
        super().__init__(f"Wait {minutes} min, then try again.")
        self.minutes = minutes


def count_sign_up(request: HttpRequest) -> SignUp:
    """Count an account that is about to be made; who makes none takes the row that is answered away.

    Raises ``TooManyError`` where there were enough.
    """
    address, limit = address_of(request), settings.HEBB_SIGN_UPS_PER_HOUR
    with one_at_a_time():
        SignUp.objects.filter(at__lte=timezone.now() - SIGN_UP_WINDOW).delete()
        _refuse_beyond(limit, SignUp.objects.filter(address=address), SIGN_UP_WINDOW)
        _refuse_beyond(limit * ADDRESSES_THAT_SIGN_UP, SignUp.objects.all(), SIGN_UP_WINDOW)
        return SignUp.objects.create(address=address)


def count_sign_in(request: HttpRequest, username: str) -> FailedSignIn:
    """Count a try before its password is looked at; whoever finds it right takes the row that is answered away.

    Raises ``TooManyError`` where there were enough. Counted afterwards, tries sent at once would all be let through.
    """
    name, address = _key(username), address_of(request)
    with one_at_a_time():
        FailedSignIn.objects.filter(at__lte=timezone.now() - WINDOW).delete()
        here = FailedSignIn.objects.filter(address=address)
        _refuse_beyond(TRIES_FOR_A_NAME, here.filter(username=name), WINDOW)
        _refuse_beyond(TRIES_FROM_AN_ADDRESS, here, WINDOW)
        return FailedSignIn.objects.create(username=name, address=address)


def is_password_of(request: HttpRequest, person: User, password: str) -> bool:
    """Whether it is; a try that is wrong counts as one to sign in. Raises ``TooManyError`` where there were enough."""
    counted = count_sign_in(request, person.username)
    right = person.check_password(password)
    if right:
        counted.delete()
    return right


def count_mail(request: HttpRequest, to: str) -> None:
    """Count a mail before anybody looks whether there is somebody to write to.

    Raises ``TooManyError`` where there were enough.
    """
    name, address = to.lower(), address_of(request)
    with one_at_a_time():
        MailAsked.objects.filter(at__lte=timezone.now() - MAIL_WINDOW).delete()
        _refuse_beyond(MAILS_TO_ONE, MailAsked.objects.filter(to=name), MAIL_WINDOW)
        _refuse_beyond(MAILS_FROM_AN_ADDRESS, MailAsked.objects.filter(address=address), MAIL_WINDOW)
        MailAsked.objects.create(to=name, address=address)


def address_of(request: HttpRequest) -> str | None:
    """Where a request comes from; ``None`` when the server does not know (a Unix socket)."""
    try:
        return str(ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")))
    except ValueError:
        return None


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Whoever counts here sees all that was counted before: there is no second look between a look and its row.

    SQLite's transactions take turns as they are (``config.services.sqlite``); PostgreSQL's need a lock.
    """
    with transaction.atomic(durable=True):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURNS])
        yield


def _refuse_beyond(limit: int, counted: Counted, window: timedelta) -> None:
    oldest_that_counts = counted.order_by("-at").values_list("at", flat=True)[limit - 1 : limit].first()
    if oldest_that_counts:
        left = oldest_that_counts + window - timezone.now()
        raise TooManyError(max(0, int(left.total_seconds())) // 60 + 1)


def _key(username: str) -> str:
    return username.strip().lower()[:150]
