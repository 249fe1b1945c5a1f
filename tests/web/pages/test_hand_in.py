"""Run, Submit and files: what is taken, what is refused, and that nothing typed is lost."""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from grading.claims import record
from grading.models import GradingJob, Submission
from learning.models import Draft
from pytest_django import Settings
from submissions.views import safe_name

from graders import intake
from graders.frames import Frame
from graders.report import Outcome
from tests.conftest import BrowserOf, MakeExercise
from tests.web.claiming import take
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import Graded, a_report
from tests.web.reading import Answer, words

ADDRESS = "/courses/tests/exercises/double/submissions"
HTMX = {"HX-Request": "true"}
CODE = "def double(x):\n    return 2 * x\n"


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf, exercise: Exercise) -> Client:
    return browser_of(alice)


@pytest.mark.parametrize("purpose", ["run", "submit"])
def test_the_code_is_handed_in_and_a_panel_waits_for_the_verdict(
    purpose: str, alices: Client, alice: User, version: ExerciseVersion
) -> None:
    part = alices.post(ADDRESS, {"code": CODE, "purpose": purpose}, headers=HTMX).content.decode()
    submission = Submission.objects.get()
    assert (submission.user, submission.purpose, submission.files) == (alice, purpose, {"submission.py": CODE})
    assert submission.version == version
    assert f'data-events="/submissions/{submission.pk}/events"' in part
    assert "You are next" in words(part)


def test_who_is_ahead_is_counted(alices: Client, bob: User, hand_in: HandsIn, make_exercise: MakeExercise) -> None:
    for number in range(2):
        hand_in(bob, make_exercise(f"other-{number}"))
    part = words(alices.post(ADDRESS, {"code": CODE, "purpose": "submit"}, headers=HTMX).content.decode())
    assert "1 ahead of you, about" in part or "2 ahead of you, about" in part


def test_without_javascript_a_double_click_leads_to_one_submission(alices: Client) -> None:
    form = {"code": CODE.replace("\n", "\r\n"), "purpose": "submit"}
    addresses = {alices.post(ADDRESS, form).headers["Location"] for _ in range(2)}
    assert addresses == {f"/submissions/{Submission.objects.get().pk}/"}


def test_a_file_that_is_sent_twice_is_one_submission(alices: Client) -> None:
    for _ in range(2):
        upload(alices, "work.ipynb", notebook("%time 1", CODE))
    assert Submission.objects.count() == 1


def test_without_javascript_the_submission_has_a_page(alices: Client) -> None:
    answer = alices.post(ADDRESS, {"code": CODE, "purpose": "submit"}, follow=True)
    page = answer.content.decode()
    assert answer.redirect_chain == [(f"/submissions/{Submission.objects.get().pk}/", 302)]
    assert "Look again" in page


def test_what_is_handed_in_is_the_draft_too(alices: Client) -> None:
    alices.post(ADDRESS, {"code": CODE.replace("\n", "\r\n"), "purpose": "submit"})
    assert Draft.objects.get().code == CODE
    assert Submission.objects.get().files == {"submission.py": CODE}


def test_user_version_and_score_cannot_be_posted(alices: Client, alice: User, bob: User) -> None:
    alices.post(
        ADDRESS, {"code": CODE, "purpose": "submit", "user": bob.pk, "score": "99", "version": "7", "seed": "1"}
    )
    submission = Submission.objects.get()
    assert submission.user == alice
    assert not hasattr(submission, "verdict")


@pytest.mark.parametrize("purpose", ["", "exam", "SUBMIT"])
def test_there_is_run_and_submit_and_nothing_else(purpose: str, alices: Client) -> None:
    assert alices.post(ADDRESS, {"code": CODE, "purpose": purpose}).status_code == 400
    assert not Submission.objects.exists()


@pytest.mark.parametrize("code", ["", " \n\t"])
def test_no_code_is_refused(code: str, alices: Client) -> None:
    answer = alices.post(ADDRESS, {"code": code, "purpose": "submit"}, headers=HTMX)
    assert answer.status_code == 422
    assert "There is no code yet." in answer.content.decode()
    assert not Submission.objects.exists()


def test_a_refusal_without_javascript_is_a_page_with_a_way_back(alices: Client) -> None:
    answer = alices.post(ADDRESS, {"code": "", "purpose": "submit"})
    assert answer.status_code == 422
    assert "Back to the exercise" in answer.content.decode()


