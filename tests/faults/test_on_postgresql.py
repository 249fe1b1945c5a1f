"""What the site's tests say of the queue, of old data and of hostile fields holds on PostgreSQL, too."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

from tests import needs
from tests.faults.production import ROOT

pytestmark = pytest.mark.slow

FILES = (
    "accounts",
    "migrations",
    "submit",
    "claims",
    "fair_queue",
    "slots",
    "grade_again",
    "uploads",
    "worker",
    "regrading",
    "audit",
)


@pytest.mark.needs("postgresql")
def test_the_queue_and_the_migrations(tmp_path: Path) -> None:
    name = f"hebb_{uuid.uuid4().hex[:12]}"  # pytest-django makes test_<name> and drops it
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": urlunsplit(urlsplit(needs.POSTGRESQL)._replace(path=f"/{name}")),
        "CELERY_BROKER_URL": "redis://no-test-rings",
        "SECRET_KEY": "k" * 50,
        "ALLOWED_HOSTS": "testserver,localhost",
        "HEBB_DATA_DIR": str(tmp_path),
        "HEBB_STAFF_TWO_FACTORS": "0",  # as on the sites that these tests are of
    }
    files = [*(f"tests/web/test_{file}.py" for file in FILES), "tests/web/pages/test_hostile_fields.py"]
    files.append("tests/web/pages/test_exams.py")
    files.append("tests/web/test_live.py::test_a_page_is_woken_when_its_submission_moves")
    command = [sys.executable, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", *files]
    answer = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout[-4000:] + answer.stderr[-2000:]
    assert " passed" in answer.stdout
    assert " skipped" not in answer.stdout
