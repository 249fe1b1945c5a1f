"""Mutants of a solution: each differs by one fault, in its compiled code, and keeps its name."""

import pytest

from graders.quality.mutants import mutants_of


def changed(source: str) -> set[tuple[str, str]]:
    """kind and mutated lines of every mutant."""
    return {(mutant.kind, mutant.description.partition(" → ")[2]) for mutant in mutants_of(source)}


def body(text: str) -> str:
    return f"def f(x, y, z=None):\n    {text}\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("return x + y", {("operator", "return x - y"), ("result", "return None")}),
        ("return x @ y", {("operator", "return x * y"), ("result", "return None")}),
        ("return x ** y", {("operator", "return x * y"), ("result", "return None")}),
        ("return x // y", {("operator", "return x / y"), ("operator", "return x * y"), ("result", "return None")}),
        ("return x >= y", {("comparison", "return x > y"), ("comparison", "return x < y"), ("result", "return None")}),
        ("return x == y", {("comparison", "return x != y"), ("result", "return None")}),
        ("return x in y", {("comparison", "return x not in y"), ("result", "return None")}),
        ("return x and y", {("operator", "return x or y"), ("result", "return None")}),
        ("return -x", {("operator", "return x"), ("result", "return None")}),
        ("return x, y", {("result", "return y, x"), ("result", "return None")}),
        ("return 3", {("constant", "return 4"), ("constant", "return 2"), ("result", "return None")}),
        ("return 0", {("constant", "return 1"), ("constant", "return (-1)"), ("result", "return None")}),
        ("return 0.5", {("constant", "return 1.0"), ("result", "return None")}),
        ("return 0.0", {("constant", "return 1.0"), ("result", "return None")}),
        ("return True", {("constant", "return False"), ("result", "return None")}),
        ('return "C1"', {("constant", "return 'C1?'"), ("result", "return None")}),
        (
            "return x[1:y]",
            {
                ("index", "return x[:y]"),
                ("index", "return x[1:]"),
                ("constant", "return x[2:y]"),
                ("constant", "return x[0:y]"),
                ("result", "return None"),
            },
        ),
        ("return x(y, z)", {("arguments", "return x(z, y)"), ("result", "return None")}),
        (
            "return x(axis=0)",
            {
                ("axis", "return x(axis=1)"),
                ("arguments", "return x()"),
                ("constant", "return x(axis=(-1))"),
                ("result", "return None"),
            },
        ),
        (
            "return x(axis=-1)",
            {
                ("axis", "return x(axis=0)"),
                ("arguments", "return x()"),
                ("operator", "return x(axis=1)"),
                ("constant", "return x(axis=-2)"),
                ("result", "return None"),
            },
        ),
        ("x += y", {("operator", "x -= y"), ("omission", "pass")}),
        ("x.append(y)", {("omission", "pass")}),
        ("raise x", {("omission", "pass")}),
        ("x = y", {("omission", "pass")}),
        ("return x if y else z", {("condition", "return x if not y else z"), ("result", "return None")}),
        ("return [v for v in x if v]", {("condition", "return [v for v in x if not v]"), ("result", "return None")}),
    ],
)
def test_the_faults_of_one_line(line: str, expected: set[tuple[str, str]]) -> None:
    found = {(kind, text.replace("not (v)", "not v").replace("not (y)", "not y")) for kind, text in changed(body(line))}
    assert found == expected


def test_a_condition_of_an_if_is_negated() -> None:
    assert ("condition", "if not (x > 1):") in changed("def f(x):\n    if x > 1:\n        return 2\n    return 3\n")


def test_what_no_test_can_see_is_left_alone() -> None:
    source = '"""Module."""\nimport math as m\n\n\ndef f(x: "int" = None) -> "float":\n    """Doc: 1 + 1."""\n'
    assert mutants_of(source) == []


def test_a_mutant_that_compiles_to_the_same_is_dropped() -> None:
    dead_code = changed(body("if 0: return x + y"))
    assert ("operator", "if 0: return x - y") not in dead_code
    assert (
        len([text for _, text in dead_code if text.startswith("if")]) == 1
    )  # `if 1`, `if (-1)` and `if not (0)` are one


def test_a_mutant_that_needs_an_undefined_name_is_dropped() -> None:
    assert not any(kind == "omission" for kind, _ in changed("def f(x):\n    total = x + 1\n    return total\n"))
    assert ("omission", "pass") in changed("def f(x):\n    x = x + 1\n    return x\n")


def test_every_mutant_compiles_and_differs_in_few_lines() -> None:
    source = "def f(x):\n    for n in range(len(x)):\n        if x[n] < 0:\n            x[n] = -x[n]\n    return x, 1\n"
    found = mutants_of(source)
    assert len(found) >= 10
    for mutant in found:
        compile(mutant.source, "mutant.py", "exec")
        assert 2 <= len([line for line in mutant.diff(source).splitlines() if line[0] in "+-"]) <= 4


def test_a_description_names_the_function_and_survives_changes_elsewhere() -> None:
    before = {mutant.description for mutant in mutants_of("def f(x):\n    return x + 1\n")}
    after = {mutant.description for mutant in mutants_of("import math\n\n\nB = 2\n\n\ndef f(x):\n    return x + 1\n")}
    assert "f: return x + 1 → return x - 1" in before
    assert before <= after


def test_equal_lines_are_told_apart() -> None:
    source = "def f(x):\n    x += 1\n    x += 1\n    return x\n"
    names = [mutant.description for mutant in mutants_of(source)]
    assert len(names) == len(set(names))
    assert "f: x += 1 → x -= 1 (number 2)" in names


def test_methods_are_named_with_their_class() -> None:
    assert any(
        m.description.startswith("A.go: ") for m in mutants_of("class A:\n    def go(self):\n        return 1\n")
    )