def test_a_flood_is_refused_and_the_code_kept(alices: Client, settings: Settings) -> None:
    settings.HEBB_SUBMISSIONS_PER_MINUTE = 2
    answers = [alices.post(ADDRESS, {"code": f"x = {n}", "purpose": "run"}, headers=HTMX) for n in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 422]
    assert "You have handed in 2 times within a minute." in answers[2].content.decode()
    assert Draft.objects.get().code == "x = 2"


def test_a_newer_one_takes_the_place_of_the_waiting_one(alices: Client) -> None:
    for code in ("x = 1", "x = 2"):
        alices.post(ADDRESS, {"code": code, "purpose": "submit"})
    old = Submission.objects.earliest("created")
    assert old.job.state == GradingJob.State.REPLACED
    assert "You handed in a newer version" in alices.get(f"/submissions/{old.pk}/").content.decode()


# --- files ------------------------------------------------------------------------------------------------------


def upload(client: Client, name: str, data: bytes, headers: dict[str, str] = HTMX) -> Answer:
    return client.post(ADDRESS, {"purpose": "submit", "file": SimpleUploadedFile(name, data)}, headers=headers)


def test_a_python_file_is_taken_and_the_draft_left_alone(alices: Client) -> None:
    alices.post("/courses/tests/exercises/double/draft", {"code": "draft"})
    assert upload(alices, "my work.py", CODE.encode()).status_code == 200
    assert Submission.objects.get().files == {"submission.py": CODE}
    assert Draft.objects.get().code == "draft"


def notebook(*cells: str) -> bytes:
    """A notebook that begins with a cell of text; the rest is code."""
    code = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in cells]
    text = {"cell_type": "markdown", "metadata": {}, "source": "# Doubling"}
    return json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [text, *code]}).encode()


def test_a_notebook_is_taken_with_its_comments_and_notes_on_what_was_left_out(alices: Client) -> None:
    part = upload(alices, "work.ipynb", notebook("%matplotlib inline\n# twice\n" + CODE)).content.decode()
    submission = Submission.objects.get()
    assert submission.files == {"submission.py": f"# cell 2\n# twice\n{CODE}"}
    address = f"/submissions/{submission.pk}/"
    pages = [part, *(alices.get(address + more).content.decode() for more in ("", "panel", "panel?beside=editor"))]
    for page in pages:
        assert page.count('class="verdict-note"') == 1
        assert "Cell 2 (“%matplotlib inline”): 1 line meant for IPython or the shell left out." in words(page)


def test_the_notes_are_there_on_the_exercise_page_whatever_becomes_of_the_upload(
    settings: Settings, alices: Client
) -> None:
    settings.HEBB_UPLOAD_DAYS = 0
    upload(alices, "work.ipynb", notebook(CODE, CODE, "def <b>("))
    page = alices.get("/courses/tests/exercises/double/").content.decode()
    assert "<code>double</code> is defined in cells 2 and 3; the last one counts." in page
    assert "Cell 4 (“def &lt;b&gt;(”): Python cannot read it" in page


def test_a_line_of_a_notebook_is_named_by_its_cell(alices: Client) -> None:
    upload(alices, "work.ipynb", notebook("import math", "\n\n" + CODE))
    assert Submission.objects.get().files["submission.py"] == f"# cell 3\n{CODE}"
    told = "TypeError: no\nsubmission.py, line 3: return 2 * x"
    printed = 'File "submission.py", line 2, in double'
    frames = (Frame("submission.py", 3, "submission.py, line 3", "return 2 * x", "double"),)
    more = {"feedback": told, "frames": frames, "stdout": printed, "diagnosis": "See submission.py, line 1."}
    report = a_report(Outcome.RUNTIME_ERROR, 0, **more)
    assert record(take(), report)
    page = words(alices.get(f"/submissions/{Submission.objects.get().pk}/").content.decode())
    assert "TypeError: no cell 3, line 4 , in double" in page
    assert "Cell 3, line 3, in double" in page
    assert "See submission.py, line 1." in page
    assert "Its cells are counted from the top" in page


