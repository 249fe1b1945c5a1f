"""What staff do in a class stands in its audit trail, which its instructors read."""

from __future__ import annotations

import pytest
from accounts.models import User
from answering.models import OpenAnswer
from audit.models import Audited, Entry
from audit.trail import record
from catalog.models import Exercise
from classes.models import Class, Membership, OpenQuestion, PlanRow
from django.core.management import call_command
from django.test import Client
from grading.models import OriginalUpload, Submission

from tests.conftest import BrowserOf
from tests.web.conftest import Rings
from tests.web.pages.conftest import Graded, Page

PLAN = 'format_version = 1\n[[rows]]\nexercise = "double"\nweight = 7\n'


@pytest.fixture(autouse=True)
def within_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.trail.hour", lambda: 1)


@pytest.fixture
def taught(exercise: Exercise) -> Class:
    return Class.objects.create(course=exercise.course, name="Deep learning", term="Autumn")


@pytest.fixture
def ira(taught: Class) -> User:
    """The instructor of the class."""
    person = User.objects.create(username="ira", display_name="Ira Stone")
    Membership.objects.create(in_class=taught, user=person, role="instructor")
    return person


@pytest.fixture
def sam(taught: Class) -> Membership:
    person = User.objects.create(username="sam", display_name="Sam Reed")
    return Membership.objects.create(in_class=taught, user=person)


@pytest.fixture
def submission(sam: Membership, graded: Graded) -> Submission:
    made = graded(sam.user)
    OriginalUpload.objects.create(submission=made, name="x.py", content=b"x")
    return made


@pytest.fixture
def browser(ira: User, browser_of: BrowserOf) -> Client:
    return browser_of(ira)


def trail() -> list[tuple[str, str, str]]:
    """Kind, user name of whom it is about, and words, the first first."""
    entries = Entry.objects.order_by("pk").select_related("about")
    return [(entry.kind, entry.about.username if entry.about else "", entry.words) for entry in entries]


def test_looks_are_in_it(browser: Client, taught: Class, sam: Membership, submission: Submission) -> None:
    here = f"/classes/{taught.pk}"
    for address in (
        f"{here}/students/{sam.pk}",
        f"{here}/results",
        f"/submissions/{submission.pk}/",
        f"/submissions/{submission.pk}/panel",
        f"/submissions/{submission.pk}/original",
        f"{here}/exercises/double",
        "/courses/tests/exercises/double/solutions",
    ):
        assert browser.get(address).status_code == 200
    assert trail() == [
        ("student", "sam", ""),
        ("results", "", ""),
        ("submission", "sam", "Twice."),
        ("hidden", "", "Twice."),
        ("hidden", "", "Twice."),
    ]
    assert {entry.in_class for entry in Entry.objects.all()} == {taught}


def test_what_is_taken_along_is_in_it(browser: Client, taught: Class, sam: Membership) -> None:
    for name in ("results.csv", "results.xlsx", "results.csv", "roster.csv", "plan"):
        assert browser.get(f"/classes/{taught.pk}/{name}").status_code == 200
    assert [words for _, _, words in trail()] == [
        "The results as CSV.", "The results as XLSX.", "The results as CSV.", "The roster as CSV.", "The plan as TOML.",
    ]  # fmt: skip


def test_marks_and_extensions_are_in_it(browser: Client, taught: Class, sam: Membership, exercise: Exercise) -> None:
    row = PlanRow.objects.create(in_class=taught, exercise=exercise, weight=5, attempts=2)
    here = f"/classes/{taught.pk}"
    adjustments = f"{here}/students/{sam.pk}/adjustments"
    browser.post(adjustments, {"row": row.pk, "points": "0.5", "reason": "Well explained"})
    browser.post(f"{adjustments}/{row.adjustments.get().pk}/undo", {"reason": "Meant for Mia"})
    browser.post(f"{here}/extensions", {"row": row.pk, "who": f"member-{sam.pk}", "attempts": "9", "reason": "Ill"})
    extension = row.extensions.get()
    for _ in range(2):
        browser.post(f"{here}/extensions/{extension.pk}/end")
    assert trail() == [
        ("adjustment", "sam", "+0.5 for Twice."),
        ("adjustment", "sam", "+0.50 for Twice taken back."),
        ("extension", "sam", f"Extension {extension.pk} of Twice given."),
        ("extension", "sam", f"Extension {extension.pk} of Twice ended."),
    ]


