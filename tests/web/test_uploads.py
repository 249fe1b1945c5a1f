"""The file as it was handed in is kept for a while, and bounded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest
from accounts.models import User
from catalog.models import ExerciseVersion
from django.utils import timezone
from grading import uploads
from grading.hand_in import HandIn, Upload
from grading.models import OriginalUpload, Purpose, Submission
from grading.services import submit
from grading.sweeper import sweep
from pytest_django import Settings

from tests.web.conftest import HandsIn

pytestmark = pytest.mark.django_db


@pytest.fixture
def upload(version: ExerciseVersion) -> Callable[..., Submission]:
    """Hands in a file, other code each time."""
    numbers = count(1)

    def upload(user: User, name: str = "work.ipynb", content: bytes = b"{}") -> Submission:
        files = {"submission.py": f"x = {next(numbers)}"}
        return submit(HandIn(user, version, Purpose.SUBMIT, files, Upload(name, content)))

    return upload


def names() -> list[str]:
    return list(OriginalUpload.objects.order_by("pk").values_list("name", flat=True))


def test_a_file_is_kept_as_it_came(alice: User, upload: Callable[..., Submission]) -> None:
    kept = upload(alice, "my work.ipynb", b"\x00\xff{}").upload
    assert (kept.name, bytes(kept.content)) == ("my work.ipynb", b"\x00\xff{}")


def test_code_from_the_editor_has_no_file(alice: User, hand_in: HandsIn) -> None:
    hand_in(alice)
    assert names() == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [("a" * 300 + ".ipynb", "a" * 249 + ".ipynb"), ("a\0b\ud800.py", "a\N{REPLACEMENT CHARACTER}b?.py")],
)
def test_a_name_that_no_database_takes_keeps_no_work_from_the_record(
    name: str, kept: str, alice: User, upload: Callable[..., Submission]
) -> None:
    assert upload(alice, name).upload.name == kept


def test_zero_days_keep_nothing(alice: User, upload: Callable[..., Submission], settings: Settings) -> None:
    settings.HEBB_UPLOAD_DAYS = 0
    assert upload(alice).files == {"submission.py": "x = 1"}
    assert names() == []


def test_a_sweep_forgets_what_is_older_and_leaves_the_work(
    alice: User, upload: Callable[..., Submission], settings: Settings
) -> None:
    settings.HEBB_UPLOAD_DAYS = 30
    for name, days in (("old.py", 31), ("new.py", 29)):
        kept = upload(alice, name).upload
        OriginalUpload.objects.filter(pk=kept.pk).update(created=timezone.now() - timedelta(days=days))
    sweep(["instant"])
    assert names() == ["new.py"]
    assert Submission.objects.count() == 2


def test_of_one_student_the_newest_are_kept_up_to_a_bound(
    alice: User, bob: User, upload: Callable[..., Submission], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "BYTES_A_STUDENT", 10)
    upload(bob, "bobs.py", b"x" * 10)
    for number in range(4):
        upload(alice, f"{number}.py", b"x" * 4)
    assert names() == ["bobs.py", "2.py", "3.py"]
    assert Submission.objects.count() == 5
