"""What instructors see."""

from __future__ import annotations

from accounts.models import User
from catalog.models import Exercise
from classes.access import instructor_required, permitted_or_404
from classes.permissions import Action, visible
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from grading.models import GradingJob, Submission
from grading.services import grade_again
from learning.course_map import course_for
from learning.progress import Progress

from teaching.overview import overview as results

LATEST = 200

TOLD_OF_TROUBLE = (
    *("finished", "worker", "trouble", "submission__created", "submission__lesson__title"),
    *("submission__user__username", "submission__user__display_name", "submission__version__exercise__title"),
)
"""What the list of failed work shows."""


@instructor_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Students × exercises, and a word if something needs staff."""
    context = {"results": results(), "failed": _failed(request).count()}
    return render(request, "teaching/overview.html", context)


@instructor_required
@require_safe
def student(request: HttpRequest, username: str) -> HttpResponse:
    """One student: progress, and all that was handed in; ``?exercise=SLUG`` for one exercise only."""
    person = permitted_or_404(request, Action.TEACH, User.objects.all(), username=username)
    submissions = visible(request.user, Submission.objects.filter(user=person).listed())
    slug = request.GET.get("exercise", "")
    exercise = get_object_or_404(Exercise.everything, slug=slug) if slug else None
    if exercise:
        submissions = submissions.filter(version__exercise=exercise)
    context = {
        "person": person,
        "course": course_for(Progress.of(person)),
        "exercise": exercise,
        "history": submissions[:LATEST],
    }
    return render(request, "teaching/student.html", context)


@instructor_required
@require_safe
def trouble(request: HttpRequest) -> HttpResponse:
    """What could not be graded, three times."""
    jobs = _failed(request).select_related("submission__user", "submission__version__exercise", "submission__lesson")
    return render(request, "teaching/trouble.html", {"jobs": jobs.only(*TOLD_OF_TROUBLE)})


@instructor_required
@require_POST
def requeue(request: HttpRequest, pk: int) -> HttpResponse:
    """Have a failed one graded again, with three fresh attempts."""
    job = permitted_or_404(request, Action.GRADE_AGAIN, GradingJob.objects.all(), pk=pk)
    if grade_again(GradingJob.objects.filter(pk=job.pk)):
        messages.success(request, f"The submission of {job.submission.user} is waiting to be graded again.")
    else:
        messages.info(request, "This one has been put back into the queue already.")
    return redirect("teaching:trouble")


def _failed(request: HttpRequest) -> QuerySet[GradingJob]:
    return visible(request.user, GradingJob.objects.filter(state=GradingJob.State.FAILED)).order_by("-finished")
