"""Where an exam closes a page, its own page says why and what to do."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from accounts.models import User
from catalog.models import Exercise
from classes import exams
from classes.models import PlanRow
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from operations.htmx import is_htmx

View = Callable[..., HttpResponse]


def through_exams(view: View) -> View:
    """``view`` of an exercise; where it is closed to its reader by an exam of theirs, on to that exam's page."""

    @wraps(view)
    def guarded(request: HttpRequest, course: str, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, course, slug, *args, **kwargs)
        except Http404:
            row = _closing(request, course, slug)
            if row is None:
                raise
            return to_the_exam(request, row)

    return guarded


def to_the_exam(request: HttpRequest, row: PlanRow) -> HttpResponse:
    """On to the page of an exam, from a part of a page, too."""
    page = reverse("teaching:exam", args=[row.in_class_id, row.pk])
    return HttpResponse(headers={"HX-Redirect": page}) if is_htmx(request) else redirect(page)


def _closing(request: HttpRequest, course: str, slug: str) -> PlanRow | None:
    exercise = Exercise.objects.filter(course__slug=course, course__retired=False, slug=slug).first()
    return exams.closing(request.user, exercise) if exercise and isinstance(request.user, User) else None
