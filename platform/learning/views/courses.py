"""The courses, and the map of one."""

from __future__ import annotations

from accounts.models import User
from catalog.models import Course, Term
from classes import exams
from classes.access import permitted_or_404
from classes.models import PlanRow
from classes.permissions import Action, visible
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe
from marks.ahead import agenda_of
from submissions.remarks import new_to

from learning.course_map import map_of
from learning.progress import Progress
from learning.views.exam_doors import to_the_exam

MOST_REMARKED = 20
"""Of how many submissions with new remarks the map tells."""


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The list of courses; where there is one, its map."""
    courses = list(visible(request.user, Course.objects.all()))
    if len(courses) == 1:
        return redirect("learning:course", courses[0].slug)
    return render(request, "learning/courses.html", {"courses": courses})


@require_safe
def course(request: HttpRequest, course: str) -> HttpResponse:
    """The chapters with the reader's progress; a visitor sees them too, and how to join."""
    found, exam = _course(request, course)
    if exam:
        return to_the_exam(request, exam)
    person = request.user if isinstance(request.user, User) else None
    progress = Progress.of(request.user, found)
    context = {
        "course": found,
        "map": map_of(found, progress),
        "sign_up": settings.HEBB_SIGN_UP,
        "agenda": agenda_of(person, found, timezone.now()) if person else None,
        "remarked": new_to(person, found)[:MOST_REMARKED] if person else [],
    }
    return render(request, "learning/course.html", context)


@require_safe
def glossary(request: HttpRequest, course: str) -> HttpResponse:
    """The course's terms from A to Z, each with the lesson that teaches it."""
    found, exam = _course(request, course)
    if exam:
        return to_the_exam(request, exam)
    terms = Term.objects.filter(course=found).select_related("lesson", "lesson__section")
    terms = terms.defer("lesson__html", "lesson__snippets")
    return render(request, "learning/glossary.html", {"course": found, "terms": terms})


def _course(request: HttpRequest, slug: str) -> tuple[Course, PlanRow | None]:
    """The course, and the exam at which its reader sits, to which all else is closed."""
    if not isinstance(request.user, User):
        return permitted_or_404(request, Action.SEE, Course.objects.all(), slug=slug), None
    found = permitted_or_404(request, Action.SEE, exams.with_sits(request.user, Course.objects.all()), slug=slug)
    sitting = exams.sitting_now(request.user) if found.sits else None  # type: ignore[attr-defined]  # annotated
    return found, sitting.row if sitting else None
