"""Who may open a page: the one place that asks.

A page for everybody who is signed in has Django's ``login_required``; a page about somebody's work gets it
through ``Submission.objects.visible_to(user)``, so that what is not yours does not exist.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from accounts.models import User

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def user_of(request: HttpRequest) -> User:
    """The person who is signed in; for views that only such people reach."""
    assert isinstance(request.user, User)
    return request.user


def instructor_required(view: View[P]) -> View[P]:
    """Let instructors in, send strangers to sign in; for everybody else there is no such page: 404."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not user_of(request).is_instructor:
            raise Http404("This page is for instructors.")
        return view(request, *args, **kwargs)

    return cast(View[P], login_required(guarded))
