"""The course in Django's admin: only to be looked at, for the course's files are its source."""

from config.lookonly import LookOnly
from django.contrib import admin

from catalog.models import Course, Exercise, ExerciseVersion, Lesson, Quiz


@admin.register(Course)
class CourseAdmin(LookOnly):
    """Courses."""

    list_display = ("slug", "title", "retired")


@admin.register(Exercise)
class ExerciseAdmin(LookOnly):
    """Exercises."""

    list_display = ("slug", "title", "section", "tier", "points", "retired")
    list_filter = ("course", "tier", "retired")


@admin.register(ExerciseVersion)
class ExerciseVersionAdmin(LookOnly):
    """Versions that submissions were graded against."""

    list_display = ("exercise", "digest", "created")
    list_filter = ("exercise",)


@admin.register(Lesson, Quiz)
class PageAdmin(LookOnly):
    """Lessons and quizzes."""

    list_display = ("slug", "title", "section", "retired")
    list_filter = ("course", "retired")
