"""The course in Django's admin: only to be looked at, for the course's files are its source."""

from django.contrib import admin
from operations.readonly_admin import ReadOnlyAdmin

from catalog.models import Course, Exercise, ExerciseVersion, Lesson, Quiz

HEAVY_IN_VERSIONS = ("package", "statement_html", "starter", "visible_tests", "hints")
HEAVY_IN_LESSONS = ("html", "snippets")


@admin.register(Course)
class CourseAdmin(ReadOnlyAdmin):
    """Courses."""

    list_display = ("slug", "title", "retired")


@admin.register(Exercise)
class ExerciseAdmin(ReadOnlyAdmin):
    """Exercises."""

    list_display = ("slug", "title", "section", "tier", "points", "retired")
    list_filter = ("course", "tier", "retired")


@admin.register(ExerciseVersion)
class ExerciseVersionAdmin(ReadOnlyAdmin):
    """Versions that submissions were graded against."""

    list_display = ("exercise", "grading_digest", "created")
    list_filter = ("exercise",)
    heavy = HEAVY_IN_VERSIONS


@admin.register(Quiz)
class QuizAdmin(ReadOnlyAdmin):
    """Quizzes."""

    list_display = ("slug", "title", "section", "retired")
    list_filter = ("course", "retired")


@admin.register(Lesson)
class LessonAdmin(QuizAdmin):
    """Lessons."""

    heavy = HEAVY_IN_LESSONS
