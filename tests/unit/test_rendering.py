"""The course's Markdown: what it becomes, and what is refused with file, line and reason."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from catalog.rendering import RenderingError, highlighted, render, render_figure, render_inline

PLATFORM = Path(__file__).parents[2] / "platform"
SOURCE = Path("exercises/01-x/lessons/y.md")


def html(markdown: str) -> str:
    return render(markdown, source=SOURCE)


def refusal(markdown: str, source: Path = SOURCE, first_line: int = 1) -> str:
    with pytest.raises(RenderingError) as caught:
        render(markdown, source=source, first_line=first_line)
    return str(caught.value)


# --- formulas ---------------------------------------------------------------------------------------------------


def test_a_formula_has_html_for_the_eye_and_mathml_for_the_ear() -> None:
    out = html("If $w_1 x_1 \\ge 0$ it fires.")
    assert '<math xmlns="http://www.w3.org/1998/Math/MathML">' in out
    assert '<span class="katex-html" aria-hidden="true">' in out
    assert '<annotation encoding="application/x-tex">w_1 x_1 \\ge 0</annotation>' in out


def test_punctuation_after_a_formula_stays_with_it() -> None:
    out = html("Take ($x$), then $y$... and `$`.")
    assert out.count("<mtext>),</mtext>") == 1
    assert out.count("<mtext>...</mtext>") == 1
    assert "</span> then " in out


def test_a_formula_on_lines_of_its_own_is_a_block_that_can_scroll() -> None:
    out = html("Sum:\n\n$$\n\\sum_i w_i x_i\n$$\n")
    assert '<div class="formula scrolls"><span class="katex-display">' in out


def test_a_formula_that_katex_refuses_is_named_with_its_line() -> None:
    assert refusal("# no\n".replace("# no", "fine") + "\n\nA line\nand $\\frac{a}$ here") == (
        "exercises/01-x/lessons/y.md, line 5: KaTeX refuses the formula '\\\\frac{a}': "
        "Unexpected end of input in a macro argument, expected '}'"
    )


def test_lines_are_counted_from_where_the_text_begins_in_its_file() -> None:
    assert ", line 12: " in refusal("ok\n\n$\\nope$", first_line=10)


@pytest.mark.parametrize("markdown", ["$$\nx + 1\n", "a $$x$$ b", "text $$ text"])
def test_a_formula_that_is_not_closed_is_refused(markdown: str) -> None:
    assert "$$ stands on lines of its own, before and after a formula" in refusal(markdown)


def test_dollars_in_code_are_code() -> None:
    assert html("Write `$$`.") == "<p>Write <code>$$</code>.</p>\n"


def test_a_process_that_has_set_formulas_ends() -> None:
    """V8's thread must be gone before Python's are, or the process waits for it for ever."""
    script = "from pathlib import Path; from catalog.rendering import render; render('$x$', source=Path('x'))"
    for _ in range(4):
        subprocess.run([sys.executable, "-c", script], env={"PYTHONPATH": str(PLATFORM)}, timeout=30, check=True)


def test_money_is_not_a_formula() -> None:
    assert html("It costs 5\\$ or 6\\$.") == "<p>It costs 5$ or 6$.</p>\n"


# --- code -------------------------------------------------------------------------------------------------------


def test_code_is_coloured_and_escaped() -> None:
    out = html('```python\nprint("<b>")\n```')
    assert '<pre class="code scrolls"><code><span class="nb">print</span>' in out
    assert "&lt;b&gt;" in out
    assert "<b>" not in out


def test_code_without_a_language_is_plain_text() -> None:
    assert html("```\na < b\n```") == '<pre class="code scrolls"><code>a &lt; b\n</code></pre>\n'


def test_a_snippet_that_can_be_run_says_so() -> None:
    assert html("```python run\nprint(1)\n```").startswith('<div class="snippet" data-run>\n<pre')


@pytest.mark.parametrize(
    ("fence", "reason"),
    [
        ("cobol", "unknown language 'cobol' of a code block; use one of python, pycon, text, bash, toml, json."),
        ("python fast", "unknown words 'fast' after 'python'; the only ones are 'python run'."),
        ("bash run", "unknown words 'run' after 'bash'; the only ones are 'python run'."),
    ],
)
def test_an_unknown_kind_of_code_is_refused(fence: str, reason: str) -> None:
    assert refusal(f"```{fence}\nx\n```") == f"{SOURCE}, line 1: {reason}"


def test_submissions_are_escaped_whatever_they_hold() -> None:
    assert "<script>" not in highlighted("x = '</code><script>alert(1)</script>'")


# --- call-outs --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "title"), [("note", "Note"), ("try", "Try it"), ("history", "From history")])
def test_a_call_out_has_a_title_and_keeps_its_markdown(name: str, title: str) -> None:
    out = html(f"::: {name}\nSome **bold** $x$.\n:::")
    assert f'<div class="callout callout-{name}" role="note">\n<p class="callout-title">{title}</p>' in out
    assert "<strong>bold</strong>" in out
    assert out.endswith("</div>\n")


def test_an_unknown_call_out_is_refused() -> None:
    assert refusal("Hi\n\n::: warning\nx\n:::") == (
        f"{SOURCE}, line 3: unknown call-out 'warning'; use one of note, try, history."
    )


def test_a_call_out_that_is_never_closed_is_refused() -> None:
    assert refusal("::: note\nx\n") == (
        f"{SOURCE}, line 1: this call-out is never closed; end it with a line of three colons."
    )


# --- figures and pictures ---------------------------------------------------------------------------------------

FIGURE = """```figure neuron-playground
caption = "Move $w_1$."
alt = "A line & four \\"points\\"."
weights = [-1.5, 1.0, 1.0]
```"""


def test_a_moving_figure_has_its_data_its_caption_and_what_it_shows_in_words() -> None:
    out = html(FIGURE)
    assert '<figure class="moving-figure" data-figure="neuron-playground"' in out
    data = re.search(r'data-options="([^"]*)"', out)
    assert data
    assert json.loads(unescape(data[1])) == {"weights": [-1.5, 1.0, 1.0]}
    assert '<p class="figure-alt">A line &amp; four &quot;points&quot;.</p>' in out
    assert re.search(r'<figcaption>Move <span class="katex">', out)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('alt = "x"', "figure 'neuron-playground' needs caption, a text that is not empty."),
        ('caption = "x"', "figure 'neuron-playground' needs alt, a text that is not empty."),
        ('caption = "x"\nalt = " "', "figure 'neuron-playground' needs alt, a text that is not empty."),
        ("caption =", "the figure's data are not TOML: Invalid value (at line 1, column 10)."),
    ],
)
def test_a_moving_figure_without_words_is_refused(body: str, reason: str) -> None:
    assert refusal(f"```figure neuron-playground\n{body}\n```") == f"{SOURCE}, line 1: {reason}"


def test_a_figure_of_a_strange_name_is_refused() -> None:
    assert "a figure's name is lower-case words joined by hyphens, not 'My Figure'." in refusal(
        '```figure My Figure\ncaption = "x"\nalt = "y"\n```'
    )


def test_a_date_is_no_data_for_a_figure() -> None:
    assert "its data must be numbers, texts, lists and tables" in refusal(
        '```figure a\ncaption = "x"\nalt = "y"\nd = 2024-01-01\n```'
    )


def test_a_figure_beside_a_question_needs_no_caption() -> None:
    out = render_figure("pooling", "A window.", {"size": 2}, source=SOURCE)
    assert "figcaption" not in out
    assert "A window." in out


@pytest.fixture
def beside(tmp_path: Path) -> Callable[[str], Path]:
    """A lesson's file, with the picture ``line.svg`` beside it."""

    def put(svg: str) -> Path:
        (tmp_path / "line.svg").write_text(svg)
        return tmp_path / "lesson.md"

    return put


