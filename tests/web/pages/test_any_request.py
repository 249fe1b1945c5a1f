"""Whoever sends whatever to any address: an answer, never an error of ours."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, NamedTuple

import pytest
from accounts.models import User
from answering.models import AnswerFile, OpenAnswer
from catalog.models import Exercise, Lesson, Quiz, Section
from classes.models import Class, Extension, Group, Membership, OpenQuestion, PlanRow
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from grading.models import GradingJob, Regrading, Submission
from learning.models import EarlierDraft
from marks.models import Adjustment
from pytest_django import Settings
from submissions.models import Remark, SavedRemark

from tests.conftest import BrowserOf
from tests.web.at_once import at_once
from tests.web.pages.conftest import Graded


class Body(NamedTuple):
    """What is sent, and as what."""

    content: bytes | dict[str, Any]
    kind: str = "application/x-www-form-urlencoded"


FIELDS = (
    *("code", "purpose", "saved", "file", "number", "answer", "answer-0", "answer-1", "next", "csrfmiddlewaretoken"),
    *("username", "password", "password1", "password2", "old_password", "new_password1", "new_password2"),
    *("display_name", "do", "action", "_selected_action", "post", "exercise", "again", "addresses"),
    *(
        "words",
        "withdraw",
        "line",
        "asks",
        "regrade",
        "save_as",
        "mail_remarks",
        "course",
        "name",
        "term",
        "time_zone",
        "email",
        "role",
        "plan",
        "seen",
    ),
    *("row", "who", "due", "attempts", "reason", "assistants", "students", "none"),
    *("text", "attached", "title", "slug", "section", "statement", "criteria", "points-0", "words-0", "remark"),
    *("copy-name", "copy-term", "copy-days"),
    "percent",
)
MULTIPART = "multipart/form-data; boundary=b"


def part(name: str, content: bytes, more: str = "") -> bytes:
    return f'--b\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'.encode() + content + b"\r\n"


BODIES = {
    "nothing": Body(b""),
    "empty fields": Body("&".join(f"{name}=" for name in FIELDS).encode()),
    "every field twice": Body("&".join(f"{name}=submit&{name}=1" for name in FIELDS).encode()),
    "zeros": Body("&".join(f"{name}=%00" for name in FIELDS).encode()),
    "no UTF-8": Body("&".join(f"{name}=%ff%fe%ed%a0%80" for name in FIELDS).encode()),
    "long fields": Body("&".join(f"{name}={'9' * 60_000}" for name in FIELDS).encode()),
    "one field larger than all may be": Body(b"purpose=submit&code=" + b"x" * (3 * 2**20)),
    "thousands of fields": Body(b"&".join(b"a%d=1" % number for number in range(5000))),
    "JSON": Body(b'{"code": ["x"], "purpose": {"a": 1}}', "application/json"),
    "broken JSON": Body(b'{"code": ' + b"[" * 10_000, "application/json"),
    "bytes of no kind": Body(b"\x00\xff" * 1000, "application/octet-stream"),
    "no kind": Body(b"code=x", ""),
    "a charset that nobody knows": Body(b"code=x&purpose=run", "application/x-www-form-urlencoded; charset=no-such"),
    "a charset that is no text": Body(b"code=x&purpose=run", "application/x-www-form-urlencoded; charset=hex"),
    "a charset of wide letters": Body("code=é".encode("utf-16"), "application/x-www-form-urlencoded; charset=utf-16"),
    "no boundary": Body(b"code=x", "multipart/form-data"),
    "a boundary that is none": Body(b"code=x", "multipart/form-data; boundary=\x80"),
    "no end": Body(part("code", b"x")[:-10], MULTIPART),
    "a part without a name": Body(b"--b\r\nX: y\r\n\r\nz\r\n--b--\r\n", MULTIPART),
    "a strange transfer": Body(part("code", b"x", "\r\nContent-Transfer-Encoding: base64") + b"--b--", MULTIPART),
    "files for fields": Body({name: SimpleUploadedFile("a.py", b"x") for name in FIELDS}, "multipart"),
    "an empty file": Body(part("purpose", b"run") + part("file", b"", '; filename=""') + b"--b--\r\n", MULTIPART),
    "a text for the file": Body({"purpose": "submit", "file": "x = 1"}, "multipart"),
    "many files": Body(b"".join(part("file", b"x", '; filename="a.py"') for _ in range(300)) + b"--b--", MULTIPART),
    "a file of a strange name": Body(
        part("purpose", b"run") + part("file", b"x = 1", '; filename="../\x00\xff.py"') + b"--b--", MULTIPART
    ),
    "a broken notebook": Body(
        part("purpose", b"run") + part("file", b'{"cells": [[]]}', '; filename="a.ipynb"') + b"--b--", MULTIPART
    ),
    "a notebook of half characters": Body(
        part("purpose", b"submit")
        + part(
            "file",
            rb'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "double = abs # \ud800", "metadata": {}}, '
            rb'{"cell_type": "code", "source": "\udfff\u0000", "metadata": {"tags": ["\ud800"]}}, '
            rb'{"cell_type": "markdown", "source": "double = \ud800"}]}',
            '; filename="a.ipynb"',
        )
        + b"--b--",
        MULTIPART,
    ),
    "a broken archive": Body(
        part("purpose", b"run") + part("file", b"PK\x05\x06" + b"\xff" * 18, '; filename="a.zip"') + b"--b--", MULTIPART
    ),
}
METHODS = ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"]
HEADERS: dict[str, str] = {
    "HX-Request": "true",
    "HX-Current-URL": "http://[",
    "X-HTTP-Method-Override": "DELETE",
    "If-Modified-Since": "no date",
    "If-None-Match": "\xff",
    "Range": "bytes=9-1",
    "Accept": "*/*;q=x",
    "Accept-Language": "x" * 5000,
    "Cookie": "sessionid=\x01; csrftoken=\xff; messages=[",
    "Referer": "http://[::1",
    "Origin": "null",
}


def patterns(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Each address of the site with its parameters, those of the admin left out."""
    for one in resolver.url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            if one.namespace != "admin":
                yield from patterns(one, route)
        elif isinstance(one, URLPattern):
            yield route, dict(resolver.pattern.converters) | dict(one.pattern.converters)


