"""The audit trail in Django's admin, and records whose reading there is in it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from operations.readonly_admin import ReadOnlyAdmin

from audit.models import Audited, Entry
from audit.trail import looked


class RecordedAdmin(ReadOnlyAdmin):
    """A record to be looked at; the trail says who did."""

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        """A single record."""
        answer = super().change_view(request, object_id, *args, **kwargs)
        if answer.status_code == 200 and self.get_object(request, object_id):
            looked(Audited.RECORD, f"{self.opts.label} {object_id}"[:200], by=request.user)  # type: ignore[arg-type]
        return answer


@admin.register(Entry)
class EntryAdmin(ReadOnlyAdmin):
    """All of it, also what is of no class."""

    list_display = ("at", "kind", "by", "about", "in_class", "words")
    list_filter = ("kind",)
    list_select_related = ("by", "about", "in_class")
    search_fields = ("by__username", "about__username")
    date_hierarchy = "at"