def svg(inside: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">{inside}</svg>'


def test_a_picture_is_set_into_the_page_with_what_it_shows(beside: Callable[[str], Path]) -> None:
    lesson = beside(svg('<defs><marker id="tip"/></defs><path d="M0 0" marker-end="url(#tip)"/>'))
    out = render("Look:\n\n![A line](line.svg)\n", source=lesson)
    assert out.startswith('<p>Look:</p>\n<figure class="picture"><svg xmlns="http://www.w3.org/2000/svg" viewBox')
    assert 'role="img" aria-label="A line"' in out
    assert 'id="line-tip"' in out
    assert 'marker-end="url(#line-tip)"' in out


def test_a_picture_may_hold_images_of_pixels(beside: Callable[[str], Path]) -> None:
    pixels = '<image href="data:image/png;base64,iVBORw0KGgo=" image-rendering="pixelated" width="8" height="8"/>'
    assert 'href="data:image/png;base64,iVBORw0KGgo="' in render("![A digit](line.svg)", source=beside(svg(pixels)))


def test_a_picture_too_large_for_its_page_is_refused(beside: Callable[[str], Path]) -> None:
    heavy = f"<desc>{'x' * 98304}</desc>"
    assert "larger than 96 KiB" in refusal("![A line](line.svg)", source=beside(svg(heavy)))


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<script>alert(1)</script>", "an element <script>"),
        ("<style>*{}</style>", "an element <style>"),
        ("<foreignObject/>", "an element <foreignObject>"),
        ('<rect onload="x()"/>', "onload='x()'"),
        ('<use href="https://example.org/a.svg#b"/>', "it may not run, load or link anything"),
        ('<rect fill="url(https://example.org/a)"/>', "it may not run, load or link anything"),
        ('<image href="https://example.org/a.png"/>', "it may not run, load or link anything"),
        ('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "it may not run, load or link anything"),
        ('<use href="data:image/png;base64,AAAA"/>', "it may not run, load or link anything"),
    ],
)
def test_a_picture_that_could_do_more_than_be_seen_is_refused(
    beside: Callable[[str], Path], inside: str, reason: str
) -> None:
    assert reason in refusal("![A line](line.svg)", source=beside(svg(inside)))


