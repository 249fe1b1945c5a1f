"""An answer to an open question: seen by its author and the staff of the class, who give points for it."""

from __future__ import annotations

from accounts.access import user_of
from answering.giving_points import give, waiting
from answering.grade_form import GradeForm
from answering.models import AnswerFile, OpenAnswer
from audit.models import Audited
from audit.trail import looked
from classes import rubric
from classes.access import permitted_or_404
from classes.members import STUDENT
from classes.permissions import Action, may
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe
from operations.admission import Kind, admitted_as
from submissions.views import safe_name

ANSWERS = OpenAnswer.objects.select_related("user", "grade__author", "question__in_class__course")
NOTHING_RUNS = "default-src 'none'; sandbox"


@login_required
@require_safe
def answer(request: HttpRequest, pk: int, answer: int) -> HttpResponse:
    """What was handed in, and the points for it."""
    found = permitted_or_404(request, Action.SEE, ANSWERS.filter(question__in_class=pk), pk=answer)
    _looked(request, found)
    return _answer(request, found, GradeForm(rubric.of(found.question.criteria), last=found.grade))


@login_required
@require_POST
def grade(request: HttpRequest, pk: int, answer: int) -> HttpResponse:
    """Give points for it, and go on to the answer that waits longest."""
    found = permitted_or_404(request, Action.GRADE, ANSWERS.filter(question__in_class=pk), pk=answer)
    form = GradeForm(rubric.of(found.question.criteria), request.POST)
    if not form.is_valid():
        return _answer(request, found, form, status=422)
    give(found, form.given(), form.cleaned_data["remark"], user_of(request))
    following = waiting(found.question).first()
    if following:
        return redirect("teaching:answer", pk, following.pk)
    return redirect("teaching:question", pk, found.question.slug)


@admitted_as(Kind.REST)
@login_required
@require_safe
def file(request: HttpRequest, pk: int, answer: int, number: int) -> HttpResponse:
    """A file of an answer: a picture to be shown, a notebook to be saved, with ``?save`` either."""
    found = permitted_or_404(request, Action.SEE, ANSWERS.filter(question__in_class=pk), pk=answer)
    _looked(request, found)
    kept = get_object_or_404(found.kept, number=number)
    shown = kept.is_picture and "save" not in request.GET
    headers = {
        "Content-Disposition": content_disposition_header(not shown, safe_name(kept.name)) or "attachment",
        "Content-Security-Policy": NOTHING_RUNS,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    kind = kept.kind if shown else "application/octet-stream"
    return HttpResponse(bytes(kept.content), content_type=kind, headers=headers)


def _looked(request: HttpRequest, found: OpenAnswer) -> None:
    """Enter into the audit trail that somebody else than its author looks at it."""
    words, taught = f"Answer {found.pk} to {found.question.slug}.", found.question.in_class
    address = reverse("teaching:answer", args=[taught.pk, found.pk])
    looked(Audited.SUBMISSION, words, by=user_of(request), about=found.user, in_class=taught, address=address)


def _answer(request: HttpRequest, found: OpenAnswer, form: GradeForm, status: int = 200) -> HttpResponse:
    taught = found.question.in_class
    kept = list(found.kept.defer("content"))
    context = {
        "answer": found,
        "question": found.question,
        "taught": taught,
        "course": taught.course,
        "teaches": may(request.user, Action.TEACH, taught),
        "files": kept,
        "gone": _gone(found, kept),
        "membership": taught.memberships.filter(user=found.user, role=STUDENT).first(),
        "others": found.question.answers.filter(user=found.user).exclude(pk=found.pk),
        "earlier": found.grades.filter(counts_for=None).select_related("author"),
        "form": form if may(request.user, Action.GRADE, found) else None,
    }
    return render(request, "teaching/answer.html", context, status=status)


def _gone(found: OpenAnswer, kept: list[AnswerFile]) -> list[str]:
    """The names of the files that are kept no more."""
    there = {one.number for one in kept}
    return [name for number, name in enumerate(found.files) if number not in there]
