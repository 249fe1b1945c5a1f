"""Forms about open questions: the question, and an answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from answering.models import OpenAnswer
from catalog.models import Section
from catalog.rendering import RenderingError, render
from classes import rubric
from classes.models import Class, OpenQuestion
from classes.rubric import RubricError
from django import forms
from django.db.models import QuerySet

STATEMENT: Final = Path("statement")
"""What mistakes in the Markdown are said to stand in, with their line."""


class QuestionForm(forms.ModelForm):  # type: ignore[type-arg]  # it is generic for the type checker only
    """A question of a class, new or as it shall be; its criteria a line each."""

    criteria = forms.CharField(
        label="Criteria",
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="One a line: points, a colon and what they are for. Students see them beside the question.",
    )

    class Meta:
        model = OpenQuestion
        fields = ("title", "slug", "section", "statement")
        labels: Final = {"slug": "Short name", "section": "Section of the course", "statement": "Question"}
        help_texts: Final = {
            "slug": "By which the plan names it, such as compare-losses: letters, digits, - and _.",
            "statement": "In Markdown, as lessons are: formulas in $…$, code between ```.",
        }
        widgets: Final = {"statement": forms.Textarea(attrs={"rows": 12})}

    def __init__(self, question: OpenQuestion, data: Mapping[str, Any] | None = None) -> None:
        lines = "\n".join(map(str, rubric.of(question.criteria)))
        super().__init__(data, instance=question, initial={"criteria": lines})
        self.fields["section"] = forms.ModelChoiceField(
            _sections(question.in_class), label="Section of the course", empty_label=None
        )

    def clean_slug(self) -> str:
        """A short name that no other question of the class has."""
        slug = str(self.cleaned_data["slug"])
        if self.instance.in_class.open_questions.filter(slug=slug).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError("Another question of this class has this short name.")
        return slug

    def clean_statement(self) -> str:
        """Markdown that can be shown; what was made of it is kept beside it."""
        statement = str(self.cleaned_data["statement"])
        try:
            self.instance.html = render(statement, source=STATEMENT)
        except RenderingError as error:
            raise forms.ValidationError(str(error)) from None
        return statement

    def clean_criteria(self) -> str:
        """At least one criterion; as data they are the question's."""
        text = str(self.cleaned_data["criteria"])
        try:
            criteria = rubric.read_criteria(text.splitlines())
        except RubricError as error:
            raise forms.ValidationError(str(error)) from None
        if not criteria:
            raise forms.ValidationError("Write at least one criterion.")
        self.instance.criteria = rubric.stored(criteria)
        return text


def _sections(taught: Class) -> QuerySet[Section]:
    found = Section.objects.filter(course=taught.course_id)
    return found.select_related("chapter").order_by("chapter__order", "order")


class FilesInput(forms.ClearableFileInput):
    """Several files at once."""

    allow_multiple_selected = True


class AnswerForm(forms.ModelForm):  # type: ignore[type-arg]  # it is generic for the type checker only
    """What a student hands in; the files are read apart."""

    attached = forms.Field(
        required=False,
        label="Files (optional)",
        widget=FilesInput(attrs={"multiple": True, "accept": ".png,.jpg,.jpeg,.ipynb"}),
        help_text="Up to four pictures (.png, .jpg) or notebooks (.ipynb), 4 MiB together.",
    )

    class Meta:
        model = OpenAnswer
        fields = ("text",)
        labels: Final = {"text": "Your answer"}
        widgets: Final = {"text": forms.Textarea(attrs={"rows": 10, "maxlength": 20_000})}