def test_who_is_in_is_in_it(browser: Client, taught: Class, sam: Membership, alice: User, bob: User) -> None:
    here = f"/classes/{taught.pk}"
    browser.post(f"{here}/members/{sam.pk}", {"role": "assistant"})
    browser.post(f"{here}/invitations", {"addresses": "a@example.org, b@example.org"})
    roster = "User name,Role\nalice,\nbob,assistant\nsam,\n"
    page = browser.post(f"{here}/roster", {"roster": roster})
    browser.post(f"{here}/roster", {"roster": roster, "seen": page.context["found"].seen})
    assert trail() == [
        ("role", "sam", "student → assistant."),
        ("invitation", "", "2 people, as students."),
        ("role", "bob", "By a roster: student → assistant."),
        ("roster", "", "3 rows, 0 of them invited by mail."),
    ]


def test_changes_of_the_class_are_in_it(browser: Client, taught: Class, sam: Membership) -> None:
    here = f"/classes/{taught.pk}"
    seen = browser.post(f"{here}/plan", {"plan": PLAN}).context["found"].seen
    browser.post(f"{here}/plan", {"plan": PLAN, "seen": seen})
    browser.post(f"{here}/code")
    browser.post(f"{here}/code", {"none": "1"})
    browser.post(f"{here}/settings", {"name": "Nets", "term": "", "time_zone": "UTC"})
    browser.post(f"{here}/groups", {"name": "Monday"})
    group = taught.groups.get()
    browser.post(f"{here}/groups/{group.pk}", {"name": "Tuesday", "students": [sam.pk]})
    browser.post(f"{here}/groups/{group.pk}/remove")
    for step in ("end", "end", "reopen"):
        browser.post(f"{here}/{step}")
    assert [(kind, words) for kind, _, words in trail()] == [
        ("plan", "1 changes."),
        ("code", "A new code."),
        ("code", "No code any more."),
        ("class", "Name, term or time zone changed."),
        ("group", "A new group."),
        ("group", f"Who is in group {group.pk}, or its name."),
        ("group", f"Group {group.pk} removed."),
        ("class", "Ended."),
        ("class", "Reopened."),
    ]


def test_a_copy_is_in_the_trails_of_both(browser: Client, taught: Class) -> None:
    browser.post(f"/classes/{taught.pk}/copy", {"copy-name": "Again", "copy-term": "Spring", "copy-days": "0"})
    copied = Class.objects.get(name="Again")
    assert trail() == [
        ("class", "", f"Copied to class {copied.pk}."),
        ("class", "", f"Made as a copy of class {taught.pk}."),
    ]


def test_grading_again_and_comparing_are_in_it(
    browser: Client, taught: Class, submission: Submission, rings: Rings
) -> None:
    submission.job.state = "failed"
    submission.job.save()
    browser.post(f"/teaching/trouble/{submission.job.pk}/again")
    for _ in range(2):
        browser.post(f"/classes/{taught.pk}/exercises/double/alike/compare")
    assert trail() == [
        ("regrading", "sam", f"Submission {submission.pk} graded again."),
        ("comparison", "", "Twice."),
    ]


def test_answers_to_open_questions_are_in_it(
    browser: Client, taught: Class, sam: Membership, exercise: Exercise
) -> None:
    criteria = [{"title": "Says what each measures", "points": "2"}]
    question = OpenQuestion.objects.create(
        in_class=taught,
        section=exercise.section,
        slug="losses",
        title="Two losses",
        statement="Why?",
        criteria=criteria,
    )
    answer = OpenAnswer.objects.create(question=question, user=sam.user, text="Because.")
    here = f"/classes/{taught.pk}/answers/{answer.pk}"
    browser.get(here)
    browser.post(f"{here}/grade", {"points-0": "1.5"})
    assert trail() == [
        ("submission", "sam", f"Answer {answer.pk} to losses."),
        ("points", "sam", f"1.5 of 2 for answer {answer.pk} to losses."),
    ]


def test_what_is_refused_is_not_in_it(browser: Client, taught: Class, sam: Membership, exercise: Exercise) -> None:
    row = PlanRow.objects.create(in_class=taught, exercise=exercise, weight=5)
    browser.post(f"/classes/{taught.pk}/students/{sam.pk}/adjustments", {"row": row.pk, "points": "0", "reason": "x"})
    browser.post(f"/classes/{taught.pk}/invitations", {"addresses": "nobody"})
    browser.get("/classes/4711/results")
    assert trail() == []


def test_ones_own_work_is_not_in_it(submission: Submission, page_of: Page) -> None:
    page_of(submission.user, f"/submissions/{submission.pk}/")
    page_of(submission.user, "/courses/tests/exercises/double/solutions")
    assert trail() == []


