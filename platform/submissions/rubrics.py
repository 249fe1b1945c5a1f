"""What a submission's page shows of the points that staff give by the rubric of the plan's row."""

from __future__ import annotations

from dataclasses import dataclass

from answering.giving_points import rubric_row
from answering.grade_form import GradeForm
from answering.models import RubricGrade
from classes import rubric
from classes.permissions import Action, may
from classes.rubric import Criterion
from django.http import HttpRequest
from grading.models import Submission


@dataclass(frozen=True)
class Rubric:
    """Criteria, and what was given for this submission; ``counts`` is false where another one was graded later.

    ``form`` is there for who may give points.
    """

    criteria: tuple[Criterion, ...]
    grade: RubricGrade | None
    counts: bool
    form: GradeForm | None


def rubric_of(request: HttpRequest, found: Submission, form: GradeForm | None = None) -> Rubric | None:
    """The rubric for a submission, with ``form`` as it was filled in; ``None`` where the plan has none."""
    row = rubric_row(found)
    if row is None:
        return None
    criteria = rubric.of(row.rubric)
    grades = row.rubric_grades.filter(submission__user=found.user_id).select_related("author").order_by("-pk")
    grade, latest = grades.filter(submission=found).first(), grades.first()
    if form is None and may(request.user, Action.GRADE, found):
        form = GradeForm(criteria, last=grade)
    return Rubric(criteria, grade, grade == latest, form)
