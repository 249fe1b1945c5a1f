"""Remarks on submissions: who says what on which line, what is new to whom, and what waits for an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from accounts.models import User
from catalog.models import Course
from classes.models import Class
from django import forms
from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone
from grading.models import Purpose, Submission, in_course

from graders.intake import Stretch, by_cell
from submissions import saved_remarks
from submissions.models import Remark, RemarksSeen

MOST_A_SUBMISSION: Final = 200
MOST_AN_HOUR: Final = 120


NAMED: Final = ("created", "version__exercise__title", "lesson__title", "scratch_of")
"""What a list of submissions with new remarks shows of them."""
ASKED: Final = (
    *("words", "at", "author__username", "author__display_name"),
    *("submission__version__exercise__title", "submission__lesson__title", "submission__scratch_of"),
)
"""What a list of questions shows of them, which is no code."""


class RemarkForm(forms.ModelForm):  # type: ignore[type-arg]  # it is generic for the type checker only
    """A new remark on ``submission`` by ``author``."""

    class Meta:
        model = Remark
        fields = ("words", "file", "line", "asks", "regrade")
        labels: Final = {
            "words": "Your words",
            "file": "File",
            "line": "Line (optional)",
            "asks": "I ask for an answer",
            "regrade": "I ask for another look at the points",
        }
        widgets: Final = {
            "words": forms.Textarea(attrs={"rows": 4, "maxlength": 5000}),
            "line": forms.NumberInput(attrs={"min": 1}),
        }

    def __init__(
        self, submission: Submission, author: User, data: Mapping[str, str] | None = None, words: str = ""
    ) -> None:
        super().__init__(data, instance=Remark(submission=submission, author=author), initial={"words": words})
        if not may_ask_for_regrade(submission, author):
            del self.fields["regrade"]
        if saved_remarks.may_save(submission, author):
            self.fields["save_as"] = forms.CharField(
                label="Save these words as (optional)",
                required=False,
                max_length=60,
                help_text="A short name, by which staff of the class find them at this exercise.",
            )
        names = list(submission.files)
        choices = [("", "the whole")] if len(names) != 1 else []
        widget = forms.Select() if len(names) != 1 else forms.HiddenInput()
        self.fields["file"] = forms.ChoiceField(
            choices=[*choices, *((name, name) for name in names)], required=False, widget=widget
        )
        self.initial["file"] = names[0] if len(names) == 1 else ""  # that of the model would go before the field's

    def clean(self) -> dict[str, object]:
        """A line is one of its file; without one the words are on the whole."""
        cleaned: dict[str, object] = super().clean() or self.cleaned_data
        cleaned["asks"] = bool(cleaned.get("asks") or cleaned.get("regrade"))
        line, file = cleaned.get("line"), str(cleaned.get("file") or "")
        if line is None:
            return cleaned | {"file": ""}
        if not file:
            self.add_error("line", "Say of which file.")
            return cleaned
        lines = len(self.instance.submission.files[file].splitlines())
        if not (isinstance(line, int) and 1 <= line <= lines):
            self.add_error("line", f"{file} has {lines} lines.")
        return cleaned


class TooManyRemarksError(Exception):
    """No more are taken; the words say so to whom it concerns."""


def add(form: RemarkForm) -> Remark:
    """Store a remark whose form is valid. Raises ``TooManyRemarksError`` with words for its author."""
    remark: Remark = form.instance
    with transaction.atomic():
        User.objects.select_for_update().get(pk=remark.author.pk)  # one person's parallel clicks take turns
        if Remark.objects.filter(submission=remark.submission).count() >= MOST_A_SUBMISSION:
            raise TooManyRemarksError(f"There are {MOST_A_SUBMISSION} remarks already: talk to each other instead.")
        since = timezone.now() - timedelta(hours=1)
        if Remark.objects.filter(author=remark.author, at__gt=since).count() >= MOST_AN_HOUR:
            raise TooManyRemarksError(f"You have written {MOST_AN_HOUR} remarks within an hour. Go on later.")
        form.save()
        if name := str(form.cleaned_data.get("save_as") or ""):
            saved_remarks.save(remark.submission, name, remark.words)
    return remark


def may_ask_for_regrade(submission: Submission, person: User) -> bool:
    """Whether ``person`` may ask for another look at its points: its author, once it has any, one request at a time."""
    if submission.user_id != person.pk or submission.purpose != Purpose.SUBMIT or submission.current_id is None:
        return False
    return not _waiting(Remark.objects.filter(submission=submission, regrade=True)).exists()


def withdraw(remark: Remark) -> None:
    """Show a remark no more; what was said stays on the record."""
    Remark.objects.filter(pk=remark.pk, withdrawn=None).update(withdrawn=timezone.now())


@dataclass(frozen=True)
class Shown:
    """A remark as a page shows it: where it is, what stands there, and whether it still waits for an answer."""

    remark: Remark
    place: str
    code: str
    new: bool
    own: bool
    waits: bool


def remarks_on(submission: Submission, reader: User) -> list[Shown]:
    """What was said of ``submission``, in order; of those that are withdrawn a page tells when, and no words."""
    seen = RemarksSeen.objects.filter(submission=submission, user=reader).values_list("at", flat=True).first()
    remarks = list(Remark.objects.filter(submission=submission).select_related("author"))
    return [
        Shown(
            one,
            _place(submission, one),
            _code(submission, one),
            new=one.author_id != reader.pk and not one.withdrawn and (seen is None or one.at > seen),
            own=one.author_id == reader.pk,
            waits=one.asks and not one.withdrawn and not _answered(one, remarks[number:]),
        )
        for number, one in enumerate(remarks, 1)
    ]


def _answered(remark: Remark, later: Sequence[Remark]) -> bool:
    """Whether somebody else has said something since, and not withdrawn it."""
    return any(one.author_id != remark.author_id and not one.withdrawn for one in later)


def look(submission: Submission, reader: User) -> None:
    """Note that ``reader`` has looked at what was said of ``submission`` until now."""
    RemarksSeen.objects.update_or_create(submission=submission, user=reader, defaults={"at": timezone.now()})


def new_to(author: User, course: Course) -> QuerySet[Submission]:
    """The submissions of ``author`` in a course of which others have said something that they have not looked at."""
    looked = RemarksSeen.objects.filter(submission=OuterRef("submission"), user=author, at__gte=OuterRef("at"))
    unseen = Remark.objects.filter(~Exists(looked), submission__user=author, withdrawn=None).exclude(author=author)
    found = Submission.objects.filter(in_course(course), pk__in=unseen.values("submission"))
    return found.select_related("version__exercise", "lesson").only(*NAMED)


def waiting_for_staff(taught: Class) -> QuerySet[Remark]:
    """What students of a class ask, on their own submissions, and nobody else has said anything to since."""
    waiting = _waiting(Remark.objects.filter(submission__made_in=taught, author=F("submission__user")))
    related = ("author", "submission__version__exercise", "submission__lesson")
    return waiting.select_related(*related).only(*ASKED)


def _waiting(remarks: QuerySet[Remark]) -> QuerySet[Remark]:
    """Those of ``remarks`` that ask, and nobody else has said anything to since."""
    later = Remark.objects.filter(submission=OuterRef("submission"), at__gt=OuterRef("at"), withdrawn=None)
    answered = later.exclude(author=OuterRef("author"))
    return remarks.filter(~Exists(answered), asks=True, withdrawn=None)


def _place(submission: Submission, remark: Remark) -> str:
    """“submission.py, line 7”, or the line of the cell of the notebook that it was taken from; empty for the whole."""
    if remark.line is None:
        return ""
    stretches = [Stretch(*numbers) for numbers in submission.stretches]
    written = f"{remark.file}:{remark.line}"
    told = by_cell(written, stretches)
    return told if told != written else f"{remark.file}, line {remark.line}"


def _code(submission: Submission, remark: Remark) -> str:
    lines = submission.files.get(remark.file, "").splitlines() if remark.line else []
    return lines[remark.line - 1] if remark.line and remark.line <= len(lines) else ""
