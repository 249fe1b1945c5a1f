"""How many jobs of which queue one worker grades at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from threading import Lock

from graders.exercise.tiers import QUEUES


class Slots:
    """The places of a worker with ``total`` of them.

    One is kept free of training and one more of models, as far as there are enough: whatever trains, a Boolean
    neuron finds a place. Nor does one student hold the last place that a queue has, where it has more than one. A
    ring that finds no place is remembered, and rung again when one is free.
    """

    def __init__(self, total: int) -> None:
        self._lock = Lock()
        self._limits = {tier.weight: max(1, total - tier.weight) for tier in QUEUES.values()}
        self._taken: Counter[str] = Counter()
        self._held: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._turned_away: set[str] = set()
        self._passed_over: set[str] = set()

    def take(self, queue: str) -> bool:
        """Take a place for a job of ``queue``; ``False`` when it must wait."""
        with self._lock:
            if not self._has_room(queue):
                self._turned_away.add(queue)
                return False
            self._taken[queue] += 1
            return True

    def hold(self, queue: str, student: int) -> None:
        """Note whose job has the place that was taken."""
        with self._lock:
            self._held[student][queue] += 1

    def with_their_share(self, queue: str) -> set[int]:
        """The students of whom no further job of ``queue`` may run here now."""
        with self._lock:
            return {student for student, held in self._held.items() if not self._fits(queue, held, spare=1)}

    def pass_over(self, queue: str) -> None:
        """Remember to ring for ``queue`` when a student gives a place back: who waits there had their share."""
        with self._lock:
            self._passed_over.add(queue)

    def give_back(self, queue: str, student: int | None = None) -> set[str]:
        """Free the place; the queues whose rings were turned away and that have room now."""
        with self._lock:
            self._taken[queue] -= 1
            if student is not None:
                self._release(queue, student)
            callable_now = {name for name in self._turned_away if self._has_room(name)}
            self._turned_away -= callable_now
            return callable_now

    def _release(self, queue: str, student: int) -> None:
        self._held[student][queue] -= 1
        if not self._held[student].total():
            del self._held[student]
        self._turned_away |= self._passed_over
        self._passed_over.clear()

    def _has_room(self, queue: str) -> bool:
        return self._fits(queue, self._taken)

    def _fits(self, queue: str, taken: Counter[str], spare: int = 0) -> bool:
        """Whether one more job of ``queue`` beside ``taken`` leaves ``spare`` places of every kind that it needs.

        The jobs as heavy as this or heavier, and those as heavy as anything lighter, stay within their limits.
        """
        return all(
            sum(count for name, count in taken.items() if QUEUES[name].weight >= weight) < max(1, limit - spare)
            for weight, limit in self._limits.items()
            if weight <= QUEUES[queue].weight
        )
