"""Grading work in Django's admin: staff read what went wrong and may have it graded again."""

from config.lookonly import LookOnly
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from grading import services
from grading.models import GradingJob, Submission, Verdict


@admin.register(Submission)
class SubmissionAdmin(LookOnly):
    """What was handed in."""

    list_display = ("id", "user", "version", "kind", "created")
    list_filter = ("kind", "version__exercise")
    search_fields = ("id", "user__username")
    list_select_related = ("user", "version__exercise")


@admin.register(Verdict)
class VerdictAdmin(LookOnly):
    """What came of it."""

    list_display = ("submission", "outcome", "score", "max_score", "created")
    list_filter = ("outcome",)
    list_select_related = ("submission__user", "submission__version__exercise")


@admin.register(GradingJob)
class GradingJobAdmin(LookOnly):
    """The queue, with the failed work and its trouble."""

    list_display = ("id", "submission", "state", "queue", "attempt", "worker", "trouble", "created")
    list_filter = ("state", "queue")
    list_select_related = ("submission__user", "submission__version__exercise")
    actions = ("grade_again",)

    @admin.action(description="Grade the failed ones again")
    def grade_again(self, request: HttpRequest, jobs: QuerySet[GradingJob]) -> None:
        """Put failed work back into the queue with three fresh attempts."""
        messages.success(request, f"{services.grade_again(jobs)} jobs are waiting to be graded again.")
