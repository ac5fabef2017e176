"""Full-text search with SQLite FTS5, on folded words so that accents need not be typed."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from exhibit_app.content.unfinished_file import unfinished_file
from exhibit_app.domain.fold import find_words, fold, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from exhibit_app.domain.reference import Kind
    from exhibit_app.index.documents import Document

PACKED_INDEX = "search-5.sqlite"
"""What an index is called among what was made beforehand; the number is that of its content."""

MOST_WORDS = 12
MOST_CANDIDATES = 400
EXCERPT_BEFORE, EXCERPT_AFTER = 40, 110

_SCHEMA = """
CREATE TABLE texts (kind TEXT, id TEXT, language TEXT, title TEXT, body TEXT, names TEXT);
CREATE INDEX texts_by_language ON texts(language);
CREATE VIRTUAL TABLE words USING fts5(
    title, names, body, content='', tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
);
"""
_MANY = 3_000
"""More texts than that are not weighed against each other: nobody has typed enough yet."""

_FEW = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
_BEST = """
SELECT rowid, rank FROM words WHERE words MATCH ? AND rank MATCH 'bm25(10.0, 4.0, 1.0)'
ORDER BY rank LIMIT ?
"""
_FIRST = "SELECT rowid, 0 FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?"
_RANGE = """
SELECT (SELECT rowid FROM texts WHERE language = ?1 ORDER BY rowid LIMIT 1),
       (SELECT rowid FROM texts WHERE language = ?1 ORDER BY rowid DESC LIMIT 1)
"""
_TEXT = "SELECT kind, id, language, title, body, names FROM texts WHERE rowid = ?"


class IndexDamagedError(Exception):
    """An index cannot be read any more: it has to be built anew."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found; `match` is where in `excerpt` the words begin and end, in characters."""

    kind: Kind
    id: str
    language: str
    title: str
    excerpt: str
    match: tuple[int, int] | None


class SearchIndex:
    """An index over documents; one connection, for the thread that made it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def in_memory(cls, documents: Iterable[Document]) -> SearchIndex:
        """Build an index that any one thread at a time may use."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(connection, documents)
        return cls(connection)

    @classmethod
    def open(cls, path: Path) -> SearchIndex:
        """Open an index that `build` wrote; raises sqlite3.DatabaseError for anything else."""
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False
        )
        # It may come from a stranger's bundle.
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("SELECT count(*) FROM words WHERE words MATCH 'a'").fetchone()
        return cls(connection)

    @classmethod
    def open_or_build(cls, path: Path | None, documents: Iterable[Document]) -> SearchIndex:
        """The index that was built before, if there is one and it is sound; else a new one."""
        if path is not None:
            with suppress(sqlite3.DatabaseError):
                return cls.open(path)
        return cls.in_memory(documents)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def search(self, text: str, language: str, most: int = 60) -> list[Hit]:
        """What holds all the words typed, the last of them perhaps unfinished; best first.

        Each thing is found once, in `language` where it has been written in it.

        Raises:
            IndexDamagedError: The index's file is not what it was.
        """
        words = folded_words(text)[:MOST_WORDS]
        try:
            return self._found(words, language, most) if words else []
        except sqlite3.DatabaseError as error:
            raise IndexDamagedError(str(error)) from error

    def _found(self, words: tuple[str, ...], language: str, most: int) -> list[Hit]:
        query = " ".join(f'"{word}"*' for word in words)
        rows = self._candidates(query, language)
        rows.sort(key=lambda row: (row[1] != language, row[2]))
        found: dict[tuple[str, str], Hit] = {}
        for rowid, _, _ in rows:
            if len(found) >= most:
                break
            text = self._connection.execute(_TEXT, (rowid,)).fetchone()
            kind, name, row_language, title, body, names = text
            if (kind, name) not in found:
                excerpt, match = _excerpt(words, body, names)
                found[kind, name] = Hit(
                    cast("Kind", kind), name, row_language, title, excerpt, match
                )
        return list(found.values())

    def _candidates(self, query: str, language: str) -> list[tuple[int, str, float]]:
        """Row, language and rank of what may be told: the best, or the first of very many.

        Of very many, things whose titles or names match come before those whose texts do.
        """
        run = self._connection.execute
        (count,) = run(_FEW, (query, _MANY)).fetchone()
        if count < _MANY:
            found = run(_BEST, (query, MOST_CANDIDATES)).fetchall()
        else:
            first, last = run(_RANGE, (language,)).fetchone()
            titled = "{title names} : (" + query + ")"
            found = [
                (rowid, rank)
                for rank, asked in enumerate((titled, query))
                for rowid, _ in run(_FIRST, (asked, first, last, MOST_CANDIDATES // 4))
            ]
        languages = "SELECT language FROM texts WHERE rowid = ?"
        return [(rowid, run(languages, (rowid,)).fetchone()[0], rank) for rowid, rank in found]


def build(path: Path, documents: Iterable[Document]) -> None:
    """Write an index to a file that appears only when it is whole.

    Raises:
        OSError: There is no room for it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with unfinished_file(path) as part, closing(sqlite3.connect(part)) as connection:
            # Nobody takes back what goes as a whole.
            connection.execute("PRAGMA journal_mode = OFF")
            _fill(connection, documents)
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error


def _fill(connection: sqlite3.Connection, documents: Iterable[Document]) -> None:
    connection.executescript(_SCHEMA)
    for number, one in enumerate(documents, 1):
        connection.execute(
            "INSERT INTO texts(rowid, kind, id, language, title, body, names) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, one.kind, one.id, one.language, one.title, one.body, one.names),
        )
        connection.execute(
            "INSERT INTO words(rowid, title, names, body) VALUES (?, ?, ?, ?)",
            (number, fold(one.title), fold(one.names), fold(one.body)),
        )
    connection.commit()


def _excerpt(words: tuple[str, ...], body: str, names: str) -> tuple[str, tuple[int, int] | None]:
    """Where the words stand side by side, or else one of them does."""
    beside = (" ".join(words),)
    for wanted in (beside, words) if len(words) > 1 else (words,):
        for text in (body, names):
            match = find_words(text, wanted)
            if match is not None:
                return _cut(text, match)
    return _cut(body, (0, 0))[0], None


def _cut(text: str, match: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    start, end = match
    first = max(0, start - EXCERPT_BEFORE)
    if first:
        first = text.find(" ", first, start) + 1 or first
    last = min(len(text), end + EXCERPT_AFTER)
    if last < len(text):
        last = max(text.rfind(" ", end, last), end)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    shift = len(before) - first
    return f"{before}{text[first:last]}{after}", (start + shift, end + shift)
