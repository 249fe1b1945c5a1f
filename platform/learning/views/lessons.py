"""A lesson, the question at its end, and the mark that it is read."""

from __future__ import annotations

from accounts.access import user_of
from catalog.models import Lesson
from catalog.quizzes import IncompleteError
from classes.permissions import Action
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from grading.hand_in import HandIn
from grading.models import Purpose
from grading.refusals import SubmissionRefused
from grading.services import submit
from operations.admission import Kind, admitted_as
from operations.htmx import is_htmx
from quizzing import closing_questions
from quizzing.asking import Asked
from submissions.awaited import HandedIn, with_verdict

from learning import snippet_drafts
from learning.course_map import map_of
from learning.models import LessonRead
from learning.progress import Progress
from learning.questions import QuestionView, view_of
from learning.views.fragments import UNPROCESSABLE, answered, number_in
from learning.views.in_course import in_course


@login_required
@require_safe
def lesson(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """The page of a lesson. ``?again=KEY`` asks its closing question anew."""
    user, lesson = user_of(request), _lesson(request, Action.SEE, course, slug)
    steps = map_of(lesson.course, Progress.of(user, lesson.course))
    before, after = steps.neighbours(lesson)
    again = request.GET.get("again")
    asked = [
        _view(lesson, closing_questions.shown(user, question, again=again == question.key))
        for question in lesson.questions.all()
    ]
    context = {
        "course": lesson.course,
        "lesson": lesson,
        "section": steps.section_of(lesson),
        "before": before,
        "after": after,
        "closing": asked,
        "fresh": is_htmx(request),  # then it asked for one question anew, which takes the focus
        "snippets_url": reverse("learning:snippet", args=[course, slug, 0]).removesuffix("0"),
        "snippet_drafts": snippet_drafts.kept(user, lesson) if lesson.snippets else [],
        "has_figures": "data-figure=" in lesson.html or any(one.drawn.figure for one in asked),
    }
    return render(request, "learning/lesson.html", context)


@login_required
@require_POST
def read(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """Mark the lesson as read, and go on to what comes next."""
    user, lesson = user_of(request), _lesson(request, Action.WORK, course, slug)
    LessonRead.objects.get_or_create(user=user, lesson=lesson)
    _, after = map_of(lesson.course, Progress()).neighbours(lesson)
    return redirect(after.url if after else reverse("learning:course", args=[course]))


@with_verdict
@login_required
@require_POST
def run(request: HttpRequest, course: str, slug: str, number: int) -> HttpResponse:
    """Run a snippet of the lesson, as it stands there or as the reader changed it; answers with the part that
    waits, or at once with what it printed.
    """
    lesson = _with_snippet(request, course, slug, number)
    code = request.POST.get("code", lesson.snippets[number]).replace("\r\n", "\n")
    files = {"submission.py": code}
    try:
        if "code" in request.POST:
            snippet_drafts.keep(user_of(request), lesson, number, code)
        submission = submit(HandIn(user_of(request), lesson, Purpose.SNIPPET, files))
    except SubmissionRefused as refusal:
        return render(request, "submissions/_refusal.html", {"refusal": str(refusal)}, status=UNPROCESSABLE)
    return HandedIn(request, "submissions/_snippet.html", submission)


@login_required
@require_POST
def keep_snippet(request: HttpRequest, course: str, slug: str, number: int) -> HttpResponse:
    """Keep what the reader has made of a snippet."""
    lesson = _with_snippet(request, course, slug, number)
    try:
        snippet_drafts.keep(user_of(request), lesson, number, request.POST.get("code", lesson.snippets[number]))
    except SubmissionRefused as refusal:
        return HttpResponse(str(refusal), content_type="text/plain", status=UNPROCESSABLE)
    return HttpResponse(status=204)


@admitted_as(Kind.HAND_IN)
@login_required
@require_POST
def answer(request: HttpRequest, course: str, slug: str, key: str) -> HttpResponse:
    """Score an answer to the closing question; who answers it has read the lesson."""
    user, lesson = user_of(request), _lesson(request, Action.WORK, course, slug)
    question = get_object_or_404(lesson.questions, key=key)
    number = _try_number(request, closing_questions.shown(user, question, again=True).number)
    try:
        closing_questions.answer(user, question, number, request.POST.getlist)
    except IncompleteError as error:
        asked = _view(lesson, closing_questions.asked_at(user, question, number)).lacking(request.POST, str(error))
    else:
        LessonRead.objects.get_or_create(user=user, lesson=lesson)
        asked = _view(lesson, closing_questions.shown(user, question))
    return answered(request, asked, "learning/_closing.html", reverse("learning:lesson", args=[course, slug]))


def _view(lesson: Lesson, asked: Asked) -> QuestionView:
    return view_of(asked, reverse("learning:lesson-answer", args=[lesson.course.slug, lesson.slug, asked.question.key]))


def _lesson(request: HttpRequest, action: Action, course: str, slug: str) -> Lesson:
    return in_course(request, action, Lesson.objects.all(), course, slug)


def _with_snippet(request: HttpRequest, course: str, slug: str, number: int) -> Lesson:
    """The lesson, if it has a snippet of that number."""
    lesson = _lesson(request, Action.WORK, course, slug)
    if number >= len(lesson.snippets):
        raise Http404("There is no such snippet.")
    return lesson


def _try_number(request: HttpRequest, highest: int) -> int:
    """The try that the form belongs to: one that was made already, or the next."""
    number = number_in(request)
    if number > highest:
        raise Http404("There is no such try.")
    return number
