"""Open questions: made by instructors, seen once the plan opens them, answered, given points for, part of the marks."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from accounts.models import User
from answering.models import AnswerFile, Grade, OpenAnswer
from catalog.models import Section
from classes.models import Class, Membership, OpenQuestion, PlanRow
from classes.rubric import RubricError, read_criteria
from classes.terms import copy_class
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from grading import uploads
from grading.sweeper import sweep
from PIL import Image
from pytest_django import DjangoAssertNumQueries, Settings

from tests.conftest import BrowserOf
from tests.web.reading import words

QUESTION = {
    "title": "Compare two losses",
    "slug": "losses",
    "statement": "Why is $x^2$ **kinder**?",
    "criteria": "2: Says what each measures\n\n 1.5 : Draws both",
}
CRITERIA = [{"title": "Says what each measures", "points": "2"}, {"title": "Draws both", "points": "1.5"}]


@pytest.fixture
def taught(section: Section) -> Class:
    return Class.objects.create(course=section.course, name="Deep learning")


@pytest.fixture
def browsers(taught: Class, browser_of: BrowserOf) -> dict[str, Client]:
    people = {}
    for name, role in {"ann": "assistant", "ira": "instructor", "sam": "student", "eve": "student"}.items():
        people[name] = User.objects.create(username=name, display_name=name.title())
        Membership.objects.create(in_class=taught, user=people[name], role=role)
    return {name: browser_of(user) for name, user in people.items()}


@pytest.fixture
def row(taught: Class, section: Section) -> PlanRow:
    values = {"title": "Compare two losses", "statement": "Why?", "html": "<p>Why?</p>", "criteria": CRITERIA}
    question = OpenQuestion.objects.create(in_class=taught, section=section, slug="losses", **values)
    return PlanRow.objects.create(in_class=taught, question=question, weight=7)


@pytest.fixture
def page(row: PlanRow) -> str:
    return f"/classes/{row.in_class_id}/questions/losses"


@pytest.fixture
def hands_in(page: str, browsers: dict[str, Client]) -> Callable[..., Any]:
    """Hands in as Sam; the answer's address, or the page that says why not."""

    def hands_in(text: str = "Because.", *files: SimpleUploadedFile, who: str = "sam") -> str:
        answer = browsers[who].post(page, {"text": text, "attached": files})
        return answer["Location"] if answer.status_code == 302 else words(answer.content.decode())

    return hands_in


def a_picture(kind: str = "PNG", size: tuple[int, int] = (2, 2)) -> bytes:
    made = io.BytesIO()
    Image.new("1" if kind == "PNG" else "L", size).save(made, kind)
    return made.getvalue()


def a_notebook(*cells: tuple[str, str]) -> bytes:
    made = [{"cell_type": kind, "metadata": {}, "source": text} for kind, text in cells]
    return json.dumps({"nbformat": 4, "nbformat_minor": 0, "metadata": {}, "cells": made}).encode()


def a_file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def gives(client: Client, address: str, *points: str, **more: str) -> int:
    given = {f"points-{number}": value for number, value in enumerate(points)}
    return client.post(f"{address}/grade", given | more).status_code


def marked(client: Client, taught: Class) -> str:
    return words(client.get(f"/classes/{taught.pk}/").content.decode())


