"""What travels between a test and a submission beyond plain data: handles, functions, generators, warnings."""

from __future__ import annotations

from typing import Any

import pytest

from graders import Engine
from graders.exercise import Bound, Tolerance
from graders.report import Outcome, Report
from tests.grading.exercises import an_exercise, one_test

PLOTTING = "import matplotlib.pyplot as plt"


def run(
    engine: Engine, test: str, submission: str, *, solution: str = "", entry_points: tuple[str, ...] = ("f",)
) -> Report:
    """Grade ``submission`` by one test whose body is ``test``."""
    exercise = an_exercise(
        one_test(test),
        entry_points=entry_points,
        solution=solution or submission,
        mistakes={},
        starter="def f(): pass\n",
    )
    return engine.grade(exercise, {"submission.py": submission}, seed=1)


def passes(engine: Engine, test: str, submission: str, **options: Any) -> None:
    report = run(engine, test, submission, **options)
    assert report.outcome is Outcome.PASSED, report.tests[0].feedback


def words(engine: Engine, test: str, submission: str, **options: Any) -> str:
    report = run(engine, test, submission, **options)
    assert report.outcome is Outcome.WRONG_ANSWER, report.tests[0]
    return report.tests[0].feedback


def test_plain_data_goes_both_ways(engine: Engine) -> None:
    passes(
        engine,
        "value = [None, True, 1, 2.5, 'é', b'x', (1, [2]), {'a': {3: 4}}]\n"
        "assert student.f(value) == value\n"
        "array = rng.normal(size=(2, 3)).astype('float32')\n"
        "back = student.f(array)\n"
        "assert (back == array).all() and back.dtype == 'float32' and back.shape == (2, 3)\n"
        "assert type(student.f(np.int8(3))) is np.int8",
        "def f(x):\n    return x\n",
    )


def test_keyword_arguments_and_constants(engine: Engine) -> None:
    passes(
        engine,
        "assert student.f(1, y=2) == 12\nassert student.SIZE == (3, 4)",
        "SIZE = (3, 4)\n\n\ndef f(x, *, y):\n    return 10 * x + y\n",
        entry_points=("f", "SIZE"),
    )


def test_the_reference_answers_in_the_same_form(engine: Engine) -> None:
    passes(
        engine,
        "x = rng.normal(size=3)\nassert_close(student.f(x), reference.f(x), name='f')\n"
        "assert_equal(student.f([1]), reference.f([1]), name='f')",
        "import numpy as np\n\n\ndef f(x):\n    return np.asarray(x) * 2\n",
    )


def test_a_closure_stays_there_and_can_be_called(engine: Engine) -> None:
    passes(
        engine,
        "line = student.f(2.0)\nassert line(3.0) == 6.0\nassert line.handle_kind == 'function'\n"
        "assert student.f(1.0)(line(1.0)) == 2.0",
        "def f(w):\n    return lambda x: w * x\n",
    )


def test_a_handle_can_be_an_argument(engine: Engine) -> None:
    passes(
        engine,
        "assert student.f(student.f(None))(2) == 4",
        "def f(g):\n    return (lambda x: g(g(x))) if g else lambda x: x + 1\n",
    )


def test_an_instance_of_a_class_of_the_submission_is_questioned(engine: Engine) -> None:
    passes(
        engine,
        "p = student.Perceptron(2)\np.fit([1, 2])\nassert p.predict(3) == 9\nassert p.attribute('w') == 3\n"
        "q = student.Perceptron(0)\nassert q.predict(3) == 0 and p.predict(1) == 3",
        "class Perceptron:\n    def __init__(self, n):\n        self.w = n\n\n"
        "    def fit(self, xs):\n        self.w += 1\n\n"
        "    def predict(self, x):\n        return self.w * x\n",
        entry_points=("Perceptron",),
    )


def test_a_function_of_the_test_is_called_back(engine: Engine) -> None:
    passes(
        engine,
        "asked = []\n\n\ndef square(x):\n    asked.append(x)\n    return x ** 2\n\n\n"
        "assert abs(student.f(square, 3.0) - 6.0) < 1e-4\nassert len(asked) == 2",
        "def f(g, x):\n    return (g(x + 1e-6) - g(x - 1e-6)) / 2e-6\n",
    )


def test_a_callback_may_take_and_give_arrays(engine: Engine) -> None:
    passes(
        engine,
        "assert (student.f(lambda x: x.sum(axis=0)) == [2, 2]).all()",
        "import numpy as np\n\n\ndef f(g):\n    return g(np.ones((2, 2)))\n",
    )


def test_a_callback_that_is_called_wrongly_is_the_submissions_error(engine: Engine) -> None:
    report = run(engine, "student.f(lambda x: x)", "def f(g):\n    return g(1, 2)\n")
    assert report.outcome is Outcome.RUNTIME_ERROR
    assert "the function was called wrongly: TypeError" in report.tests[0].feedback


