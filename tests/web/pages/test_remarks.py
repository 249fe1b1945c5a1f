"""Staff and author talk about a submission on its page; nobody else reads or says anything."""

from __future__ import annotations

import re
from typing import Any

import pytest
from accounts import post
from accounts.models import User
from catalog.models import Course
from classes.models import Class, Membership
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from grading.models import Submission
from pytest_django import DjangoAssertNumQueries, Settings
from submissions import remarks, saved_remarks
from submissions.models import Remark, SavedRemark

from tests.conftest import BrowserOf
from tests.web.pages.conftest import Graded
from tests.web.reading import words

CODE = "def double(x):\n    return x + x\n"


@pytest.fixture
def taught(course: Course, alice: User, bob: User) -> Class:
    """Alice and Bob are students, Ann assists; Abe assists in another class."""
    taught = Class.objects.create(course=course, name="Deep learning")
    other = Class.objects.create(course=course, name="Another")
    for in_class, user, role in ((taught, alice, "student"), (taught, bob, "student")):
        Membership.objects.create(in_class=in_class, user=user, role=role)
    for in_class, name in ((taught, "ann"), (other, "abe")):
        user = User.objects.create(username=name, display_name=name.title())
        Membership.objects.create(in_class=in_class, user=user, role="assistant")
    return taught


@pytest.fixture
def handed_in(taught: Class, alice: User, graded: Graded) -> Submission:
    submission = graded(alice)
    Submission.objects.filter(pk=submission.pk).update(files={"submission.py": CODE})
    submission.refresh_from_db()
    return submission


@pytest.fixture
def anns(handed_in: Submission, browser_of: BrowserOf) -> Client:
    return browser_of(User.objects.get(username="ann"))


def says(client: Client, submission: Submission, text: str, **more: Any) -> int:
    return client.post(f"/submissions/{submission.pk}/remarks", {"words": text, **more}).status_code


def page(client: Client, submission: Submission) -> str:
    return words(client.get(f"/submissions/{submission.pk}/").content.decode())


def test_staff_remark_on_a_line_and_the_author_answers(
    anns: Client, alice: User, handed_in: Submission, browser_of: BrowserOf
) -> None:
    assert says(anns, handed_in, "Why not 2 * x?", file="submission.py", line=2) == 302
    alices = browser_of(alice)
    shown = page(alices, handed_in)
    assert "on submission.py, line 2 new" in shown
    assert "return x + x Why not 2 * x?" in shown
    assert says(alices, handed_in, "Addition is all I know.", asks="on") == 302
    shown = page(anns, handed_in)
    assert shown.index("Why not 2 * x?") < shown.index("Addition is all I know.")
    assert "Alice (who handed it in)" in shown
    assert "waits for an answer" in shown
    assert says(anns, handed_in, "It will do.") == 302
    assert "waits for an answer" not in page(alices, handed_in)


def test_the_form_says_of_which_file_a_line_is(anns: Client, handed_in: Submission) -> None:
    assert _field(anns, handed_in, "file") == "submission.py"
    files = {"submission.py": CODE, "helper.py": CODE}
    Submission.objects.filter(pk=handed_in.pk).update(files=files)
    assert '<option value="helper.py">helper.py</option>' in anns.get(f"/submissions/{handed_in.pk}/").content.decode()


def _field(client: Client, submission: Submission, name: str) -> str:
    """What a hidden field of the form for remarks holds."""
    found = re.search(rf'name="{name}" value="([^"]*)"', client.get(f"/submissions/{submission.pk}/").content.decode())
    return found[1] if found else ""


def test_a_line_of_a_notebook_is_named_by_its_cell(anns: Client, handed_in: Submission) -> None:
    Submission.objects.filter(pk=handed_in.pk).update(stretches=[[1, 2, 5, 1]])
    says(anns, handed_in, "Here.", file="submission.py", line=2)
    assert "on cell 5, line 2" in page(anns, handed_in)


