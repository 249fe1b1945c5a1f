"""Students' own records in Django's admin, to be looked at."""

from audit.admin import RecordedAdmin
from catalog.admin import HEAVY_IN_LESSONS
from django.contrib import admin

from learning.models import Draft, EarlierDraft, HintOpened, LessonRead


@admin.register(LessonRead)
class LessonReadAdmin(RecordedAdmin):
    """Lessons read."""

    list_display = ("user", "lesson", "read_at")
    list_select_related = ("user", "lesson")
    heavy = tuple(f"lesson__{name}" for name in HEAVY_IN_LESSONS)


@admin.register(Draft)
class DraftAdmin(RecordedAdmin):
    """Drafts."""

    list_display = ("user", "exercise", "saved")
    heavy = ("code",)


@admin.register(EarlierDraft)
class EarlierDraftAdmin(RecordedAdmin):
    """What stood in editors before."""

    list_display = ("user", "exercise", "saved")
    heavy = ("code",)


@admin.register(HintOpened)
class HintOpenedAdmin(RecordedAdmin):
    """Hints opened."""

    list_display = ("user", "exercise", "step", "opened")
