"""Classes in Django's admin: operators name who teaches; plans and extensions are looked at only."""

from typing import Any

from accounts.access import user_of
from audit.models import Audited
from audit.trail import record
from django.contrib import admin
from django.http import HttpRequest
from operations.readonly_admin import ReadOnlyAdmin

from classes.models import Class, Extension, Group, Membership, PlanRow


@admin.register(Class)
class ClassAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # it is generic for the type checker only
    """A course taught once."""

    list_display = ("name", "term", "course", "open", "time_zone", "archived")
    list_filter = ("course", "open")
    list_select_related = ("course",)


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # it is generic for the type checker only
    """Who is in."""

    list_display = ("user", "in_class", "role", "group", "joined")
    list_filter = ("role", "in_class")
    search_fields = ("user__username",)
    list_select_related = ("user", "in_class", "group")
    raw_id_fields = ("user", "group")

    def save_model(self, request: HttpRequest, obj: Membership, form: Any, change: bool) -> None:
        """Save it; the class's audit trail says who gave the role."""
        super().save_model(request, obj, form, change)
        words = f"In the admin: {obj.role}."
        record(Audited.ROLE, words, by=user_of(request), about=obj.user, in_class=obj.in_class)

    def delete_model(self, request: HttpRequest, obj: Membership) -> None:
        """Take somebody out; the class's audit trail says who did."""
        record(Audited.ROLE, "In the admin: taken out.", by=user_of(request), about=obj.user, in_class=obj.in_class)
        super().delete_model(request, obj)


@admin.register(Group)
class GroupAdmin(ReadOnlyAdmin):
    """Practicals."""

    list_display = ("name", "in_class")
    list_select_related = ("in_class",)


@admin.register(PlanRow)
class PlanRowAdmin(ReadOnlyAdmin):
    """What counts."""

    list_display = ("in_class", "thing", "weight", "opens", "due", "bonus")
    list_filter = ("in_class",)
    list_select_related = ("in_class", "section", "exercise", "quiz", "question")


@admin.register(Extension)
class ExtensionAdmin(ReadOnlyAdmin):
    """Who has more time, and why."""

    list_display = ("row_id", "user", "group", "due", "attempts", "by", "at", "ended")
    list_select_related = ("user", "group", "by")
