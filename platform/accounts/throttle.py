"""Slows down guessing of passwords: a few tries for one name from one place, more for one place in all."""

from __future__ import annotations

import ipaddress
from datetime import timedelta

from django.http import HttpRequest
from django.utils import timezone

from accounts.models import FailedSignIn

WINDOW = timedelta(minutes=15)
TRIES_FOR_A_NAME = 10  # from one address
TRIES_FROM_AN_ADDRESS = 100  # a whole class may share one


def minutes_to_wait(request: HttpRequest, username: str) -> int:
    """0 when another try is welcome; else how many minutes until it is."""
    now = timezone.now()
    here = FailedSignIn.objects.filter(address=address_of(request), at__gt=now - WINDOW).order_by("-at")
    waits = [0]
    for failures, limit in ((here.filter(username=_key(username)), TRIES_FOR_A_NAME), (here, TRIES_FROM_AN_ADDRESS)):
        oldest_that_counts = failures[limit - 1 : limit].first()
        if oldest_that_counts:
            left = oldest_that_counts.at + WINDOW - now
            waits.append(int(left.total_seconds()) // 60 + 1)
    return max(waits)


def note_failure(request: HttpRequest, username: str) -> None:
    """Count a wrong password, and forget those that no longer count."""
    FailedSignIn.objects.filter(at__lte=timezone.now() - WINDOW).delete()
    FailedSignIn.objects.create(username=_key(username), address=address_of(request))


def address_of(request: HttpRequest) -> str | None:
    """Where a request comes from; ``None`` when the server does not know (a Unix socket)."""
    try:
        return str(ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")))
    except ValueError:
        return None


def _key(username: str) -> str:
    return username.strip().lower()[:150]
