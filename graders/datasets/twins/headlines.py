"""Invented headlines from a grammar: what follows a word is partly to be guessed, as in a newspaper."""

from __future__ import annotations

import re

import numpy as np

from graders.datasets.hebb_data import Data
from graders.datasets.twins import words

SHOWN, HELD_OUT = 800, 120
LONGEST = 18
_VOWEL = re.compile(r"\ba (?=[aeiou])")
_HOLE = re.compile(r"<(\w+)>")


def make(shown: np.random.Generator, held_out: np.random.Generator) -> tuple[Data, Data]:
    """Headlines without doubles; the held-out ones use no word that the shown ones do not have."""
    names = _names(shown)
    texts: dict[str, None] = {}
    while len(texts) < SHOWN:
        texts[_headline(shown, names)] = None
    known = {word for text in texts for word in text.lower().split()}
    others: dict[str, None] = {}
    while len(others) < HELD_OUT:
        text = _headline(held_out, names)
        if text not in texts and set(text.lower().split()) <= known:
            others[text] = None
    return _data(list(texts)), _data(list(others))


def _data(texts: list[str]) -> Data:
    return Data("headlines", False, np.empty(0), np.empty(0, np.int64), texts=tuple(texts))


def _names(rng: np.random.Generator) -> dict[str, list[str]]:
    """Places and families that are nowhere, put together from syllables; the same for shown and held out."""
    made = {f"{a}{b}" for a in words.BEGINNINGS.split() for b in words.ENDINGS.split()}
    names = [str(name) for name in rng.permutation(sorted(made))]
    half = len(names) // 2
    return {"place": names[:half], "family": names[half:]}


def _headline(rng: np.random.Generator, names: dict[str, list[str]]) -> str:
    while True:
        text = words.PATTERNS[int(rng.integers(len(words.PATTERNS)))]
        while hole := _HOLE.search(text):
            choices = names.get(hole[1]) or words.LISTS[hole[1]]
            rank = int(len(choices) * rng.random() ** 0.9)
            text = f"{text[: hole.start()]}{choices[rank]}{text[hole.end() :]}"
        text = _VOWEL.sub("an ", text)
        if len(text.split()) <= LONGEST:
            return text[0].upper() + text[1:]
