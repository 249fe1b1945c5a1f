"""People in Django's admin."""

from typing import Any, ClassVar

from audit.models import Audited
from audit.trail import record
from django.contrib import admin, messages
from django.contrib.admin.models import LogEntry
from django.contrib.auth.admin import UserAdmin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts import erasing, second_factor
from accounts.access import user_of
from accounts.models import User

for model in second_factor.MODELS:  # its pages would show the secret; an operator resets it by a command
    admin.site.unregister(model)


class AsksToBeErased(admin.SimpleListFilter):
    """Who asks to be taken out of the records."""

    title = "asks to be erased"
    parameter_name = "asks"

    def lookups(self, *_: object) -> list[tuple[str, str]]:
        """One choice beside all."""
        return [("erasure", "Yes")]

    def queryset(self, _: HttpRequest, queryset: QuerySet[User]) -> QuerySet[User]:
        """Those who ask, the first first."""
        asking = queryset.filter(erasure_request__isnull=False).order_by("erasure_request__at")
        return asking if self.value() == "erasure" else queryset


@admin.register(User)
class PersonAdmin(UserAdmin):  # type: ignore[type-arg]  # it is generic for the type checker only
    """Make somebody an instructor, reset a password, close an account, take somebody out of the records.

    Only who has left no record at all can be deleted.
    """

    list_display = ("username", "display_name", "role", "is_active", "last_login")
    list_filter = (AsksToBeErased, "role", "is_active", "is_staff")
    search_fields = ("username", "display_name", "email")
    actions = ("erase",)
    fieldsets: ClassVar[Any] = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("display_name", "email", "email_confirmed", "time_zone", "role")}),
        ("Permissions", {"fields": ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Save it; another mail address is one that nobody has confirmed, unless that is said, too."""
        if change and "email" in form.changed_data and "email_confirmed" not in form.changed_data:
            obj.email_confirmed = None
        super().save_model(request, obj, form, change)
        if {"role", "is_superuser"} & set(form.changed_data):
            words = f"Of the site: {obj.role}{', superuser' if obj.is_superuser else ''}."
            record(Audited.ROLE, words, by=user_of(request), about=obj)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Without Django's own way to delete many at once."""
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Whether this person's row may go: not when the admin's log has something that they did.

        What else is on the record is protected by the database's own rules.
        """
        signed = obj is not None and LogEntry.objects.filter(user=obj).exists()
        return not signed and super().has_delete_permission(request, obj)

    @admin.action(description="Erase: records stay, under a pseudonym", permissions=["delete"])
    def erase(self, request: HttpRequest, people: QuerySet[User]) -> HttpResponse | None:
        """Say what would go and what would stay; do it when that is confirmed."""
        others = people.exclude(pk=user_of(request).pk)
        if "confirmed" not in request.POST:
            rows = [(person, erasing.erased(person), erasing.kept(person)) for person in others]
            context = {**self.admin_site.each_context(request), "title": "Erase people", "people": rows}
            return render(request, "admin/accounts/erase.html", context)
        for person in others:
            erasing.erase(person, user_of(request))
            self.log_change(request, person, "Erased.")
        messages.success(request, f"Erased: {len(others)}. What they handed in stays, under a pseudonym.")
        return None
