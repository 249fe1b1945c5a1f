"""The groups of a class: made, renamed, filled, given to assistants, removed."""

from __future__ import annotations

from accounts.access import user_of
from classes.access import permitted_or_404
from classes.grouping import GroupRefused, change_group, make_group, remove_group, students_of_class
from classes.models import Class, Group
from classes.permissions import Action, may
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from teaching.group_forms import GroupForm, GroupNameForm

CLASSES = Class.objects.filter(open=False).select_related("course")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def groups(request: HttpRequest, pk: int) -> HttpResponse:
    """The groups with how many are in each; by POST, one more."""
    taught = _taught(request, pk)
    form = GroupNameForm(request.POST or None)
    if request.method != "POST":
        return _list(request, taught, GroupNameForm())
    if form.is_valid():
        try:
            group = make_group(taught, form.cleaned_data["name"], user_of(request))
        except GroupRefused as refusal:
            form.add_error("name", str(refusal))
        else:
            return redirect("teaching:group", taught.pk, group.pk)
    return _list(request, taught, form, status=422)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def group(request: HttpRequest, pk: int, group: int) -> HttpResponse:
    """Who is in a group and who holds it; by POST, that as it shall be."""
    taught = permitted_or_404(request, Action.CHANGE, CLASSES.all(), pk=pk)
    found = get_object_or_404(taught.groups, pk=group)
    if request.method != "POST":
        return _one(request, taught, found, GroupForm(found))
    form = GroupForm(found, request.POST)
    if form.is_valid():
        try:
            change_group(found, by=user_of(request), **form.cleaned_data)
        except GroupRefused as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, f"{found} is saved: {found.memberships.count()} students.")
            return redirect("teaching:groups", taught.pk)
    return _one(request, taught, Group.objects.get(pk=found.pk), form, status=422)


@login_required
@require_POST
def remove(request: HttpRequest, pk: int, group: int) -> HttpResponse:
    """Have a group no more. Its students stay in the class."""
    taught = permitted_or_404(request, Action.CHANGE, CLASSES.all(), pk=pk)
    found = get_object_or_404(taught.groups, pk=group)
    try:
        remove_group(found, user_of(request))
    except GroupRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{found.name} is removed. Its students are in the class still.")
    return redirect("teaching:groups", taught.pk)


def _taught(request: HttpRequest, pk: int) -> Class:
    action = Action.CHANGE if request.method == "POST" else Action.TEACH
    return permitted_or_404(request, action, CLASSES.all(), pk=pk)


def _list(request: HttpRequest, taught: Class, form: GroupNameForm, status: int = 200) -> HttpResponse:
    counted = taught.groups.annotate(students=Count("memberships", filter=Q(memberships__user__is_active=True)))
    context = {
        "taught": taught,
        "course": taught.course,
        "groups": counted.prefetch_related("assistants__user"),
        "without": students_of_class(taught).filter(group=None).count(),
        "form": form,
        "changes_it": may(user_of(request), Action.CHANGE, taught),
    }
    return render(request, "teaching/groups.html", context, status=status)


def _one(request: HttpRequest, taught: Class, found: Group, form: GroupForm, status: int = 200) -> HttpResponse:
    context = {"taught": taught, "course": taught.course, "group": found, "form": form}
    return render(request, "teaching/group.html", context, status=status)
