"""Quizzes: strict reading, drawing by seed, scoring of every kind."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from catalog.quizzes import KINDS, Fields, Figure, IncompleteError, QuizError, draw, read_quiz
from catalog.quizzes.kinds.choice import Choice, Single
from catalog.quizzes.kinds.matching import Matching
from catalog.quizzes.kinds.number import Number
from catalog.quizzes.kinds.ordering import Ordering
from catalog.quizzes.kinds.text import Text

from tests.examples_of_questions import EXAMPLES, QUESTIONS, quiz_file, sent
from tests.questions import OPTIONS, spec, task_of

SOURCE = Path("reference_solutions/01-x/quizzes/1-1.toml")
HEAD = quiz_file("Neurons", [])


def refusal(question: dict[str, Any]) -> str:
    with pytest.raises(QuizError) as caught:
        read_quiz(quiz_file("Neurons", [question]), source=SOURCE)
    return str(caught.value)


def form(**fields: str | list[str]) -> Fields:
    """A form's fields, with ``answer_0`` for ``answer-0``."""
    return sent({name.replace("_", "-"): [one] if isinstance(one, str) else one for name, one in fields.items()})


def is_right(question: dict[str, Any], seed: int = 1, **fields: str | list[str]) -> bool:
    task = draw(question, seed).task
    return task.is_right(task.respond(form(**fields)))


def missing(question: dict[str, Any], **fields: str | list[str]) -> str:
    with pytest.raises(IncompleteError) as caught:
        draw(question, 1).task.respond(form(**fields))
    return str(caught.value)


# --- reading ----------------------------------------------------------------------------------------------------


def test_a_quiz_keeps_each_question_with_its_whole_table() -> None:
    quiz = read_quiz(quiz_file("Neurons", [spec("single", options=OPTIONS, lesson="the-neuron")]), source=SOURCE)
    (question,) = quiz.questions
    assert (quiz.title, question.key, question.kind, question.lesson) == ("Neurons", "q", "single", "the-neuron")
    assert question.spec["options"] == OPTIONS


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (spec("guess"), f"kind must be one of {', '.join(KINDS)}, not 'guess'."),
        (spec("text", accept=[]), "accept must be a list of 1 or more, not []."),
        (spec("text", accept=["x"], hint="y"), "the question has unknown keys: hint."),
        (spec("text", accept=["x"]) | {"prompt": " "}, "prompt must be a text that is not empty"),
        (spec("text", accept=["x"]) | {"id": "Not A Key"}, "id must be lower-case words joined by hyphens"),
        (spec("single", options=OPTIONS[1:]), "exactly one option must be correct, not 0."),
        (spec("single", options=[OPTIONS[0], OPTIONS[0]]), "exactly one option must be correct, not 2."),
        (spec("single", options=[OPTIONS[0], OPTIONS[1], OPTIONS[1]]), "two options read the same"),
        (spec("single", options=[OPTIONS[0], {"text": "a", "correct": False}]), "an option needs the key 'why'."),
        (spec("multiple", options=OPTIONS[1:]), "at least one option must be correct"),
        (spec("number", answer="3", tolerance=0), "answer must be a number, not '3'."),
        (spec("number", answer=3, tolerance=-1), "tolerance must be 0 or more, not -1.0."),
        (spec("number", answer=True, tolerance=0), "answer must be a number, not True."),
        (spec("ordering", items=["a", "a"]), "items must be texts that all differ"),
        (spec("matching", pairs=[{"left": "a", "right": "x"}, {"left": "b", "right": "x"}]), "more than one right"),
        (spec("code", code="a ⟦1⟧", blanks=[["x"], ["y"]]), "each of ⟦1⟧ to ⟦2⟧ once, not [1]."),
        (spec("output", code="print(1)"), "the question needs the key 'output'."),
        (spec("figure", answer=1, tolerance=0), "the question needs the key 'figure'."),
        (spec("figure", answer=1, tolerance=0, figure={"name": "pooling"}), "the figure needs the key 'alt'."),
        (spec("text", accept=["x"]) | {"prompt": "A $\\nope$"}, "in one of its texts, KaTeX refuses the formula"),
        (spec("text", accept=["x"]) | {"explanation": "<b>x</b>"}, "in one of its texts, raw HTML is not allowed"),
    ],
)
def test_what_breaks_the_format_is_refused_with_file_question_and_reason(question: dict[str, Any], reason: str) -> None:
    message = refusal(question)
    assert message.startswith(f"{SOURCE}, question {question['id']!r}: ")
    assert reason in message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('title = "x"', "the quiz needs the key 'format_version'."),
        ('format_version = 2\ntitle = "x"', "format_version must be 1."),
        (HEAD, "the quiz needs the key 'questions'."),
        ("format_version = ", "Invalid value"),
    ],
)
def test_a_file_that_is_no_quiz_is_refused(text: str, reason: str) -> None:
    with pytest.raises(QuizError, match=f"^{SOURCE}: ") as caught:
        read_quiz(text, source=SOURCE)
    assert reason in str(caught.value)


