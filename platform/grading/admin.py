"""Grading work in Django's admin: staff read what went wrong and may have it graded again."""

from audit.admin import RecordedAdmin
from catalog.admin import HEAVY_IN_LESSONS, HEAVY_IN_VERSIONS
from classes.permissions import Action, allowed
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from grading import services
from grading.models import GradingJob, Submission, Verdict


@admin.register(Submission)
class SubmissionAdmin(RecordedAdmin):
    """What was handed in."""

    list_display = ("id", "user", "title", "purpose", "created")
    list_filter = ("purpose", "version__exercise")
    search_fields = ("id", "user__username")
    list_select_related = ("user", "version__exercise", "lesson", "scratch_of")
    heavy = (
        *("files", "notes", "stretches"),
        *(f"version__{name}" for name in HEAVY_IN_VERSIONS),
        *(f"lesson__{name}" for name in HEAVY_IN_LESSONS),
    )


@admin.register(Verdict)
class VerdictAdmin(RecordedAdmin):
    """What came of it."""

    list_display = ("id", "job", "outcome", "score", "max_score", "created")
    list_filter = ("outcome",)
    list_select_related = ("job",)
    heavy = ("report", "job__trouble", "job__progress")


@admin.register(GradingJob)
class GradingJobAdmin(RecordedAdmin):
    """The queue, with the failed work and its trouble."""

    list_display = (
        "id",
        "submission_id",
        "student",
        "purpose",
        "state",
        "queue",
        "attempt",
        "worker",
        "trouble",
        "created",
    )
    list_filter = ("state", "queue", "purpose")
    list_select_related = ("student",)
    actions = ("grade_again",)

    @admin.action(description="Grade the failed ones again")
    def grade_again(self, request: HttpRequest, jobs: QuerySet[GradingJob]) -> None:
        """Put failed work back into the queue with three fresh attempts."""
        count = services.grade_again(allowed(request.user, Action.GRADE_AGAIN, jobs))
        messages.success(request, f"{count} jobs are waiting to be graded again.")
