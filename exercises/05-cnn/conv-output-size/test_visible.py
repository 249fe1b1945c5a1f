"""Examples of the statement. The hidden tests use other numbers."""


def test_five_pixels(student):
    """A window of two on five pixels"""
    assert student.conv_output_size(5, 2) == 4
    assert student.conv_output_size(5, 2, stride=2) == 2


def test_twenty_eight_pixels(student):
    """A window of five on 28 pixels"""
    assert student.conv_output_size(28, 5) == 24


def test_same_padding(student):
    """A padding that keeps five pixels"""
    assert student.same_padding(3) == 1
    assert student.conv_output_size(5, 3, padding=1) == 5
