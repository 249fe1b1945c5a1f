"""Which error messages may be said while hidden tests run, and what they could tell."""

from __future__ import annotations

import math

import numpy as np
import pytest

from graders.harness.errors import cause_in, describe
from graders.judge.feedback import WITHHELD, Explainer
from graders.judge.known_messages import MAX_BITS, Known
from graders.protocol import Fault, FaultFrame

CODE = """
import numpy as np

class Layer:
    pass

def forward(X, W, b=0.5):
    table = {"loss": 1}
    if X is None:
        raise ValueError("no data at all")
    return undefined
"""


MESSAGES = """
np.dot(A, B)
A @ B
A + B
A.reshape(4)
A[7]
A[0, 0, 0]
np.concatenate([A, B])
np.array([[1], [1, 2]])
bool(A)
A.sum(axis=4)
A.forward
NONE[0]
1 + NONE
np.full(3)
dict()["loss"]
dict()[12]
undefined
__import__("forward")
np.zeros(2, dtype=int).__iadd__(np.zeros(2))
np.linalg.inv(np.zeros((2, 2)))
open("loss")
[].pop()
[1, 2].index(5)
"""


def raised_by(expression: str) -> str:
    names = {"np": np, "A": np.zeros((2, 3)), "B": np.zeros((4, 5)), "NONE": None}
    try:
        eval(expression, names)
    except Exception as error:
        return describe(error, "call").message
    raise AssertionError(f"{expression} raised nothing")


@pytest.mark.parametrize("expression", MESSAGES.strip().splitlines())
def test_messages_of_python_and_numpy_are_said_whole(expression: str) -> None:
    message = raised_by(expression)
    explain = Explainer({"submission.py": CODE}, hidden=True)
    said = explain(Fault("call", type="ValueError", ancestors=("ValueError",), message=message))
    assert said.startswith(f"ValueError: {' '.join(message.split())}")


@pytest.mark.parametrize(
    "message",
    [
        "0.85",
        "the weights are 3 and 4",
        "nought point eight five",
        "'secret' object has no attribute 'forward'",
        "name 'seven_point_two' is not defined",
        "'seven'",
        "shapes (2,3) and (99999999999999,) not aligned: 3 (dim 1) != 4 (dim 0)",
        "index 123456789012 is out of bounds for axis 0 with size 3",
        "division by zero: 0.3",
        "[Errno 2] Nine point five",
        "could not convert string to float: 'hidden'",
    ],
)
def test_texts_of_ones_own_are_withheld_as_a_whole(message: str) -> None:
    assert Known(CODE).bits_of(message) == math.inf
    explain = Explainer({"submission.py": CODE}, hidden=True)
    said = explain(Fault("call", type="ValueError", ancestors=("ValueError",), message=message))
    assert said == f"ValueError\n{WITHHELD}"


def test_a_text_that_stands_in_the_submission_is_said() -> None:
    assert Known(CODE).may_say("no data at all")
    assert not Known(CODE).may_say("no data")


def test_while_visible_tests_run_and_while_it_is_loaded_everything_is_said() -> None:
    fault = Fault("call", type="ValueError", ancestors=("ValueError",), message="seven is 7.25")
    assert Explainer({"submission.py": CODE}, hidden=False)(fault) == "ValueError: seven is 7.25"
    loading = Fault("load", type="ValueError", ancestors=("ValueError",), message="seven is 7.25")
    assert Explainer({"submission.py": CODE}, hidden=True)(loading) == "ValueError: seven is 7.25"


@pytest.mark.parametrize(
    "text",
    [
        "RuntimeWarning: overflow encountered in exp",
        "RuntimeWarning: invalid value encountered in scalar divide",
        "RuntimeWarning: divide by zero encountered in log",
        "RuntimeWarning: Mean of empty slice.",
        "UserWarning: no data at all",
    ],
)
def test_warnings_of_libraries_and_of_the_text_are_said_whole(text: str) -> None:
    assert Explainer({"submission.py": CODE}, hidden=True).warning(text) == text


def test_of_other_warnings_the_class_alone_is_said() -> None:
    explain = Explainer({"submission.py": CODE}, hidden=True)
    assert explain.warning("UserWarning: the weights are 3 and 4") == "UserWarning"
    assert explain.warning("SevenPointTwo: the weights are 3 and 4") == "Warning"
    assert Explainer({"submission.py": CODE}, hidden=False).warning("Seven: 7.2") == "Seven: 7.2"


def test_a_grading_has_a_budget_of_bits() -> None:
    known = Known(CODE)
    said = [
        number for number in range(1, 2000) if known.may_say(f"index {number} is out of bounds for axis 0 with size 3")
    ]
    assert said == list(range(1, len(said) + 1))
    assert 10 < len(said) < 40
    assert 0 <= known.left < MAX_BITS / 10


