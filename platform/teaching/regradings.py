"""Regrading a class's work with a newer version of an exercise: what is outdated, how far it is, who changes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from accounts.access import user_of
from catalog.models import Exercise
from classes.access import permitted_or_404
from classes.models import Class
from classes.permissions import Action, may
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from grading import regrading as steps
from grading.models import Regrading, Submission
from grading.regrading import RegradingRefused
from marks.gathering import work_in
from operations.admission import Kind, admitted_as

from teaching.regrading_preview import preview

LATEST = 100


@dataclass(frozen=True)
class Outdated:
    """An exercise, and how many submissions of how many students have a verdict of an earlier version."""

    slug: str
    title: str
    count: int
    students: int


@admitted_as(Kind.REST)
@login_required
@require_safe
def regradings(request: HttpRequest, pk: int) -> HttpResponse:
    """The exercises whose verdicts are of an earlier version, and the regradings of the class."""
    taught = _class(request, Action.TEACH, pk)
    context = _context(request, taught) | {
        "outdated": _outdated(taught),
        "regradings": taught.regradings.select_related("exercise", "begun_by", "ended_by")[:LATEST],
    }
    return render(request, "teaching/regradings.html", context)


@login_required
@require_POST
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin to grade what is outdated at an exercise: all of the class's, a student's, or one submission."""
    taught = _class(request, Action.REGRADE, pk)
    slug = request.POST.get("exercise", "").replace("\0", "")
    exercise = Exercise.everything.filter(course=taught.course_id, slug=slug).first()
    if not exercise:
        messages.error(request, "Say which exercise.")
        return redirect("teaching:regradings", pk)
    try:
        made = steps.begin(taught, exercise, _chosen(request, work_in(taught)), user_of(request))
    except RegradingRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("teaching:regradings", pk)
    return redirect("teaching:regrading", pk, made.pk)


@admitted_as(Kind.REST)
@login_required
@require_safe
def regrading(request: HttpRequest, pk: int, which: int) -> HttpResponse:
    """A regrading: how far it is, and who changes by it and why."""
    found = _regrading(_class(request, Action.TEACH, pk), which)
    return _page(request, found)


@login_required
@require_POST
def step(request: HttpRequest, pk: int, which: int) -> HttpResponse:
    """Stop, resume, cancel or apply it; a step that comes too late says so."""
    found = _regrading(_class(request, Action.REGRADE, pk), which)
    wanted, words = request.POST.get("step", ""), request.POST.get("words", "")
    try:
        messages.info(request, _taken(found, wanted, words, request))
    except RegradingRefused as refusal:
        return _page(request, found, str(refusal), words, status=422)
    return redirect("teaching:regrading", pk, which)


def _taken(found: Regrading, wanted: str, words: str, request: HttpRequest) -> str:
    """Take the step, and say what came of it."""
    person = user_of(request)
    if wanted == "apply":
        return f"Applied: {steps.apply(found, person, words)} submissions have their new verdict."
    done = "Nothing was done: it is past that step."
    if wanted == "stop" and steps.stop(found):
        done = "It is stopped."
    elif wanted == "resume" and steps.resume(found):
        done = "It goes on."
    elif wanted == "cancel" and steps.cancel(found, person):
        done = "It is cancelled. Nothing has changed."
    return done


def _page(
    request: HttpRequest, found: Regrading, problem: str = "", words: str = "", status: int = 200
) -> HttpResponse:
    found.refresh_from_db(fields=["state", "words", "ended", "ended_by"])
    now = steps.progress(found)
    context = _context(request, found.in_class) | {
        "regrading": found,
        "progress": now,
        "preview": preview(found),
        "outdated": found.is_open and found.exercise.current_id != found.version_id,
        "complete": now.all == now.done + now.failed,
        "problem": problem,
        "words": words[: steps.WORDS_LENGTH],
        "longest": steps.WORDS_LENGTH,
    }
    return render(request, "teaching/regrading.html", context, status=status)


def _class(request: HttpRequest, action: Action, pk: int) -> Class:
    return permitted_or_404(request, action, Class.objects.select_related("course"), pk=pk)


def _regrading(taught: Class, which: int) -> Regrading:
    related = taught.regradings.select_related("in_class__course", "exercise", "begun_by", "ended_by")
    return get_object_or_404(related, pk=which)


def _context(request: HttpRequest, taught: Class) -> dict[str, object]:
    return {"taught": taught, "course": taught.course, "regrades": may(user_of(request), Action.REGRADE, taught)}


def _outdated(taught: Class) -> list[Outdated]:
    """What is outdated in a class, by exercise; one query."""
    found = steps.outdated(work_in(taught)).order_by("version__exercise__title")
    counted = found.values("version__exercise").annotate(count=Count("pk"), students=Count("user", distinct=True))
    rows = counted.values_list("version__exercise__slug", "version__exercise__title", "count", "students")
    return [Outdated(*row) for row in rows]


def _chosen(request: HttpRequest, work: QuerySet[Submission]) -> QuerySet[Submission]:
    """``work``, or what of it the form asks for: a student's, or one submission."""
    if name := request.POST.get("student", "").strip():
        known = len(name) <= 150 and "\0" not in name
        work = work.filter(user__username=name) if known else work.none()
    if one := request.POST.get("submission", ""):
        try:
            work = work.filter(pk=UUID(one))
        except ValueError:
            work = work.none()
    return work
