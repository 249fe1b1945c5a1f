"""Answers in Django's admin, to be looked at."""

from django.contrib import admin
from operations.readonly_admin import ReadOnlyAdmin

from quizzing.models import ClosingAnswer, QuizAnswer, QuizAttempt


@admin.register(QuizAttempt)
class QuizAttemptAdmin(ReadOnlyAdmin):
    """Attempts at quizzes."""

    list_display = ("user", "quiz", "number", "score", "started", "finished")
    list_filter = ("quiz",)


@admin.register(QuizAnswer)
class QuizAnswerAdmin(ReadOnlyAdmin):
    """Answers in quizzes."""

    list_display = ("attempt", "question", "correct", "answered")
    list_select_related = ("attempt__user", "attempt__quiz", "question__quiz")


@admin.register(ClosingAnswer)
class ClosingAnswerAdmin(ReadOnlyAdmin):
    """Answers at the ends of lessons."""

    list_display = ("user", "question", "number", "correct", "answered")
    list_select_related = ("user", "question__quiz")
