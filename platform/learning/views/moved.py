"""Addresses from before there were several courses: ``/lessons/<slug>/`` and its like."""

from __future__ import annotations

from typing import Final

from catalog.models import Course, Exercise, Lesson, Quiz
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.urls import reverse

KINDS: Final = {"lessons": Lesson, "quizzes": Quiz, "exercises": Exercise}


def moved(request: HttpRequest, kind: str, slug: str, rest: str = "") -> HttpResponsePermanentRedirect:  # noqa: ARG001
    """On to the address within the course, while only one course can be meant.

    The status is 308, not 301, so that a form of a page that was open meanwhile arrives, too.
    """
    things = KINDS[kind].objects.filter(slug=slug)
    courses = Course.objects.filter(pk__in=things.values("course"))[:2]
    if len(courses) != 1:
        raise Http404(f"{len(courses)} courses have a page of this name.")
    address = reverse("learning:course", args=[courses[0].slug]) + request.get_full_path().removeprefix("/")
    return HttpResponsePermanentRedirect(address, preserve_request=True)
