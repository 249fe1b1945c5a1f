"""The audit trail is added to only, names nobody, and goes when its time has come."""

from __future__ import annotations

from datetime import timedelta

import pytest
from accounts import erasing
from accounts.models import User
from audit import trail
from audit.models import Audited, Entry
from audit.trail import looked, record
from catalog.models import Course
from classes.models import Class
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils import timezone
from grading.sweeper import sweep
from pytest_django import DjangoAssertNumQueries, Settings

STAYS = "can be neither changed nor deleted"


@pytest.fixture
def entry(alice: User, ivy: User) -> Entry:
    record(Audited.EXPORT, "The results as CSV.", by=ivy, about=alice)
    return Entry.objects.get()


def test_an_entry_is_neither_changed_nor_deleted(entry: Entry) -> None:
    entry.words = "Nothing."
    for refused in (
        entry.save,
        entry.delete,
        Entry.objects.all().delete,
        Entry._base_manager.all().delete,
        lambda: Entry.objects.update(words="Nothing."),
        lambda: Entry.objects.bulk_update([entry], ["words"]),
    ):
        with pytest.raises(ValidationError, match=STAYS):
            refused()
    assert Entry.objects.get().words == "The results as CSV."


def test_who_is_in_it_cannot_be_deleted(entry: Entry, alice: User, ivy: User) -> None:
    for person in (alice, ivy):
        with pytest.raises(ProtectedError):
            person.delete()


def test_who_is_erased_stays_in_it_under_the_pseudonym(entry: Entry, alice: User, ivy: User) -> None:
    erasing.erase(alice, ivy)
    erased, exported = Entry.objects.select_related("about")
    assert (erased.kind, erased.by, erased.words) == ("data", ivy, "Erased.")
    assert exported.about
    assert exported.about.username.startswith("erased-")


def test_the_same_look_within_an_hour_is_one_entry(
    alice: User, bob: User, ivy: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail, "hour", lambda: 1)
    for _ in range(2):
        looked(Audited.STUDENT, by=ivy, about=alice)
    assert Entry.objects.count() == 1
    looked(Audited.STUDENT, by=ivy, about=bob)
    looked(Audited.SUBMISSION, by=ivy, about=alice)
    looked(Audited.STUDENT, by=bob, about=alice)
    assert Entry.objects.count() == 4


def test_a_look_in_another_hour_is_another(alice: User, ivy: User, monkeypatch: pytest.MonkeyPatch) -> None:
    for hour in (1, 2):
        monkeypatch.setattr(trail, "hour", lambda hour=hour: hour)
        looked(Audited.STUDENT, by=ivy, about=alice)
    assert Entry.objects.count() == 2


def test_a_look_is_one_query(alice: User, ivy: User, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for _ in range(2):
        with django_assert_num_queries(1):
            looked(Audited.STUDENT, by=ivy, about=alice)


def test_nobody_looks_at_themselves(alice: User) -> None:
    looked(Audited.SUBMISSION, by=alice, about=alice)
    assert not Entry.objects.exists()


def test_long_words_are_cut(ivy: User) -> None:
    record(Audited.EXPORT, "x" * 600, by=ivy)
    assert len(Entry.objects.get().words) == 500


def test_what_is_old_goes_with_a_sweep(entry: Entry, ivy: User, settings: Settings) -> None:
    settings.HEBB_AUDIT_DAYS = 30
    old = Entry.objects.create(kind=Audited.EXPORT, by=ivy, at=timezone.now() - timedelta(days=31))
    sweep([])
    assert Entry.objects.filter(pk=entry.pk).exists()
    assert not Entry.objects.filter(pk=old.pk).exists()


def test_a_class_with_a_trail_cannot_be_deleted(ivy: User, taught: Class) -> None:
    record(Audited.PLAN, by=ivy, in_class=taught)
    with pytest.raises(ProtectedError):
        taught.delete()


@pytest.fixture
def taught(course: Course) -> Class:
    return Class.objects.create(course=course, name="Deep learning")
