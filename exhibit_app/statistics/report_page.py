"""Writes a kiosk's statistics as one HTML page that needs nothing beside itself."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from html import escape
from statistics import median
from typing import TYPE_CHECKING

from exhibit_app.statistics.plots import lying_bars, upright_bars

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.statistics.visit_store import VisitRow, VisitStore

_DAYS = 60
_MOST_THINGS = 25
_MOST_MISSES = 40
_STYLE = """
body { font: 16px/1.5 "Inter", system-ui, sans-serif; color: #1f1b18; background: #faf6ee;
       max-width: 760px; margin: 40px auto; padding: 0 20px }
h1 { font: 500 34px "EB Garamond", serif; margin-bottom: 0 }
h2 { font: 500 24px "EB Garamond", serif; margin: 36px 0 8px }
svg { width: 100%; height: auto } rect { fill: #a8321f } text { font-size: 12px; fill: #3b342e }
.figures { display: flex; gap: 40px; flex-wrap: wrap; margin: 20px 0 }
.figures b { display: block; font: 500 34px "EB Garamond", serif }
table { border-collapse: collapse } td { padding: 2px 24px 2px 0 }
"""


def report_page(store: VisitStore, title: str, name_of: Callable[[str], str], today: date) -> str:
    """The page; `name_of` tells what a thing (`kind:id`) is called.

    Raises:
        sqlite3.Error: The statistics cannot be read.
    """
    visits = tuple(store.visits())
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f"<title>{escape(title)}: visits</title><style>{_STYLE}</style></head><body>",
        f"<h1>{escape(title)}</h1>",
        f"<p>Visits counted at this screen until {today.isoformat()}. "
        "Nothing is known of who they were.</p>",
        _figures(visits),
    ]
    if visits:
        parts += [
            "<h2>Visits by day</h2>",
            upright_bars(_by_day(visits, today), "Visits by day", every=10),
            "<h2>Visits by hour</h2>",
            upright_bars(_by_hour(visits), "Visits by hour of the day", every=2),
            "<h2>Languages</h2>",
            lying_bars(_by_language(visits), "Visits by language"),
            "<h2>What was looked at longest</h2>",
            lying_bars(_dwell(store, name_of), "Time spent at things"),
            "<h2>Looked for and not found</h2>",
            _misses(store),
        ]
    return "\n".join([*parts, "</body></html>"]) + "\n"


def _figures(visits: tuple[VisitRow, ...]) -> str:
    figures = [(str(len(visits)), "visits")]
    if visits:
        moved = sum(visit.moves > 0 for visit in visits)
        figures += [
            (_time(median(visit.seconds for visit in visits)), "half of them were longer"),
            (_time(max(visit.seconds for visit in visits)), "the longest one"),
            (f"{100 * moved / len(visits):.0f} %", "moved the timeline"),
        ]
    cells = "".join(f"<div><b>{value}</b>{about}</div>" for value, about in figures)
    return f'<div class="figures">{cells}</div>'


def _by_day(visits: tuple[VisitRow, ...], today: date) -> list[tuple[str, float]]:
    counts = Counter(visit.day for visit in visits)
    days = [today - timedelta(days=back) for back in range(_DAYS - 1, -1, -1)]
    return [(f"{day:%d.%m.}", counts[day.isoformat()]) for day in days]


def _by_hour(visits: tuple[VisitRow, ...]) -> list[tuple[str, float]]:
    counts = Counter(visit.hour for visit in visits)
    return [(f"{hour}", counts[hour]) for hour in range(24)]


def _by_language(visits: tuple[VisitRow, ...]) -> list[tuple[str, float, str]]:
    counts = Counter(visit.language for visit in visits)
    return [(language, count, str(count)) for language, count in counts.most_common()]


def _dwell(store: VisitStore, name_of: Callable[[str], str]) -> list[tuple[str, float, str]]:
    return [
        (name_of(row.thing), row.seconds, f"{_time(row.seconds)} in {row.visits} visits")
        for row in store.dwell()[:_MOST_THINGS]
    ]


def _misses(store: VisitStore) -> str:
    misses = store.misses()[:_MOST_MISSES]
    if not misses:
        return "<p>Every search found something.</p>"
    rows = "".join(f"<tr><td>{escape(words)}</td><td>{times}</td></tr>" for words, times in misses)
    return f"<table>{rows}</table>"


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
