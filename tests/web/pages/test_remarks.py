"""Staff and author talk about a submission on its page; nobody else reads or says anything."""

from __future__ import annotations

from typing import Any

import pytest
from accounts.models import User
from catalog.models import Course
from classes.models import Class, Membership
from django.core.exceptions import ValidationError
from django.test import Client
from grading.models import Submission
from pytest_django import DjangoAssertNumQueries
from submissions import remarks
from submissions.models import Remark

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
    with django_assert_max_num_queries(14):
        page(anns, handed_in)
