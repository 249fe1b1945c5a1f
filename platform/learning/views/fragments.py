"""Parts of pages: htmx gets the part alone, a browser without JavaScript goes back to the page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from operations.htmx import is_htmx

from learning.questions import QuestionView

CONFLICT = 409
UNPROCESSABLE = 422


def answered(
    request: HttpRequest, asked: QuestionView, template: str, page: str, context: dict[str, Any] | None = None
) -> HttpResponse:
    """The question after an answer: in its place, and with the focus that the replaced button had, or on its ``page``.

    422 when the answer was incomplete.
    """
    if not is_htmx(request):
        if asked.missing:
            messages.error(request, asked.missing)
        return redirect(f"{page}#{asked.id}")
    status = UNPROCESSABLE if asked.missing else 200
    return render(request, template, {"asked": asked, "fresh": True} | (context or {}), status=status)


def number_in(request: HttpRequest) -> int:
    """The whole number that the form sent as ``number``; 404 for anything else."""
    text = request.POST.get("number", "")
    if not text.isascii() or not text.isdecimal() or len(text) > len("999999"):
        raise Http404("The form has no number.")
    return int(text)
