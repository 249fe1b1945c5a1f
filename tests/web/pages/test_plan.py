"""A plan as TOML: written and read exactly, every mistake named, shown before it is applied, all of it or nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from accounts.models import User
from catalog.models import Course, Exercise, Quiz
from classes.members import open_class
from classes.models import Class, Extension, Membership, PlanRow, Sitting
from classes.plan import KINDS, VALUES, PlanSpec, RowSpec, changes, plan_of
from classes.plan_import import export_plan, import_plan, preview
from classes.plan_toml import MOST_BYTES, Names, PlanError, read_plan, write_plan
from django.utils import timezone
from grading.models import Submission
from grading.refusals import SubmissionRefused
from marks.models import Adjustment

from tests.documents import names, section, table
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import Graded

BERLIN = ZoneInfo("Europe/Berlin")
NAMES: Names = {"section": {"1.1"}, "exercise": {"double", "triple"}, "quiz": {"1-1"}}
WHOLE = """format_version = 2
counts = "last"
dropped_lowest = 1

[[rows]]
exercise = "double"
weight = 10
opens = 2026-10-20T08:00:00
due = 2026-11-03T23:59:59
late_percent = 12.5
grace_hours = 2
attempts = 5
cool_down_minutes = 10
rubric = ["2: Names say \\"what\\" they hold", "0.5: Plots have axes"]

[[rows]]
section = "1.1"
weight = 2.5
due = 2026-10-25T02:30:00
late_percent = 0

[[rows]]
quiz = "1-1"
weight = 0
due = 2026-10-25T02:30:00+01:00
bonus = true
"""
EXAM = """format_version = 2
counts = "best"
dropped_lowest = 0

