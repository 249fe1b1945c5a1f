"""The reader's clock: times on pages are those of the reader's time zone, and say its name."""

from __future__ import annotations

import functools
import zoneinfo
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


@functools.cache
def known_zones() -> frozenset[str]:
    """The names of the time zones that this machine knows; asking it takes long."""
    return frozenset(zoneinfo.available_timezones())


def check_time_zone(name: str) -> None:
    """Raise ``ValidationError`` unless ``name`` is a time zone that this machine knows."""
    if name not in known_zones():
        raise ValidationError(f"{name!r} is no time zone; write one as Europe/Berlin or UTC.")


def choices() -> list[tuple[str, str]]:
    """Zones to choose from, each a place, and UTC; empty is the site's."""
    places = sorted(name for name in known_zones() if "/" in name and not name.startswith(("Etc/", "SystemV/", "US/")))
    return [("", "That of the site, or of the class"), ("UTC", "UTC"), *((name, name) for name in places)]


def own_zone(person: User | AnonymousUser) -> zoneinfo.ZoneInfo | None:
    """The zone that somebody chose, if it is one here."""
    name = getattr(person, "time_zone", "")
    return zoneinfo.ZoneInfo(name) if name in known_zones() else None


def show_times_to(person: User | AnonymousUser) -> None:
    """From now on this request's templates show the times of this person's zone."""
    if zone := own_zone(person):
        timezone.activate(zone)
