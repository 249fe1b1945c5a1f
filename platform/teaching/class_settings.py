"""The settings of a class: its name and code, its end, and a copy of it for the next term."""

from __future__ import annotations

from accounts.access import user_of
from audit.models import Audited
from audit.trail import record
from classes.access import permitted_or_404
from classes.models import Class
from classes.permissions import Action
from classes.terms import archive, change_code, copy_class
from classes.terms import reopen as reopen_class
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from teaching.class_forms import CopyForm, SettingsForm


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, pk: int) -> HttpResponse:
    """Name, term and time zone; by POST, others."""
    if request.method != "POST":
        taught = _taught(request, Action.RUN, pk)
        return _page(request, taught, SettingsForm(instance=taught), CopyForm(initial={"name": taught.name}))
    taught = _taught(request, Action.CHANGE, pk)
    form = SettingsForm(request.POST, instance=taught)
    if not form.is_valid():
        there = _taught(request, Action.CHANGE, pk)  # the form has written into the other
        return _page(request, there, form, CopyForm(initial={"name": there.name}), status=422)
    form.save()
    record(Audited.CLASS, "Name, term or time zone changed.", by=user_of(request), in_class=taught)
    messages.success(request, "The settings are saved.")
    return redirect("teaching:settings", pk)


@login_required
@require_POST
def code(request: HttpRequest, pk: int) -> HttpResponse:
    """A new code for joining, or with ``none`` no code."""
    taught = _taught(request, Action.CHANGE, pk)
    change_code(taught, to_none="none" in request.POST, by=user_of(request))
    said = f"The code is {taught.join_code} now." if taught.join_code else "Nobody joins by a code any more."
    messages.success(request, said)
    return redirect("teaching:settings", pk)


@login_required
@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End the class."""
    archive(_taught(request, Action.RUN, pk), user_of(request))
    messages.success(request, "The class has ended. It can be read; nothing is handed in or changed there any more.")
    return redirect("teaching:settings", pk)


@login_required
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the class go on."""
    reopen_class(_taught(request, Action.RUN, pk), user_of(request))
    messages.success(request, "The class goes on.")
    return redirect("teaching:settings", pk)


@login_required
@require_POST
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """The same class for another term: plan and groups, without people."""
    taught, form = _taught(request, Action.RUN, pk), CopyForm(request.POST)
    copied = _copied(request, taught, form) if form.is_valid() else None
    if copied is None:
        return _page(request, taught, SettingsForm(instance=taught), form, status=422)
    messages.success(
        request, f"This is the copy, with {copied.plan.count()} of {taught.plan.count()} rows of the plan."
    )
    return redirect("teaching:class", copied.pk)


def _copied(request: HttpRequest, taught: Class, form: CopyForm) -> Class | None:
    try:
        return copy_class(taught, **form.cleaned_data, by=user_of(request))
    except OverflowError:
        form.add_error("days", "A date of the plan would leave the calendar.")
        return None


def _taught(request: HttpRequest, action: Action, pk: int) -> Class:
    return permitted_or_404(request, action, Class.objects.filter(open=False).select_related("course"), pk=pk)


def _page(request: HttpRequest, taught: Class, form: SettingsForm, copies: CopyForm, status: int = 200) -> HttpResponse:
    context = {"taught": taught, "course": taught.course, "form": form, "copy_form": copies}
    return render(request, "teaching/settings.html", context, status=status)
