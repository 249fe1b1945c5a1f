"""Classes: making and joining one, its members and its plan."""

from __future__ import annotations

from accounts import post
from accounts.access import user_of
from accounts.models import User
from audit.models import Audited
from audit.trail import record
from catalog.models import Course
from classes.access import permitted_or_404
from classes.members import INSTRUCTOR, classes_of
from classes.models import CalendarFeed, Class, Membership
from classes.permissions import Action, allowed, may
from classes.plan_import import Preview, export_plan, import_plan, preview
from classes.plan_toml import PlanError
from classes.roster import invitation_for, welcome
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from operations.admission import Kind, admitted_as

from teaching.forms import ClassForm, CodeForm, RoleForm, joinable
from teaching.plan_table import lines_of, told


@login_required
@require_safe
def classes(request: HttpRequest) -> HttpResponse:
    """One's classes, and how to join or make another."""
    return _classes(request, CodeForm(), ClassForm(user_of(request)))


@login_required
@require_POST
def create(request: HttpRequest) -> HttpResponse:
    """Make a class, with oneself as its instructor."""
    if not _may_create(user_of(request)):
        raise Http404("Only instructors make classes.")
    form = ClassForm(user_of(request), request.POST)
    if not form.is_valid():
        return _classes(request, CodeForm(), form, status=422)
    with transaction.atomic():
        taught = form.save()
        Membership.objects.create(in_class=taught, user=user_of(request), role=INSTRUCTOR)
        record(Audited.CLASS, "Made.", by=user_of(request), in_class=taught)
    return redirect("teaching:class", taught.pk)


@login_required
@require_POST
def find(request: HttpRequest) -> HttpResponse:
    """From a code that was typed to the page of its class."""
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _classes(request, form, ClassForm(user_of(request)), status=422)
    return redirect("teaching:join", form.cleaned_data["code"])


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, code: str) -> HttpResponse:
    """Which class the link leads into; by POST, join it as a student."""
    taught = joinable(code)
    if taught is None:
        raise Http404("No running class has this code.")
    if request.method == "POST":
        _join(taught, user_of(request))
    if taught.memberships.filter(user=user_of(request)).exists():
        return redirect("teaching:class", taught.pk)
    return render(request, "teaching/join.html", {"taught": taught, "course": taught.course})


def _join(taught: Class, person: User) -> None:
    """As the invitation says that waits for the person, or as a student; who is in keeps their role."""
    with transaction.atomic():
        if waiting := invitation_for(taught, person):
            welcome(waiting, person)
            taught.invitations.filter(pk=waiting.pk).update(accepted=timezone.now(), accepted_by=person)
        else:
            Membership.objects.get_or_create(in_class=taught, user=person)


@login_required
@require_safe
def classroom(request: HttpRequest, pk: int) -> HttpResponse:
    """A class: its plan with dates, one's own marks, and for its staff who is in."""
    return _classroom(request, permitted_or_404(request, Action.SEE, Class.objects.all(), pk=pk))


@login_required
@require_POST
def change_role(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    """Give a member another role. A class keeps an instructor."""
    taught = permitted_or_404(request, Action.CHANGE, Class.objects.all(), pk=pk)
    with transaction.atomic():
        Class.objects.select_for_update().get(pk=taught.pk)  # two who step down at once take turns
        membership = get_object_or_404(taught.memberships.select_related("user"), pk=member)
        form = RoleForm(request.POST, instance=membership)
        others = taught.memberships.filter(role=INSTRUCTOR).exclude(pk=member)
        if not form.is_valid():
            messages.error(request, "Choose one of the roles.")
        elif form.cleaned_data["role"] != INSTRUCTOR and not others.exists():
            messages.error(request, "A class needs an instructor: give somebody else that role first.")
        else:
            _give_role(request, form)
            messages.success(request, f"{membership.user}: {membership.get_role_display().lower()}.")
    return redirect("teaching:class", taught.pk)


def _give_role(request: HttpRequest, form: RoleForm) -> None:
    before, member = form.initial["role"], form.save()
    words = f"{before} → {member.role}."
    record(Audited.ROLE, words, by=user_of(request), about=member.user, in_class=member.in_class)


@admitted_as(Kind.REST)
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan as TOML; by POST, what importing one would change, and with ``seen`` the import itself."""
    action = Action.CHANGE if request.method == "POST" else Action.TEACH
    taught = permitted_or_404(request, action, Class.objects.all(), pk=pk)
    if request.method != "POST":
        record(Audited.EXPORT, "The plan as TOML.", by=user_of(request), in_class=taught)
        name = f"plan-{taught.pk}.toml"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(export_plan(taught), content_type="application/toml; charset=utf-8", headers=headers)
    text, seen = request.POST.get("plan", ""), request.POST.get("seen", "")
    try:
        found = import_plan(taught, text, seen, user_of(request)) if seen else preview(taught, text)
    except PlanError as error:
        return _classroom(request, taught, text=text, problems=error.problems, status=422)
    if not seen:
        return _classroom(request, taught, text=text, found=found)
    messages.success(request, f"The plan is imported: {len(found.changes)} changes.")
    return redirect("teaching:class", taught.pk)


def _classes(request: HttpRequest, code: CodeForm, form: ClassForm, status: int = 200) -> HttpResponse:
    person = user_of(request)
    context = {
        "classes": classes_of(person).filter(open=False).select_related("course"),
        "code_form": code,
        "calendar": _calendar_address(request, person),
        "class_form": form if _may_create(person) else None,
    }
    return render(request, "teaching/classes.html", context, status=status)


def _calendar_address(request: HttpRequest, person: User) -> str:
    """Where one's calendar is, once it has an address."""
    found = CalendarFeed.objects.filter(user=person).first()
    return request.build_absolute_uri(reverse("teaching:calendar", args=[found.token])) if found else ""


def _may_create(person: User) -> bool:
    return allowed(person, Action.CREATE_CLASS, Course.objects.all()).exists()


def _classroom(
    request: HttpRequest, taught: Class, *, text: str = "", found: Preview | None = None,
    problems: tuple[str, ...] = (), status: int = 200,
) -> HttpResponse:  # fmt: skip
    person = user_of(request)
    changes = may(person, Action.CHANGE, taught)
    teaches = may(person, Action.TEACH, taught)
    context = {
        "taught": taught,
        "course": taught.course,
        "lines": lines_of(taught, person, timezone.now()),
        "teaches": teaches,
        "changes_it": changes,
        "audits": may(person, Action.AUDIT, taught),
        "runs_it": may(person, Action.RUN, taught),
        "members": taught.memberships.select_related("user", "group") if teaches else (),
        "roles": Membership.Role.choices,
        "invitations": taught.invitations.filter(accepted=None) if changes else (),
        "mail": post.can_send(),
        "link": request.build_absolute_uri(f"/classes/join/{taught.join_code}") if taught.join_code else "",
        "text": text or (export_plan(taught) if changes else ""),
        "found": found,
        "changes": told(found.changes, taught) if found else (),
        "problems": problems,
    }
    return render(request, "teaching/class.html", context, status=status)
