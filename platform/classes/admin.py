"""Classes in Django's admin: operators name who teaches; plans and extensions are looked at only."""

from django.contrib import admin
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
