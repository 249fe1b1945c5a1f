"""What is hard in a class: its exercises and quizzes, one exercise, one quiz."""

from __future__ import annotations

from accounts.access import user_of
from audit.models import Audited
from audit.trail import looked
from catalog.models import Exercise, ExerciseVersion, Quiz
from classes.access import permitted_or_404
from classes.models import Class
from classes.permissions import Action
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from operations.admission import Kind, admitted_as

from teaching.statistics.attempts import attempts, by_week, distribution, stuck
from teaching.statistics.caught import caught
from teaching.statistics.parts import hardest_first, parts_of
from teaching.statistics.questions import answers_to, questions_of
from teaching.statistics.whose import Counted


@admitted_as(Kind.REST)
@login_required
@require_safe
def exercises(request: HttpRequest, pk: int) -> HttpResponse:
    """All exercises and quizzes of a class's plan with how many pass; ``?all`` those of the course."""
    counted = _counted(request, pk)
    whole, hardest = "all" in request.GET, request.GET.get("sort") == "hardest"
    parts = parts_of(counted, whole)
    context = _context(counted) | {
        "parts": hardest_first(parts) if hardest else parts,
        "hardest": hardest,
        "whole": whole,
        "planned": counted.taught.plan.exists(),
    }
    return render(request, "teaching/exercises.html", context)


@admitted_as(Kind.REST)
@login_required
@require_safe
def exercise(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """An exercise: how many pass, what catches whom, and what it is graded with."""
    counted = _counted(request, pk)
    found = get_object_or_404(Exercise.everything.filter(course=counted.taught.course_id), slug=slug)
    looked(Audited.HIDDEN, f"{found}.", by=user_of(request), in_class=counted.taught, address=request.path)
    work = counted.work.filter(version__exercise=found)
    submits = counted.submits.filter(version__exercise=found)
    each = attempts(work, counted.students.count())
    context = _context(counted) | {
        "exercise": found,
        "attempts": each,
        "charts": [chart for chart in (distribution(each.learners), by_week(submits, counted.taught.zone)) if chart],
        "stuck": stuck(counted.taught, each.learners),
        "findings": caught(counted, submits),
        "sides": _hidden_side(found),
    }
    return render(request, "teaching/exercise.html", context)


@admitted_as(Kind.REST)
@login_required
@require_safe
def quiz(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """A quiz, question by question; with ``?question=KEY`` what is answered to one."""
    counted = _counted(request, pk)
    found = get_object_or_404(Quiz.everything.filter(course=counted.taught.course_id), slug=slug)
    asked = questions_of(counted, found)
    opened = next((one for one in asked if one.question.key == request.GET.get("question")), None)
    context = _context(counted) | {
        "quiz": found,
        "asked": asked,
        "opened": opened,
        "answers": answers_to(counted, opened.question) if opened else None,
    }
    return render(request, "teaching/quiz.html", context)


def _counted(request: HttpRequest, pk: int) -> Counted:
    """The class, with the group of ``?group=``; 404 for who does not teach it, and for a group of another class."""
    taught = permitted_or_404(request, Action.TEACH, Class.objects.select_related("course"), pk=pk)
    number = request.GET.get("group", "")
    if not number:
        return Counted(taught)
    group = next((group for group in taught.groups.all() if str(group.pk) == number), None)
    if group is None:
        raise Http404("The class has no such group.")
    return Counted(taught, group)


def _context(counted: Counted) -> dict[str, object]:
    taught = counted.taught
    return {"taught": taught, "course": taught.course, "groups": taught.groups.all(), "group": counted.group}


def _hidden_side(exercise: Exercise) -> list[tuple[str, str]]:
    """What staff may read of the current version: (title, Python)."""
    if exercise.current_id is None:
        return []
    stored = ExerciseVersion.objects.filter(pk=exercise.current_id)
    texts = stored.values_list("package__solution", "package__hidden_tests").first()
    return list(zip(("Our solution", "The hidden tests"), map(str, texts), strict=True)) if texts else []
