"""What a student takes home: a zip of an exercise, or of all exercises of a section."""

from __future__ import annotations

from catalog.models import Exercise, ExerciseVersion
from classes.permissions import Action, allowed
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from operations.admission import Kind, admitted_as

from learning import downloads
from learning.views.in_course import in_course


@admitted_as(Kind.REST)
@login_required
@require_safe
def exercise(request: HttpRequest, course: str, slug: str) -> HttpResponse:
    """A folder to work with at home: statement, starter, notebook, the visible tests, and what they need."""
    exercise = in_course(request, Action.SEE, Exercise.objects.all(), course, slug)
    ((version, statement),) = _versions(Exercise.objects.filter(pk=exercise.pk))
    return _zip(downloads.package(version, statement), f"{course}-{slug}.zip")


@admitted_as(Kind.REST)
@login_required
@require_safe
def section(request: HttpRequest, course: str, number: str) -> HttpResponse:
    """Such a folder for each exercise of a section that is taught."""
    taught = Exercise.objects.filter(course__slug=course, course__retired=False, section__number=number)
    found = allowed(request.user, Action.SEE, taught.filter(section__retired=False))
    versions = _versions(found)
    if not versions:
        raise Http404("There is no such section, or no exercise in it.")
    content = downloads.package_of_section(versions[0][0].exercise.section, versions)
    return _zip(content, f"{course}-section-{number}.zip")


def _versions(exercises: QuerySet[Exercise]) -> list[tuple[ExerciseVersion, str]]:
    """What each exercise is now, with its statement in Markdown; no more is read of the hidden side's package."""
    current = ExerciseVersion.objects.filter(pk__in=exercises.values("current")).defer("package")
    ordered = current.select_related("exercise__section").order_by("exercise__order", "exercise__pk")
    statements = dict(current.values_list("pk", "package__statement"))
    return [(version, str(statements[version.pk])) for version in ordered]


def _zip(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="application/zip", headers=headers)
