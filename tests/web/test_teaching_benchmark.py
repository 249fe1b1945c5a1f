"""The benchmark of the teaching side runs in a database of its own and prints a line a page."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from classes.models import Class
from django.core.management import call_command
from teaching.management.commands.benchmark_teaching import PAGES


@pytest.mark.django_db(transaction=True)
def test_it_prints_time_queries_and_weight_of_each_page_and_leaves_the_site_alone() -> None:
    said = StringIO()
    call_command("benchmark_teaching", students=5, items=8, submissions=20, stdout=said)
    lines = re.findall(r"^  (\S.*?) +\d+ ms +(\d+) queries +\d+ KiB$", said.getvalue(), re.MULTILINE)
    assert [name for name, _ in lines] == list(PAGES)
    assert max(int(queries) for _, queries in lines) <= 20
    assert not Class.objects.exists()