def test_the_same_message_costs_little_the_second_time() -> None:
    known = Known(CODE)
    assert sum(known.may_say("index 7 is out of bounds for axis 0 with size 3") for _ in range(100)) == 100


def test_small_numbers_tell_less_than_large_ones() -> None:
    known = Known(CODE)
    assert known.bits_of("list index out of range") < known.bits_of("5 is not in list")
    small, large = (known.bits_of(f"too many values to unpack (expected {number})") for number in (2, 2_000_000))
    assert small + 30 < large


def test_the_cause_is_taken_out_of_what_tensorflow_and_keras_say_around_it() -> None:
    around = (
        "Exception encountered when calling Sequential.call().\n\n\x1b[1mInput 0 with name 'None' of layer 'dense_2' "
        "is incompatible\x1b[0m\n\nArguments received by Sequential.call():\n  • inputs=tf.Tensor(shape=(2, 5))"
    )
    assert cause_in(around) == "Input 0 with name 'None' of layer 'dense_2' is incompatible"
    node = "{{function_node __wrapped__AddV2_device_/job:localhost/device:CPU:0}} "
    assert cause_in(f"{node}Incompatible shapes: [2,3] vs. [2,4] [Op:AddV2] name: ") == (
        "Incompatible shapes: [2,3] vs. [2,4]"
    )
    assert cause_in("in user code:\n\n    File 'x', line 8, in f\n\n    AttributeError: no attribute 'numpy'\n") == (
        "no attribute 'numpy'"
    )


def test_a_long_message_is_cut_between_words_and_without_colours() -> None:
    fault = Fault("call", type="ValueError", ancestors=("ValueError",), message="\x1b[31mword " * 200)
    said = Explainer({"submission.py": CODE}, hidden=False)(fault)
    assert said.endswith("word …")
    assert "[31m" not in said


def test_how_a_function_is_defined_is_said_in_its_own_words() -> None:
    def signature(text: str) -> str:
        return Explainer({"submission.py": CODE}, hidden=True)(Fault("signature", type="_BadSignature", message=text))

    own = "too many positional arguments; it is defined with (X, W, b=0.5)"
    assert signature(own).endswith(f": {own}.")
    assert signature("too many positional arguments; it is defined with (X, W, b=0.85)").endswith("parameters differ.")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gaierror", "[Errno -3] Temporary failure in name resolution"),
        (
            "Exception",
            "URL fetch failure on https://example.org/mnist.npz: None -- [Errno -2] Name or service not known",
        ),
        ("URLError", "<urlopen error [Errno -2] Name or service not known>"),
    ],
)
def test_who_wants_the_internet_is_told_where_the_data_are(name: str, message: str) -> None:
    fault = Fault("call", type=name, ancestors=(name, "Exception"), message=message)
    assert Explainer({"submission.py": CODE}, hidden=True)(fault).endswith(
        "There is no network here. The course's data come with hebb_data.load."
    )


def test_a_download_that_fails_at_the_folder_is_told_so_too() -> None:
    source = "import keras\ndata = keras.datasets.mnist.load_data()\n"
    fault = Fault(
        "load",
        type="OSError",
        ancestors=("OSError", "Exception"),
        message="[Errno 30] Read-only file system: '/nowhere/.keras'",
        frames=(FaultFrame("submission.py", 2),),
    )
    assert "There is no network here." in Explainer({"submission.py": source}, hidden=True)(fault)


def test_the_name_of_a_type_is_said_if_the_student_knows_it() -> None:
    explain = Explainer({"submission.py": CODE}, hidden=True)
    assert explain.type_of_answer("Layer") == "Layer"
    assert explain.type_of_answer("generator") == "generator"
    assert explain.type_of_answer("Seven_point_25") == "its own"


@pytest.mark.parametrize("file", ["7.25.py", "/scratch/7.25.py", "submission.py7", ""])
def test_a_file_that_was_not_handed_in_is_not_named(file: str) -> None:
    fault = Fault("call", type="ValueError", ancestors=("ValueError",), frames=(FaultFrame(file, 1),))
    assert Explainer({"submission.py": CODE}, hidden=True)(fault) == "ValueError"


def test_a_text_that_may_begin_and_end_at_any_quote_is_counted_by_both() -> None:
    known = Known("x = '" + "a'b'" * 100 + "'")
    assert known.bits_of("a'b'a") - known.bits_of("a") == pytest.approx(math.log2(5))


def test_one_of_many_that_were_said_tells_which() -> None:
    known = Known("", left=math.inf)
    texts = [f"index {number} is out of bounds for axis 0 with size 3" for number in range(100)]
    for text in texts:
        known.may_say(text)
    known.left = 20 * math.log2(100)
    assert sum(map(known.may_say, texts)) == 20
