"""Forms about classes."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from catalog.models import Course
from classes.extending import MOST_ATTEMPTS
from classes.members import STUDENT
from classes.models import Class, Group, Membership, PlanRow
from classes.permissions import Action, allowed
from django import forms

INPUT_FORMAT = "%Y-%m-%dT%H:%M:%S"


class ClassForm(forms.ModelForm):  # type: ignore[type-arg]  # it is generic for the type checker only
    """A new class."""

    class Meta:
        model = Class
        fields = ("course", "name", "term", "time_zone")
        help_texts = {"term": "Such as Autumn 2026.", "time_zone": "Where its dates are meant, such as Europe/Berlin."}  # noqa: RUF012

    def __init__(self, person: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        courses = allowed(person, Action.CREATE_CLASS, Course.objects.all())
        self.fields["course"] = forms.ModelChoiceField(courses, empty_label=None)


class CodeForm(forms.Form):
    """The code of a class that one wants to join."""

    code = forms.CharField(label="Code", max_length=20, help_text="Eight letters and digits, from your instructor.")

    def clean_code(self) -> str:
        """The code as it is stored; what was typed may have spaces and small letters."""
        code = "".join(self.cleaned_data["code"].split()).upper()
        if not joinable(code):
            raise forms.ValidationError("No class has this code. Codes have no 0, O, 1, I and L.")
        return code


class RoleForm(forms.ModelForm):  # type: ignore[type-arg]  # it is generic for the type checker only
    """The role of a member."""

    class Meta:
        model = Membership
        fields = ("role",)


class ExtensionForm(forms.Form):
    """More time or attempts for a student or a group of a class."""

    row = forms.ModelChoiceField(PlanRow.objects.none(), label="For what", empty_label=None)
    who = forms.ChoiceField(label="For whom")
    due = forms.DateTimeField(
        label="Due", required=False, widget=forms.DateTimeInput({"type": "datetime-local", "step": 1}, INPUT_FORMAT)
    )
    attempts = forms.IntegerField(label="Attempts in all", required=False, min_value=1, max_value=MOST_ATTEMPTS)
    reason = forms.CharField(
        label="Reason", max_length=1000, help_text="Staff of the class and the student can read it."
    )

    def __init__(self, taught: Class, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.taught = taught
        rows = taught.plan.select_related("section", "exercise", "quiz", "question")
        self.fields["row"] = forms.ModelChoiceField(rows, label="For what", empty_label=None)
        groups = [(f"group-{group.pk}", group.name) for group in taught.groups.all()]
        students = taught.memberships.filter(role=STUDENT, user__is_active=True).select_related("user")
        people = [(f"member-{one.pk}", f"{one.user} ({one.user.username})") for one in students]
        self.fields["who"] = forms.ChoiceField(
            label="For whom", choices=[("", "Choose"), ("Groups", groups), ("Students", people)]
        )
        self.fields["due"].help_text = f"Later than in the plan, on the clocks of {taught.time_zone}."

    def clean_who(self) -> Membership | Group:
        """The member or group that was chosen."""
        kind, _, pk = self.cleaned_data["who"].partition("-")
        return self.taught.groups.get(pk=pk) if kind == "group" else self.taught.memberships.get(pk=pk)


def joinable(code: str) -> Class | None:
    """The running class that the code lets in to."""
    if not code or "\0" in code:
        return None
    return Class.objects.filter(join_code=code, archived=None).first()