@pytest.mark.parametrize(
    ("markdown", "reason"),
    [
        ("![](line.svg)", "needs a text that tells what it shows"),
        ("![A line](other.svg)", "there is no picture 'other.svg' beside this file."),
        ("![A line](../secret.svg)", "a picture is an SVG file beside the text"),
        ("![A line](https://example.org/x.svg)", "a picture is an SVG file beside the text"),
        ("![A line](photo.png)", "a picture is an SVG file beside the text"),
        ("See ![A line](line.svg) here", "a picture stands on a line of its own"),
    ],
)
def test_a_picture_that_cannot_be_placed_is_refused(beside: Callable[[str], Path], markdown: str, reason: str) -> None:
    assert reason in refusal(markdown, source=beside(svg("")))


# --- the rest ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("markdown", ["a <b>bold</b> word", "<div>\nx\n</div>", "<!-- note -->", "a <img src=x>"])
def test_raw_html_is_refused(markdown: str) -> None:
    assert "raw HTML is not allowed" in refusal(markdown)


def test_a_comparison_is_no_html() -> None:
    assert html("a < b and c > d") == "<p>a &lt; b and c &gt; d</p>\n"


@pytest.mark.parametrize("markdown", ["# Title", "Title\n====="])
def test_a_heading_of_level_one_is_refused(markdown: str) -> None:
    assert "a heading of level 1 is not allowed" in refusal(markdown)


def test_a_stray_end_of_a_call_out_is_refused() -> None:
    assert "this call-out is never closed" in refusal("text\n:::")


def test_headings_below_are_welcome() -> None:
    assert html("## Why") == "<h2>Why</h2>\n"


def test_a_table_can_scroll() -> None:
    assert html("| a |\n|---|\n| 1 |").startswith('<div class="scrolls"><table>')


def test_an_empty_corner_of_a_table_heads_nothing() -> None:
    out = html("| | a |\n|---|---|\n| 1 | 2 |")
    assert "<td></td>\n<th>a</th>" in out


def test_a_link_runs_nothing() -> None:
    assert "<a" not in html("[x](javascript:alert(1))")


def test_a_text_within_a_line_has_no_paragraph() -> None:
    assert render_inline("It is **bold**.", source=SOURCE) == "It is <strong>bold</strong>."
