"""Which statements of a notebook an exercise needs, and in which order they can run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graders.intake.pieces import Piece


@dataclass(frozen=True)
class Selection:
    """The statements to keep, in an order in which they run; entry points not found; and those found twice."""

    pieces: tuple[Piece, ...]
    missing: tuple[str, ...] = ()
    repeated: dict[str, tuple[int, ...]] = field(default_factory=dict)


def select(pieces: Sequence[Piece], entry_points: Sequence[str], tagged: frozenset[int]) -> Selection:
    """The definitions of ``entry_points`` and all they depend on.

    Cells whose numbers are in ``tagged`` are taken whole, and their definitions go before any others.
    """
    book = _Book(pieces, tagged)
    found = [name for name in entry_points if name in book.bindings]
    chosen = book.closure(found)
    if not (found or tagged & {piece.cell for piece in pieces}):
        return Selection(())
    repeated = {
        name: cells for name in found if len(cells := tuple(dict.fromkeys(p.cell for p in book.whole(name)))) > 1
    }
    missing = tuple(name for name in entry_points if name not in book.bindings)
    return Selection(tuple(book.ordered(chosen)), missing, repeated)


class _Book:
    """The notebook's statements, indexed by the names they bind and change."""

    def __init__(self, pieces: Sequence[Piece], tagged: frozenset[int]) -> None:
        self._pieces = list(pieces)
        self._place = {piece: number for number, piece in enumerate(pieces)}
        self._tagged = [piece for piece in pieces if piece.cell in tagged]
        self._definitions: dict[str, list[Piece]] = defaultdict(list)
        self._changes: dict[str, list[Piece]] = defaultdict(list)
        for piece in sorted(pieces, key=lambda piece: piece.cell in tagged):  # stable: tagged ones come last, and count
            for name in piece.binds:
                self._definitions[name].append(piece)
            for name in piece.changes:
                self._changes[name].append(piece)
        self.bindings = {name: self._that_count(found) for name, found in self._definitions.items()}
        self._known_changers: dict[str, list[Piece]] = {}

    @staticmethod
    def _that_count(found: list[Piece]) -> list[Piece]:
        """The last binding, and those before it as long as each only adds to the one before."""
        first = max((number for number, piece in enumerate(found) if piece.replaces), default=0)
        return found[first:]

    def whole(self, name: str) -> list[Piece]:
        """The statements that define ``name`` afresh, those that no longer count included."""
        return [piece for piece in self._definitions[name] if piece.replaces]

    def closure(self, names: Iterable[str]) -> set[Piece]:
        """All statements that ``names`` need, the tagged cells, and those that everything needs."""
        chosen = {piece for piece in self._pieces if piece.always} | set(self._tagged)
        waiting = [*names, *(name for piece in chosen for name in piece.eager | piece.lazy)]
        known: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in known:
                continue
            known.add(name)
            for piece in self.bindings.get(name, []) + self._changers(name):
                if piece not in chosen:
                    chosen.add(piece)
                    waiting += piece.eager | piece.lazy
        return chosen

    def _changers(self, name: str) -> list[Piece]:
        """Statements that change ``name`` in place.

        Calls on an imported module (``plt.show()``) do not count, nor what was done to an earlier object of that name.
        """
        if name not in self._known_changers:
            self._known_changers[name] = list(self._find_changers(name))
        return self._known_changers[name]

    def _find_changers(self, name: str) -> Iterator[Piece]:
        bound = self.bindings.get(name, [])
        if not bound or bound[-1].is_import:
            return
        counting = set(bound)
        replaced = [self._place[piece] for piece in self._definitions[name] if piece not in counting]
        start, end = min(replaced, default=len(self._pieces)), self._place[bound[0]]
        yield from (piece for piece in self._changes[name] if not start < self._place[piece] < end)

    def ordered(self, chosen: set[Piece]) -> list[Piece]:
        """``chosen`` in document order, except that what a statement needs when it runs comes before it."""
        first = [piece for piece in self._pieces if piece in chosen and piece.always]
        first.sort(key=lambda piece: not piece.is_future)
        placed = dict.fromkeys(first)
        for piece in self._pieces:
            if piece in chosen:
                self._place_after_needs(piece, placed)
        return list(placed)

    def _place_after_needs(self, piece: Piece, placed: dict[Piece, None]) -> None:
        """Add to ``placed`` all that ``piece`` needs, then ``piece``; in a circle, whatever came first stays first."""
        begun = set(placed)
        stack = [(piece, False)]
        while stack:
            current, needs_are_placed = stack.pop()
            if needs_are_placed:
                placed[current] = None
            elif current not in begun:
                begun.add(current)
                stack.append((current, True))
                needs = sorted(self._needs(current), key=self._place.__getitem__, reverse=True)
                stack += [(need, False) for need in needs if need not in begun]

    def _needs(self, piece: Piece) -> set[Piece]:
        """What must have run before ``piece``: what it names, and what the functions it may call name."""
        needs: set[Piece] = set()
        waiting, known = list(piece.eager), set(piece.eager)
        while waiting:
            for need in self._seen_from(piece, waiting.pop()):
                needs.add(need)
                waiting += need.lazy - known
                known |= need.lazy
        return needs

    def _seen_from(self, piece: Piece, name: str) -> list[Piece]:
        """What made ``name`` what it is where ``piece`` stands; all of it when it was made further down."""
        bound = self.bindings.get(name, [])
        makers = [maker for maker in [*bound, *self._changers(name)] if maker is not piece]
        here = self._place[piece]
        if any(self._place[maker] < here for maker in bound):
            makers = [maker for maker in makers if self._place[maker] < here]
        return makers
