"""The roster: read within bounds, shown row by row, imported whole or not at all, exported."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from accounts import post
from accounts.models import User
from catalog.models import Exercise
from classes.models import Class, Group, Invitation, Membership
from classes.roster_file import MOST_BYTES, Entry, RosterError, read_roster, write_roster
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from openpyxl import Workbook
from pytest_django import DjangoAssertNumQueries, Settings

from tests.conftest import BrowserOf
from tests.web.reading import Answer, words

ROLES = {"ann": "assistant", "ira": "instructor", "sam": "student"}
OTHERS = {"abe": "assistant", "oscar": "instructor", "eve": "student"}


@pytest.fixture
def taught(exercise: Exercise) -> Class:
    return Class.objects.create(course=exercise.course, name="Deep learning")


@pytest.fixture
def browsers(taught: Class, ivy: User, alice: User, bob: User, browser_of: BrowserOf) -> dict[str, Client]:
    """Ira's class and another; Alice and Bob are in none, and Alice has confirmed her address."""
    User.objects.filter(pk=alice.pk).update(email="Alice@example.org", email_confirmed=timezone.now())
    User.objects.filter(pk=bob.pk).update(email="bob@example.org")
    people = {"ivy": ivy}
    other = Class.objects.create(course=taught.course, name="Another")
    for in_class, members in ((taught, ROLES), (other, OTHERS)):
        for name, role in members.items():
            people[name] = User.objects.create(username=name, display_name=name.title())
            Membership.objects.create(in_class=in_class, user=people[name], role=role)
    return {name: browser_of(user) for name, user in people.items()} | {"nobody": browser_of(None)}


def given(client: Client, taught: Class, content: str | bytes, name: str = "roster.csv") -> Answer:
    """The answer to a file."""
    file = SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)
    return client.post(f"/classes/{taught.pk}/roster", {"file": file})


def applied(client: Client, taught: Class, page: Answer) -> Answer:
    """The answer to what the page offers."""
    form = {"roster": page.context["text"], "seen": page.context["found"].seen}
    return client.post(f"/classes/{taught.pk}/roster", form)


def members_of(taught: Class) -> dict[str, tuple[str, str | None]]:
    found = taught.memberships.values_list("user__username", "role", "group__name")
    return {name: (role, group) for name, role, group in found}


def spreadsheet(*rows: tuple[Any, ...]) -> bytes:
    book, written = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(written)
    return written.getvalue()


def test_only_its_instructors_import_and_export(taught: Class, browsers: dict[str, Client]) -> None:
    before = members_of(taught)
    for name, browser in browsers.items():
        expected = 200 if name == "ira" else 302 if name == "nobody" else 404
        for path in ("roster", "roster.csv"):
            assert browser.get(f"/classes/{taught.pk}/{path}").status_code == expected, f"{name} at {path}"
        assert given(browser, taught, "user name\nalice\n").status_code == expected, name
    assert members_of(taught) == before


def test_it_is_said_row_by_row_before_it_is_done(taught: Class, browsers: dict[str, Client]) -> None:
    Group.objects.create(in_class=taught, name="Monday")
    heads = "User name;Mail;Role;Group;Shoe size\n"
    rows = f"{heads}ALICE;;;Monday;41\n;;;;\nbob;;assistant;Tuesday;42\nsam;;;Tuesday;\nann;;;;\n"
    page = given(browsers["ira"], taught, rows)
    shown = words(page.content.decode())
    assert "New groups: Tuesday." in shown
    for said in ("ALICE Alice joins as student, group Monday", "bob Bob joins as assistant, group Tuesday"):
        assert said in shown
    assert "5 sam Sam group none → Tuesday 6 ann Ann stays as it is" in shown
    assert set(members_of(taught)) == {"ann", "ira", "sam"}
    applied(browsers["ira"], taught, page)
    assert members_of(taught) == {
        "alice": ("student", "Monday"),
        "ann": ("assistant", None),
        "bob": ("assistant", None),
        "ira": ("instructor", None),
        "sam": ("student", "Tuesday"),
    }
    assert taught.groups.get(name="Tuesday").assistants.get().user.username == "bob"


def test_a_spreadsheet_and_confirmed_addresses(taught: Class, browsers: dict[str, Client]) -> None:
    page = given(browsers["ira"], taught, spreadsheet(("E-Mail", "Group"), ("alice@EXAMPLE.org", 7)), "r.xlsx")
    assert "Alice joins as student, group 7" in words(page.content.decode())
    applied(browsers["ira"], taught, page)
    assert members_of(taught)["alice"] == ("student", "7")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("user name\nbob\nnobody-here\n", "Row 3 (nobody-here): nobody here has this user name."),
        ("user name,role\nalice,king\n", "Row 2 (alice): the role 'king' is none of student, assistant, instructor."),
        ("user name\nalice\nAlice\n", "Row 3 (Alice): this person is in the file twice."),
        (
            "user name,mail\nalice,\n,alice@example.org\n",
            "Row 3 (alice@example.org): this person is in the file twice.",
        ),
        ("mail\nno address\n", "Row 2 (no address): this is no mail address."),
        ("user name,group\n,Monday\n", "Row 2 (nobody): neither a user name nor a mail address."),
        ("user name,role\nira,student\n", "A class needs an instructor, and this roster leaves it none."),
        ("name,role\nAlice,\n", "The first row must name the columns"),
        ("user name,login\na,b\n", "Two columns have the user name."),
        ("user name\n" + "a" * 201 + "\n", "Row 2: the username has more than 200 characters."),
        ("user name\n" + "".join(f"a{n}\n" for n in range(1001)), "The file has more than 1000 rows."),
        ('user name\n"alice\n', "The file is no CSV"),
        ("", "The file is empty."),
        (b"user name\n\xfc\xe4\n", "The file is no UTF-8 text."),
        (b"user name\n" + b"a" * MOST_BYTES, "The file is larger than 1024 KiB."),
        (b"PK\x03\x04 no archive", "The file is no spreadsheet (.xlsx) that can be read."),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_done(
    rows: str | bytes, said: str, taught: Class, browsers: dict[str, Client]
) -> None:
    before = members_of(taught)
    answer = given(browsers["ira"], taught, rows)
    assert answer.status_code == 422
    assert said in words(answer.content.decode()).replace("&#x27;", "'")
    assert members_of(taught) == before
    assert not Invitation.objects.exists()