[[rows]]
exercise = "double"
weight = 5
due = 2026-11-10T12:00:00
exam_minutes = 60
verdict_later = true
"""
DOUBLE = '[[rows]]\nexercise = "double"\n'


def test_what_is_written_is_read_and_written_again_exactly() -> None:
    plan = read_plan(WHOLE, BERLIN, NAMES)
    assert write_plan(plan, BERLIN) == WHOLE
    assert read_plan(write_plan(plan, BERLIN), BERLIN, NAMES) == plan
    assert plan.rows[0] == RowSpec(
        "exercise", "double", Decimal(10), datetime(2026, 10, 20, 6, tzinfo=UTC),
        datetime(2026, 11, 3, 22, 59, 59, tzinfo=UTC), Decimal("12.5"), 2, 5, 10,
            rubric=('2: Names say "what" they hold', "0.5: Plots have axes"),
    )  # fmt: skip
    first, second = plan.rows[1].due, plan.rows[2].due
    assert first
    assert second
    assert (second - first).total_seconds() == 3600, "the clocks show 2:30 twice that night"


def test_an_exam_is_written_and_read_and_a_plan_of_before_exams_still_is() -> None:
    plan = read_plan(EXAM, BERLIN, NAMES)
    assert write_plan(plan, BERLIN) == EXAM
    assert (plan.rows[0].exam_minutes, plan.rows[0].verdict_later) == (60, True)
    older = read_plan(WHOLE.replace("format_version = 2", "format_version = 1"), BERLIN, NAMES)
    assert older == read_plan(WHOLE, BERLIN, NAMES)


def test_an_empty_plan_is_a_plan() -> None:
    assert read_plan(write_plan(PlanSpec(), BERLIN), BERLIN, NAMES) == PlanSpec()


WRONG = {
    "no TOML": ("rows = [", "This is no TOML: "),
    "no version": ("", "`format_version`: write 2"),
    "a newer version": ("format_version = 3", "`format_version`: write 2"),
    "an unknown key": ("color = 1", "`color`: there is no such key; there are format_version, counts"),
    "which try": ('counts = "worst"', '`counts`: "worst" is neither "best" nor "last".'),
    "all dropped": (f"dropped_lowest = 1\n{DOUBLE}weight = 1", "`dropped_lowest`: some row must be left that counts"),
    "rows of nothing": ("rows = 3", "`rows`: write each row under a line [[rows]]."),
    "no list": (f"{DOUBLE}weight = 1\nrubric = 2", "`rubric`: 2; write a list of criteria, such as"),
    "no criterion": (f'{DOUBLE}weight = 1\nrubric = ["Names"]', "`rubric`: “Names” is no criterion"),
    "a strange criterion": (f'{DOUBLE}weight = 1\nrubric = ["1: \\u0007"]', "a character in it that cannot be shown"),
    "a rubric of a quiz": ('[[rows]]\nquiz = "1-1"\nweight = 1\nrubric = ["1: x"]', "only an exercise has one"),
    "no thing": ("[[rows]]\nweight = 1", "`exercise`: write one of `section`, `exercise`, `quiz` and `question`."),
    "two things": (f'{DOUBLE}quiz = "1-1"\nweight = 1', "Row 1, `exercise`: write one of"),
    "an unknown thing": ('[[rows]]\nexercise = "x"\nweight = 1', 'Row 1, `exercise`: the course has no exercise "x".'),
    "a number for a name": ("[[rows]]\nsection = 1.1\nweight = 1", "Row 1, `section`: the course has no section 1.1."),
    "twice": (f"{DOUBLE}weight = 1\n{DOUBLE}weight = 2", '(exercise double), `exercise`: "double" has a row already'),
    "an unknown key in a row": (f"{DOUBLE}weight = 1\ndeu = 1", "Row 1 (exercise double), `deu`: there is no such key"),
    "no weight": (DOUBLE, "Row 1 (exercise double), `weight`: it is missing; write what the row is worth"),
    "less than nothing": (f"{DOUBLE}weight = -1", "`weight`: -1; write a number from 0 to 99999.99"),
    "not a number": (f"{DOUBLE}weight = nan", "`weight`: NaN; write a number"),
    "endless": (f"{DOUBLE}weight = inf", "`weight`: Infinity; write a number"),
    "truth for a number": (f"{DOUBLE}weight = true", "`weight`: True; write a number"),
    "too exact": (f"{DOUBLE}weight = 0.001", "`weight`: 0.001; write a number"),
    "a day": (f"{DOUBLE}weight = 1\ndue = 2026-11-03", "`due`: a date without a time; write day and time as"),
    "a date as text": (f'{DOUBLE}weight = 1\ndue = "3 Nov"', '`due`: "3 Nov"; write day and time as 2026-11-03'),
    "a time that is skipped": (f"{DOUBLE}weight = 1\ndue = 2027-03-28T02:30:00", "is skipped by the clocks of"),
    "in another age": (f"{DOUBLE}weight = 1\ndue = 0001-01-01T00:00:00", "`due`: 0001-01-01 00:00:00; write day"),
    "due before it opens": (
        f"{DOUBLE}weight = 1\nopens = 2026-11-04T00:00:00\ndue = 2026-11-03T00:00:00",
        "`due`: it must lie after `opens`.",
    ),
    "late for no date": (f"{DOUBLE}weight = 1\nlate_percent = 5", "`late_percent`: nothing is late where"),
    "more than all": (f"{DOUBLE}weight = 1\nlate_percent = 101", "`late_percent`: 101; write a number from 0 to 100"),
    "no attempt": (f"{DOUBLE}weight = 1\nattempts = 0", "`attempts`: 0; write a whole number from 1 to 10000."),
    "half an attempt": (f"{DOUBLE}weight = 1\nattempts = 1.5", "`attempts`: 1.5; write a whole number"),
    "no truth": (f"{DOUBLE}weight = 1\nbonus = 1", "`bonus`: 1; write true or false."),
    "an exam of a quiz": ('[[rows]]\nquiz = "1-1"\nweight = 1\nexam_minutes = 9', "`exam_minutes`: a quiz cannot be"),
    "an exam without an end": (f"{DOUBLE}weight = 1\nexam_minutes = 60", "`due`: an exam needs one, until when"),
    "an exam that lasts a week": (f"{DOUBLE}weight = 1\nexam_minutes = 1441", "`exam_minutes`: 1441; write a whole"),
    "late in an exam": (
        f"{DOUBLE}weight = 1\ndue = 2026-11-03T00:00:00\nexam_minutes = 60\nlate_percent = 0",
        "`late_percent`: nothing is late in an exam",
    ),
    "later than what": (f"{DOUBLE}weight = 1\nverdict_later = true", "`verdict_later`: only an exam has it"),
    "a huge number": (f"{DOUBLE}weight = {'9' * 5000}", "This is no TOML: "),
}  # fmt: skip


@pytest.mark.parametrize("mistake", WRONG)
def test_a_mistake_is_named(mistake: str) -> None:
    text, said = WRONG[mistake]
    version = "" if "format_version" in text or mistake == "no version" else "format_version = 1\n"
    with pytest.raises(PlanError) as refused:
        read_plan(version + text, BERLIN, NAMES)
    assert said in refused.value.problems[0]
    assert len(refused.value.problems[0]) < 400


def test_every_key_is_documented() -> None:
    documented = {name for row in table("classes.md", "key") for name in names(row[0])}
    assert documented == {"format_version", "counts", "dropped_lowest", *KINDS, *VALUES}


def test_the_documented_plan_is_one() -> None:
    example = section("classes.md", "## The plan").partition("```toml\n")[2].partition("```")[0]
    mentioned: Names = {
        "section": {"1.2", "1.3"}, "exercise": {"perceptron-epoch"}, "quiz": {"1-1"}, "question": {"compare-losses"}
    }  # fmt: skip
    assert write_plan(read_plan(example, BERLIN, mentioned), BERLIN) == example


def test_all_mistakes_are_named_at_once() -> None:
    with pytest.raises(PlanError) as refused:
        read_plan(f"format_version = 1\n{DOUBLE}weight = -1\nbonus = 1\n[[rows]]", BERLIN, NAMES)
    assert [problem.partition(":")[0] for problem in refused.value.problems] == [
        "Row 1 (exercise double), `weight`", "Row 1 (exercise double), `bonus`", "Row 2, `exercise`", "Row 2, `weight`",
    ]  # fmt: skip


def test_what_is_too_long_is_not_read() -> None:
    with pytest.raises(PlanError, match="256 KiB"):
        read_plan("#" * (MOST_BYTES + 1), BERLIN, NAMES)


def test_the_open_class_has_no_dates() -> None:
    with pytest.raises(PlanError, match="the open class of a course has no dates"):
        read_plan(WHOLE, BERLIN, NAMES, dated=False)


def test_changes_are_named_row_by_row() -> None:
    one, two, three = (RowSpec("exercise", name, Decimal(1)) for name in ("one", "two", "three"))
    heavier = RowSpec("exercise", "one", Decimal(2))
    found = changes(PlanSpec((one, two)), PlanSpec((heavier, three), "last"))
    assert [(change.what, change.row, change.key) for change in found] == [
        ("changed", "", "counts"), ("changed", "exercise one", "weight"), ("added", "exercise three", ""),
        ("removed", "exercise two", ""),
    ]  # fmt: skip
    assert changes(PlanSpec((one, two)), PlanSpec((one, two))) == []
    assert {change.what for change in changes(PlanSpec((one, two)), PlanSpec((two, one)))} == {"moved"}


# --- in the database --------------------------------------------------------------------------------------------


@pytest.fixture
def taught(course: Course, exercise: Exercise, quiz: Quiz) -> Class:
    return Class.objects.create(course=course, name="Deep learning", time_zone="Europe/Berlin")


def an_instructor() -> User:
    return User.objects.get_or_create(username="ira", role="instructor")[0]


def imported(taught: Class, text: str) -> None:
    import_plan(taught, text, preview(taught, text).seen, an_instructor())
    taught.refresh_from_db()


def test_a_plan_is_imported_and_exported_whole(taught: Class) -> None:
    imported(taught, WHOLE)
    assert export_plan(taught) == WHOLE
    assert preview(taught, WHOLE).changes == ()


def test_rows_that_stay_keep_what_hangs_on_them(taught: Class, alice: User, ivy: User) -> None:
    imported(taught, WHOLE)
    row = taught.plan.get(exercise__slug="double")
    Extension.objects.create(row=row, user=alice, attempts=9, reason="Ill", by=ivy)
    imported(taught, WHOLE.replace("weight = 10", "weight = 11"))
    assert PlanRow.objects.get(pk=row.pk).weight == 11
    assert Extension.objects.get().row == row


def test_a_row_with_records_does_not_go_and_nothing_else_is_done(taught: Class, alice: User, ivy: User) -> None:
    imported(taught, WHOLE)
    row = taught.plan.get(exercise__slug="double")
    for _ in range(2):
        Extension.objects.create(row=row, user=alice, attempts=9, reason="Ill", by=ivy)
    Adjustment.objects.create(row=row, user=alice, points=1, reason="x", author=ivy)
    before = plan_of(taught)
    with pytest.raises(PlanError, match="The row of exercise double cannot go: it has 2 extensions and 1 adjustment"):
        preview(taught, 'format_version = 1\n[[rows]]\nquiz = "1-1"\nweight = 7\n')
    assert plan_of(taught) == before


def test_an_exam_that_was_sat_stays_one(taught: Class, alice: User) -> None:
    imported(taught, EXAM)
    row = taught.plan.get()
    assert (row.exam_minutes, row.verdict_later) == (60, True)
    Sitting.objects.create(row=row, user=alice, ends=timezone.now())
    with pytest.raises(PlanError, match="The row of exercise double cannot go: it has 1 sitting"):
        preview(taught, "format_version = 2")
    with pytest.raises(PlanError, match=r"stays an exam, for students have sat at it\. Keep its `exam_minutes`"):
        preview(taught, EXAM.replace("exam_minutes = 60\nverdict_later = true\n", ""))
    found = preview(taught, EXAM.replace("exam_minutes = 60", "exam_minutes = 90")).changes
    assert [(one.key, one.before, one.after) for one in found] == [("exam_minutes", 60, 90)]


def test_a_plan_that_changed_meanwhile_is_not_overwritten(taught: Class) -> None:
    seen = preview(taught, WHOLE).seen
    imported(taught, "format_version = 1")
    imported(taught, 'format_version = 1\n[[rows]]\nquiz = "1-1"\nweight = 7\n')
    with pytest.raises(PlanError, match="Somebody has changed the plan meanwhile"):
        import_plan(taught, WHOLE, seen, an_instructor())
    assert [str(row) for row in plan_of(taught).rows] == ["quiz 1-1"]


def test_what_left_the_course_stays_in_a_plan_that_has_it_and_enters_no_other(
    taught: Class, exercise: Exercise
) -> None:
    imported(taught, WHOLE)
    Exercise.objects.filter(pk=exercise.pk).update(retired=True)
    assert preview(taught, export_plan(taught)).changes == ()
    with pytest.raises(PlanError, match='no exercise "double"'):
        preview(open_class(taught.course), f"format_version = 1\n{DOUBLE}weight = 1")


def test_a_cool_down_is_kept_between_attempts_in_the_class(
    taught: Class, alice: User, bob: User, graded: Graded, hand_in: HandsIn
) -> None:
    Membership.objects.create(in_class=taught, user=alice)
    imported(taught, WHOLE)
    for user in (alice, bob):
        graded(user)
    with pytest.raises(SubmissionRefused, match=r"10 minutes between two attempts\. Wait 10 min, then press Submit"):
        hand_in(alice)
    assert hand_in(alice, purpose="run").purpose == "run"
    assert hand_in(bob).made_in == open_class(taught.course)
    Submission.objects.filter(user=alice).update(created=timezone.now() - timedelta(minutes=10))
    assert hand_in(alice).made_in == taught
