"""A file of the student's is put into the editor, read as one that is handed in."""

from __future__ import annotations

from accounts.access import user_of
from catalog.models import Exercise
from classes.permissions import Action
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from grading.refusals import SubmissionRefused
from operations import busy
from operations.admission import Kind, admitted_as
from operations.htmx import is_htmx
from submissions import uploads

from graders import intake
from learning import drafts
from learning.views.fragments import UNPROCESSABLE
from learning.views.in_course import in_course

FILE = "submission.py"
OPENED = "Your file stands in the editor. What stood there before is among your earlier drafts."


@admitted_as(Kind.HAND_IN)
@login_required
@require_POST
def opened(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """Put a file's code into the editor: by the page's script, or as the draft; its remarks are shown."""
    exercises = Exercise.objects.select_related("current").defer("current__package")
    exercise = in_course(request, Action.WORK, exercises, course, slug)
    try:
        code, notes = _read(request, exercise)
        if not is_htmx(request):
            drafts.keep(user_of(request), exercise, code)
    except (SubmissionRefused, intake.Refused) as refusal:
        return _refused(request, exercise, str(refusal))
    except intake.NoneIsFreeError:
        return busy.answer(fragment=is_htmx(request), safe=False)
    if is_htmx(request):
        return render(request, "learning/_opened.html", {"code": code, "notes": notes, "said": OPENED})
    for note in (OPENED, *notes):
        messages.success(request, note)
    return redirect("learning:exercise", course, slug)


def _read(request: HttpRequest, exercise: Exercise) -> tuple[str, tuple[str, ...]]:
    """The code of the file that came, and what is to be said of it. Raises what refuses it."""
    upload = request.FILES.get("file")
    if not isinstance(upload, UploadedFile):
        raise SubmissionRefused("There is no file yet. Choose one, then press again.")
    assert exercise.current
    taken, _ = uploads.read(upload, exercise.current, user_of(request))
    if list(taken.files) != [FILE]:
        raise SubmissionRefused("The editor has room for one file. Run or submit a zip of several as it is.")
    return taken.files[FILE], taken.notes


def _refused(request: HttpRequest, exercise: Exercise, refusal: str) -> HttpResponse:
    template = "learning/_opened.html" if is_htmx(request) else "learning/refusal.html"
    context = {"refusal": refusal, "exercise": exercise, "course": exercise.course}
    return render(request, template, context, status=UNPROCESSABLE)
