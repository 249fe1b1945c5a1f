"""Which submissions to an exercise are alike: figures and the two texts side by side, for staff to judge."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.access import user_of
from audit.models import Audited
from audit.trail import looked
from catalog.models import Exercise
from classes.access import permitted_or_404
from classes.models import Class
from classes.permissions import Action, visible
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from grading import comparing
from grading.models import Comparison, SimilarPair, Submission
from grading.similarity import LEAST, SHOWN_FROM, lines_alike
from operations.admission import Kind, admitted_as

MOST_LINES = 2000


@dataclass(frozen=True)
class Side:
    """One text of a pair: (line, whether the other has it as well); ``more`` if lines are left out."""

    submission: Submission
    lines: list[tuple[str, bool]]
    more: bool


@admitted_as(Kind.REST)
@login_required
@require_safe
def pairs(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The pairs of the last comparison at an exercise, and whether another is under way."""
    taught = permitted_or_404(request, Action.TEACH, Class.objects.select_related("course"), pk=pk)
    exercise = _exercise(taught, slug)
    all_of_it = Comparison.objects.filter(in_class=taught, exercise=exercise)
    done = all_of_it.filter(state=Comparison.State.DONE).first()
    context = {
        "taught": taught,
        "course": taught.course,
        "exercise": exercise,
        "comparison": done,
        "under_way": all_of_it.exclude(state=Comparison.State.DONE).first(),
        "pairs": _seen(request, SimilarPair.objects.filter(comparison=done)) if done else (),
        "shown_from": SHOWN_FROM,
        "least": LEAST,
    }
    return render(request, "teaching/likeness.html", context)


@login_required
@require_POST
def compare(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Have the submissions to an exercise compared, in the background."""
    taught = permitted_or_404(request, Action.TEACH, Class.objects.all(), pk=pk)
    comparing.ask(taught, _exercise(taught, slug), user_of(request))
    return redirect("teaching:likeness", pk, slug)


@admitted_as(Kind.REST)
@login_required
@require_safe
def pair(request: HttpRequest, pk: int, slug: str, which: int) -> HttpResponse:
    """Two submissions side by side, with the lines that are alike marked."""
    taught = permitted_or_404(request, Action.TEACH, Class.objects.select_related("course"), pk=pk)
    exercise = _exercise(taught, slug)
    of_class = SimilarPair.objects.filter(comparison__in_class=taught, comparison__exercise=exercise)
    found = get_object_or_404(_seen(request, of_class), pk=which)
    for one in (found.first, found.second):
        words = f"{exercise}, beside one that is like it."
        looked(
            Audited.SUBMISSION, words, by=user_of(request), about=one.user, in_class=one.made_in, address=request.path
        )
    context = {
        "taught": taught,
        "course": taught.course,
        "exercise": exercise,
        "pair": found,
        "sides": _sides(found, exercise),
    }
    return render(request, "teaching/pair.html", context)


def _seen(request: HttpRequest, pairs: QuerySet[SimilarPair]) -> QuerySet[SimilarPair]:
    """Those of which the person may see both submissions."""
    theirs = visible(request.user, Submission.objects.all()).order_by().values("pk")
    return pairs.filter(first__in=theirs, second__in=theirs).select_related(
        "first__user", "second__user", "first__made_in", "second__made_in"
    )


def _sides(found: SimilarPair, exercise: Exercise) -> list[Side]:
    given = comparing.given(exercise)
    first, second = comparing.source_of(found.first.files), comparing.source_of(found.second.files)
    texts = ((found.first, first, second), (found.second, second, first))
    return [_side(one, text, lines_alike(text, other, given)) for one, text, other in texts]


def _side(submission: Submission, text: str, alike: frozenset[int]) -> Side:
    lines = text.splitlines()
    shown = [(line, number in alike) for number, line in enumerate(lines[:MOST_LINES], 1)]
    return Side(submission, shown, len(lines) > MOST_LINES)


def _exercise(taught: Class, slug: str) -> Exercise:
    found = Exercise.everything.filter(course=taught.course_id, slug=slug).select_related("current").first()
    if not found:
        raise Http404("The course has no such exercise.")
    return found
