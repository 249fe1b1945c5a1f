"""Answers in Django's admin, to be looked at."""

from audit.admin import RecordedAdmin
from django.contrib import admin

from quizzing.models import ClosingAnswer, QuizAnswer, QuizAttempt


@admin.register(QuizAttempt)
class QuizAttemptAdmin(RecordedAdmin):
    """Attempts at quizzes."""

    list_display = ("user", "quiz", "number", "score", "started", "finished")
    list_filter = ("quiz",)


@admin.register(QuizAnswer)
class QuizAnswerAdmin(RecordedAdmin):
    """Answers in quizzes."""

    list_display = ("attempt", "question", "correct", "answered")
    list_select_related = ("attempt__user", "attempt__quiz", "question__quiz")


@admin.register(ClosingAnswer)
class ClosingAnswerAdmin(RecordedAdmin):
    """Answers at the ends of lessons."""

    list_display = ("user", "question", "number", "correct", "answered")
    list_select_related = ("user", "question__quiz")