JOIN_CODE = "ABCDEFGH"
A_CRITERION = {"title": "A reason", "points": "2"}
KNOWN = {
    "course": "tests",
    "code": JOIN_CODE,
    "key": "fires",
    "number": "0",
    "username": "alice",
    "kind": "lessons",
    "rest": "x",
    "uidb64": "MQ",
    "token": "x",
}
PLACES = {"lessons": "the-neuron", "quizzes": "1-1", "exercises": "double"}


@pytest.fixture
def addresses(exercise: Exercise, lesson: Lesson, quiz: Quiz, graded: Graded, alice: User, ivy: User) -> list[str]:
    """Every address of the site, of things that are there; Alice's, where they are somebody's, and Ivy's class."""
    lesson.snippets = ["print(1)"]
    lesson.save()
    taught = Class.objects.create(course=exercise.course, name="A class", join_code=JOIN_CODE)
    Membership.objects.create(in_class=taught, user=ivy, role=Membership.Role.INSTRUCTOR)
    member = Membership.objects.create(in_class=taught, user=alice)
    row = PlanRow.objects.create(in_class=taught, exercise=exercise, weight=1)
    extension = Extension.objects.create(row=row, user=alice, attempts=9, reason="Ill", by=ivy)
    adjustment = Adjustment.objects.create(row=row, user=alice, points=1, reason="Good", author=ivy)
    group = Group.objects.create(in_class=taught, name="Monday")
    asked = {"section": exercise.section, "slug": "double", "title": "Why?", "criteria": [A_CRITERION]}
    question = OpenQuestion.objects.create(in_class=taught, **asked)
    PlanRow.objects.create(in_class=taught, question=question, weight=1)
    answer = OpenAnswer.objects.create(question=question, user=alice, text="So.")
    AnswerFile.objects.create(answer=answer, number=0, name="x.png", kind=AnswerFile.Kind.PNG, content=b"x")
    draft = EarlierDraft.objects.create(user=alice, exercise=exercise, code="x = 1", saved=timezone.now())
    submission, job = graded(alice), GradingJob.objects.get()
    assert submission.made_in
    saved = SavedRemark.objects.create(in_class=submission.made_in, exercise=exercise, name="Loops", words="x")
    due = timezone.now() + timedelta(days=1)
    elsewhere = Section.objects.create(chapter=exercise.section.chapter, number="9.9", title="Else", order=9)
    exam = PlanRow.objects.create(in_class=taught, section=elsewhere, weight=1, due=due, exam_minutes=60)
    regrading = Regrading.objects.create(
        in_class=taught, exercise=exercise, version=exercise.versions.get(), begun_by=ivy
    )
    things: dict[str, Model] = {"trouble/": job, "classes/": taught, "drafts/": draft}
    found = []
    for route, _ in patterns(get_resolver()):
        slug = next((there for kind, there in PLACES.items() if f"{kind}/" in route), "double")
        thing = next((there for kind, there in things.items() if kind in route), submission)
        values = KNOWN | {
            "slug": slug,
            "pk": str(thing.pk),
            "member": str(member.pk),
            "adjustment": str(adjustment.pk),
            "extension": str(extension.pk),
            "row": str(exam.pk),
            "group": str(group.pk),
            "which": str(regrading.pk),
            "answer": str(answer.pk),
            "saved": str(saved.pk),
            "remark": str(Remark.objects.create(submission=submission, author=alice, words="Why?").pk),
        }
        address = route
        for name, value in values.items():
            for kind in ("slug", "str", "int", "uuid", "path"):
                address = address.replace(f"<{kind}:{name}>", value)
        assert "<" not in address, route
        found.append(f"/{address}")
    return found


