"""One student: in a class, with marks and what is late; in a course for those who learn on their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from accounts.access import user_of
from accounts.models import User
from accounts.zones import own_zone
from audit.models import Audited
from audit.trail import looked
from catalog.models import Course, Exercise, Lesson, Quiz
from classes.access import instructor_required, permitted_or_404
from classes.members import STUDENT
from classes.models import Class, PlanRow
from classes.permissions import Action, allowed, may, visible
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe
from grading.models import Submission, in_course
from learning.course_map import Tally
from learning.models import LessonRead
from marks.computing import Marks
from marks.gathering import marks_of
from marks.lateness import Standing
from marks.words import explain, plain, points
from operations.admission import Kind, admitted_as
from quizzing.models import QuizAttempt

from teaching.timeline import first_passes, timeline

M = TypeVar("M", bound=Model)


@admitted_as(Kind.REST)
@login_required
@require_safe
def member(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    """A student of a class: marks with their explanations, what is late, and what she did there."""
    taught = permitted_or_404(request, Action.TEACH, Class.objects.select_related("course"), pk=pk)
    membership = get_object_or_404(taught.memberships.select_related("user", "group"), pk=member, role=STUDENT)
    looked(Audited.STUDENT, by=user_of(request), about=membership.user, in_class=taught, address=request.path)
    work = visible(request.user, Submission.objects.filter(made_in=taught, user=membership.user))
    return _student(request, membership.user, taught.course, work, {"taught": taught, "membership": membership})


@admitted_as(Kind.REST)
@instructor_required
@require_safe
def student(request: HttpRequest, course: str, username: str) -> HttpResponse:
    """One student in a course, in whatever class one may see; ``?exercise=SLUG`` for one exercise only."""
    if "\0" in username:  # PostgreSQL would not even look
        raise Http404("Nothing has a name with a zero character.")
    found = get_object_or_404(allowed(request.user, Action.TEACH, Course.objects.all()), slug=course)
    person = permitted_or_404(request, Action.TEACH, User.objects.all(), username=username)
    hers = Q(open=True) | Q(memberships__user=person)
    for taught in allowed(request.user, Action.TEACH, Class.objects.filter(hers, course=found)).distinct():
        looked(Audited.STUDENT, by=user_of(request), about=person, in_class=taught)
    work = visible(request.user, Submission.objects.filter(in_course(found), user=person))
    return _student(request, person, found, work, {})


def _student(
    request: HttpRequest, person: User, course: Course, work: QuerySet[Submission], more: Mapping[str, object]
) -> HttpResponse:
    """The page: the same for both, marks only in a class."""
    exercise = _exercise(request, course)
    taught = more.get("taught")
    marks = marks_of(taught, [person], timezone.now())[person.pk] if isinstance(taught, Class) else None
    passes = first_passes(work)
    events = timeline(person, course, work.filter(version__exercise=exercise) if exercise else work, passes, exercise)
    context: dict[str, object] = {
        "person": person,
        "course": course,
        "exercise": exercise,
        "tallies": tallies(person, course, list(passes)),
        "events": events,
        "last_seen": max([at for at in (person.last_login, *(event.at for event in events)) if at], default=None),
    }
    if marks and isinstance(taught, Class):
        context["adjusts"] = may(request.user, Action.CHANGE, taught)
        context |= _marks(taught, marks, own_zone(request.user) or taught.zone)
    return render(request, "teaching/student.html", context | dict(more))


def _exercise(request: HttpRequest, course: Course) -> Exercise | None:
    """The one of ``?exercise=SLUG``."""
    slug = request.GET.get("exercise", "")
    if "\0" in slug:
        raise Http404("Nothing has a name with a zero character.")
    return get_object_or_404(Exercise.everything.filter(course=course), slug=slug) if slug else None


@dataclass(frozen=True)
class MarkLine:
    """A row of the plan with the student's mark in words; ``late`` when it is due and nothing counts for it."""

    row: PlanRow
    mark: str
    due: datetime | None
    late: bool


def _marks(taught: Class, marks: Marks, shown: ZoneInfo) -> dict[str, object]:
    rows = taught.plan.select_related("section", "exercise", "quiz", "question")
    lines = [
        MarkLine(
            row,
            explain(mark, taught.zone, shown),
            mark.row.due,
            _is_late(mark.standing, bool(mark.counted or mark.waiting)),
        )
        for row, mark in zip(rows, marks.marks, strict=True)
    ]
    total = f"{points(marks.points)} of {plain(marks.out_of)}"
    return {"marks": lines, "total": total, "late": [line for line in lines if line.late]}


def _is_late(standing: Standing, counted: bool) -> bool:
    return not counted and standing in (Standing.LATE, Standing.CLOSED)


def tallies(person: User, course: Course, passed: list[int]) -> list[Tally]:
    """So many lessons read, quizzes done and exercises passed, of those of the course; one query."""
    read = LessonRead.objects.filter(user=person, lesson__course=OuterRef("pk"), lesson__retired=False)
    done = QuizAttempt.objects.filter(
        user=person, quiz__course=OuterRef("pk"), quiz__retired=False, finished__isnull=False
    )
    counts = {
        "read": _count(read, "lesson__course", "lesson"),
        "lessons": _count(Lesson.objects.filter(course=OuterRef("pk")), "course", "pk"),
        "done": _count(done, "quiz__course", "quiz"),
        "quizzes": _count(Quiz.objects.filter(course=OuterRef("pk")), "course", "pk"),
        "passed": _count(Exercise.objects.filter(course=OuterRef("pk"), pk__in=passed), "course", "pk"),
        "exercises": _count(Exercise.objects.filter(course=OuterRef("pk")), "course", "pk"),
    }
    found = Course.everything.filter(pk=course.pk).annotate(**counts).values_list(*counts).get()
    return [
        Tally("lessons read", found[0], found[1]),
        Tally("quizzes done", found[2], found[3]),
        Tally("exercises passed", found[4], found[5]),
    ]


def _count(things: QuerySet[M], course: str, what: str) -> Coalesce:
    """How many there are in a course, as part of a query about that."""
    counted = things.order_by().values(course).annotate(number=Count(what, distinct=True)).values("number")
    return Coalesce(Subquery(counted), 0)
