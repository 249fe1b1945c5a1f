"""Births with their circumstances, after the study of low birth weight by Hosmer and Lemeshow.

The shares of the yes-or-no columns, the two skewed ones and what each costs in grams were measured on the real
table; the ranks of what makes children light, and how much stays unexplained, are the same there and here.
"""

from __future__ import annotations

import numpy as np

from graders.datasets.hebb_data import Data

COLUMNS = ("LOW", "AGE", "LWT", "RACE", "SMOKE", "PTL", "HT", "UI", "BWT")
ROWS, HELD_OUT = 151, 38
LOW_BELOW_G = 2500


def make(shown: np.random.Generator, held_out: np.random.Generator) -> tuple[Data, Data]:
    """Shown and held-out births, each in the real file's order: the light ones first, then by weight."""
    return _births(shown, ROWS), _births(held_out, HELD_OUT)


def _births(rng: np.random.Generator, n: int) -> Data:
    age = np.clip(np.round(14 + rng.gamma(3.0, 3.1, n)), 14, 45)
    race = rng.random(n) < np.clip(0.49 - 0.02 * (age - 23), 0.1, 0.9)
    smoke = rng.random(n) < np.where(race, 0.26, 0.52)
    ptl = rng.random(n) < np.where(smoke, 0.24, 0.12)
    ht = rng.random(n) < 0.08
    ui = rng.random(n) < np.where(ht, 0.02, np.where(ptl, 0.26, 0.14))
    pounds = 80 + rng.gamma(2.6, 18.5, n) + 0.8 * (age - 23) - 6 * race + 16 * ht
    lwt = np.clip(np.round(pounds), 80, 250)
    mean = 3290 + 4.2 * (lwt - 130) - 390 * race - 320 * smoke - 180 * ptl - 540 * ht - 510 * ui
    bwt = np.clip(np.round(mean + rng.normal(0, 615, n)), 700, 4990)
    low = bwt < LOW_BELOW_G
    x = np.stack([low, age, lwt, race, smoke, ptl, ht, ui, bwt], axis=1).astype(np.float64)
    order = np.lexsort((bwt, ~low))
    return Data("birthweight", False, x[order], np.empty(0, np.int64), COLUMNS)
