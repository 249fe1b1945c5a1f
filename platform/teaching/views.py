"""What instructors see."""

from __future__ import annotations

from accounts.access import user_of
from audit.models import Audited
from audit.trail import looked, record
from catalog.models import Course
from classes.access import instructor_required, permitted_or_404, staff_required
from classes.models import Class
from classes.permissions import Action, allowed, visible
from django.contrib import messages
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from grading.models import GradingJob, Submission
from grading.services import grade_again
from operations.admission import Kind, admitted_as

from teaching.overview import overview as results

LATEST = 200

TOLD_OF_TROUBLE = (
    *("finished", "worker", "trouble", "submission__created", "submission__lesson__title"),
    *("submission__user__username", "submission__user__display_name", "submission__version__exercise__title"),
    *("submission__version__exercise__course__title", "submission__lesson__course__title"),
    "submission__scratch_of__title",
    *("submission__made_in__name", "submission__made_in__term", "submission__made_in__open"),
)
"""What the list of failed work shows."""


@admitted_as(Kind.REST)
@instructor_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The list of the courses whose results one may see; where there is one, its results."""
    courses = list(_courses(request))
    if len(courses) == 1:
        return redirect("teaching:overview", courses[0].slug)
    return render(request, "teaching/courses.html", {"courses": courses, "failed": _failed(request).count()})


@admitted_as(Kind.REST)
@instructor_required
@require_safe
def overview(request: HttpRequest, course: str) -> HttpResponse:
    """Students × exercises, and a word if something needs staff."""
    open_class = allowed(request.user, Action.TEACH, Class.objects.filter(course=OuterRef("pk"), open=True))
    found = get_object_or_404(_courses(request).annotate(open_class=Subquery(open_class.values("pk")[:1])), slug=course)
    work = visible(request.user, Submission.objects.all())
    in_class: int | None = found.open_class  # type: ignore[attr-defined]  # the annotation
    looked(Audited.RESULTS, by=user_of(request), in_class=in_class)
    context = {
        "course": found,
        "results": results(found, work),
        "failed": _failed(request).count(),
        "open_class": in_class,
    }
    return render(request, "teaching/overview.html", context)


@admitted_as(Kind.REST)
@instructor_required
@require_safe
def moved_student(request: HttpRequest, username: str) -> HttpResponse:
    """On to the address within the course, while only one course can be meant."""
    courses = list(_courses(request))
    if len(courses) != 1:
        raise Http404(f"There are {len(courses)} courses.")
    address = reverse("teaching:student", args=[courses[0].slug, username])
    return HttpResponsePermanentRedirect(f"{address}?{query}" if (query := request.META["QUERY_STRING"]) else address)


@admitted_as(Kind.REST)
@staff_required
@require_safe
def trouble(request: HttpRequest) -> HttpResponse:
    """What could not be graded, three times, in all classes that one teaches; the latest first."""
    things = (
        "submission__version__exercise__course",
        "submission__lesson__course",
        "submission__scratch_of",
        "submission__made_in",
    )
    jobs = _failed(request).select_related("submission__user", *things).only(*TOLD_OF_TROUBLE)
    context = {"jobs": jobs[:LATEST], "latest": LATEST, "more": jobs.count() > LATEST}
    return render(request, "teaching/trouble.html", context)


@staff_required
@require_POST
def requeue(request: HttpRequest, pk: int) -> HttpResponse:
    """Have a failed one graded again, with three fresh attempts."""
    job = permitted_or_404(request, Action.GRADE_AGAIN, GradingJob.objects.all(), pk=pk)
    if grade_again(GradingJob.objects.filter(pk=job.pk)):
        one = job.submission
        record(
            Audited.REGRADING,
            f"Submission {one.pk} graded again.",
            by=user_of(request),
            about=one.user,
            in_class=one.made_in,
        )
        messages.success(request, f"The submission of {job.submission.user} is waiting to be graded again.")
    else:
        messages.info(request, "This one has been put back into the queue already.")
    return redirect("teaching:trouble")


def _courses(request: HttpRequest) -> QuerySet[Course]:
    return allowed(request.user, Action.TEACH, Course.objects.all())


def _failed(request: HttpRequest) -> QuerySet[GradingJob]:
    return visible(request.user, GradingJob.objects.filter(state=GradingJob.State.FAILED)).order_by("-finished")