def test_a_line_of_a_python_file_is_named_as_it_is(alices: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice, Outcome.RUNTIME_ERROR, 0.0, feedback="submission.py, line 1: double = abs")
    page = words(alices.get(f"/submissions/{submission.pk}/").content.decode())
    assert "submission.py, line 1: double = abs" in page
    assert "Its cells are counted" not in page


def test_the_site_itself_parses_nothing_of_it(alices: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("graders.intake.pieces.parse")
    assert upload(alices, "work.ipynb", notebook(CODE)).status_code == 200


def test_files_that_cannot_be_graded_are_counted_too(
    alices: Client, bob: User, browser_of: BrowserOf, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.HEBB_SUBMISSIONS_PER_MINUTE = 2
    for _ in range(2):
        assert "notebook" in upload(alices, "work.ipynb", b"{}").content.decode()
    answer = upload(alices, "work.ipynb", notebook(CODE))
    assert answer.status_code == 422
    assert re.search(r"handed in 2 files within a minute\. Wait (60|[1-5]?\d) s", answer.content.decode())
    assert not Submission.objects.exists()
    assert alices.post(ADDRESS, {"code": CODE, "purpose": "run"}, headers=HTMX).status_code == 200
    assert upload(browser_of(bob), "work.py", CODE.encode()).status_code == 200
    monkeypatch.setattr("submissions.uploads.MINUTE_S", -1.0)
    assert upload(alices, "work.ipynb", notebook(CODE)).status_code == 200


def test_who_finds_nobody_free_to_read_it_is_told_to_come_back(alices: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("submissions.uploads.READERS", intake.Readers(count=0, patience_s=0))
    answer = upload(alices, "work.py", CODE.encode())
    assert (answer.status_code, 2 <= int(answer["Retry-After"]) <= 6) == (503, True)
    assert not Submission.objects.exists()


def test_a_zip_of_modules_is_taken(alices: Client) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("submission.py", "from extra import double\n")
        archive.writestr("extra.py", CODE)
    upload(alices, "work.zip", buffer.getvalue())
    assert set(Submission.objects.get().files) == {"submission.py", "extra.py"}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("work.py", b"x = '\x80'", "UTF-8"),
        ("work.py", b"\xff\xfe", "The file is empty."),
        ("work.py", b"", "The file is empty."),
        ("work.txt", b"x", "cannot be graded. Hand in a .py file"),
        ("work.zip", b"no zip", "zip"),
        ("work.ipynb", b"{}", "notebook"),
        ("work.py", b"x" * (5 * 1024 * 1024), "is too large: a file may have up to 4 MiB."),
        ("<b>.exe", b"x", "&lt;b&gt;"),
    ],
)
def test_a_file_that_cannot_be_graded_is_refused_with_the_reason(
    name: str, data: bytes, reason: str, alices: Client
) -> None:
    answer = upload(alices, name, data)
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert "<b>" not in answer.content.decode()
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    ("name", "saved_as"),
    [
        ("my work.py", 'attachment; filename="my work.py"'),
        ("a;b'c.py", 'attachment; filename="a_b_c.py"'),
        ("übung.py", "attachment; filename*=utf-8''%C3%BCbung.py"),
        ("..py", 'attachment; filename="py"'),
    ],
)
def test_the_file_is_there_again_as_it_was_handed_in(name: str, saved_as: str, alices: Client) -> None:
    data = CODE.encode() + b"# as it was\r\n"
    upload(alices, name, data)
    address = f"/submissions/{Submission.objects.get().pk}/"
    assert f'href="{address}original"' in alices.get(address).content.decode()
    answer = alices.get(f"{address}original")
    assert (answer.content, answer["Content-Disposition"]) == (data, saved_as)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/octet-stream", "nosniff")


def test_what_was_typed_has_no_file(alices: Client) -> None:
    alices.post(ADDRESS, {"code": CODE, "purpose": "submit"})
    address = f"/submissions/{Submission.objects.get().pk}/"
    assert f"{address}original" not in alices.get(address).content.decode()
    assert alices.get(f"{address}original").status_code == 404


@pytest.mark.parametrize(
    ("name", "safe"),
    [("../../etc/passwd", "passwd"), ("C:\\work\\a.py", "a.py"), ('x"\r\n.py', "x___.py"), ("...", "submission")],
)
def test_a_name_means_no_folder_and_ends_no_header(name: str, safe: str) -> None:
    assert safe_name(name) == safe
