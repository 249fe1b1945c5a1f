"""The scratch page of a course: any code is written, run and kept there, beside the data sets that it may load."""

from __future__ import annotations

from collections.abc import Mapping

from accounts.access import user_of
from accounts.models import User
from catalog.models import Course
from classes.access import permitted_or_404
from classes.permissions import Action, visible
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from grading.hand_in import HandIn
from grading.models import Purpose, Submission
from grading.refusals import SubmissionRefused
from grading.services import submit
from operations.htmx import is_htmx
from submissions.awaited import HandedIn, with_verdict
from submissions.panel import Panel, panel_of

from graders.datasets.registry import DATA_SETS
from graders.exercise.tiers import TIERS
from learning import scratch_drafts
from learning.drafts import Origin, SavedElsewhereError
from learning.models import ScratchDraft
from learning.views.fragments import UNPROCESSABLE, kept_or_not, telling_of_the_draft

NOTHING_YET = "There is nothing to run yet. Write some Python, then press Run."


@login_required
@require_safe
def scratch(request: HttpRequest, course: str) -> HttpResponse:
    """What one has written there, and what came of running it last."""
    user, found = user_of(request), _course(request, course)
    context = {"draft": scratch_drafts.draft_of(user, found), "panel": _last_run(user, found)}
    return _page(request, found, context)


@with_verdict
@login_required
@require_POST
def run(request: HttpRequest, course: str) -> HttpResponse:
    """Run the form's ``code``; answers with the part that waits, or at once with what it printed and drew."""
    user, found = user_of(request), _course(request, course)
    code = request.POST.get("code", "").replace("\r\n", "\n")
    try:
        kept = _kept(user, found, code, Origin.of(request.POST))
        if not code.strip():
            raise SubmissionRefused(NOTHING_YET)
        submission = submit(HandIn(user, found, Purpose.SNIPPET, {"submission.py": code}))
    except SubmissionRefused as refusal:
        return _refused(request, found, code, str(refusal))
    if not is_htmx(request):
        return redirect(f"{reverse('learning:scratch', args=[course])}#output")
    answer = HandedIn(request, "submissions/_snippet.html", submission)
    return telling_of_the_draft(answer, kept) if kept else answer


@login_required
@require_POST
def draft(request: HttpRequest, course: str) -> HttpResponse:
    """Keep what stands in the editor; 409 with the other text where another tab has saved one since ``saved``."""
    user, found = user_of(request), _course(request, course)
    code, origin = request.POST.get("code", ""), Origin.of(request.POST)
    return kept_or_not(lambda: scratch_drafts.keep(user, found, code, origin))


def _kept(user: User, course: Course, code: str, origin: Origin) -> ScratchDraft | None:
    """The draft that was kept; ``None`` where another tab has saved one meanwhile: the editor asks its writer then."""
    try:
        return scratch_drafts.keep(user, course, code, origin)
    except SavedElsewhereError:
        return None


def _refused(request: HttpRequest, course: Course, code: str, refusal: str) -> HttpResponse:
    """Say why nothing was run; what was written stands there still."""
    if is_htmx(request):
        context = {"refusal": refusal, "not_done": "Not run"}
        return render(request, "submissions/_refusal.html", context, status=UNPROCESSABLE)
    written = scratch_drafts.draft_of(user_of(request), course)
    written.code = code
    return _page(request, course, {"draft": written, "refusal": refusal}, status=UNPROCESSABLE)


def _page(request: HttpRequest, course: Course, context: Mapping[str, object], status: int = 200) -> HttpResponse:
    limits = {"light": TIERS["I"].limits, "heavy": TIERS["M"].limits}
    shown = {"course": course, "data_sets": DATA_SETS, "not_done": "Not run"} | limits | dict(context)
    return render(request, "learning/scratch.html", shown, status=status)


def _last_run(user: User, course: Course) -> Panel | None:
    found = visible(user, Submission.objects.filter(user=user, scratch_of=course))
    latest = found.select_related("user", "current", "scratch_of").first()
    return panel_of(latest) if latest else None


def _course(request: HttpRequest, slug: str) -> Course:
    return permitted_or_404(request, Action.WORK, Course.objects.all(), slug=slug)
