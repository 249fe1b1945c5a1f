"""Examples of the statement."""

import pytest


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("glass", "glass"),
        ("classes", "class"),
        ("parties", "party"),
        ("running", "run"),
        ("talked", "talk"),
        ("quickly", "quick"),
        ("talks", "talk"),
    ],
    ids=["glass", "classes", "parties", "running", "talked", "quickly", "talks"],
)
def test_one_word_a_rule(student, word, expected):
    """The example of each rule"""
    assert student.stem(word) == expected


def test_too_short(student):
    """Too little would be left"""
    assert [student.stem(word) for word in ["sing", "bed", "string", "ties"]] == ["sing", "bed", "string", "tie"]


def test_double_letters(student):
    """Double letters"""
    words = ["stopped", "falling", "passing", "buzzing", "seeing"]
    assert [student.stem(word) for word in words] == ["stop", "fall", "pass", "buzz", "see"]


def test_no_dictionary(student):
    """A stemmer has no dictionary"""
    assert [student.stem(word) for word in ["ran", "making", "speed"]] == ["ran", "mak", "spe"]
