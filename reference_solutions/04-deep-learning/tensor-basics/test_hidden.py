import numpy as np
import pytest

from graders.judge.checks import CheckFailed, assert_close, is_tensor, shown

WANTED = {
    "make_vector": (np.array([1, 2, 3], dtype="int32"), "my_tensor", True),
    "make_matrix": (np.array([[4113, 7511, 6259], [3870, 6725, 6962]], dtype="float32"), "my_matrix", True),
    "make_counter": (np.array(4113, dtype="int16"), "counter", False),
}

SAME = "lambda f: f() is f()"


def variable(student, name):
    """The answer of one function, once it is sure that it is a variable."""
    answer = getattr(student, name)()
    if not is_tensor(answer) or answer.kind != "variable":
        raise CheckFailed(f"{name}() must answer with a tf.Variable.")
    return answer


def check_value(student, name):
    """The value of one function's answer, which is a new variable in each call."""
    value, _, _ = WANTED[name]
    assert_close(variable(student, name), value, name=f"{name}()", dtype=value.dtype)
    assert not student.make("function", SAME)(getattr(student, name)), f"{name}() gave the same variable twice."


@pytest.mark.points(2)
@pytest.mark.feedback("A variable of three whole numbers, int32.")
def test_vector(student):
    """The vector: shape, type and values"""
    check_value(student, "make_vector")


@pytest.mark.points(2)
@pytest.mark.feedback("Two rows of three numbers; they are whole, but their type is float32, so it must be said.")
def test_matrix(student):
    """The matrix: shape, type and values"""
    check_value(student, "make_matrix")


@pytest.mark.points(2)
@pytest.mark.feedback("One number without brackets, shape (), of type int16. Give the type by its name, dtype=….")
def test_counter(student):
    """The counter: shape, type and value"""
    check_value(student, "make_counter")


@pytest.mark.points(2)
@pytest.mark.feedback("Only the counter is kept from training: trainable=False. The other two are trainable.")
def test_trainable(student):
    """What training may change"""
    for name, (_, _, trainable) in WANTED.items():
        if variable(student, name).trainable is not trainable:
            raise CheckFailed(f"{name}(): expected a variable that is {'' if trainable else 'not '}trainable.")


@pytest.mark.points(1)
@pytest.mark.feedback("Pass the name as name=…, exactly as it stands in the table.")
def test_names(student):
    """The names"""
    for function, (_, name, _) in WANTED.items():
        found = variable(student, function).name.removesuffix(":0")
        assert found == name, f"{function}(): expected the name {name!r}, got {shown(found)}."