def test_an_id_stands_once() -> None:
    text = quiz_file("Neurons", [spec("text", accept=["x"])] * 2)
    with pytest.raises(QuizError, match="question 'q': this id stands twice"):
        read_quiz(text, source=SOURCE)


# --- choosing ---------------------------------------------------------------------------------------------------


def test_one_of_several_is_right_by_what_is_chosen_not_by_where_it_stands() -> None:
    question = spec("single", options=OPTIONS)
    for seed in range(8):
        options = task_of(Choice, question, seed).options
        right = next(str(index) for index, option in enumerate(options) if option.text == "right")
        wrong = next(str(index) for index, option in enumerate(options) if option.text == "wrong")
        assert is_right(question, seed, answer=right)
        assert not is_right(question, seed, answer=wrong)


def test_options_are_shown_in_different_orders() -> None:
    orders = {
        tuple(option.text for option in task_of(Choice, spec("single", options=OPTIONS), seed).options)
        for seed in range(30)
    }
    assert len(orders) == 6


def test_several_of_several_needs_all_and_only_the_right_ones() -> None:
    question = spec("multiple", options=[*OPTIONS, {"text": "also", "correct": True, "why": "Too."}])
    options = task_of(Choice, question).options
    right = [str(index) for index, option in enumerate(options) if option.correct]
    assert is_right(question, answer=right)
    assert not is_right(question, answer=right[:1])
    assert not is_right(question, answer=["0", "1", "2", "3"])


def test_pairs_are_matched() -> None:
    question = spec("matching", pairs=[{"left": "a", "right": "1"}, {"left": "b", "right": "2"}], distractors=["3"])
    task = task_of(Matching, question, 4)
    answers = {f"answer_{index}": str(answer) for index, answer in enumerate(task.answers)}
    assert is_right(question, 4, **answers)
    assert not is_right(question, 4, **answers | {"answer_0": answers["answer_1"]})
    assert dict(zip(task.lefts, (task.rights[answer] for answer in task.answers), strict=True)) == {"a": "1", "b": "2"}


def test_things_are_put_in_order_and_never_shown_in_it() -> None:
    question = spec("ordering", items=["first", "second"])
    for seed in range(6):
        task = task_of(Ordering, question, seed)
        assert task.items == ("second", "first")
        assert is_right(question, seed, answer_0="1", answer_1="0")
        assert not is_right(question, seed, answer_0="0", answer_1="1")


# --- writing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["0.25", " 0.25 ", "0,25", ".25", "2.5e-1", "+0.25", "0.2500000000001"])
def test_a_number_may_be_written_in_many_ways(typed: str) -> None:
    assert is_right(spec("number", answer=0.25, tolerance=0), answer=typed)


def test_a_number_with_a_minus_sign_is_negative() -> None:
    assert is_right(spec("number", answer=-3, tolerance=0), answer="−3")
    assert not is_right(spec("number", answer=-3, tolerance=0), answer="3")


@pytest.mark.parametrize(("typed", "right"), [("9.9", True), ("10.1", True), ("9.89", False), ("10.11", False)])
def test_a_number_is_right_within_its_tolerance_ends_included(typed: str, right: bool) -> None:
    assert is_right(spec("number", answer=10, tolerance=0.1), answer=typed) is right


