"""Who is asking."""

from __future__ import annotations

from django.http import HttpRequest

from accounts.models import User


def user_of(request: HttpRequest) -> User:
    """The person who is signed in; for views that only such people reach."""
    assert isinstance(request.user, User)
    return request.user
