"""Writes a kiosk's statistics as CSV, for whoever counts on."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from exhibit_app.statistics.visit_store import VisitStore


def write_tables(store: VisitStore, folder: Path, name_of: Callable[[str], str]) -> None:
    """Write visits.csv, dwell.csv and searches.csv.

    Raises:
        OSError: They cannot be written.
        sqlite3.Error: The statistics cannot be read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _write(
        folder / "visits.csv",
        ("day", "hour", "seconds", "language", "timeline_moves"),
        ((row.day, row.hour, row.seconds, row.language, row.moves) for row in store.visits()),
    )
    _write(
        folder / "dwell.csv",
        ("thing", "title", "visits", "seconds"),
        ((row.thing, name_of(row.thing), row.visits, row.seconds) for row in store.dwell()),
    )
    _write(folder / "searches.csv", ("words_not_found", "visits"), store.misses())


def _write(file: Path, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(head)
        writer.writerows([_harmless(value) for value in row] for row in rows)


def _harmless(value: object) -> object:
    """Text that no spreadsheet takes for a formula: visitors have typed some of it."""
    text = isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}
    return f"'{value}" if text else value
