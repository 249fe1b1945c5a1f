"""The benchmark of the queue runs, in a database of its own, and prints what it measured."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from grading.models import GradingJob


@pytest.mark.django_db(transaction=True)
def test_it_prints_a_median_for_each_question_and_leaves_the_site_alone() -> None:
    said = StringIO()
    call_command("benchmark_queue", waiting=300, students=60, stdout=said)
    rows = re.findall(r"^  (\D.+?) +(\d+\.\d\d) ms +(\d+\.\d\d) ms$", said.getvalue(), re.MULTILINE)
    assert [name for name, *_ in rows] == [
        "a click (the whole transaction)",
        "what 40 waiting pages are told, one reading",
        "what the last in the queue is told",
        "a claim",
        "a claim that passes a student over",
    ]
    assert not GradingJob.objects.exists()


def test_more_students_than_work_make_no_sense() -> None:
    with pytest.raises(CommandError, match="--waiting must be at least --students"):
        call_command("benchmark_queue", waiting=10, students=60)
