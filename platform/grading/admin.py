"""Grading work in Django's admin: staff read what went wrong and may have it graded again."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from operations.readonly_admin import ReadOnlyAdmin

from grading import services
from grading.models import GradingJob, Submission, Verdict


@admin.register(Submission)
class SubmissionAdmin(ReadOnlyAdmin):
    """What was handed in."""

    list_display = ("id", "user", "title", "purpose", "created")
    list_filter = ("purpose", "version__exercise")
    search_fields = ("id", "user__username")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Submission]:
        """A list of them needs no code and no reports."""
        listed = super().get_queryset(request).select_related("user", "version__exercise", "lesson")
        return listed.defer("files", "version__package", "version__statement_html")


@admin.register(Verdict)
class VerdictAdmin(ReadOnlyAdmin):
    """What came of it."""

    list_display = ("id", "job", "outcome", "score", "max_score", "created")
    list_filter = ("outcome",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        """A list of them needs no reports."""
        return super().get_queryset(request).select_related("job").defer("report")


@admin.register(GradingJob)
class GradingJobAdmin(ReadOnlyAdmin):
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
        messages.success(request, f"{services.grade_again(jobs)} jobs are waiting to be graded again.")
