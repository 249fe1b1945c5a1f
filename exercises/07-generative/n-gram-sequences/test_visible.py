"""The example of the statement."""


def test_example(student):
    """Three texts, one of them too short"""
    answer = student.n_gram_sequences([[4, 7, 1, 9], [5], [2, 3]])
    assert [list(sequence) for sequence in answer] == [[4, 7], [4, 7, 1], [4, 7, 1, 9], [2, 3]]


def test_no_texts(student):
    """No texts"""
    assert len(student.n_gram_sequences([])) == 0
