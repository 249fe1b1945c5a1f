"""Who in a class has another date or more attempts, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from accounts.access import user_of
from classes.access import permitted_or_404
from classes.extending import ExtensionRefused, extend
from classes.extending import end as end_extension
from classes.models import Class, Extension
from classes.permissions import Action, may
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST
from marks.words import moment

from teaching.forms import ExtensionForm

LATEST = 500
THINGS = ("row__section", "row__exercise", "row__quiz", "row__question", "user", "group", "by", "ended_by")


@dataclass(frozen=True)
class Line:
    """An extension with its dates in words."""

    extension: Extension
    due: str
    at: str
    ended: str


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def extensions(request: HttpRequest, pk: int) -> HttpResponse:
    """Who has more time or attempts; by POST, one more of them. ``?for=member-7`` begins one for a member."""
    action = Action.CHANGE if request.method == "POST" else Action.TEACH
    taught = permitted_or_404(request, action, Class.objects.filter(open=False), pk=pk)
    if request.method != "POST":
        return _page(request, taught, ExtensionForm(taught, initial={"who": request.GET.get("for", "")}))
    with timezone.override(taught.zone):  # what is typed are times on the clocks of the class
        form = ExtensionForm(taught, request.POST)
        valid = form.is_valid()
    if not (valid and _extended(request, form)):
        return _page(request, taught, form, status=422)
    return redirect("teaching:extensions", taught.pk)


@login_required
@require_POST
def end(request: HttpRequest, pk: int, extension: int) -> HttpResponse:
    """Have an extension hold no more."""
    taught = permitted_or_404(request, Action.CHANGE, Class.objects.filter(open=False), pk=pk)
    found = get_object_or_404(Extension.objects.select_related(*THINGS), pk=extension, row__in_class=taught)
    if end_extension(found, user_of(request)):
        messages.success(request, f"The extension of {found} has ended.")
    else:
        messages.info(request, "Somebody has ended this extension already.")
    return redirect("teaching:extensions", taught.pk)


def _extended(request: HttpRequest, form: ExtensionForm) -> bool:
    """Store what the form says; if that is refused, its page says why."""
    values: dict[str, Any] = form.cleaned_data
    chosen = {name: values[name] for name in ("due", "attempts", "reason")}
    try:
        found = extend(values["row"], values["who"], by=user_of(request), **chosen)
    except ExtensionRefused as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, f"Extended: {found}.")
    return True


def _page(request: HttpRequest, taught: Class, form: ExtensionForm, status: int = 200) -> HttpResponse:
    found = Extension.objects.filter(row__in_class=taught).select_related(*THINGS)[:LATEST]
    context = {
        "taught": taught,
        "course": taught.course,
        "lines": _lines(found, taught),
        "latest": LATEST,
        "form": form,
        "changes_it": may(user_of(request), Action.CHANGE, taught),
    }
    return render(request, "teaching/extensions.html", context, status=status)


def _lines(found: Iterable[Extension], taught: Class) -> list[Line]:
    zone = taught.zone
    return [
        Line(
            extension=one,
            due=moment(one.due, zone) if one.due else "",
            at=moment(one.at, zone),
            ended=moment(one.ended, zone) if one.ended else "",
        )
        for one in found
    ]
