"""The examples of the statement."""


def test_a_headline(student):
    """A headline"""
    assert student.clean("Stocks rise 3.5%: It's a NEW record!") == "stocks rise 35 its a new record"


def test_not_ascii(student):
    """Characters that are not ASCII"""
    assert student.clean("Café — well-known") == "caf  wellknown"


def test_nothing(student):
    """An empty text, and one that is nothing but punctuation"""
    assert student.clean("") == ""
    assert student.clean("?!...") == ""
