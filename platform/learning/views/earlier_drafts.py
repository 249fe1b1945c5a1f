"""What stood in the editor before: the list, one of it beside what stands there now, and the way back."""

from __future__ import annotations

from accounts.access import user_of
from catalog.models import Exercise
from classes.access import permitted_or_404
from classes.permissions import Action
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models.functions import Length
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe
from operations.admission import Kind, admitted_as
from submissions.differences import differences

from learning import drafts
from learning.earlier_drafts import earlier_drafts
from learning.models import EarlierDraft
from learning.views.in_course import in_course

FILE = "submission.py"
IN_THE_EDITOR = "This code stands in the editor again. What stood there before is among your earlier drafts."


@login_required
@require_safe
def listed(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """One's own earlier drafts of an exercise, newest first."""
    exercise = _exercise(request, Action.SEE, course, slug)
    found = earlier_drafts(user_of(request), exercise).annotate(size=Length("code")).defer("code")
    context = {"course": exercise.course, "exercise": exercise, "earlier": found}
    return render(request, "learning/earlier_drafts.html", context)


@admitted_as(Kind.REST)
@login_required
@require_safe
def earlier(request: HttpRequest, course: str, slug: str, pk: int) -> HttpResponse:
    """An earlier draft, and what is otherwise in the editor now."""
    exercise = _exercise(request, Action.SEE, course, slug)
    found = _earlier(request, Action.SEE, exercise, pk)
    now = drafts.draft_of(user_of(request), exercise)
    context = {
        "course": exercise.course,
        "exercise": exercise,
        "earlier": found,
        "files": differences({FILE: found.code}, {FILE: now.code}),
    }
    return render(request, "learning/earlier_draft.html", context)


@login_required
@require_POST
def restore(request: HttpRequest, course: str, slug: str, pk: int) -> HttpResponse:
    """Put an earlier draft back into the editor; what stands there goes among the earlier ones."""
    exercise = _exercise(request, Action.WORK, course, slug)
    drafts.keep(user_of(request), exercise, _earlier(request, Action.REUSE, exercise, pk).code)
    messages.success(request, IN_THE_EDITOR)
    return redirect("learning:exercise", course, slug)


def _exercise(request: HttpRequest, action: Action, course: str, slug: str) -> Exercise:
    exercises = Exercise.objects.select_related("current").defer("current__package")
    return in_course(request, action, exercises, course, slug)


def _earlier(request: HttpRequest, action: Action, exercise: Exercise, pk: int) -> EarlierDraft:
    return permitted_or_404(request, action, EarlierDraft.objects.filter(exercise=exercise), pk=pk)
