"""Forms about a class as a whole."""

from __future__ import annotations

from classes.models import Class
from classes.terms import MOST_DAYS
from django import forms


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]  # it is generic for the type checker only
    """What a class is called, and its clocks."""

    class Meta:
        model = Class
        fields = ("name", "term", "time_zone")
        help_texts = {"time_zone": "Dates of the plan stay the moments that they are, on other clocks."}  # noqa: RUF012


class CopyForm(forms.Form):
    """A class for another term."""

    prefix = "copy"

    name = forms.CharField(max_length=100)
    term = forms.CharField(max_length=50, required=False)
    days = forms.IntegerField(
        label="Dates are so many days later",
        initial=364,
        min_value=-MOST_DAYS,
        max_value=MOST_DAYS,
        help_text="364 is a year later on the same day of the week.",
    )
