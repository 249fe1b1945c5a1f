"""Parts of pages: htmx gets the part alone, a browser without JavaScript goes back to the page."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from grading.refusals import SubmissionRefused
from operations.htmx import is_htmx

from learning.drafts import SavedElsewhereError
from learning.models import Draft, ScratchDraft
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


def kept_or_not(keep: Callable[[], Draft | ScratchDraft]) -> JsonResponse:
    """When the draft was saved that ``keep`` keeps; 409 with the other text where another tab has saved one meanwhile,
    422 with the reason where it is no code.
    """
    try:
        draft = keep()
    except SavedElsewhereError as elsewhere:
        there = elsewhere.draft
        told = {"saved": there.saved.isoformat(), "code": there.code, "browser": there.browser}
        return JsonResponse(told, status=CONFLICT)
    except SubmissionRefused as refusal:
        return JsonResponse({"refused": str(refusal)}, status=UNPROCESSABLE)
    return JsonResponse({"saved": draft.saved.isoformat()})


def telling_of_the_draft(answer: HttpResponse, draft: Draft | ScratchDraft, *, over: bool = False) -> HttpResponse:
    """``answer``, which lets the editor know when its draft was saved, and whether ``over`` one from elsewhere."""
    answer["HX-Trigger"] = json.dumps({"draftsaved": {"saved": draft.saved.isoformat(), "over": over}})
    return answer


def number_in(request: HttpRequest) -> int:
    """The whole number that the form sent as ``number``; 404 for anything else."""
    text = request.POST.get("number", "")
    if not text.isascii() or not text.isdecimal() or len(text) > len("999999"):
        raise Http404("The form has no number.")
    return int(text)