def test_an_address_that_nobody_confirmed_is_nobodys(
    taught: Class, browsers: dict[str, Client], settings: Settings
) -> None:
    settings.SENDS_MAIL = False
    answer = given(browsers["ira"], taught, "mail\nbob@example.org\n")
    assert "nobody has confirmed this mail address here" in answer.content.decode()


def test_who_is_unknown_is_invited_with_role_and_group(
    taught: Class, browsers: dict[str, Client], settings: Settings, browser_of: BrowserOf, bob: User
) -> None:
    settings.SENDS_MAIL = True
    page = given(
        browsers["ira"], taught, "mail,role,group\nbob@example.org,,Monday\nzoe@example.org,assistant,Monday\n"
    )
    assert "no account yet is invited as assistant, group Monday" in words(page.content.decode())
    assert not mail.outbox
    applied(browsers["ira"], taught, page)
    post.wait_until_sent()
    assert [one.to for one in mail.outbox] == [["bob@example.org"], ["zoe@example.org"]]
    User.objects.filter(pk=bob.pk).update(email_confirmed=timezone.now())
    browser_of(User.objects.get(pk=bob.pk)).post(f"/classes/join/{taught.join_code}")
    assert members_of(taught)["bob"] == ("student", "Monday")
    assert taught.invitations.get(email="bob@example.org").accepted_by == bob
    (link,) = re.findall(r"http://testserver(/classes/invitations/\S+)", str(mail.outbox[1].body))
    browsers["eve"].post(link)
    assert members_of(taught)["eve"] == ("assistant", None)
    assert taught.groups.get().assistants.get().user.username == "eve"


def test_who_joins_by_code_gets_no_role_for_an_address_that_is_not_confirmed(
    taught: Class, browsers: dict[str, Client], browser_of: BrowserOf, bob: User
) -> None:
    Invitation.objects.create(in_class=taught, email="bob@example.org", role="instructor")
    browser_of(User.objects.get(pk=bob.pk)).post(f"/classes/join/{taught.join_code}")
    assert members_of(taught)["bob"] == ("student", None)


def test_what_has_changed_meanwhile_is_looked_at_again(taught: Class, browsers: dict[str, Client], alice: User) -> None:
    page = given(browsers["ira"], taught, "user name,group\nalice,Monday\nbob,\n")
    Membership.objects.create(in_class=taught, user=alice, role="assistant")
    answer = applied(browsers["ira"], taught, page)
    assert "Something has changed meanwhile." in answer.content.decode()
    assert "bob" not in members_of(taught)
    assert not taught.groups.exists()


def test_the_export_is_neutral_and_can_be_imported(taught: Class, browsers: dict[str, Client]) -> None:
    monday = Group.objects.create(in_class=taught, name="=1+1")
    User.objects.filter(username="sam").update(display_name="@SUM(A1)")
    taught.memberships.filter(user__username="sam").update(group=monday)
    answer = browsers["ira"].get(f"/classes/{taught.pk}/roster.csv")
    exported = answer.content.decode("utf-8-sig")
    assert "sam,'@SUM(A1),,student,'=1+1," in exported
    page = given(browsers["ira"], taught, answer.content)
    assert words(page.content.decode()).count("stays as it is") == 3


def test_an_archive_that_unpacks_to_much_or_declares_entities_is_not_read() -> None:
    for content, said in ((b" " * (5 * 2**20), "larger than 4 MiB"), (b"<!DOCTYPE x []>", "declares a document type")):
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/workbook.xml", content)
        with pytest.raises(RosterError, match=said):
            read_roster(written.getvalue())


def test_what_is_written_is_read_again() -> None:
    entries = [Entry(2, "a,b", "", "student", 'the "one"'), Entry(3, "", "x@example.org", "", "=1")]
    assert read_roster(write_roster(entries).encode()) == entries


def test_a_thousand_rows_are_a_few_queries(
    taught: Class, browsers: dict[str, Client], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    User.objects.bulk_create(User(username=f"s{number}") for number in range(1000))
    rows = "user name,group\n" + "".join(f"s{number},G{number % 20}\n" for number in range(1000))
    with django_assert_max_num_queries(20):
        assert given(browsers["ira"], taught, rows).status_code == 200
