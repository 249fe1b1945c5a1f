"""The form by which staff give points."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from classes import rubric
from classes.rubric import Criterion
from django import forms

from answering.giving_points import Given
from answering.models import PointsGiven


class GradeForm(forms.Form):
    """Points for each criterion, with words on each and on the whole; to begin with those of the ``last`` grade."""

    def __init__(
        self, criteria: tuple[Criterion, ...], data: Mapping[str, str] | None = None, last: PointsGiven | None = None
    ) -> None:
        super().__init__(data, initial=_as_given(criteria, last) if last else None)
        self._criteria = criteria
        for number, one in enumerate(criteria):
            self.fields[f"points-{number}"] = forms.DecimalField(
                label=f"{one.title}: points of {rubric.written(one.points)}",
                min_value=Decimal(0),
                max_value=one.points,
                decimal_places=2,
                widget=forms.NumberInput(attrs={"min": 0, "max": str(one.points), "step": "any"}),
            )
            self.fields[f"words-{number}"] = forms.CharField(
                label="Words on this (optional)", required=False, max_length=1000
            )
        self.fields["remark"] = forms.CharField(
            label="Remark (optional)", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
        )

    def given(self) -> list[Given]:
        """What a valid form says."""
        cleaned = self.cleaned_data
        return [
            Given(one, cleaned[f"points-{number}"], cleaned[f"words-{number}"])
            for number, one in enumerate(self._criteria)
        ]


def _as_given(criteria: tuple[Criterion, ...], last: PointsGiven) -> dict[str, str]:
    """What a grade says of those of ``criteria`` that it knows by their titles."""
    known = {row["title"]: row for row in last.points}
    given = [(number, known[one.title]) for number, one in enumerate(criteria) if one.title in known]
    points = {f"points-{number}": row["points"] for number, row in given}
    return points | {f"words-{number}": row["words"] for number, row in given} | {"remark": last.remark}
