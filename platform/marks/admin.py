"""Adjustments in Django's admin, to be looked at."""

from audit.admin import RecordedAdmin
from django.contrib import admin

from marks.models import Adjustment


@admin.register(Adjustment)
class AdjustmentAdmin(RecordedAdmin):
    """Who gave whom which points, and why."""

    list_display = ("row_id", "user", "points", "reason", "author", "at", "undoes_id")
    list_select_related = ("user", "author")
