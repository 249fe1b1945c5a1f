"""An exercise: its statement, the editor, Run and Submit, hints, the download."""

from __future__ import annotations

from uuid import UUID

from accounts.access import user_of
from audit.models import Audited
from audit.trail import looked
from catalog.models import Exercise, ExerciseVersion
from classes import exams
from classes.access import permitted_or_404
from classes.members import STAFF, classes_of
from classes.permissions import Action, may
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from grading.hand_in import HandIn
from grading.models import Purpose, Submission
from grading.refusals import SubmissionRefused
from grading.services import submit as hand_in
from marks.ahead import ahead_of
from operations import busy
from operations.admission import Kind, admitted_as
from operations.htmx import is_htmx
from submissions import uploads
from submissions.awaited import HandedIn, with_verdict
from submissions.history import history
from submissions.panel import panel_of

from graders import intake
from learning import drafts, hints
from learning import solutions as solved
from learning.course_map import map_of
from learning.drafts import Kept
from learning.progress import Progress
from learning.views.earlier_drafts import IN_THE_EDITOR
from learning.views.exam_doors import through_exams
from learning.views.fragments import UNPROCESSABLE, kept_or_not, telling_of_the_draft
from learning.views.in_course import in_course


@login_required
@require_safe
@through_exams
def exercise(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """The page of an exercise."""
    user, exercise = user_of(request), _exercise(request, Action.SEE, course, slug)
    steps = map_of(exercise.course, Progress.of(user, exercise.course))
    before, after = steps.neighbours(exercise)
    submissions, sitting = history(user, exercise), exams.sitting_for(user, exercise)
    context = {
        "course": exercise.course,
        "exercise": exercise,
        "version": exercise.current,
        "section": steps.section_of(exercise),
        "before": before,
        "after": after,
        "draft": drafts.draft_of(user, exercise),
        "sitting": sitting,
        "hints": None if sitting else hints.hints_for(user, exercise),
        "history": submissions,
        "panel": panel_of(submissions[0]) if submissions else None,
        "shows_solutions": not sitting and may(user, Action.SEE_SOLUTIONS, exercise),
        "ahead": ahead_of(user, exercise, timezone.now()),
        "has_figures": "data-figure=" in _version(exercise).statement_html,
    }
    return render(request, "learning/exercise.html", context)


@admitted_as(Kind.HAND_IN)
@with_verdict
@login_required
@require_POST
@through_exams
def submit(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """Run or Submit, from the editor or from a file; answers with the verdict, or the panel that waits for it."""
    user, exercise = user_of(request), _exercise(request, Action.WORK, course, slug)
    purpose = request.POST.get("purpose", "")
    if purpose not in (Purpose.RUN, Purpose.SUBMIT):
        return HttpResponse("purpose must be run or submit.", status=400, content_type="text/plain")
    try:
        given, kept = _given(request, exercise, Purpose(purpose))
        submission = hand_in(given)
    except (SubmissionRefused, intake.Refused) as refusal:
        return _refused(request, exercise, str(refusal))
    except intake.NoneIsFreeError:
        return busy.answer(fragment=is_htmx(request), safe=False)
    if not is_htmx(request):
        return redirect("submissions:submission", submission.pk)
    beside = lambda: {"history": history(user, exercise)}  # noqa: E731
    answer = HandedIn(request, "submissions/_handed_in.html", submission, beside)
    return telling_of_the_draft(answer, kept.draft, over=kept.over_another) if kept else answer


def _given(request: HttpRequest, exercise: Exercise, purpose: Purpose) -> tuple[HandIn, Kept | None]:
    """What was handed in: a file, or what stands in the editor, which is the draft, too."""
    user, version = user_of(request), _version(exercise)
    upload = request.FILES.get("file")
    if isinstance(upload, UploadedFile):
        taken, original = uploads.read(upload, version, user)
        return HandIn(user, version, purpose, taken.files, original, taken.notes, taken.stretches), None
    kept = drafts.keep(user, exercise, request.POST.get("code", ""), drafts.Origin.of(request.POST), over=True)
    return HandIn(user, version, purpose, {"submission.py": kept.draft.code}), kept


def _refused(request: HttpRequest, exercise: Exercise, refusal: str) -> HttpResponse:
    """Say why nothing was handed in. Without htmx the browser's Back has what was typed."""
    template = "submissions/_refusal.html" if is_htmx(request) else "learning/refusal.html"
    context = {"refusal": refusal, "exercise": exercise, "course": exercise.course}
    return render(request, template, context, status=UNPROCESSABLE)


@login_required
@require_POST
@through_exams
def draft(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """Keep what stands in the editor; 409 with the other text where another tab has saved one since ``saved``."""
    exercise = _exercise(request, Action.WORK, course, slug)
    code, origin = request.POST.get("code", ""), drafts.Origin.of(request.POST)
    return kept_or_not(lambda: drafts.keep(user_of(request), exercise, code, origin).draft)


@login_required
@require_POST
def restore(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Put the code of one of one's own submissions back into the editor."""
    there = {"version__exercise__retired": False, "version__exercise__course__retired": False}
    submissions = Submission.objects.filter(**there).select_related("version__exercise__course")
    found = permitted_or_404(request, Action.REUSE, submissions, pk=pk)
    exercise = found.exercise
    assert exercise
    if not may(request.user, Action.WORK, exercise):
        raise Http404("An exam closes this exercise.")
    drafts.keep(user_of(request), exercise, found.files["submission.py"])
    messages.success(request, IN_THE_EDITOR)
    return redirect("learning:exercise", exercise.course.slug, exercise.slug)


@login_required
@require_POST
@through_exams
def hint(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """Open one more hint."""
    exercise = _exercise(request, Action.OPEN_HINTS, course, slug)
    opened = hints.open_next(user_of(request), exercise)
    if not is_htmx(request):
        return redirect(f"{reverse('learning:exercise', args=[course, slug])}#hints")
    return render(request, "learning/_hints.html", {"hints": opened, "exercise": exercise, "fresh": True})


@login_required
@require_safe
@through_exams
def solutions(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """Our solution and other ways to it, for who has passed; for everybody else there is no such page."""
    exercise = _exercise(request, Action.SEE_SOLUTIONS, course, slug)
    if taught := classes_of(user_of(request), STAFF).filter(course=exercise.course).last():
        looked(Audited.HIDDEN, f"{exercise}.", by=user_of(request), in_class=taught, address=request.path)
    context = {"course": exercise.course, "exercise": exercise, "solutions": solved.solutions_of(_version(exercise))}
    answer = render(request, "learning/solutions.html", context)
    answer["Cache-Control"] = "private, no-store"
    return answer


def _exercise(request: HttpRequest, action: Action, course: str, slug: str) -> Exercise:
    """The exercise; the hidden side of its version stays in the database, of which one page reads the solutions."""
    exercises = Exercise.objects.select_related("current").defer("current__package")
    return in_course(request, action, exercises, course, slug)


def _version(exercise: Exercise) -> ExerciseVersion:
    assert exercise.current
    return exercise.current
