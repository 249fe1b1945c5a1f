"""A submission: its code, its verdict, its figures. What is not yours to see does not exist."""

from __future__ import annotations

import re
from uuid import UUID

from accounts.access import user_of
from answering.giving_points import give_by_rubric, rubric_row
from answering.grade_form import GradeForm
from audit.models import Audited
from audit.trail import looked
from classes import rubric
from classes.access import permitted_or_404
from classes.members import STUDENT
from classes.models import Class
from classes.permissions import Action, allowed, may, visible
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe
from grading.models import Figure, OriginalUpload, Purpose, Submission
from grading.services import stop as end_grading
from operations.admission import Kind, admitted_as
from operations.htmx import is_htmx

from submissions import remarks, saved_remarks
from submissions.differences import differences
from submissions.history import HISTORY, tries_at
from submissions.models import Remark
from submissions.panel import panel_of
from submissions.remarks import RemarkForm
from submissions.rubrics import rubric_of
from submissions.side_by_side import side_by_side
from submissions.telling import tell

WHERE_IT_BELONGS = (
    *("version__exercise__course", "version__exercise__section__chapter"),
    *("lesson__course", "lesson__section__chapter", "scratch_of"),
)
PNG = b"\x89PNG\r\n\x1a\n"


@login_required
@require_safe
def submission(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The page of a submission; who sees it has seen the remarks on it."""
    found, reader = _found(request, Action.SEE, pk), user_of(request)
    return _submission(request, found, RemarkForm(found, reader, words=_saved_words(request, found)))


@login_required
@require_POST
def remark(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say something about a submission or a line of it."""
    found = _found(request, Action.REMARK, pk)
    form = RemarkForm(found, user_of(request), request.POST)
    if form.is_valid():
        try:
            added = remarks.add(form)
            there = f"{reverse('submissions:submission', args=[pk])}#remark-{added.pk}"
            tell(added, request.build_absolute_uri(there))
            return redirect(there)
        except remarks.TooManyRemarksError as error:
            form.add_error(None, str(error))
    return _submission(request, found, form, status=422)


@login_required
@require_POST
def withdraw_remark(request: HttpRequest, pk: UUID, remark: int) -> HttpResponse:
    """Show one's own remark no more."""
    found = _found(request, Action.REMARK, pk)
    remarks.withdraw(get_object_or_404(Remark, submission=found, author=user_of(request), pk=remark))
    return redirect(f"{reverse('submissions:submission', args=[pk])}#remarks")


@login_required
@require_POST
def give_points(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Points by the rubric of the plan's row, for what no test can see."""
    found, author = _found(request, Action.GRADE, pk), user_of(request)
    row = rubric_row(found)
    if row is None:
        raise Http404("The plan has no rubric for this.")
    form = GradeForm(rubric.of(row.rubric), request.POST)
    if not form.is_valid():
        return _submission(request, found, RemarkForm(found, author), form, status=422)
    give_by_rubric(row, found, form.given(), form.cleaned_data["remark"], author)
    return redirect(f"{reverse('submissions:submission', args=[pk])}#points")


@login_required
@require_POST
def forget_remark(request: HttpRequest, pk: UUID, saved: int) -> HttpResponse:
    """Have a saved remark no more; where it was used it stays."""
    found = _found(request, Action.REMARK, pk)
    if not saved_remarks.may_save(found, user_of(request)):
        raise Http404("Staff of a class save remarks.")
    get_object_or_404(saved_remarks.saved_for(found), pk=saved).delete()
    return redirect(f"{reverse('submissions:submission', args=[pk])}#remarks")


def _saved_words(request: HttpRequest, found: Submission) -> str:
    """The words of the saved remark that ``?saved`` asks for, to begin with."""
    asked = request.GET.get("saved", "")
    if not (asked.isdecimal() and len(asked) < 19 and saved_remarks.may_save(found, user_of(request))):
        return ""
    return saved_remarks.saved_for(found).filter(pk=asked).values_list("words", flat=True).first() or ""


def _submission(
    request: HttpRequest, found: Submission, form: RemarkForm, points: GradeForm | None = None, status: int = 200
) -> HttpResponse:
    thing, course = found.thing, found.course
    said = remarks.remarks_on(found, user_of(request))
    asked_again = any(one.waits and one.remark.regrade for one in said)
    if any(shown.new for shown in said):
        remarks.look(found, user_of(request))
    context = {
        "submission": found,
        "course": course,
        "taught": not (thing.retired or course.retired),
        "panel": panel_of(found),
        "compared": side_by_side(found, request.GET.get("beside", "")),
        "mine": found.user == request.user,
        "regrade_in": _regrade_in(request, found),
        "membership": found.made_in and found.made_in.memberships.filter(user=found.user, role=STUDENT).first(),
        "upload": visible(request.user, OriginalUpload.objects.filter(submission=found).defer("content")).first(),
        "reusable": may(request.user, Action.REUSE, found),
        "rubric": rubric_of(request, found, points),
        "remarks": said,
        "asked_again": asked_again,
        "adjusts": asked_again and _adjusts(request, found),
        "saved": saved_remarks.saved_for(found) if "save_as" in form.fields else (),
        "remark_form": form,
    }
    return render(request, "submissions/submission.html", context, status=status)


@login_required
@require_safe
def panel(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The panel alone, as it is now; with the list below it for the page that has one, ``?beside=editor``."""
    return _panel(request, _found(request, Action.SEE, pk))


@login_required
@require_safe
def curves(request: HttpRequest, pk: UUID) -> HttpResponse:
    """How its trainings go, alone: what a page that waits asks for when there is news. Empty where nothing trains."""
    found = panel_of(_found(request, Action.SEE, pk)).curves
    return render(request, "submissions/_curves.html", {"curves": found}) if found else HttpResponse()


@login_required
@require_POST
def stop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Have a submission that waits or is graded not graded; where that comes too late nothing is stopped."""
    found = _found(request, Action.STOP, pk)
    end_grading(found)
    if not is_htmx(request):
        return redirect("submissions:submission", pk)
    return _panel(request, _found(request, Action.SEE, pk), answers_stop=True)


def _adjusts(request: HttpRequest, found: Submission) -> bool:
    """Whether the person adjusts marks in the class in which it was made."""
    taught = found.made_in
    return bool(taught and not taught.open and may(request.user, Action.CHANGE, taught))


def _regrade_in(request: HttpRequest, found: Submission) -> Class | None:
    """The class in which the person may have it graded with a newer version; ``None`` where there is none."""
    exercise, verdict = found.exercise, found.current
    if not (exercise and verdict and found.made_in_id and found.purpose == Purpose.SUBMIT):
        return None
    newer = exercise.current_id not in (None, verdict.version_id)
    if not newer or not found.made_in:
        return None
    return found.made_in if may(request.user, Action.REGRADE, found.made_in) else None


def _panel(request: HttpRequest, found: Submission, *, answers_stop: bool = False) -> HttpResponse:
    """The panel and what belongs to it; one that answers Stop takes the focus of the button, which is gone."""
    panel = {"panel": panel_of(found), "takes_focus": answers_stop}
    if found.purpose == Purpose.SNIPPET:
        return render(request, "submissions/_snippet.html", panel)
    beside_editor = request.GET.get("beside") == "editor"
    tries = tries_at(found.user, found.exercise) if beside_editor and found.exercise else Submission.objects.none()
    shown = visible(request.user, tries.listed())[:HISTORY]
    return render(request, "submissions/_update.html", panel | {"history": shown})


@admitted_as(Kind.REST)
@login_required
@require_safe
def compare(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What changed between two tries of one person at one exercise: this one and ``?with=``, or the one before it."""
    found = _found(request, Action.SEE, pk)
    if not found.exercise:
        raise Http404("What only ran is not compared.")
    tries = allowed(request.user, Action.SEE, tries_at(found.user, found.exercise))
    other = _other_try(request, found, tries)
    others = tries.exclude(pk=found.pk).only("purpose", "created")
    older, newer = sorted((other or found, found), key=lambda one: (one.created, str(one.pk)))
    context = {
        "submission": found,
        "course": found.exercise.course,
        "tries": others[:HISTORY],
        "other": other,
        "sides": [older, newer],
        "files": differences(older.files, newer.files) if other else [],
        "reusable": may(request.user, Action.REUSE, found) and not found.exercise.retired,
    }
    return render(request, "submissions/compare.html", context)


def _other_try(request: HttpRequest, found: Submission, tries: QuerySet[Submission]) -> Submission | None:
    """The try that is asked for; without one the one before, ``None`` for a first try."""
    asked = request.GET.get("with")
    if asked is None:
        return tries.filter(created__lt=found.created).order_by("-created").first()
    try:
        return get_object_or_404(tries, pk=UUID(asked))
    except ValueError:
        raise Http404("That is no submission.") from None


@login_required
@require_safe
def figure(request: HttpRequest, pk: UUID, number: int) -> HttpResponse:
    """A picture that the submission drew."""
    found = Figure.objects.filter(verdict__counts_for=_found(request, Action.SEE, pk), number=number).first()
    if not found:
        raise Http404("There is no such figure.")
    png = bytes(found.png)
    if not png.startswith(PNG):
        raise Http404("This figure is not a PNG picture.")
    headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=86400"}
    return HttpResponse(png, content_type="image/png", headers=headers)


@admitted_as(Kind.REST)
@login_required
@require_safe
def original(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The file as it was handed in: to be saved, never to be shown, whatever it is."""
    upload = permitted_or_404(request, Action.SEE, OriginalUpload.objects.select_related("submission"), submission=pk)
    _looked(request, upload.submission)
    headers = {
        "Content-Disposition": content_disposition_header(True, safe_name(upload.name)) or "attachment",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(bytes(upload.content), content_type="application/octet-stream", headers=headers)


def safe_name(name: str) -> str:
    """A file name that means no folder and nothing to a shell: letters, digits, blanks and ``.-_`` of ``name``."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return re.sub(r"[^\w.\- ]", "_", last).strip(". ") or "submission"


def _found(request: HttpRequest, action: Action, pk: UUID) -> Submission:
    related = Submission.objects.select_related("user", "current", *WHERE_IT_BELONGS)
    found = permitted_or_404(request, action, related, pk=pk)
    _looked(request, found)
    return found


def _looked(request: HttpRequest, found: Submission) -> None:
    """Enter into the audit trail that somebody else than its author looks at it."""
    if found.user_id != user_of(request).pk:
        address = reverse("submissions:submission", args=[found.pk])
        words, about, taught = f"{found.thing}.", found.user, found.made_in
        looked(Audited.SUBMISSION, words, by=user_of(request), about=about, in_class=taught, address=address)
