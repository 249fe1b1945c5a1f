"""How many jobs of which queue one worker grades at once."""

from __future__ import annotations

from collections import Counter
from threading import Lock

from graders.exercise.tiers import QUEUES


class Slots:
    """The places of a worker with ``total`` of them.

    One is kept free of training and one more of models, as far as there are enough: whatever trains, a Boolean
    neuron finds a place. A ring that finds none is remembered, and rung again when one is free.
    """

    def __init__(self, total: int) -> None:
        self._lock = Lock()
        self._limits = {tier.weight: max(1, total - tier.weight) for tier in QUEUES.values()}
        self._taken: Counter[str] = Counter()
        self._turned_away: set[str] = set()

    def take(self, queue: str) -> bool:
        """Take a place for a job of ``queue``; ``False`` when it must wait."""
        with self._lock:
            if not self._has_room(queue):
                self._turned_away.add(queue)
                return False
            self._taken[queue] += 1
            return True

    def give_back(self, queue: str) -> set[str]:
        """Free the place; the queues whose rings were turned away and that have room now."""
        with self._lock:
            self._taken[queue] -= 1
            welcome = {name for name in self._turned_away if self._has_room(name)}
            self._turned_away -= welcome
            return welcome

    def _has_room(self, queue: str) -> bool:
        """Whether the jobs as heavy as this or heavier, and those as heavy as anything lighter, stay within limits."""
        return all(
            sum(taken for name, taken in self._taken.items() if QUEUES[name].weight >= weight) < limit
            for weight, limit in self._limits.items()
            if weight <= QUEUES[queue].weight
        )
