"""The map of the course."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from learning.course_map import course_for
from learning.progress import Progress


@require_safe
def course(request: HttpRequest) -> HttpResponse:
    """The chapters with the reader's progress; a visitor sees them too, and how to join."""
    return render(request, "learning/course.html", {"course": course_for(Progress.of(request.user))})