@pytest.fixture(autouse=True)
def without_bounds(settings: Settings) -> None:
    settings.HEBB_SUBMISSIONS_PER_MINUTE, settings.HEBB_SIGN_UP = 10_000, True


def unbroken(people: dict[str, Client]) -> dict[str, Client]:
    for client in people.values():
        client.raise_request_exception = False
    return people


def that_take_posts(addresses: list[str], client: Client) -> list[str]:
    """Those that take what is sent, and do not end the session."""
    return [one for one in addresses if one != "/accounts/sign-out/" and client.post(one).status_code != 405]


def sent(client: Client, address: str, body: Body) -> int:
    if isinstance(body.content, dict):
        for file in body.content.values():
            if isinstance(file, io.IOBase) or hasattr(file, "seek"):
                file.seek(0)
        return client.post(address, body.content).status_code
    return client.generic("POST", address, body.content, content_type=body.kind).status_code


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_whatever_is_sent_is_answered(body: Body, addresses: list[str], clients: dict[str, Client]) -> None:
    people = unbroken(clients)
    taking = that_take_posts(addresses, people["alice"])
    broken = [
        (name, address, status)
        for name, client in people.items()
        for address in taking
        if (status := sent(client, address, body)) >= 500
    ]
    assert len(taking) > 12
    assert broken == []


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_whatever_an_operator_sends_is_answered(body: Body, ivy: User, browser_of: BrowserOf, graded: Graded) -> None:
    ivy.is_staff = ivy.is_superuser = True
    ivy.save()
    graded(ivy)
    client = unbroken({"ivy": browser_of(ivy)})["ivy"]
    tables = ["accounts/user", "catalog/exercise", "grading/submission", "grading/gradingjob", "learning/draft"]
    pages = [f"/admin/{table}/{page}" for table in tables for page in ("", "add/", f"{ivy.pk}/change/", "x/delete/")]
    pages += ["/admin/", "/admin/login/", "/admin/logout/", "/admin/password_change/", "/admin/jsi18n/", "/admin/none/"]
    assert [page for page in pages if page != "/admin/logout/" and sent(client, page, body) >= 500] == []


@pytest.mark.parametrize("method", METHODS)
def test_whatever_is_asked_is_answered(method: str, addresses: list[str], clients: dict[str, Client]) -> None:
    broken = [
        (name, address, answer.status_code)
        for name, client in unbroken(clients).items()
        if name in ("alice", "outsider")
        for address in addresses
        if (answer := client.generic(method, address)).status_code >= 500
    ]
    assert broken == []


@pytest.mark.parametrize("header", HEADERS)
def test_whatever_a_header_says_it_is_answered(header: str, addresses: list[str], clients: dict[str, Client]) -> None:
    headers = {header: HEADERS[header]}
    client = unbroken(clients)["alice"]
    broken = [
        (method, address)
        for method in ("GET", "POST")
        for address in addresses
        if address != "/accounts/sign-out/" and client.generic(method, address, headers=headers).status_code >= 500
    ]
    assert broken == []


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_what_is_sent_at_once_is_answered(addresses: list[str], clients: dict[str, Client]) -> None:
    form = {"code": "x = 1", "purpose": "submit", "number": "1", "answer": "0", "username": "zoe", "password": "x"}
    statuses: list[tuple[str, int]] = []

    def sends_to(address: str) -> Callable[[int], None]:
        def send(_: int) -> None:
            browser = Client(raise_request_exception=False)
            browser.cookies.load(clients["alice"].cookies.output(header="", sep=";"))
            statuses.append((address, browser.post(address, form).status_code))

        return send

    for address in that_take_posts(addresses, clients["alice"]):
        at_once(4, sends_to(address))
    assert [one for one in statuses if one[1] >= 500] == []
    assert Submission.objects.filter(files={"submission.py": "x = 1"}, purpose="submit").count() == 1