THIN, NARROW, UNBROKEN = "\N{THIN SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("typed", "worth"),
    [
        *[(f"1{space}234{space}567", 1_234_567) for space in (" ", "_", THIN, NARROW, UNBROKEN)],
        *[(f"2{space}192", 2192) for space in (" ", "_", THIN, NARROW, UNBROKEN)],
        ("1,234,567", 1_234_567),
        ("1,234.5", 1234.5),
        ("1,234.567", 1234.567),
        ("1.234,5", 1234.5),
        ("1.234.567", 1_234_567),
        ("1 234,567", 1234.567),
        ("−2 192", -2192),
        ("2 192e3", 2_192_000),
        ("2.192", 2.192),
        ("0,192", 0.192),
        ("2192,125", 2192.125),
        ("2,19", 2.19),
        ("2,1925", 2.1925),
        *[(f"2{mark}192", 2192) for mark in ("'", "’")],
        ("1'234'567.5", 1_234_567.5),
        *[(f"{minus}3", -3) for minus in "−–－"],
        ("3/4", 0.75),
        ("-3 / 4", -0.75),
        ("0.5/2", 0.25),
        ("1 1/2", 1.5),
        ("-1 1/2", -1.5),
        ("½", 0.5),
        ("1½", 1.5),
        ("2⁄3", 2 / 3),
        ("85 %", 0.85),
        ("12,5%", 0.125),
        ("85 percent", 0.85),
        ("10^3", 1000),
        ("-10**-3", -0.001),
        ("10⁻³", 0.001),
        ("1.5 × 10^6", 1_500_000),
        ("1,5·10⁻³", 0.0015),
        ("2 x 10^4", 20_000),
        ("2*10**4", 20_000),
        ("10^2/10^3", 0.1),
    ],
)
def test_a_number_that_has_one_meaning_is_read(typed: str, worth: float) -> None:
    assert is_right(spec("number", answer=worth, tolerance=0), answer=typed)


@pytest.mark.parametrize(
    ("typed", "meanings"),
    [
        ("2,192", ("2192", "2.192")),
        (" -12,500 ", ("-12500", "-12.5")),
        ("1,000", ("1000", "1")),
        ("2,192e3", ("2192000", "2192")),
        ("1 234/5", ("47.8", "246.8")),
        ("12,500 %", ("125", "0.125")),
    ],
)
def test_a_number_that_has_two_meanings_is_asked_for_again(typed: str, meanings: tuple[str, str]) -> None:
    words = f"{typed.strip()!r} may mean {meanings[0]} or {meanings[1]}. Write it as one of these."
    for answer in map(float, meanings):
        question = spec("number", answer=answer, tolerance=0)
        assert missing(question, answer=typed) == words
        assert is_right(question, answer=f"{answer:.10g}"), "what is offered is read"


@pytest.mark.parametrize(
    "typed",
    [
        "abc",
        "1 2",
        "1  234",
        "12,34,567",
        "1,234 567",
        "0 192",
        "1 234 56",
        "nan",
        "inf",
        "1e999",
        "1e9999",
        "０",
        "٣",
        "1/0",
        "1/2/3",
        "/2",
        "1/",
        "%",
        "10^",
        "^3",
        "10^1000",
        "2^10",
        "²",
        "3 4",
        "1''000",
        "1/2 3",
        "½½",
        "--1",
    ],
)
def test_what_is_no_number_is_not_scored(typed: str) -> None:
    assert "is not a number" in missing(spec("number", answer=0, tolerance=0), answer=typed)


def test_a_number_may_bear_the_unit_that_is_asked_for() -> None:
    pixels = spec("number", answer=12, tolerance=0, unit="px")
    assert is_right(pixels, answer="12 px")
    assert is_right(pixels, answer="12")
    assert "is not a number" in missing(pixels, answer="12 cm")
    percent = spec("number", answer=85, tolerance=0, unit="%")
    assert is_right(percent, answer="85")
    assert is_right(percent, answer="85 %")
    assert not is_right(percent, answer="0.85")


def test_a_point_is_asked_about_only_where_it_would_part_the_thousands_of_the_answer() -> None:
    thousands = spec("number", answer=2192, tolerance=0)
    assert missing(thousands, answer="2.192") == "'2.192' may mean 2.192 or 2192. Write it as one of these."
    assert not is_right(thousands, answer="2.193")
    assert is_right(spec("number", answer=2.192, tolerance=0), answer="2.192")


