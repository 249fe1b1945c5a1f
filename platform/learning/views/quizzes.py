"""A quiz: every question answered in its place, the score at the end, another attempt with other numbers."""

from __future__ import annotations

from accounts.access import user_of
from catalog.models import Quiz
from catalog.quizzes import IncompleteError
from classes.permissions import Action
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from marks.ahead import ahead_of
from operations.admission import Kind, admitted_as
from quizzing import attempts
from quizzing.asking import Asked

from learning.course_map import map_of
from learning.progress import Progress
from learning.questions import QuestionView, view_of
from learning.views.fragments import answered, number_in
from learning.views.in_course import in_course


@login_required
@require_safe
def quiz(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """The page of a quiz, at the student's latest attempt."""
    user, quiz = user_of(request), _quiz(request, Action.SEE, course, slug)
    progress = Progress.of(user, quiz.course)
    steps = map_of(quiz.course, progress)
    before, after = steps.neighbours(quiz)
    view = attempts.view_of(attempts.current_attempt(user, quiz))
    context = {
        "course": quiz.course,
        "quiz": quiz,
        "section": steps.section_of(quiz),
        "before": before,
        "after": after,
        "view": view,
        "questions": [_view(quiz, asked) for asked in view.asked],
        "best": progress.quizzes.get(quiz.pk),
        "ahead": ahead_of(user, quiz, timezone.now()),
        "has_figures": any(asked.drawn.figure for asked in view.asked),
    }
    return render(request, "learning/quiz.html", context)


@admitted_as(Kind.HAND_IN)
@login_required
@require_POST
def answer(request: HttpRequest, course: str, slug: str, key: str) -> HttpResponse:
    """Score an answer; the first one to a question counts."""
    user, quiz = user_of(request), _quiz(request, Action.WORK, course, slug)
    question = get_object_or_404(quiz.questions, key=key)
    attempt = attempts.current_attempt(user, quiz)
    if number_in(request) != attempt.number:
        raise Http404("This attempt is over.")
    missing = ""
    try:
        attempts.answer(attempt, question, request.POST.getlist)
    except IncompleteError as error:
        missing = str(error)
    view = attempts.view_of(attempt)
    asked = _view(quiz, next(one for one in view.asked if one.question == question))
    if missing:
        asked = asked.lacking(request.POST, missing)
    page = reverse("learning:quiz", args=[course, slug])
    return answered(request, asked, "learning/_quiz_answer.html", page, {"view": view, "quiz": quiz})


@login_required
@require_POST
def again(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """Begin another attempt."""
    attempts.another_attempt(user_of(request), _quiz(request, Action.WORK, course, slug))
    return redirect("learning:quiz", course, slug)


def _view(quiz: Quiz, asked: Asked) -> QuestionView:
    return view_of(asked, reverse("learning:quiz-answer", args=[quiz.course.slug, quiz.slug, asked.question.key]))


def _quiz(request: HttpRequest, action: Action, course: str, slug: str) -> Quiz:
    return in_course(request, action, Quiz.objects.all(), course, slug)
