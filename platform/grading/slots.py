"""How many jobs of which queue one worker grades at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from threading import Lock

from graders.exercise.tiers import QUEUES


class Slots:
    """The places of a worker with ``total`` of them.

    One is kept free of training and one more of models, as far as there are enough: whatever trains, a Boolean
    neuron finds a place. Nor does one *holder* (a student's key, or ``fair_queue.REGRADING``) have the last place of
    a queue, where it has more than one.

    A call that finds no place, or only work of those who have their share, is remembered: ``release`` says whom to
    call again.
    """

    def __init__(self, total: int) -> None:
        self._lock = Lock()
        self._limits = {tier.weight: max(1, total - tier.weight) for tier in QUEUES.values()}
        self._taken: Counter[str] = Counter()
        self._held: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._turned_away: set[str] = set()
        self._passed_over: set[str] = set()

    def occupy(self, queue: str) -> bool:
        """Take a place for a job of ``queue``; ``False`` when it must wait."""
        with self._lock:
            if not self._has_room(queue):
                self._turned_away.add(queue)
                return False
            self._taken[queue] += 1
            return True

    def hold(self, queue: str, holder: int) -> None:
        """Note whose job has the place that was taken."""
        with self._lock:
            self._held[holder][queue] += 1

    def with_their_share(self, queue: str) -> set[int]:
        """The holders of whom no further job of ``queue`` may run here now."""
        with self._lock:
            return {holder for holder, held in self._held.items() if not self._fits(queue, held, spare=1)}

    def found_nothing(self, queue: str, passing_over: Collection[int]) -> None:
        """Note that ``queue`` has no work, or none but that of those who were passed over."""
        with self._lock:
            self._turned_away.discard(queue)
            (self._passed_over.add if passing_over else self._passed_over.discard)(queue)

    def release(self, queue: str) -> set[str]:
        """Free a place for which no work was found; the queues that were turned away meanwhile and have room now."""
        with self._lock:
            self._taken[queue] -= 1
            again = {name for name in self._turned_away if self._has_room(name)}
            self._turned_away -= again
            return again

    def finish(self, queue: str, holder: int) -> set[str]:
        """Free the place of a job that is done; the queues that have room now and in which work may wait uncalled.

        They stay remembered until nothing is found in them: one call may stand for many that were turned away.
        """
        with self._lock:
            self._taken[queue] -= 1
            self._held[holder][queue] -= 1
            if not self._held[holder].total():
                del self._held[holder]
            return {name for name in self._turned_away | self._passed_over if self._has_room(name)}

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