def test_an_instructor_makes_one_and_the_plan_opens_it(
    taught: Class, section: Section, browsers: dict[str, Client]
) -> None:
    ira, address = browsers["ira"], f"/classes/{taught.pk}/questions"
    assert browsers["ann"].post(address, QUESTION | {"section": section.pk}).status_code == 404
    assert ira.post(address, QUESTION | {"section": section.pk}).status_code == 302
    made = OpenQuestion.objects.get()
    assert made.criteria == CRITERIA
    assert "<strong>kinder</strong>" in made.html
    assert browsers["sam"].get(f"{address}/losses").status_code == 404
    plan = 'format_version = 1\n[[rows]]\nquestion = "losses"\nweight = 5\n'
    seen = ira.post(f"/classes/{taught.pk}/plan", {"plan": plan}).context["found"].seen
    assert ira.post(f"/classes/{taught.pk}/plan", {"plan": plan, "seen": seen}).status_code == 302
    assert 'question = "losses"' in ira.get(f"/classes/{taught.pk}/plan").content.decode()
    shown = browsers["sam"].get(f"{address}/losses").content.decode()
    assert "<strong>kinder</strong>" in shown
    assert "Draws both: 1.5" in words(shown)
    taught.plan.update(opens=timezone.now() + timedelta(hours=1))
    assert browsers["sam"].get(f"{address}/losses").status_code == 404
    assert browsers["ann"].get(f"{address}/losses").status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("statement", "<b>bold</b>", "raw HTML is not allowed"),
        ("statement", "![x](x.svg)", "there is no picture"),
        ("slug", "no slug", "Enter a valid"),
        ("criteria", "Draws both", "is no criterion: write points, a colon and what they are for"),
        ("criteria", "\n", "This field is required."),
        ("section", "0", "Select a valid choice"),
    ],
)
def test_what_is_wrong_with_one_is_said(
    field: str, value: str, said: str, taught: Class, section: Section, browsers: dict[str, Client]
) -> None:
    answer = browsers["ira"].post(f"/classes/{taught.pk}/questions", QUESTION | {"section": section.pk, field: value})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not OpenQuestion.objects.exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("0: x", "a number above 0"), ("-1: x", "a number above 0"), ("nan: x", "a number above 0"),
        ("1.005: x", "two decimals"), ("1001: x", "up to 1000"), ("two: x", "does not begin with points"),
        ("1: x\n2: X", "stands there twice"), ("\n".join(f"1: {n}" for n in range(21)), "there may be 20"),
        (f"1: {'x' * 201}", "is too long"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_criterion_is_said(line: str, said: str) -> None:
    with pytest.raises(RubricError, match=f"(?i){said}"):
        read_criteria(line.splitlines())


def test_changing_one_leaves_the_points_that_were_given(
    row: PlanRow, page: str, browsers: dict[str, Client], hands_in: Callable[..., str]
) -> None:
    gives(browsers["ann"], hands_in(), "2", "1")
    changed = QUESTION | {"section": row.question.section_id, "criteria": "10: All of it"}  # type: ignore[union-attr]
    assert browsers["ann"].post(f"{page}/change", changed).status_code == 404
    assert browsers["ira"].post(f"{page}/change", changed).status_code == 302
    assert "All of it: 10" in words(browsers["sam"].get(page).content.decode())
    assert "6.0 of 7 on" in marked(browsers["sam"], row.in_class)


def test_an_answer_waits_is_given_points_and_counts(
    row: PlanRow, page: str, browsers: dict[str, Client], hands_in: Callable[..., str]
) -> None:
    sam, ann = browsers["sam"], browsers["ann"]
    address = hands_in("Because of <b>squares</b>.")
    assert "&lt;b&gt;squares&lt;/b&gt;" in ann.get(address).content.decode()
    assert browsers["eve"].get(address).status_code == 404
    assert "0.0 of 7: handed in on" in marked(sam, row.in_class)
    assert "not graded yet" in marked(sam, row.in_class)
    assert "Compare two losses : 1, since" in words(ann.get(f"/classes/{row.in_class_id}/today").content.decode())
    assert gives(ann, address, "2", "1", **{"words-1": "The axes?", "remark": "Well argued."}) == 302
    shown = words(sam.get(address).content.decode())
    assert "3 of 3.5 , given by Ann on" in shown
    assert "Draws both: 1 of 1.5. The axes?" in shown
    assert "Well argued." in shown
    assert "6.0 of 7 on" in marked(sam, row.in_class)
    assert "What waits for points None." in words(ann.get(f"/classes/{row.in_class_id}/today").content.decode())


def test_points_are_given_again_by_others_and_stay_on_the_record(
    row: PlanRow, browsers: dict[str, Client], hands_in: Callable[..., str]
) -> None:
    address = hands_in()
    gives(browsers["ann"], address, "2", "1.5", remark="All there.")
    form = browsers["ira"].get(address).content.decode()
    assert 'name="points-1" value="1.5"' in form
    assert "All there.</textarea>" in form
    gives(browsers["ira"], address, "0", "0")
    shown = words(browsers["sam"].get(address).content.decode())
    assert "0 of 3.5 , given by Ira" in shown
    assert "Before: 3.5 of 3.5, given by Ann" in shown
    first = Grade.objects.earliest("pk")
    for change in (first.save, first.delete):
        with pytest.raises(ValidationError):
            change()


@pytest.mark.parametrize("points", [("2",), ("2.5", "1"), ("-1", "1"), ("x", "1"), ("1.001", "1")])
def test_points_that_are_none_are_refused(
    points: tuple[str, ...], browsers: dict[str, Client], hands_in: Callable[..., str]
) -> None:
    assert gives(browsers["ann"], hands_in(), *points) == 422
    assert not Grade.objects.exists()


def test_who_may_not_give_points(row: PlanRow, browsers: dict[str, Client], hands_in: Callable[..., str]) -> None:
    address = hands_in()
    assert gives(browsers["sam"], address, "2", "1.5") == 404
    Class.objects.update(archived=timezone.now())
    assert gives(browsers["ann"], address, "2", "1.5") == 404
    assert browsers["sam"].post(f"/classes/{row.in_class_id}/questions/losses", {"text": "x"}).status_code == 404
    assert "Hand in" not in words(browsers["sam"].get(address).content.decode())


def test_after_points_comes_the_answer_that_waits_longest(
    page: str, browsers: dict[str, Client], hands_in: Callable[..., str]
) -> None:
    first, second = hands_in(), hands_in(who="eve")
    given = {"points-0": "1", "points-1": "1"}
    assert browsers["ann"].post(f"{first}/grade", given)["Location"] == second
    assert browsers["ann"].post(f"{second}/grade", given)["Location"] == page


def test_of_several_answers_the_last_waits_and_the_best_counts(
    row: PlanRow, browsers: dict[str, Client], hands_in: Callable[..., str]
) -> None:
    gives(browsers["ann"], hands_in("First."), "2", "1.5")
    address = hands_in("Second.")
    assert "7.0 of 7 on" in marked(browsers["sam"], row.in_class)
    assert "handed in again on" in marked(browsers["sam"], row.in_class)
    gives(browsers["ann"], address, "0", "0")
    assert "7.0 of 7 on" in marked(browsers["sam"], row.in_class)
    Class.objects.update(counts="last")
    assert "0.0 of 7 on" in marked(browsers["sam"], row.in_class)


def test_attempts_and_cool_down_are_kept(row: PlanRow, hands_in: Callable[..., str]) -> None:
    PlanRow.objects.update(cool_down_minutes=10)
    hands_in()
    assert "wait 10 minutes more" in hands_in()
    PlanRow.objects.update(cool_down_minutes=0, attempts=1)
    assert "You have handed in 1 of 1 answers that count" in hands_in()
    assert OpenAnswer.objects.count() == 1


def test_pictures_are_shown_and_notebooks_are_text(browsers: dict[str, Client], hands_in: Callable[..., str]) -> None:
    notebook = a_notebook(("markdown", "# <script>alert(1)</script>"), ("code", "print('<hr>')"))
    files = [a_file("plot.png", a_picture()), a_file("p.jpg", a_picture("JPEG")), a_file("n.ipynb", notebook)]
    address = hands_in("", *files)
    shown = browsers["ann"].get(address).content.decode()
    assert f'<img src="{address}/files/0"' in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "print(&#x27;&lt;hr&gt;&#x27;)" in shown
    kinds = {0: "image/png", 1: "image/jpeg", 2: "application/octet-stream"}
    for number, kind in kinds.items():
        answer = browsers["ann"].get(f"{address}/files/{number}")
        assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == (kind, "nosniff")
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer["Content-Disposition"].startswith("inline" if number < 2 else "attachment")
    assert browsers["ann"].get(f"{address}/files/0?save")["Content-Disposition"].startswith("attachment")
    assert browsers["eve"].get(f"{address}/files/0").status_code == 404


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([("page.html", b"<script>1</script>")], "page.html cannot be read: a file is a picture"),
        ([("x.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>")], "x.png cannot be read"),
        ([("x.gif", a_picture("GIF"))], "x.gif cannot be read"),
        ([("large.png", a_picture(size=(8000, 6000)))], "large.png is 8000 × 6000 points large"),
        ([("n.ipynb", b"{}")], "The file is no notebook"),
        ([("n.ipynb", a_notebook(("code", "x" * 600_000)))], "n.ipynb has more than 512 KiB"),
        ([("x.png", a_picture())] * 5, "These are 5 files; an answer may have 4."),
        ([("x.png", b"\0" * (4 * 2**20)), ("y.png", b"x")], "may have 4 MiB together"),
        ([], "There is nothing to hand in yet"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_taken_is_refused_whole(
    files: list[tuple[str, bytes]], said: str, hands_in: Callable[..., str]
) -> None:
    assert said in hands_in(" ", *(a_file(*one) for one in files))
    assert not OpenAnswer.objects.exists()


def test_a_picture_is_what_it_is_whatever_it_is_called(hands_in: Callable[..., str]) -> None:
    hands_in("", a_file("../photo", a_picture("JPEG")))
    assert AnswerFile.objects.get().kind == "image/jpeg"


def test_files_go_as_other_uploads_do_and_their_names_stay(
    browsers: dict[str, Client], hands_in: Callable[..., str], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "BYTES_A_STUDENT", len(a_picture()) + 1)
    address = hands_in("", a_file("old.png", a_picture()))
    hands_in("", a_file("new.png", a_picture()))
    assert list(AnswerFile.objects.values_list("name", flat=True)) == ["new.png"]
    assert "old.png is kept no more." in browsers["ann"].get(address).content.decode()
    AnswerFile.objects.update(created=timezone.now() - timedelta(days=settings.HEBB_UPLOAD_DAYS + 1))
    sweep([])
    assert not AnswerFile.objects.exists()
    assert OpenAnswer.objects.count() == 2


def test_a_site_that_keeps_no_files_takes_none(hands_in: Callable[..., str], settings: Settings) -> None:
    settings.HEBB_UPLOAD_DAYS = 0
    assert "This site keeps no files" in hands_in("x", a_file("x.png", a_picture()))
    assert hands_in("x").startswith("/classes/")


def test_a_copy_of_the_class_has_its_questions(row: PlanRow, browsers: dict[str, Client]) -> None:
    copied = copy_class(row.in_class, "Deep learning", "Autumn", 7, User.objects.get(username="ira"))
    (there,) = copied.plan.all()
    assert there.question
    assert (there.question.in_class, there.question.slug, there.weight) == (copied, "losses", Decimal(7))
    assert there.question != row.question
    assert there.question.criteria == CRITERIA


def test_results_have_it_in_its_chapter(
    row: PlanRow, browsers: dict[str, Client], hands_in: Callable[..., str]
) -> None:
    gives(browsers["ann"], hands_in(), "2", "1")
    chapter = row.question.section.chapter.number  # type: ignore[union-attr]  # it is a question's
    shown = browsers["ann"].get(f"/classes/{row.in_class_id}/results?chapter={chapter}").content.decode()
    assert "Compare two losses" in shown
    assert "6.0" in words(shown)


def test_many_answers_need_no_more_queries(
    page: str, browsers: dict[str, Client], hands_in: Callable[..., str],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    for who in ("sam", "sam", "eve", "eve"):
        hands_in("x", who=who)
    with django_assert_max_num_queries(12):
        browsers["ann"].get(page)
