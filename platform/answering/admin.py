"""Answers and grades in Django's admin, to be looked at."""

from django.contrib import admin
from operations.readonly_admin import ReadOnlyAdmin

from answering.models import Grade, OpenAnswer, RubricGrade


@admin.register(OpenAnswer)
class OpenAnswerAdmin(ReadOnlyAdmin):
    """What was handed in."""

    list_display = ("question", "user", "at", "grade")
    list_select_related = ("question", "user", "grade")


@admin.register(Grade)
class GradeAdmin(ReadOnlyAdmin):
    """Who gave how many points."""

    list_display = ("answer_id", "author", "score", "out_of", "at")
    list_select_related = ("author",)


@admin.register(RubricGrade)
class RubricGradeAdmin(ReadOnlyAdmin):
    """Who gave how many points beside those of the tests."""

    list_display = ("submission_id", "author", "score", "out_of", "at")
    list_select_related = ("author",)
