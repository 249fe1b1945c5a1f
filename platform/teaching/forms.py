"""Forms about classes."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from catalog.models import Course
from classes.models import Class, Membership
from classes.permissions import Action, allowed
from django import forms


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


def joinable(code: str) -> Class | None:
    """The running class that the code lets in to."""
    if not code or "\0" in code:
        return None
    return Class.objects.filter(join_code=code, archived=None).first()
