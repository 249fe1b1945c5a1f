"""A whole exam in a real browser: ten students, one with extra time, and what was typed when the time ran out."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.course import SOLUTION
from tests.browser.site import ROOT, Site
from tests.browser.visitors import INSTRUCTOR, Visitor, barriers, overflow

PASSWORD = "a-long-secret"
LOOKS = 60
MADE = f"""
from datetime import timedelta
from accounts.models import User
from catalog.models import Exercise
from classes.models import Class, Membership, PlanRow
from django.utils import timezone
exercise = Exercise.objects.get(slug="twice")
taught = Class.objects.create(course=exercise.course, name="Sat", time_zone="Europe/Berlin")
Membership.objects.create(in_class=taught, user=User.objects.get(username="instructor"), role="instructor")
for number in range(10):
    person = User(username=f"sat{{number}}", display_name=f"Sat {{number}}")
    if number in (0, 9):
        person.set_password("{PASSWORD}")
    else:
        person.set_unusable_password()
    person.save()
    Membership.objects.create(in_class=taught, user=person)
now = timezone.now()
row = PlanRow.objects.create(
    in_class=taught, exercise=exercise, weight=10, exam_minutes=60, opens=now, due=now + timedelta(hours=5)
)
print(f"/classes/{{taught.pk}}/exams/{{row.pk}}")
"""
THE_OTHERS_SIT = """
from accounts.models import User
from catalog.models import Exercise
from classes import exams
from classes.models import PlanRow
from learning import drafts
row = PlanRow.objects.get(in_class__name="Sat")
for number in range(1, 10):
    person = User.objects.get(username=f"sat{number}")
    exams.start(row, person)
    drafts.keep(person, row.exercise, f"def scale(x, factor):\\n    return x * factor  # {number}\\n")
"""
AN_HOUR_LATER = """
from datetime import timedelta
from classes.models import Sitting
from django.utils import timezone
for sitting in Sitting.objects.filter(row__in_class__name="Sat"):
    extra = sitting.ends - sitting.started - timedelta(hours=1)
    sitting.ends = timezone.now() + timedelta(seconds=5) + extra
    sitting.save()
"""
HANDED_IN = """
from grading.models import Submission
made = Submission.objects.filter(sitting__row__in_class__name="Sat", purpose="submit")
print(sorted(f"{one.user.username} {one.created == one.sitting.ends}" for one in made))
"""


def at(site: Site, code: str) -> str:
    """What code prints that runs beside the site, on its database."""
    command = [sys.executable, str(ROOT / "manage.py"), "shell", "--no-imports", "-c", code]
    ran = subprocess.run(command, env=site.environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def is_well_made(page: Page) -> None:
    """For who cannot see it, and on a telephone."""
    assert barriers(page) == []
    assert overflow(page) <= 0


def looks_until(page: Page, words: str) -> None:
    """Load the page again until it says so: a worker looks every few seconds."""
    for _ in range(LOOKS):
        if page.get_by_text(words).count():
            return
        page.wait_for_timeout(1000)
        page.reload()
    raise AssertionError(f"The page never said: {words}")


def test_a_whole_sitting(visitor: Callable[..., Visitor], site: Site) -> None:
    telephone = {"viewport": {"width": 360, "height": 800}}
    exam = at(site, MADE)
    staff, ada, slow = visitor(**telephone), visitor(**telephone), visitor(color_scheme="dark")
    staff.signs_in(INSTRUCTOR)
    staff.goes_to(exam).get_by_label("Extra time of Sat 9 in percent").fill("50")
    staff.page.get_by_role("button", name="Give Sat 9 this extra time").click()
    expect(staff.page.get_by_role("row", name="Sat 9")).to_contain_text("90")
    is_well_made(staff.page)

    ada.signs_in(("sat0", PASSWORD))
    page = ada.goes_to("/courses/small/exercises/twice/")
    expect(page).to_have_url(re.compile(f"{exam}$"))
    expect(page.get_by_text("You have 60 minutes from the moment you start")).to_be_visible()
    is_well_made(page)
    page.get_by_role("button", name="Start the exam: my time runs").click()
    expect(page.get_by_role("timer")).to_have_text(re.compile(r"^59 min \d+ s left$"))
    expect(page.get_by_role("heading", name="Hints")).to_have_count(0)
    is_well_made(page)
    ada.writes(SOLUTION)
    expect(page.get_by_text("Draft saved")).to_be_visible()
    ada.goes_to("/")
    expect(page).to_have_url(re.compile(f"{exam}$"))
    is_well_made(page)

    at(site, THE_OTHERS_SIT)
    staff.goes_to(exam)
    expect(staff.page.get_by_text("10 sitting now, 0 done, of 10 students.")).to_be_visible()
    at(site, AN_HOUR_LATER)
    ada.goes_to("/courses/small/exercises/twice/")
    expect(page).to_have_url(re.compile(f"{exam}$"), timeout=30_000)  # by itself, when the time has run out
    looks_until(page, "This was handed in:")
    looks_until(page, "Passed")
    is_well_made(page)
    staff.goes_to(exam)
    looks_until(staff.page, "1 sitting now, 9 done, of 10 students.")
    assert at(site, HANDED_IN) == str([f"sat{number} True" for number in range(9)])

    slow.signs_in(("sat9", PASSWORD))
    expect(slow.page.get_by_role("timer")).to_contain_text("min")
    is_well_made(slow.page)
    slow.page.get_by_role("button", name="Finish the exam now").click()
    expect(slow.page.get_by_text("You have finished the exam.")).to_be_visible()
    looks_until(slow.page, "Passed")
    assert at(site, HANDED_IN) == str([f"sat{number} True" for number in range(10)])