def test_a_callback_whose_value_is_no_data_is_no_failure_of_ours(engine: Engine) -> None:
    """A root of a negative number is complex, and a submission may well ask for one."""
    report = run(engine, "student.f(lambda x: x ** 0.5)", "def f(g):\n    return g(-2.0)\n")
    assert report.outcome is Outcome.RUNTIME_ERROR


def test_a_callback_ends_with_its_test(engine: Engine) -> None:
    two = (
        "import pytest\n\n\n@pytest.mark.parametrize('n', [1, 2])\n@pytest.mark.points(1)\n@pytest.mark.feedback('f')\n"
        "def test_it(student, reference, n):\n    '''t'''\n    assert student.f(reference.f) == 1\n"
    )
    submission = (
        "kept = []\n\n\ndef f(g):\n    kept.append(g)\n    return kept[0](lambda g: 1) if len(kept) > 1 else 1\n"
    )
    exercise = an_exercise(two, entry_points=("f",), solution="def f(g):\n    return 1\n", mistakes={})
    report = engine.grade(exercise, {"submission.py": submission}, seed=1)
    assert sorted(str(test.outcome) for test in report.tests) == ["passed", "runtime_error"]


def test_an_expression_becomes_a_function_over_there(engine: Engine) -> None:
    passes(
        engine,
        "assert student.f(expression('lambda x: x ** 3')) == 'lambda 8'",
        "def f(g):\n    return f'{g.__name__[1:-1]} {g(2)}'\n",
    )


def test_a_generator_arrives_as_an_equal_one(engine: Engine) -> None:
    passes(
        engine,
        "other = np.random.default_rng(5)\nmine = np.random.default_rng(5)\n"
        "assert (student.f(other) == mine.normal(size=3)).all()",
        "def f(rng):\n    return rng.normal(size=3)\n",
    )


def test_axes_are_drawn_on_over_there(engine: Engine) -> None:
    passes(
        engine,
        "ax = student.axes()\nstudent.f(ax)\n(line,) = ax.lines()\nassert_close(line['y'], [1.0, 2.0], name='y')\n"
        "assert line['label'] == 'loss'\n(points,) = ax.points()\nassert points['xy'].tolist() == [[5.0, 6.0]]\n"
        "labels = ax.labels()\nassert (labels['title'], labels['xlabel']) == ('Training', 'epoch')\n"
        "assert ax.limits()['x'][0] < 1",
        "def f(ax):\n    ax.plot([0, 1], [1, 2], label='loss')\n    ax.scatter([5], [6])\n"
        "    ax.set(title='Training', xlabel='epoch')\n",
    )


def test_returned_axes_are_a_handle(engine: Engine) -> None:
    passes(
        engine,
        "assert len(student.f().lines()) == 1",
        f"{PLOTTING}\n\n\ndef f():\n    fig, ax = plt.subplots()\n    ax.plot([1, 2])\n    return ax\n",
    )


def test_what_was_drawn_before_hidden_tests_is_in_the_report(engine: Engine) -> None:
    source = f"{PLOTTING}\nplt.plot([1, 2])\n\n\ndef f():\n    plt.figure()\n    plt.plot([3])\n    return 1\n"
    report = run(engine, "assert student.f() == 1", source)
    assert [figure.title for figure in report.figures] == ["Your figure 1"]
    assert len(report.figures[0].png) > 1000


def test_arguments_changed_in_place_are_named(engine: Engine) -> None:
    passes(
        engine,
        "X = rng.normal(size=3)\nbefore = X.copy()\nstudent.f(X, [1], y=np.zeros(2))\n"
        "assert student.changed_arguments() == [0, 'y']\nassert (X == before).all()",
        "def f(X, z, y):\n    X[0] = 9\n    y += 1\n",
    )


def test_warnings_are_heard_and_are_no_errors(engine: Engine) -> None:
    passes(
        engine,
        "student.f(1000.0)\n(said,) = student.warnings()\nassert said.startswith('RuntimeWarning: overflow')\n"
        "student.f(1.0)\nassert student.warnings() == []",
        "import numpy as np\n\n\ndef f(x):\n    return np.exp(np.float64(x))\n",
    )


def test_an_expected_exception(engine: Engine) -> None:
    test = "with raises(ValueError, name='f'):\n    student.f(-1)"
    passes(engine, test, "def f(x):\n    raise ValueError('negative')\n")
    passes(engine, test, "class Negative(ValueError):\n    pass\n\n\ndef f(x):\n    raise Negative\n")
    assert words(engine, test, "def f(x):\n    return 0\n").startswith(
        "f: expected ValueError, but nothing was raised."
    )
    assert words(engine, test, "def f(x):\n    raise KeyError\n").startswith(
        "f: expected ValueError, but it raised KeyError."
    )


