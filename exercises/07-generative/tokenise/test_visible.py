"""The example of the statement."""

VOCABULARY = {"the": 1, "cat": 2, "saw": 3, "dog": 4, "a": 5, "run": 6}


def test_vocabulary(student):
    """The vocabulary of two short texts"""
    assert student.build_vocabulary(["the cat saw the dog", "a dog saw the cat run"]) == VOCABULARY


def test_encode(student):
    """Words to numbers, with an unknown word"""
    assert list(student.encode("a cat and the dog", VOCABULARY)) == [5, 2, 1, 4]


def test_decode(student):
    """Numbers to words, with padding"""
    assert student.decode([0, 0, 1, 4, 6], VOCABULARY) == "the dog run"
