"""The rules of ``classes.permissions`` at the door of a page: what is not yours does not exist."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from classes.permissions import Action, allowed, is_instructor, is_staff

P = ParamSpec("P")
M = TypeVar("M", bound=models.Model)
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def permitted_or_404(request: HttpRequest, action: Action, things: models.QuerySet[M], **lookup: Any) -> M:
    """The one of ``things`` that is looked up, if the person may do ``action`` to it; else 404."""
    return get_object_or_404(allowed(request.user, action, things), **lookup)


def instructor_required(view: View[P]) -> View[P]:
    """Let instructors in, send strangers to sign in; for everybody else there is no such page: 404."""

    return _required(view, is_instructor, "This page is for instructors.")


def staff_required(view: View[P]) -> View[P]:
    """Let in who teaches, be it one class only; send strangers to sign in; for everybody else there is no such page."""
    return _required(view, is_staff, "This page is for who teaches.")


def _required(view: View[P], is_one: Callable[[object], bool], words: str) -> View[P]:
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not is_one(request.user):
            raise Http404(words)
        return view(request, *args, **kwargs)

    return cast(View[P], login_required(guarded))