def test_a_class_name_that_tells_an_input_is_not_shown(engine: Engine) -> None:
    said = words(
        engine,
        "with raises(ValueError):\n    student.f(123456)",
        "def f(x):\n    raise type(f'Got{x}', (KeyError,), {})\n",
    )
    assert "123456" not in said
    assert "but it raised KeyError." in said


def test_tolerances_and_bounds_of_the_exercise(engine: Engine) -> None:
    exercise = an_exercise(
        one_test(
            "assert_close(student.double(1), 2.0, name='d', tolerance=tolerances['t'])\n"
            "assert_bound(0.2, bounds['b'], name='b')"
        ),
        tolerances={"t": Tolerance(0.0, 0.5, "loose")},
        bounds={"b": Bound(0.3, "lower", "calibrated")},
    )
    assert (
        engine.grade(exercise, {"submission.py": "def double(x):\n    return 2.4 * x\n"}, seed=1).outcome
        is Outcome.PASSED
    )


@pytest.mark.parametrize("library", ["random.random()", "np.random.normal()", "np.random.default_rng().normal()"])
def test_global_generators_are_seeded_anew_for_each_test(engine: Engine, library: str) -> None:
    """Those of Python and NumPy; one that a submission makes without a seed is its own affair."""
    source = f"import random\n\nimport numpy as np\n\n\ndef f():\n    return [{library} for _ in range(3)]\n"
    reports = [run(engine, "assert False, repr(student.f())", source) for _ in range(2)]
    first, second = (report.tests[0].feedback for report in reports)
    assert (first == second) is ("default_rng" not in library)


@pytest.mark.parametrize("loss", ["'mse'", "keras.losses.mean_squared_error", "keras.losses.MeanSquaredError()"])
def test_a_compiled_model_tells_its_loss_however_it_was_given(engine: Engine, loss: str) -> None:
    passes(
        engine,
        "assert student.f().compiled()['loss'] in ('mse', 'mean_squared_error')",
        "import keras\n\n\ndef f():\n    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
        f"    model.compile('sgd', {loss})\n    return model\n",
    )


def test_a_function_is_made_beside_the_submission(engine: Engine) -> None:
    passes(
        engine,
        "cube = student.make('function', 'lambda x: x ** 3')\nassert student.f(cube) == 8\nassert cube(3) == 27",
        "def f(g):\n    return g(2)\n",
    )


IN_ANOTHER_DRESS = [
    ("collections.defaultdict(int, a=1)", "{'a': 1}"),
    ("collections.OrderedDict(a=1, b=2)", "{'a': 1, 'b': 2}"),
    ("collections.Counter('aab')", "{'a': 2, 'b': 1}"),
    ("types.MappingProxyType({'a': 1})", "{'a': 1}"),
    ("collections.namedtuple('Pair', 'w b')(1, 2)", "(1, 2)"),
    ("enum.IntEnum('Label', 'A B').B", "2"),
    ("np.str_('fire')", "'fire'"),
    ("type('Word', (str,), {'__eq__': lambda *_: True, '__str__': lambda _: 'z'})('a')", "'a'"),
    ("type('Small', (float,), {'__float__': lambda _: 0.0, '__sub__': lambda *_: 0.0})(2.5)", "2.5"),
    ("type('Rows', (list,), {'__iter__': lambda _: iter([9]), '__len__': lambda _: 1})([1, 2])", "[1, 2]"),
    ("type('Table', (dict,), {'items': lambda _: [(1, 1)], 'keys': lambda _: []})(a=1)", "{'a': 1}"),
    ("range(3)", "[0, 1, 2]"),
    ("(n * n for n in range(3))", "[0, 1, 4]"),
    ("map(abs, [-1, 2])", "[1, 2]"),
    ("zip([1, 2], 'ab')", "[(1, 'a'), (2, 'b')]"),
    ("{'a': 1}.values()", "[1]"),
    ("collections.deque([1, 2])", "[1, 2]"),
    ("array.array('d', [1, 2])", "[1.0, 2.0]"),
    ("fractions.Fraction(1, 4)", "0.25"),
    ("decimal.Decimal('0.5')", "0.5"),
    ("np.longdouble(0.5)", "0.5"),
    ("bytearray(b'ab')", "b'ab'"),
    ("np.array(['a', 'bc'])", "['a', 'bc']"),
    ("np.array([[1, 'a'], [2, 'b']], dtype=object)", "[[1, 'a'], [2, 'b']]"),
    ("pd.Series(['a', 'b'])", "['a', 'b']"),
]


