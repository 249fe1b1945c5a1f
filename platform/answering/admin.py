"""Answers and grades in Django's admin, to be looked at."""

from audit.admin import RecordedAdmin
from django.contrib import admin

from answering.models import Grade, OpenAnswer, RubricGrade


@admin.register(OpenAnswer)
class OpenAnswerAdmin(RecordedAdmin):
    """What was handed in."""

    list_display = ("question", "user", "at", "grade")
    list_select_related = ("question", "user", "grade")


@admin.register(Grade)
class GradeAdmin(RecordedAdmin):
    """Who gave how many points."""

    list_display = ("answer_id", "author", "score", "out_of", "at")
    list_select_related = ("author",)


@admin.register(RubricGrade)
class RubricGradeAdmin(RecordedAdmin):
    """Who gave how many points beside those of the tests."""

    list_display = ("submission_id", "author", "score", "out_of", "at")
    list_select_related = ("author",)
