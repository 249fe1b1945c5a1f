"""Forms about groups."""

from __future__ import annotations

from typing import Any

from classes.grouping import staff_of_class, students_of_class
from classes.models import Group, Membership
from django import forms


class GroupNameForm(forms.Form):
    """A new group."""

    name = forms.CharField(label="Name", max_length=100, help_text="Such as Monday, 10:00.")


class Members(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # it is generic for the type checker only
    """Members of a class as boxes to tick, each with the group that they are in."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: object) -> str:
        """A member's name; the user name, too, for two may be called the same."""
        assert isinstance(obj, Membership)
        where = f", now in {obj.group}" if obj.role == Membership.Role.STUDENT and obj.group else ""
        return f"{obj.user} ({obj.user.username}){where}"


class GroupForm(GroupNameForm):
    """A group as it shall be."""

    def __init__(self, group: Group, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        staff, students = staff_of_class(group.in_class), students_of_class(group.in_class)
        self.fields["assistants"] = Members(staff, label="Held by", required=False)
        self.fields["students"] = Members(students.order_by("user__username"), label="Students", required=False)
        self.initial = {
            "name": group.name,
            "assistants": [one.pk for one in group.assistants.all()],
            "students": [one.pk for one in group.memberships.all()],
        }