@pytest.mark.parametrize(("made", "arrives"), IN_ANOTHER_DRESS)
def test_data_in_another_dress_arrives_as_the_plain_thing(engine: Engine, made: str, arrives: str) -> None:
    libraries = "import array, collections, decimal, enum, fractions, types\nimport numpy as np\n"
    pandas = "import pandas as pd\n" if "pd." in made else ""
    passes(
        engine,
        f"answer = student.f()\nassert answer == {arrives}, repr(answer)[:80]\n"
        f"assert type(answer) is type({arrives}), type(answer).__name__",
        f"{libraries}{pandas}\n\ndef f():\n    return {made}\n",
    )


def test_numbers_of_pandas_and_wide_floats_arrive_as_arrays(engine: Engine) -> None:
    passes(
        engine,
        "for answer in student.f():\n    assert answer.dtype == 'float64' and answer.tolist() == [[0.5, 1.0]]",
        "import numpy as np\nimport pandas as pd\n\n\ndef f():\n    rows = [[0.5, 1.0]]\n"
        "    return pd.DataFrame(rows), np.array(rows, dtype=np.longdouble), np.matrix(rows)\n",
    )


def test_an_object_that_can_be_called_is_a_function(engine: Engine) -> None:
    passes(
        engine,
        "line = student.f(2.0)\nassert line.handle_kind == 'function' and line(3.0) == 6.0",
        "class Line:\n    def __init__(self, w):\n        self.w = w\n\n    def __call__(self, x):\n"
        "        return self.w * x\n\n\ndef f(w):\n    return Line(w)\n",
    )


def test_a_generator_that_fails_is_the_submissions_error_and_one_without_end_too_much(engine: Engine) -> None:
    fails = "def f():\n    yield 1\n    raise ValueError('no more')\n"
    assert run(engine, "student.f()", fails).outcome is Outcome.RUNTIME_ERROR
    endless = "import itertools\n\n\ndef f():\n    return (n for n in itertools.count())\n"
    assert "more data than the grader can take" in words(engine, "student.f()", endless)


def test_sets_and_objects_are_no_data(engine: Engine) -> None:
    for made in ("{1, 2}", "object()"):
        assert "answered with an object of type" in words(engine, "student.f()", f"def f():\n    return {made}\n")


SLOPE = (
    "import numpy as np\nx = np.array([1.0, -2.0], np.float32)\nslopes = student.make('gradient', student.f, x, 3)\n"
)
WAYS_BACK = {
    "tf.reduce_sum(n * x ** 2)": "np.testing.assert_allclose(slopes[0], 6 * x)",
    "n * x ** 2": "np.testing.assert_allclose(slopes[0], 6 * x)",  # of the sum over what it answers
    "n * tf.gather(x, [1])": "np.testing.assert_allclose(slopes[0], [0, 3])",
    "tf.stop_gradient(x) * n": "assert slopes == [None]",
    "tf.constant(np.sum(x) * n)": "assert slopes == [None]",
    "float(n)": "assert slopes == [None]",
}


@pytest.mark.parametrize("answer", WAYS_BACK)
def test_a_tape_tells_the_slopes_of_an_entry_point(engine: Engine, answer: str) -> None:
    submission = f"import numpy as np\nimport tensorflow as tf\n\n\ndef f(x, n):\n    return {answer}\n"
    passes(engine, SLOPE + WAYS_BACK[answer], submission)


def test_what_a_function_raises_under_the_tape_is_the_submissions(engine: Engine) -> None:
    report = run(engine, SLOPE, "import tensorflow as tf\n\n\ndef f(x, n):\n    raise ValueError\n")
    assert report.outcome is Outcome.RUNTIME_ERROR


def test_an_entry_point_as_an_argument_is_the_submissions_own_function(engine: Engine) -> None:
    passes(engine, "assert student.f(student.f) is True", "def f(g):\n    return g is f\n")


@pytest.mark.parametrize(
    ("answer", "places"),
    [
        ("x", [0]),
        ("x[::2]", [0]),
        ("(1, [x], {'k': y})", [0, "y"]),
        ("x + 0", []),
        ("(x.copy(), [y[0], y[1][:]])", []),
        ("y", ["y"]),
        ("y[:]", ["y"]),  # a list of its own that holds a list of the caller's
        ("y[1]", ["y"]),
        ("[1, [2, 3]]", []),
        ("3", []),
    ],
)
def test_an_argument_that_is_handed_back_is_told_from_a_copy(engine: Engine, answer: str, places: list[Any]) -> None:
    passes(
        engine,
        f"student.f(rng.normal(size=4), y=[1, [2, 3]])\nassert student.handed_back_arguments() == {places}",
        f"def f(x, y):\n    return {answer}\n",
    )
