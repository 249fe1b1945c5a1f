"""Finds what an address ``/courses/<course>/…/<slug>/`` names."""

from __future__ import annotations

from typing import TypeVar

from catalog.models import SectionPart
from classes.access import permitted_or_404
from classes.permissions import Action
from django.db.models import QuerySet
from django.http import HttpRequest

M = TypeVar("M", bound=SectionPart)


def in_course(request: HttpRequest, action: Action, things: QuerySet[M], course: str, slug: str) -> M:
    """The lesson, quiz or exercise ``slug`` of a course that is taught, if the person may do ``action`` to it; or 404.

    Its course, section and chapter come with it.
    """
    taught = things.filter(course__slug=course, course__retired=False)
    return permitted_or_404(request, action, taught.select_related("course", "section__chapter"), slug=slug)