def test_who_may_neither_read_nor_write_it_finds_nothing(
    handed_in: Submission, anns: Client, bob: User, ivy: User, browser_of: BrowserOf
) -> None:
    says(anns, handed_in, "Good.")
    remark = Remark.objects.get()
    for person in (bob, ivy, User.objects.get(username="abe")):
        client = browser_of(person)
        assert says(client, handed_in, "I was here.") == 404
        assert client.post(f"/submissions/{handed_in.pk}/remarks/{remark.pk}/withdraw").status_code == 404
    assert says(browser_of(None), handed_in, "I was here.") == 302
    assert [one.words for one in Remark.objects.all()] == ["Good."]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"words": ""}, "This field is required"),
        ({"words": "x" * 5001}, "at most 5000 characters"),
        ({"line": "3"}, "submission.py has 2 lines."),
        ({"line": "0"}, "submission.py has 2 lines."),
        ({"line": "9" * 30}, "submission.py has 2 lines."),
        ({"line": "x"}, "Enter a whole number."),
        ({"line": "1", "file": ""}, "Say of which file."),
        ({"line": "1", "file": "other.py"}, "Select a valid choice"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_typed_is_lost(
    anns: Client, handed_in: Submission, more: dict[str, str], told: str
) -> None:
    form = {"words": "Look here.", "file": "submission.py"} | more
    answer = anns.post(f"/submissions/{handed_in.pk}/remarks", form)
    assert answer.status_code == 422
    assert told in words(answer.content.decode())
    assert not form["words"] or form["words"] in answer.content.decode()
    assert not Remark.objects.exists()


def test_words_are_text(anns: Client, handed_in: Submission) -> None:
    says(anns, handed_in, "<script>alert(1)</script>")
    text = anns.get(f"/submissions/{handed_in.pk}/").content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_a_remark_is_withdrawn_by_its_author_and_stays_on_the_record(
    anns: Client, alice: User, handed_in: Submission, browser_of: BrowserOf
) -> None:
    says(anns, handed_in, "Wrong thread, sorry.")
    remark = Remark.objects.get()
    address = f"/submissions/{handed_in.pk}/remarks/{remark.pk}/withdraw"
    assert browser_of(alice).post(address).status_code == 404
    assert anns.post(address).status_code == 302
    shown = page(browser_of(alice), handed_in)
    assert "Wrong thread" not in shown
    assert "Withdrawn on" in shown
    assert " new " not in shown
    remark.refresh_from_db()
    assert (remark.words, remark.withdrawn is not None) == ("Wrong thread, sorry.", True)


def test_the_map_of_the_course_tells_of_new_ones_until_they_are_read(
    anns: Client, alice: User, bob: User, handed_in: Submission, browser_of: BrowserOf
) -> None:
    alices, course = browser_of(alice), "/courses/tests/"
    says(alices, handed_in, "My own words are not new to me.")
    assert "New remarks" not in words(alices.get(course).content.decode())
    says(anns, handed_in, "Good.")
    assert "New remarks Twice, handed in" in words(alices.get(course).content.decode())
    assert "New remarks" not in words(browser_of(bob).get(course).content.decode())
    page(alices, handed_in)
    assert "New remarks" not in words(alices.get(course).content.decode())


def test_what_was_withdrawn_is_news_to_nobody(
    anns: Client, alice: User, handed_in: Submission, browser_of: BrowserOf
) -> None:
    says(anns, handed_in, "Wrong thread, sorry.")
    remarks.withdraw(Remark.objects.get())
    assert "New remarks" not in words(browser_of(alice).get("/courses/tests/").content.decode())


def test_a_question_waits_until_somebody_else_says_something(
    anns: Client, alice: User, taught: Class, handed_in: Submission, browser_of: BrowserOf
) -> None:
    says(anns, handed_in, "Do you see why?", asks="on")
    alices = browser_of(alice)
    says(alices, handed_in, "Please look at my points again.", asks="on")
    says(alices, handed_in, "The third test, I mean.")
    assert [one.words for one in remarks.waiting_for_staff(taught)] == ["Please look at my points again."]
    says(anns, handed_in, "I have.")
    assert not remarks.waiting_for_staff(taught).exists()


def test_today_tells_staff_of_the_class_who_waits(
    anns: Client, alice: User, bob: User, taught: Class, handed_in: Submission, browser_of: BrowserOf
) -> None:
    alices, address = browser_of(alice), f"/classes/{taught.pk}/today"
    assert "Nobody waits." in words(anns.get(address).content.decode())
    says(alices, handed_in, "Are <b>two</b> points right?", asks="on")
    found = anns.get(address).content.decode()
    assert "Alice on Twice," in words(found)
    assert "Are &lt;b&gt;two&lt;/b&gt; points right?" in found
    assert f'href="/submissions/{handed_in.pk}/#remark-{Remark.objects.get().pk}"' in found
    for student in (alices, browser_of(bob)):
        assert student.get(address).status_code == 404
    abes = browser_of(User.objects.get(username="abe"))
    assert abes.get(address).status_code == 404
    other = Class.objects.get(name="Another")
    assert "Nobody waits." in words(abes.get(f"/classes/{other.pk}/today").content.decode())
    says(anns, handed_in, "They are.")
    assert "Nobody waits." in words(anns.get(address).content.decode())


REGRADE = {"regrade": "on"}


def test_a_request_for_another_look_at_the_points_is_on_today_until_it_is_answered(
    anns: Client, alice: User, taught: Class, handed_in: Submission, browser_of: BrowserOf
) -> None:
    alices, today = browser_of(alice), f"/classes/{taught.pk}/today"
    assert 'name="regrade"' in alices.get(f"/submissions/{handed_in.pk}/").content.decode()
    assert says(alices, handed_in, "The second test is mistaken.", **REGRADE) == 302
    assert "asks for another look at the points waits for an answer" in page(alices, handed_in)
    shown = words(anns.get(today).content.decode())
    assert "another look at their points Alice on Twice" in shown
    assert "Students who wait for an answer Nobody waits." in shown
    assert "An answer closes the request." in page(anns, handed_in)
    assert says(anns, handed_in, "You are right: I have adjusted your mark.") == 302
    assert "another look" not in words(anns.get(today).content.decode())
    shown = page(alices, handed_in)
    assert "asks for another look at the points" in shown
    assert "waits for an answer" not in shown


def test_who_changes_marks_is_led_from_a_request_to_the_adjustments(
    alice: User, taught: Class, handed_in: Submission, browser_of: BrowserOf, anns: Client
) -> None:
    says(browser_of(alice), handed_in, "Please look again.", **REGRADE)
    ira = User.objects.create(username="ira")
    Membership.objects.create(in_class=taught, user=ira, role="instructor")
    assert "adjust the mark" in page(browser_of(ira), handed_in)
    assert "adjust the mark" not in page(anns, handed_in)


def test_one_request_at_a_time_and_only_for_points_of_ones_own(
    anns: Client, alice: User, handed_in: Submission, graded: Graded, browser_of: BrowserOf
) -> None:
    alices = browser_of(alice)
    says(alices, handed_in, "Look again.", **REGRADE)
    says(alices, handed_in, "And again.", **REGRADE)
    says(anns, handed_in, "I ask, too.", **REGRADE)
    says(alices, graded(alice, purpose="run"), "This was a Run.", **REGRADE)
    assert [one.words for one in Remark.objects.filter(regrade=True)] == ["Look again."]
    says(alices, handed_in, "Thank you; once more.", **REGRADE)
    assert Remark.objects.filter(regrade=True).count() == 2


def test_staff_save_a_remark_and_use_it_again_changed(
    anns: Client, alice: User, taught: Class, handed_in: Submission, graded: Graded, browser_of: BrowserOf
) -> None:
    says(anns, handed_in, "Multiply <once>.", save_as="Loops")
    another = graded(alice)
    shown = anns.get(f"/submissions/{another.pk}/").content.decode()
    saved = SavedRemark.objects.get()
    assert f'href="?saved={saved.pk}#write-remark"' in shown
    filled = anns.get(f"/submissions/{another.pk}/?saved={saved.pk}").content.decode()
    assert "Multiply &lt;once&gt;.</textarea>" in filled
    says(anns, another, "Multiply twice.", save_as="Loops")
    assert [one.words for one in SavedRemark.objects.all()] == ["Multiply twice."]
    for theirs in (browser_of(alice), browser_of(User.objects.get(username="abe"))):
        assert theirs.post(f"/submissions/{another.pk}/saved/{saved.pk}/forget").status_code == 404
    assert anns.post(f"/submissions/{another.pk}/saved/{saved.pk}/forget").status_code == 302
    assert not SavedRemark.objects.exists()
    assert Remark.objects.count() == 2


def test_students_neither_see_nor_save_remarks_for_use_again(
    alice: User, anns: Client, handed_in: Submission, browser_of: BrowserOf
) -> None:
    says(anns, handed_in, "Multiply.", save_as="Loops")
    alices, saved = browser_of(alice), SavedRemark.objects.get()
    shown = alices.get(f"/submissions/{handed_in.pk}/?saved={saved.pk}").content.decode()
    assert "Saved remarks" not in shown
    assert "Multiply.</textarea>" not in shown
    says(alices, handed_in, "Mine.", save_as="Mine")
    assert SavedRemark.objects.get().name == "Loops"


@pytest.mark.parametrize("asked", ["x", "0", "9" * 30, "%00"])
def test_a_saved_remark_that_is_not_there_fills_in_nothing(anns: Client, handed_in: Submission, asked: str) -> None:
    assert anns.get(f"/submissions/{handed_in.pk}/?saved={asked}").status_code == 200


def test_an_exercise_keeps_so_many(anns: Client, handed_in: Submission, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_remarks, "MOST_AN_EXERCISE", 2)
    for number in range(3):
        says(anns, handed_in, "x", save_as=str(number))
    assert [one.name for one in SavedRemark.objects.all()] == ["1", "2"]


@pytest.fixture
def wanting(alice: User, settings: Settings) -> User:
    """Alice wants mail about remarks."""
    settings.SENDS_MAIL = True
    User.objects.filter(pk=alice.pk).update(email="a@example.org", email_confirmed=timezone.now(), mail_remarks=True)
    return alice


def mails() -> list[str]:
    post.wait_until_sent()
    return [str(one.body) for one in mail.outbox]


def test_who_wants_mail_gets_one_until_they_have_looked(
    anns: Client, wanting: User, handed_in: Submission, browser_of: BrowserOf
) -> None:
    says(anns, handed_in, "A secret.")
    says(anns, handed_in, "Another.")
    (told,) = mails()
    assert "Ann has written about what you handed in for “Twice”." in told
    assert f"http://testserver/submissions/{handed_in.pk}/#remark-{Remark.objects.earliest('pk').pk}" in told
    assert "secret" not in told
    page(browser_of(wanting), handed_in)
    says(anns, handed_in, "Once more.")
    assert len(mails()) == 2


def test_staff_who_wrote_hear_of_an_answer_and_nobody_of_their_own_words(
    anns: Client, wanting: User, alice: User, bob: User, handed_in: Submission, browser_of: BrowserOf
) -> None:
    for person in User.objects.exclude(pk=alice.pk):
        address = {"email": f"{person.username}@example.org", "email_confirmed": timezone.now()}
        User.objects.filter(pk=person.pk).update(mail_remarks=True, **address)
    alices = browser_of(alice)
    says(alices, handed_in, "Why?")
    assert mails() == []
    says(anns, handed_in, "Because.")
    says(alices, handed_in, "I see.")
    assert "what Alice handed in for “Twice”" in mails()[1]
    assert [one.to for one in mail.outbox] == [["a@example.org"], ["ann@example.org"]]
    Membership.objects.filter(user__username="ann").delete()
    page(anns, handed_in)
    says(alices, handed_in, "Still there?")
    assert len(mails()) == 2, "who has left the class hears no more of it"


@pytest.mark.parametrize(
    "change", [{"mail_remarks": False}, {"email_confirmed": None}, {"is_active": False}, {"demo": True}], ids=str
)
def test_nobody_gets_mail_who_does_not_want_it(
    anns: Client, wanting: User, handed_in: Submission, change: dict[str, object]
) -> None:
    User.objects.filter(pk=wanting.pk).update(**change)
    says(anns, handed_in, "Good.")
    assert mails() == []


def test_a_site_without_mail_sends_none(anns: Client, wanting: User, handed_in: Submission, settings: Settings) -> None:
    settings.SENDS_MAIL = False
    says(anns, handed_in, "Good.")
    assert mails() == []


def test_many_questions_cost_no_more_queries_and_read_no_code(
    anns: Client,
    taught: Class,
    handed_in: Submission,
    alice: User,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    values = {"submission": handed_in, "author": alice, "asks": True}
    Remark.objects.bulk_create(Remark(words=f"Why {number}?", **values) for number in range(60))
    with django_assert_num_queries(1) as queries:
        listed = [(str(one.author), one.submission.title, one.words) for one in remarks.waiting_for_staff(taught)]
    assert len(listed) == 60
    assert '"files"' not in queries.captured_queries[0]["sql"]
    found = words(anns.get(f"/classes/{taught.pk}/today").content.decode())
    assert "The 50 that wait longest." in found
    assert found.count("Alice on Twice,") == 50


def test_a_withdrawn_answer_answers_nothing(
    anns: Client, alice: User, handed_in: Submission, browser_of: BrowserOf
) -> None:
    alices = browser_of(alice)
    says(alices, handed_in, "Why?", asks="on")
    says(anns, handed_in, "Because.")
    remarks.withdraw(Remark.objects.get(words="Because."))
    assert "waits for an answer" in page(alices, handed_in)


def test_words_on_the_record_neither_change_nor_go(anns: Client, handed_in: Submission) -> None:
    says(anns, handed_in, "Good.")
    remark = Remark.objects.get()
    remark.words = "Bad."
    for change in (remark.save, remark.delete):
        with pytest.raises(ValidationError, match="on the record"):
            change()


def test_there_is_an_end_to_it(anns: Client, handed_in: Submission, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remarks, "MOST_A_SUBMISSION", 2)
    assert [says(anns, handed_in, f"Remark {number}.") for number in range(3)] == [302, 302, 422]
    monkeypatch.setattr(remarks, "MOST_A_SUBMISSION", 9)
    monkeypatch.setattr(remarks, "MOST_AN_HOUR", 2)
    answer = anns.post(f"/submissions/{handed_in.pk}/remarks", {"words": "One more."})
    assert "You have written 2 remarks within an hour." in words(answer.content.decode())


def test_many_remarks_cost_no_more_queries(
    anns: Client, handed_in: Submission, alice: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    Remark.objects.bulk_create(Remark(submission=handed_in, author=alice, words="x") for _ in range(30))
    page(anns, handed_in)
    with django_assert_max_num_queries(15):
        page(anns, handed_in)