def test_a_student_who_learns_alone_is_in_the_open_classes_trail(
    graded: Graded, alice: User, ivy: User, page_of: Page
) -> None:
    opened = graded(alice).made_in
    page_of(ivy, "/courses/tests/teaching/")
    page_of(ivy, "/courses/tests/teaching/students/alice/")
    assert [(entry.kind, entry.in_class) for entry in Entry.objects.order_by("pk")] == [
        ("results", opened),
        ("student", opened),
    ]


def test_what_is_kept_about_people_is_exported_and_erased_on_the_record(
    taught: Class, ira: User, sam: Membership, browser: Client, browser_of: BrowserOf, admin_client: Client
) -> None:
    browser_of(sam.user).get("/accounts/data/download")
    call_command("export_user", "sam")
    admin_client.post(
        "/admin/accounts/user/", {"action": "erase", "_selected_action": [sam.user_id], "confirmed": "yes"}
    )
    assert [(kind, words) for kind, _, words in trail()] == [("data", "Exported.")] * 2 + [("data", "Erased.")]
    page = browser.get(f"/classes/{taught.pk}/audit")
    assert [entry.words for entry in page.context["page"]] == ["Erased.", "Exported."]
    assert "A command on the server" in page.content.decode()
    assert "Sam Reed" not in page.content.decode()


def test_a_role_that_is_given_in_the_admin_is_in_it(sam: Membership, taught: Class, admin_client: Client) -> None:
    admin_client.post(
        f"/admin/classes/membership/{sam.pk}/change/",
        {
            "in_class": taught.pk,
            "user": sam.user_id,
            "role": "assistant",
            "extra_percent": "0",
            "joined_0": "2026-01-01",
            "joined_1": "08:00",
        },
    )
    admin_client.post(f"/admin/classes/membership/{sam.pk}/delete/", {"post": "yes"})
    assert trail() == [("role", "sam", "In the admin: assistant."), ("role", "sam", "In the admin: taken out.")]


def test_a_record_that_is_opened_in_the_admin_is_in_it(submission: Submission, admin_client: Client) -> None:
    for _ in range(2):
        assert admin_client.get(f"/admin/grading/submission/{submission.pk}/change/").status_code == 200
    assert trail() == [("record", "", f"grading.Submission {submission.pk}")]


# --- the page -----------------------------------------------------------------------------------------------------


@pytest.fixture
def entries(taught: Class, ira: User, sam: Membership) -> Class:
    ann = User.objects.create(username="ann")
    other = Class.objects.create(course=taught.course, name="Elsewhere")
    record(Audited.STUDENT, "one", by=ira, about=sam.user, in_class=taught)
    record(Audited.EXPORT, "two", by=ann, in_class=taught)
    record(Audited.EXPORT, "three", by=ira, in_class=taught)
    record(Audited.EXPORT, "of another class", by=ira, in_class=other)
    return taught


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["three", "two", "one"]),
        ("?kind=export", ["three", "two"]),
        ("?kind=nonsense", ["three", "two", "one"]),
        ("?person=reed", ["one"]),
        ("?person=IRA", ["three", "one"]),
        ("?person=ira+stone&kind=export", ["three"]),
        ("?person=nobody", []),
        ("?person=%00", ["three", "two", "one"]),
    ],
)
def test_it_is_searched(query: str, found: list[str], entries: Class, browser: Client) -> None:
    page = browser.get(f"/classes/{entries.pk}/audit{query}")
    assert [entry.words for entry in page.context["page"]] == found
    assert ("No entry is found." in page.content.decode()) == (not found)


def test_it_has_pages(entries: Class, ira: User, browser: Client) -> None:
    for number in range(60):
        record(Audited.PLAN, str(number), by=ira, in_class=entries)
    first = browser.get(f"/classes/{entries.pk}/audit?kind=plan")
    assert len(first.context["page"]) == 50
    assert "?kind=plan&amp;page=2" in first.content.decode()
    second = browser.get(f"/classes/{entries.pk}/audit?kind=plan&page=2")
    assert [entry.words for entry in second.context["page"]] == [str(number) for number in range(9, -1, -1)]


def test_an_assistant_does_not_read_it(entries: Class, browser_of: BrowserOf) -> None:
    ann = User.objects.get(username="ann")
    Membership.objects.create(in_class=entries, user=ann, role="assistant")
    browser = browser_of(ann)
    assert browser.get(f"/classes/{entries.pk}/audit").status_code == 404
    assert "Audit trail" not in browser.get(f"/classes/{entries.pk}/").content.decode()


def test_the_page_of_the_class_leads_to_it(entries: Class, browser: Client) -> None:
    for page in ("", "settings"):
        assert f"/classes/{entries.pk}/audit" in browser.get(f"/classes/{entries.pk}/{page}").content.decode()
