"""What the figures are to be, so that a table can say which hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Row:
    """One figure beside its target; both are at most so much."""

    name: str
    value: float
    most: float
    unit: str

    @property
    def figure(self) -> str:
        return f"{self.value:.2f} {self.unit}"

    @property
    def target(self) -> str:
        return f"≤ {self.most:g} {self.unit}"

    @property
    def holds(self) -> bool:
        return self.value <= self.most


def table(rows: list[Row]) -> str:
    """The figures beside their targets, one a line."""
    lines = [("measured", "figure", "target", "holds")]
    lines += [(row.name, row.figure, row.target, "yes" if row.holds else "NO") for row in rows]
    return aligned(lines)


def aligned(lines: list[tuple[str, ...]]) -> str:
    """Lines of equally many cells, those of a column below each other."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        for line in lines
    )


_BESIDE = (
    ("process start to first text", 0.6, 1.0),
    ("memory at rest", 180, 430),
    ("frame p95", 20, 20),
    ("frame worst", 40, 40),
    ("jump to an event", 150, 150),
    ("search, each keystroke", 50, 50),
    ("first sharp view", 0.7, 0.7),
    ("1:1 at the centre", 120, 120),
    ("open 4000x3000", 120, 120),
)


def most_beside(measure: str, *, few: bool) -> float | None:
    """What this program is to keep to beside others, with few events or with many."""
    for part, with_few, with_many in _BESIDE:
        if part in measure:
            return with_few if few else with_many
    return None


def lobby_rows(lobby: dict[str, dict[str, float]]) -> Iterator[Row]:
    """The lobby against an empty window."""
    ours, empty = lobby["lobby"], lobby["empty"]
    yield Row("lobby / empty window, time", ours["seconds"] / empty["seconds"], 1.6, "x")
    yield Row("lobby / empty window, memory", ours["megabytes"] / empty["megabytes"], 2, "x")


def idle_rows(found: dict[str, dict[str, float]]) -> Iterator[Row]:
    """A kiosk that nobody touches, by its state; per cent of one core."""
    for state, most in (("paused", 2), ("dark", 0.5)):
        if state in found:
            name = f"kiosk, {state}: processor"
            yield Row(name, sum(found[state].values()), most, "%")


def size_rows(sizes: dict[int, dict]) -> Iterator[Row]:
    """Each size by itself, then the largest against the smallest."""
    for size, found in sizes.items():
        yield from _alone(f"{size:,} events: ", size, found)
    least, most = sizes[min(sizes)], sizes[max(sizes)]
    name = f"{max(sizes):,} / {min(sizes):,} events: "
    yield Row(name + "lobby, warm", most["lobby_s"] / least["lobby_s"], 2, "x")
    opened = most["first_event_s"] / least["first_event_s"]
    yield Row(name + "first event, warm", opened, 2, "x")
    for pane in ("timeline", "map"):
        frames = [one[f"{pane}_frame_ms"]["p95"] for one in (most, least)]
        yield Row(f"{name}{pane} frame p95", frames[0] / frames[1], 1.3, "x")
    yield Row(name + "memory more", most["rest_mb"] - least["rest_mb"], 250, "MB")


def crowd_rows(crowds: dict[int, dict], localities: int) -> Iterator[Row]:
    """The map with very many localities, for few events and for many."""
    for pane in ("near", "world") if crowds else ():
        for size, found in crowds.items():
            name = f"{size:,} events at {localities:,} localities, {pane}: map frame "
            yield Row(name + "p95", found[f"{pane}_frame_ms"]["p95"], 20, "ms")
            yield Row(name + "worst", found[f"{pane}_frame_ms"]["worst"], 40, "ms")
        least, most = (crowds[end][f"{pane}_frame_ms"]["p95"] for end in (min(crowds), max(crowds)))
        name = f"{max(crowds):,} / {min(crowds):,} events at {localities:,} localities, {pane}: "
        yield Row(name + "map frame p95", most / least, 1.3, "x")


def _alone(name: str, size: int, found: dict) -> Iterator[Row]:
    if "cold" in found:
        yield Row(name + "cold, lobby", found["cold"]["lobby_s"], 3, "s")
    yield Row(name + "start to first event", found["first_event_s"], 0.6 if size < 1000 else 1, "s")
    if size < 1000:
        yield Row(name + "memory at rest", found["rest_mb"], 160, "MB")
    for pane in ("timeline", "map"):
        frames = found[f"{pane}_frame_ms"]
        yield Row(f"{name}{pane} frame p95", frames["p95"], 20, "ms")
        yield Row(f"{name}{pane} frame worst", frames["worst"], 40, "ms")
    yield Row(name + "jump to an event, worst", found["jump_ms"]["worst"], 150, "ms")
    yield Row(name + "open a long article, worst", found["long_article_ms"]["worst"], 150, "ms")
    yield Row(name + "filter, worst", found["filter_ms"]["worst"], 150, "ms")
    yield Row(name + "choose a locality, worst", found["locality_ms"]["worst"], 150, "ms")
    yield Row(name + "change language, worst", found["language_ms"]["worst"], 150, "ms")
    yield Row(name + "search per keystroke p95", found["search_ms"]["p95"], 50, "ms")
