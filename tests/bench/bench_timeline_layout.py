"""How long laying out the timeline takes, for few events and for very many.

Usage: python -m tests.bench.bench_timeline_layout [--counts 50 1000 10000 100000] [--rounds 20]
Prints {"layouts": [{"events", "build_ms", "view", "median_ms", "worst_ms", "marks", "bars"}…]}.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time

from exhibit_app.domain.calendar import year_start
from exhibit_app.domain.event_table import EventTable, build_event_table
from exhibit_app.domain.timeline_layout import layout_marks
from exhibit_app.domain.timeline_marks import Emphasis, Sizes, View
from exhibit_app.domain.timeline_window import Window, realm_of
from tests.timeline_sample import many_events

SIZES = Sizes(mark=27, gap=5, padding=15, longest=290, shortest=102, badge=41)
YEARS = {"millennium": (1000, 2000), "century": (1500, 1600), "year": (1500, 1501)}
LENGTH = 1700.0


def main() -> int:
    """Measure each number of events in windows of three lengths."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--counts", nargs="*", type=int, default=[50, 1000, 10_000, 100_000])
    arguments.add_argument("--rounds", type=int, default=20)
    options = arguments.parse_args()
    layouts = [one for count in options.counts for one in measured(count, options.rounds)]
    print(json.dumps({"layouts": layouts}, indent=1))
    return 0


def measured(count: int, rounds: int) -> list[dict[str, object]]:
    """The figures of one number of events."""
    events = many_events(count)
    start = time.perf_counter()
    table = build_event_table(events, ["war", "peace"])
    build = time.perf_counter() - start
    return [
        {"events": count, "build_ms": round(build * 1000, 1), "view": name}
        | timed(table, Window(year_start(years[0]), year_start(years[1])), rounds)
        for name, years in YEARS.items()
    ]


def timed(table: EventTable, window: Window, rounds: int) -> dict[str, object]:
    """How long the layout of `window` takes, and what comes out."""
    view = View(window, realm_of(None, table).world, LENGTH, (1, 1, 1))
    emphasis = Emphasis(table.ids[len(table.ids) // 2 :][:1])
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        layout = layout_marks(
            table, view, SIZES, emphasis, lambda event: (20.0 * len(event), 70, 40)
        )
        times.append((time.perf_counter() - start) * 1000)
    return {
        "median_ms": round(statistics.median(times), 2),
        "worst_ms": round(max(times), 2),
        "marks": len(layout.marks),
        "bars": len(layout.bars),
    }


if __name__ == "__main__":
    raise SystemExit(main())