def test_a_text_is_compared_without_case_and_space_around() -> None:
    question = spec("text", accept=["Donald Hebb", "Hebb"])
    assert is_right(question, answer="  hebb ")
    assert is_right(question, answer="DONALD  HEBB")
    assert not is_right(question, answer="Rosenblatt")


def test_blanks_of_code_are_compared_without_spaces() -> None:
    question = spec("code", code="if x ⟦1⟧ 0: y = ⟦2⟧", blanks=[[">="], ["x[0]", "x [ 0 ]"]])
    assert is_right(question, answer_1=" >= ", answer_2="x[ 0 ]")
    assert not is_right(question, answer_1=">", answer_2="x[0]")


def test_output_is_compared_line_by_line() -> None:
    question = spec("output", code="print(1)\nprint(2)", output="1\n2\n")
    assert is_right(question, answer="1  \r\n2\r\n\r\n")
    assert not is_right(question, answer="1 2")
    assert not is_right(question, answer="1\n\n2")


def test_a_figure_is_read_as_a_number_or_a_choice() -> None:
    figure = {"name": "pooling", "alt": "A window.", "size": 2}
    assert is_right(spec("figure", figure=figure, answer=2, tolerance=0), answer="2")
    drawn = draw(spec("figure", figure=figure, options=OPTIONS), 3)
    assert isinstance(drawn.task, Single)
    assert drawn.figure == Figure("pooling", "A window.", {"size": 2})


# --- incomplete forms -------------------------------------------------------------------------------------------

INCOMPLETE = [
    (spec("single", options=OPTIONS), {}, "Choose an answer first."),
    (spec("single", options=OPTIONS), {"answer": ["0", "1"]}, "Choose an answer first."),
    (spec("single", options=OPTIONS), {"answer": "3"}, "Choose an answer first."),
    (spec("single", options=OPTIONS), {"answer": "-1"}, "Choose an answer first."),
    (spec("multiple", options=OPTIONS), {}, "Choose every answer that is right; at least one."),
    (spec("number", answer=1, tolerance=0), {"answer": " "}, "Write a number first."),
    (spec("text", accept=["x"]), {}, "Write your answer first."),
    (spec("text", accept=["x"]), {"answer": "x" * 2001}, "Your answer has 2001 characters; up to 2000 are read."),
    (
        spec("ordering", items=["a", "b"]),
        {"answer_0": "1", "answer_1": "1"},
        "Give every item a place of its own first.",
    ),
    (spec("code", code="⟦1⟧", blanks=[["x"]]), {}, "Fill in every blank first."),
    (spec("output", code="print(1)", output="1"), {}, "Write what the program prints first."),
]


@pytest.mark.parametrize(("question", "fields", "words"), INCOMPLETE)
def test_a_form_that_does_not_answer_is_told_what_it_lacks(
    question: dict[str, Any], fields: dict[str, Any], words: str
) -> None:
    assert missing(question, **fields) == words


# --- every kind -------------------------------------------------------------------------------------------------


def test_there_is_an_example_of_every_kind() -> None:
    assert list(EXAMPLES) == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read_from_a_file(kind: str) -> None:
    (question,) = read_quiz(quiz_file("Neurons", [QUESTIONS[kind]]), source=SOURCE).questions
    assert (question.kind, question.spec) == (kind, QUESTIONS[kind])


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_tells_right_from_wrong_in_what_was_kept(kind: str, seed: int) -> None:
    task = draw(QUESTIONS[kind], seed).task
    for fill_in, right in ((EXAMPLES[kind].right, True), (EXAMPLES[kind].wrong, False)):
        response = json.loads(json.dumps(task.respond(sent(fill_in(task)))))
        assert task.is_right(response) is right
        assert task.respond(sent(task.entries(response))) == response


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_what_an_empty_form_lacks(kind: str) -> None:
    assert missing(QUESTIONS[kind]).endswith(".")


# --- drawing ----------------------------------------------------------------------------------------------------

SIZE = spec(
    "number",
    answer="n - k + 1",
    tolerance=0,
    parameters={"n": {"integer": [8, 32]}, "k": {"choose": [2, 3, 5]}, "w": {"decimal": [-1.0, 1.0, 0.25]}},
    derived={"m": "n - k"},
    require={"conditions": ["n % 2 == 0", "w != 0"]},
) | {
    "prompt": "Width {{n}}, kernel {{k}}, weight {{w}}, $\\frac{{{k}}}{2}$?",
    "explanation": "{{m}} + 1 = {{n - k + 1}}",
}


