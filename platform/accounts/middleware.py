"""Who is signed in, asked at every request."""

from __future__ import annotations

from functools import partial

from django.contrib.auth.middleware import AuthenticationMiddleware, auser, get_user
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from accounts import demo, zones
from accounts.models import User

Person = User | AnonymousUser


class PersonMiddleware(AuthenticationMiddleware):
    """Django's own, to which a demo account's session is nobody's when it does not come from this machine.

    As with Django's, the database is asked when somebody wants to know; from then on times are those of their zone.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Set ``request.user`` and ``request.auser``."""
        super().process_request(request)
        timezone.deactivate()  # what this thread showed before was somebody else's
        request.user = SimpleLazyObject(lambda: _at_home(request, get_user(request)))  # type: ignore[assignment]
        request.auser = partial(_auser, request)


async def _auser(request: HttpRequest) -> Person:
    return _at_home(request, await auser(request))


def _at_home(request: HttpRequest, person: Person) -> Person:
    away = isinstance(person, User) and person.demo and not demo.is_from_this_machine(request)
    found = AnonymousUser() if away else person
    zones.show_times_to(found)
    return found
