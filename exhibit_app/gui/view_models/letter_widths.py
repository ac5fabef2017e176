"""How wide a name is, letter by letter, so that a worker can tell without asking Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SIZE = 100.0
_UNKNOWN = 1.0


class LetterWidths:
    """Widths of text as the sum of its letters': a little too wide where they would close up."""

    def __init__(self, measure: Callable[[str, float], float]) -> None:
        """Measure with a function from (text, size in pixels) to pixels, on this thread only."""
        self._measure = measure
        self._widths: dict[str, float] = {}
        self._asked: frozenset[str] = frozenset()

    def learn(self, texts: Iterable[str]) -> None:
        """Measure the letters of texts that may be asked about."""
        for letter in set().union(*texts) - self._widths.keys():
            self._widths[letter] = self._measure(letter, _SIZE) / _SIZE

    def learn_asked(self) -> bool:
        """Measure the letters that were asked about unknown; whether there were any."""
        asked, self._asked = self._asked, frozenset()
        self.learn(asked)
        return bool(asked)

    def width(self, text: str, size: float) -> float:
        """Pixels of a line in a type of `size` pixels; any thread may ask."""
        try:
            return size * sum(map(self._widths.__getitem__, text))
        except KeyError:
            self._asked |= set(text) - self._widths.keys()
            return size * sum(self._widths.get(letter, _UNKNOWN) for letter in text)