def test_one_seed_draws_one_question() -> None:
    assert draw(SIZE, 5) == draw(SIZE, 5)
    assert len({draw(SIZE, seed).prompt for seed in range(40)}) > 20


def test_the_answer_is_computed_from_what_was_drawn() -> None:
    for seed in range(20):
        drawn = draw(SIZE, seed)
        n, k, *_ = (int(number) for number in re.findall(r"\d+", drawn.prompt))
        assert n % 2 == 0
        assert k in (2, 3, 5)
        assert task_of(Number, SIZE, seed).answer == n - k + 1
        assert drawn.explanation == f"{n - k} + 1 = {n - k + 1}"
        assert f"$\\frac{{{k}}}{{2}}$" in drawn.prompt


def test_decimals_are_drawn_as_they_are_written() -> None:
    question = spec("text", accept=["{{w}}"], parameters={"w": {"decimal": [-0.3, 0.3, 0.1]}})
    drawn = {task_of(Text, question, seed).accept[0] for seed in range(100)}
    assert drawn == {"-0.3", "-0.2", "-0.1", "0", "0.1", "0.2", "0.3"}


def test_which_option_is_right_may_depend_on_what_was_drawn() -> None:
    options = [
        {"text": "fires", "correct": "w >= 0", "why": "w is {{w}}."},
        {"text": "is silent", "correct": "w < 0", "why": "w is {{w}}."},
    ]
    question = spec("single", options=options, parameters={"w": {"integer": [-3, 3]}})
    for seed in range(20):
        right = next(option for option in task_of(Choice, question, seed).options if option.correct)
        assert (right.text == "fires") == (int(right.why.removeprefix("w is ").removesuffix(".")) >= 0)


def test_a_figure_gets_numbers() -> None:
    figure = {"name": "pooling", "alt": "Size {{k}}.", "sizes": ["{{k}}", "{{k + 0.5}}"], "word": "k is {{k}}"}
    question = spec("figure", figure=figure, answer="k", tolerance=0, parameters={"k": {"choose": [3]}})
    assert draw(question, 1).figure == Figure("pooling", "Size 3.", {"sizes": [3, 3.5], "word": "k is 3"})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"answer": "n - kk"}, "the expression 'n - kk' has no value"),
        ({"answer": "n.real"}, "Attribute is not available"),
        ({"answer": "__import__('os')"}, "has no value"),
        ({"answer": "[n][0]"}, "is not available"),
        ({"answer": "9 ** 9 ** 9"}, "has no value"),
        ({"answer": "1 / (n - n)"}, "division by zero"),
        ({"answer": "'a'"}, "expected a number"),
        ({"answer": "exp(1000)"}, "has no value"),
        ({"parameters": {"n": {"integer": [9, 8]}}}, "parameter 'n' must be"),
        ({"parameters": {"n": {"decimal": [0, 1, 0]}}}, "parameter 'n' must be"),
        ({"parameters": {"n": {"choose": []}}}, "parameter 'n' must be"),
        ({"parameters": {"n": {"any": [1, 2]}}}, "parameter 'n' must be"),
        ({"require": {"conditions": ["n > 99"]}}, "none of 1000 draws meets the conditions ['n > 99']"),
        ({"require": {"condition": ["n > 9"]}}, "require has unknown keys: condition."),
    ],
)
def test_parameters_that_cannot_be_drawn_are_refused(change: dict[str, Any], reason: str) -> None:
    assert reason in refusal(SIZE | change)


@pytest.mark.parametrize(
    ("expression", "worth"),
    [
        ("abs(-2) + min(1, 2) + max(1, 2)", 5),
        ("floor(1.5) + ceil(1.5) + round(1.6)", 5),
        ("sqrt(9) + exp(0) + log(1)", 4),
        ("sigmoid(0) + tanh(0) + step(0) + step(-0.1)", 1.5),
        ("1 if n > 1 and not n == 3 or False else 0", 1),
    ],
)
def test_what_expressions_know(expression: str, worth: float) -> None:
    question = spec("number", answer=expression, tolerance=0, parameters={"n": {"choose": [2]}})
    assert task_of(Number, question).answer == worth
