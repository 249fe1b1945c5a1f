"""What in a class needs its staff now: trouble, questions, dates that come, who has gone quiet, what catches most."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from accounts.models import User
from answering.giving_points import rubrics_waiting, waiting
from classes.access import permitted_or_404
from classes.members import students_of
from classes.models import Class, PlanRow
from classes.permissions import Action
from django.contrib.auth.decorators import login_required
from django.db.models import Count, F, Max, Min, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from grading.models import Finding, GradingJob, in_course
from marks.gathering import work_in
from operations.admission import Kind, admitted_as
from submissions.remarks import waiting_for_staff

MOST_QUESTIONS: Final = 50
"""Of how many questions of students the page tells: those that wait longest."""
MOST: Final = 10
"""How many of each other kind it tells."""
AHEAD, QUIET, LATELY = timedelta(days=14), timedelta(days=14), timedelta(days=7)


@dataclass(frozen=True)
class Quiet:
    """Who has handed in nothing for `QUIET`: how many, and who is quiet longest, each with `last`, their last work."""

    students: int
    longest: list[User]


class Misconception(NamedTuple):
    """What ``students`` of the class were told that they do wrong, and the exercise."""

    words: str
    slug: str
    title: str
    students: int


@admitted_as(Kind.REST)
@login_required
@require_safe
def today(request: HttpRequest, pk: int) -> HttpResponse:
    """The page, each part of it as short as what needs somebody."""
    taught = permitted_or_404(request, Action.TEACH, Class.objects.select_related("course"), pk=pk)
    now = timezone.now()
    rubrics = list(rubrics_waiting(taught)[:MOST])
    context = {
        "taught": taught,
        "course": taught.course,
        "failed": _failed(taught).count(),
        "questions": waiting_for_staff(taught).filter(regrade=False)[:MOST_QUESTIONS],
        "requests": waiting_for_staff(taught).filter(regrade=True)[:MOST_QUESTIONS],
        "most_questions": MOST_QUESTIONS,
        "answers": _answers(taught),
        "rubrics": rubrics,
        "rubrics_in_all": len(rubrics) if len(rubrics) < MOST else rubrics_waiting(taught).count(),
        "due": _due(taught, now),
        "quiet": _quiet(taught, now),
        "quiet_days": QUIET.days,
        "misconceptions": _misconceptions(taught, now),
    }
    return render(request, "teaching/today.html", context)


def _failed(taught: Class) -> QuerySet[GradingJob]:
    """What was handed in in the class and could not be graded."""
    made = Q(submission__made_in=taught)
    if taught.open:  # and what was handed in before there were classes
        made |= Q(submission__made_in=None) & in_course(taught.course, "submission__")
    return GradingJob.objects.filter(made, state=GradingJob.State.FAILED)


def _answers(taught: Class) -> QuerySet[Any, Any]:
    """How many answers to each open question wait for points, and since when; the longest first."""
    waits = waiting(taught=taught).order_by().values("question__slug", "question__title")
    return waits.annotate(number=Count("pk"), since=Min("at")).order_by("since")


def _due(taught: Class, now: datetime) -> QuerySet[PlanRow]:
    """The rows of the plan that are due in the time ahead, the next first."""
    coming = taught.plan.filter(due__gt=now, due__lte=now + AHEAD).order_by("due", "order")
    return coming.select_related("section", "exercise", "quiz", "question")[:MOST]


def _quiet(taught: Class, now: datetime) -> Quiet:
    """Who is quiet while something is due: of the open class and of one without dates nobody is waited for."""
    asked = taught.plan.filter(due__gt=now - QUIET, due__lte=now + AHEAD)
    if taught.open or not asked.exists():
        return Quiet(0, [])
    busy = work_in(taught).filter(created__gt=now - QUIET).order_by().values("user")
    joined = Q(memberships__in_class=taught, memberships__joined__lt=now - QUIET)
    quiet = students_of(taught).filter(joined).exclude(pk__in=busy)
    last = Max("submissions__created", filter=Q(submissions__made_in=taught))
    longest = quiet.annotate(last=last).order_by(F("last").asc(nulls_first=True), "username")
    return Quiet(quiet.distinct().count(), list(longest[:MOST]))


def _misconceptions(taught: Class, now: datetime) -> list[Misconception]:
    """What most students were told lately that they do wrong."""
    work = work_in(taught).filter(created__gt=now - LATELY).order_by()
    found = Finding.objects.filter(kind=Finding.Kind.MISCONCEPTION, verdict__counts_for__in=work.values("pk"))
    exercise = ("verdict__version__exercise__slug", "verdict__version__exercise__title")
    counted = (
        found.order_by().values_list("words", *exercise).annotate(n=Count("verdict__counts_for__user", distinct=True))
    )
    return [Misconception(*row) for row in counted.filter(n__gt=1).order_by("-n", exercise[1], "words")[:MOST]]
