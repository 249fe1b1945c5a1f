"""A share's daily prices: a geometric random walk whose restlessness comes in spells.

The variance of the day's logarithmic return follows GARCH(1, 1) with Student's t shocks (Bollerslev 1987); drift,
spread, heavy tails, the gap overnight and how volume follows movement were measured on a real share of 2009–2019.
"""

from __future__ import annotations

import datetime

import numpy as np

from graders.datasets.hebb_data import Data

COLUMNS = ("Open", "High", "Low", "Close", "Volume")
FIRST = datetime.date(2012, 1, 3)
SHOWN_UNTIL = datetime.date(2020, 12, 31)
HELD_OUT_UNTIL = datetime.date(2021, 12, 31)
FIRST_PRICE, DRIFT, SPREAD = 12.0, 0.0011, 0.0255
FREEDOM, REACTION, MEMORY = 5, 0.06, 0.90


def make(shown: np.random.Generator, held_out: np.random.Generator) -> tuple[Data, Data]:
    """The trading days to the end of 2020, and those of 2021, which go on where the shown ones end."""
    walk = _Walk()
    first = walk.go(_weekdays(FIRST, SHOWN_UNTIL), shown)
    return first, walk.go(_weekdays(SHOWN_UNTIL + datetime.timedelta(1), HELD_OUT_UNTIL), held_out)


class _Walk:
    """The share on its way: yesterday's close, today's variance, and how lively trading is."""

    def __init__(self) -> None:
        self._close = FIRST_PRICE
        self._variance = SPREAD**2
        self._crowd = 0.0

    def go(self, days: list[datetime.date], rng: np.random.Generator) -> Data:
        """The rows of ``days``."""
        rows = [self._day(rng) for _ in days]
        x = np.array(rows)
        return Data("stock", False, x, np.empty(0, np.int64), COLUMNS, dates=tuple(day.isoformat() for day in days))

    def _day(self, rng: np.random.Generator) -> list[float]:
        shock = rng.standard_t(FREEDOM) * np.sqrt((FREEDOM - 2) / FREEDOM)
        spread = np.sqrt(self._variance)
        change = DRIFT + spread * shock
        overnight = 0.45 * spread * rng.normal() + 0.3 * change
        opening = self._close * np.exp(overnight)
        close = self._close * np.exp(change)
        above, below = 0.42 * spread * np.abs(rng.normal(size=2))
        high, low = max(opening, close) * np.exp(above), min(opening, close) * np.exp(-below)
        self._crowd = 0.85 * self._crowd + 0.2 * rng.normal()
        volume = 3.6e7 * np.exp(self._crowd + 0.32 * (abs(change) / SPREAD - 1))
        self._variance = (1 - REACTION - MEMORY) * SPREAD**2 + REACTION * spread**2 * shock**2 + MEMORY * self._variance
        self._close = close
        return [*(round(float(price), 4) for price in (opening, high, low, close)), float(round(volume, -2))]


def _weekdays(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    days = [first + datetime.timedelta(number) for number in range((last - first).days + 1)]
    return [day for day in days if day.weekday() < 5]
