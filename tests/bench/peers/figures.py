"""Figures of several rounds, by what was measured and of whom, and the table of them."""

from __future__ import annotations

import statistics
from collections import defaultdict

from tests.bench.targets import aligned, most_beside

OURS = "this program"


class Figures:
    """Collects them; what was measured more than once counts with its median."""

    def __init__(self) -> None:
        self._told: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))

    def note(self, measure: str, whose: str, value: float) -> None:
        self._told[measure][whose].append(value)

    def note_frames(self, pane: str, whose: str, spread: dict[str, float]) -> None:
        for which in ("p95", "worst"):
            self.note(f"{pane}, frame {which} (ms)", whose, spread[which])

    def medians(self) -> dict[str, dict[str, float]]:
        """By measure, then by whose it is."""
        return {
            measure: {whose: round(statistics.median(told), 2) for whose, told in by_whom.items()}
            for measure, by_whom in self._told.items()
        }


def side_by_side(title: str, medians: dict[str, dict[str, float]], *, few: bool) -> str:
    """A table with a line for each measure and a column for each program."""
    everyone = list(dict.fromkeys([OURS, *(who for told in medians.values() for who in told)]))
    lines = [(title, "target", *everyone)]
    for measure, told in medians.items():
        most = most_beside(measure, few=few)
        figures = (f"{told[who]:.2f}" if who in told else "-" for who in everyone)
        lines.append((measure, "-" if most is None else f"≤ {most:g}", *figures))
    return aligned(lines)
