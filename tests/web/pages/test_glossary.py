"""The glossary: the course's terms from A to Z, each with the lesson that teaches it."""

from __future__ import annotations

from accounts.models import User
from catalog.models import Course, Lesson, Term
from django.test import Client

from tests.web.pages.conftest import Page
from tests.web.reading import words

ADDRESS = "/courses/tests/glossary/"


def add(lesson: Lesson, key: str, order: int) -> Term:
    return Term.objects.create(
        course=lesson.course, key=key, term=f"the {key}", html=f"<b>{key}</b>", lesson=lesson, order=order
    )


def test_a_term_has_its_sentence_and_the_lesson_that_teaches_it(page_of: Page, alice: User, lesson: Lesson) -> None:
    add(lesson, "weight", 0)
    page = page_of(alice, ADDRESS)
    assert 'id="weight"' in page
    assert "<b>weight</b>" in page
    assert f'href="/courses/tests/lessons/{lesson.slug}/"' in page


def test_terms_stand_in_their_order_and_retired_ones_do_not(page_of: Page, alice: User, lesson: Lesson) -> None:
    for order, key in enumerate(("bias", "neuron", "weight")):
        add(lesson, key, order)
    Term.objects.filter(key="neuron").update(retired=True)
    assert "the bias bias 1.1 The neuron the weight weight" in words(page_of(alice, ADDRESS))
    assert "the neuron" not in words(page_of(alice, ADDRESS))


def test_a_course_without_one_says_so(page_of: Page, alice: User, lesson: Lesson) -> None:
    assert "This course has no glossary." in words(page_of(alice, ADDRESS))


def test_a_visitor_reads_it_too_and_finds_the_way_from_the_map(client: Client, lesson: Lesson) -> None:
    add(lesson, "weight", 0)
    assert client.get(ADDRESS).status_code == 200
    assert f'href="{ADDRESS}"' in client.get("/courses/tests/").content.decode()


def test_a_course_that_left_has_none(client: Client, lesson: Lesson) -> None:
    Course.objects.update(retired=True)
    assert client.get(ADDRESS).status_code == 404
