"""Students' own records in Django's admin, to be looked at."""

from config.lookonly import LookOnly
from django.contrib import admin

from learning.models import ClosingAnswer, Draft, HintOpened, LessonRead, QuizAnswer, QuizAttempt


@admin.register(LessonRead)
class LessonReadAdmin(LookOnly):
    """Lessons read."""

    list_display = ("user", "lesson", "read_at")


@admin.register(QuizAttempt)
class QuizAttemptAdmin(LookOnly):
    """Attempts at quizzes."""

    list_display = ("user", "quiz", "number", "score", "started", "finished")
    list_filter = ("quiz",)


@admin.register(QuizAnswer)
class QuizAnswerAdmin(LookOnly):
    """Answers in quizzes."""

    list_display = ("attempt", "question", "correct", "answered")
    list_select_related = ("attempt__user", "attempt__quiz", "question__quiz")


@admin.register(ClosingAnswer)
class ClosingAnswerAdmin(LookOnly):
    """Answers at the ends of lessons."""

    list_display = ("user", "question", "number", "correct", "answered")
    list_select_related = ("user", "question__quiz")


@admin.register(Draft)
class DraftAdmin(LookOnly):
    """Drafts."""

    list_display = ("user", "exercise", "saved")


@admin.register(HintOpened)
class HintOpenedAdmin(LookOnly):
    """Hints opened."""

    list_display = ("user", "exercise", "step", "opened")
