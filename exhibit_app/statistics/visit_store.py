"""Visits in a SQLite file: counted, summed up, and forgotten in time."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from pathlib import Path

    from exhibit_app.domain.visit_record import VisitRecord

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 5.0
_SCHEMA = """
CREATE TABLE IF NOT EXISTS visits (
  id INTEGER PRIMARY KEY, day TEXT NOT NULL, hour INTEGER NOT NULL,
  seconds REAL NOT NULL, language TEXT NOT NULL, moves INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS visits_by_day ON visits (day);
CREATE TABLE IF NOT EXISTS dwell (
  visit INTEGER NOT NULL REFERENCES visits ON DELETE CASCADE,
  thing TEXT NOT NULL, seconds REAL NOT NULL);
CREATE INDEX IF NOT EXISTS dwell_by_visit ON dwell (visit);
CREATE TABLE IF NOT EXISTS misses (
  visit INTEGER NOT NULL REFERENCES visits ON DELETE CASCADE, words TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS misses_by_visit ON misses (visit);
"""
_FORGET = """
DELETE FROM visits WHERE day NOT IN (SELECT DISTINCT day FROM visits ORDER BY day DESC LIMIT ?)
"""


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit as it is kept; `day` is ISO, `hour` 0 to 23 in local time."""

    day: str
    hour: int
    seconds: float
    language: str
    moves: int


@dataclass(frozen=True, slots=True)
class DwellRow:
    """How long a thing was looked at, by how many visits."""

    thing: str
    visits: int
    seconds: float


class VisitStore:
    """The file; each method opens it for itself, so that any thread may ask.

    Every method raises sqlite3.Error or OSError where the disk fails.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, record: VisitRecord, began: datetime, days: int) -> None:
        """Keep a visit, and forget all but so many days with visits.

        Days are counted rather than reckoned from the date, as a clock that jumps ahead would
        have all be forgotten. A damaged file is set aside, and another one begun.
        """
        self._file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._add(record, began, days)
        except sqlite3.DatabaseError as error:
            # Its subclasses tell of a full disk, a lock and the like, which pass.
            if type(error) is not sqlite3.DatabaseError:
                raise
            self._set_aside()
            self._add(record, began, days)

    def _add(self, record: VisitRecord, began: datetime, days: int) -> None:
        with closing(self._open()) as base, base:
            visit = base.execute(
                "INSERT INTO visits (day, hour, seconds, language, moves) VALUES (?, ?, ?, ?, ?)",
                (
                    began.date().isoformat(),
                    began.hour,
                    round(record.seconds, 1),
                    record.language,
                    record.moves,
                ),
            ).lastrowid
            base.executemany(
                "INSERT INTO dwell VALUES (?, ?, ?)",
                [(visit, thing, round(seconds, 1)) for thing, seconds in record.dwell],
            )
            base.executemany(
                "INSERT INTO misses VALUES (?, ?)", [(visit, words) for words in record.misses]
            )
            base.execute(_FORGET, (days,))

    def count_since(self, first: date) -> int:
        """How many visits there were since that day."""
        return self._ask("SELECT count(*) FROM visits WHERE day >= ?", first.isoformat())[0][0]

    def visits(self) -> Iterator[VisitRow]:
        """All visits, in order."""
        rows = self._ask("SELECT day, hour, seconds, language, moves FROM visits ORDER BY id")
        return (VisitRow(*row) for row in rows)

    def dwell(self) -> tuple[DwellRow, ...]:
        """Things by the time that was spent at them, the longest first."""
        rows = self._ask(
            "SELECT thing, count(*), sum(seconds) AS total FROM dwell "
            "GROUP BY thing ORDER BY total DESC, thing"
        )
        return tuple(DwellRow(*row) for row in rows)

    def misses(self) -> tuple[tuple[str, int], ...]:
        """Words that were not found and in how many visits, the most frequent first."""
        rows = self._ask(
            "SELECT words, count(*) AS times FROM misses GROUP BY words ORDER BY times DESC, words"
        )
        return tuple((words, times) for words, times in rows)

    def _ask(self, query: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        if not self._file.exists() or not self._file.stat().st_size:
            return [(0,)] if "count(*) FROM visits" in query else []
        with closing(sqlite3.connect(self._file, timeout=_PATIENCE_SECONDS)) as base:
            return base.execute(query, values).fetchall()

    def _set_aside(self) -> None:
        log.error("%s is damaged: visits are counted anew", self._file)
        self._file.with_name(f"{self._file.name}-journal").unlink(missing_ok=True)
        self._file.replace(self._file.with_name(f"{self._file.stem}-damaged.sqlite"))

    def _open(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._file, timeout=_PATIENCE_SECONDS)
        base.execute("PRAGMA foreign_keys = ON")
        base.executescript(_SCHEMA)
        return base


def statistics_file() -> Path:
    """Where this computer's kiosk keeps its visits; may not exist yet."""
    return paths.state_folder() / "statistics.sqlite"
