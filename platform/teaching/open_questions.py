"""The open questions of a class: made by instructors, answered by students once the plan has opened them."""

from __future__ import annotations

from accounts.access import user_of
from accounts.models import User
from accounts.zones import own_zone
from answering.giving_points import latest
from answering.handing_in import AnswerRefused, hand_in
from answering.models import OpenAnswer
from classes import rubric
from classes.access import permitted_or_404
from classes.models import Class, OpenQuestion, PlanRow
from classes.permissions import Action, may
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods
from grading.refusals import SubmissionRefused
from marks.gathering import row_of
from marks.lateness import lateness
from marks.words import handed_in_now, late_rule, moment, plain
from operations import busy
from operations.admission import Kind, admitted_as
from submissions import attachments

from graders import intake
from teaching.question_forms import AnswerForm, QuestionForm

CLASSES = Class.objects.filter(open=False).select_related("course")
MOST_LISTED = 1000


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: HttpRequest, pk: int) -> HttpResponse:
    """The open questions of a class for its staff; by POST, a new one."""
    action = Action.CHANGE if request.method == "POST" else Action.TEACH
    taught = permitted_or_404(request, action, CLASSES.all(), pk=pk)
    form = QuestionForm(OpenQuestion(in_class=taught), request.POST if request.method == "POST" else None)
    if form.is_valid():
        return redirect("teaching:question", taught.pk, form.save().slug)
    context = {
        "taught": taught,
        "course": taught.course,
        "questions": taught.open_questions.prefetch_related("rows"),
        "form": form,
        "changes_it": may(request.user, Action.CHANGE, taught),
    }
    return render(request, "teaching/questions.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Change a question. Grades that were given stay as they are."""
    taught = permitted_or_404(request, Action.CHANGE, CLASSES.all(), pk=pk)
    found = permitted_or_404(request, Action.SEE, taught.open_questions.select_related("in_class"), slug=slug)
    form = QuestionForm(found, request.POST if request.method == "POST" else None)
    if form.is_valid():
        form.save()
        messages.success(request, "The question is changed. Points that were given stay.")
        return redirect("teaching:question", taught.pk, found.slug)
    context = {"taught": taught, "course": taught.course, "question": found, "form": form}
    return render(request, "teaching/change_question.html", context, status=422 if form.errors else 200)


@admitted_as(Kind.HAND_IN)
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """A question: its staff see who answered, a student their own answers; by POST, a student's answer."""
    action = Action.WORK if request.method == "POST" else Action.SEE
    asked = OpenQuestion.objects.filter(in_class=pk).select_related("in_class__course", "section__chapter")
    found = permitted_or_404(request, action, asked, slug=slug)
    if may(request.user, Action.TEACH, found.in_class):
        return _for_staff(request, found)
    row = _open_row(found, user_of(request))
    if request.method != "POST":
        return _for_student(request, found, row, AnswerForm())
    form = AnswerForm(request.POST)
    try:
        answer = _hand_in(request, row, form)
    except intake.NoneIsFreeError:
        return busy.answer(fragment=False, safe=False)
    if answer is None:
        return _for_student(request, found, row, form, status=422)
    messages.success(request, "Your answer is handed in.")
    return redirect("teaching:answer", found.in_class_id, answer.pk)


def _hand_in(request: HttpRequest, row: PlanRow, form: AnswerForm) -> OpenAnswer | None:
    """The answer that was stored; ``None`` where the form says why it was not."""
    student = user_of(request)
    if not form.is_valid():
        return None
    chosen = [one for one in request.FILES.getlist("attached") if isinstance(one, UploadedFile)]
    try:
        files = attachments.read(chosen, student)
        return hand_in(row, student, form.cleaned_data["text"], files, row_of(row, student).attempts)
    except (AnswerRefused, SubmissionRefused, intake.Refused) as refusal:
        form.add_error(None, str(refusal))
        return None


def _open_row(found: OpenQuestion, person: User) -> PlanRow:
    """The row of the plan by which students are asked. Where there is none, or it is not open yet, there is no page."""
    row = PlanRow.objects.filter(question=found).select_related("question").first()
    if row is None or (row.opens and row.opens > timezone.now()):
        raise Http404(f"{person} is not asked this yet.")
    return row


def _for_student(
    request: HttpRequest, found: OpenQuestion, row: PlanRow, form: AnswerForm, status: int = 200
) -> HttpResponse:
    person, taught, now = user_of(request), found.in_class, timezone.now()
    own, shown = row_of(row, person), own_zone(person) or taught.zone
    context = {
        **_about(found),
        "answers": found.answers.filter(user=person).select_related("grade"),
        "weight": plain(row.weight),
        "due": moment(own.due, shown) if own.due else "",
        "rule": late_rule(own),
        "now": handed_in_now(lateness(own, now, taught.zone)),
        "attempts": own.attempts,
        "form": form if may(person, Action.WORK, found) else None,
    }
    return render(request, "teaching/question.html", context, status=status)


def _for_staff(request: HttpRequest, found: OpenQuestion) -> HttpResponse:
    answers = latest(found).select_related("user", "grade").order_by(F("grade").asc(nulls_first=True), "at")
    context = {
        **_about(found),
        "teaches": True,
        "answers": answers[:MOST_LISTED],
        "waiting": latest(found).filter(grade=None).count(),
        "row": found.rows.first(),
        "changes_it": may(request.user, Action.CHANGE, found.in_class),
    }
    return render(request, "teaching/question.html", context)


def _about(found: OpenQuestion) -> dict[str, object]:
    criteria = rubric.of(found.criteria)
    return {
        "question": found,
        "taught": found.in_class,
        "course": found.in_class.course,
        "criteria": criteria,
        "out_of": rubric.total(criteria),
        "has_figures": "data-figure=" in found.html,
    }
