"""Adjusting a student's marks in a class, with a reason that the student reads; taken back by another one."""

from __future__ import annotations

from accounts.access import user_of
from classes.access import permitted_or_404
from classes.members import STUDENT
from classes.models import Class, Membership, PlanRow
from classes.permissions import Action
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST
from marks.adjusting import AdjustmentRefused, adjust
from marks.adjusting import undo as undo_adjustment
from marks.models import Adjustment

LATEST = 200
MOST_WORDS = 2000


class AdjustmentForm(forms.Form):
    """Points for a row of the plan, and why."""

    row = forms.ModelChoiceField(PlanRow.objects.none(), label="For what", empty_label=None)
    points = forms.DecimalField(
        label="Points", max_digits=7, decimal_places=2, help_text="To add, such as 0.5, or to take, such as -2."
    )
    reason = forms.CharField(label="Why", max_length=MOST_WORDS, help_text="The student reads it beside the mark.")

    def __init__(self, taught: Class, data: dict[str, str] | None = None) -> None:
        super().__init__(data)
        rows = taught.plan.select_related("section", "exercise", "quiz", "question")
        self.fields["row"] = forms.ModelChoiceField(rows, label="For what", empty_label=None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def adjustments(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    """What was added to a student's marks or taken from them; by POST, one more."""
    membership = _membership(request, pk, member)
    form = AdjustmentForm(membership.in_class, request.POST.dict() if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            adjust(**form.cleaned_data, student=membership.user, author=user_of(request))
            return redirect("teaching:adjustments", pk, member)
        except AdjustmentRefused as refusal:
            form.add_error(None, str(refusal))
    context = {
        "taught": membership.in_class,
        "course": membership.in_class.course,
        "membership": membership,
        "form": form,
        "given": _given(membership).select_related(
            "author", "row__section", "row__exercise", "row__quiz", "row__question", "undone_by__author"
        )[:LATEST],
    }
    return render(request, "teaching/adjustments.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def undo(request: HttpRequest, pk: int, member: int, adjustment: int) -> HttpResponse:
    """Take an adjustment back, with a reason."""
    membership = _membership(request, pk, member)
    found = get_object_or_404(_given(membership), pk=adjustment)
    reason = request.POST.get("reason", "")[:MOST_WORDS]
    try:
        undo_adjustment(found, reason, user_of(request))
    except AdjustmentRefused as refusal:
        messages.error(request, str(refusal))
    return redirect("teaching:adjustments", pk, member)


def _membership(request: HttpRequest, pk: int, member: int) -> Membership:
    taught = permitted_or_404(request, Action.CHANGE, Class.objects.filter(open=False), pk=pk)
    members = taught.memberships.select_related("user", "in_class__course")
    return get_object_or_404(members, pk=member, role=STUDENT)


def _given(membership: Membership) -> QuerySet[Adjustment]:
    """Those of the student in the class that take back no other, the latest first."""
    found = Adjustment.objects.filter(row__in_class=membership.in_class, user=membership.user, undoes=None)
    return found.order_by("-at", "-pk")
