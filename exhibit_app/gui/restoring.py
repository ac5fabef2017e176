"""Reads the collection again when something of it can no longer be read from the cache."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from exhibit_app.content.stored_pool import StoredPool
from exhibit_app.domain.article import Article
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event import Event
from exhibit_app.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.gui.session import Session

log = logging.getLogger(__name__)

MOST_READINGS = 3
"""A disk on which the cache is damaged again and again is left alone after that."""


class Restoring(QObject):
    """Lets visitors see calm words in place of what is damaged until it has been read again.

    Args:
        session: Whose collection it is.
        read_again: Begins to read the collection from its files, and shows it when that is done.
    """

    _found = Signal(str)

    def __init__(self, session: Session, read_again: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._read_again = read_again
        self._known: set[str] = set()
        self._readings = 0
        self._found.connect(self._restore)
        session.collection_changed.connect(self._watch)
        self._watch()

    @Slot()
    def _watch(self) -> None:
        self._known.clear()
        collection = self._session.collection
        for pool, make in ((collection.events, self._event), (collection.articles, self._article)):
            if isinstance(pool, StoredPool):
                pool.replace_damaged(make)

    def _event(self, event: str) -> Event:
        """What stands in for an event; may be asked for by any thread."""
        self._tell(event)
        return Event(
            event,
            self._words("resting_title"),
            parse_edtf("XXXX"),
            summary=self._words("resting_text"),
        )

    def _article(self, article: str) -> Article:
        self._tell(article)
        title, text = self._words("resting_title"), self._words("resting_text")
        return Article(article, title, {}, summary=text)

    def _tell(self, what: str) -> None:
        if what not in self._known:
            self._known.add(what)
            self._found.emit(what)

    def _words(self, key: str) -> Text:
        every = self._session.all_words.items()
        return Text({language: words.ui.get(key, "…") for language, words in every})

    @Slot(str)
    def _restore(self, what: str) -> None:
        log.warning("'%s' can no longer be read from the cache", what)
        if len(self._known) == 1 and self._readings < MOST_READINGS:
            self._readings += 1
            log.warning("the collection is read again")
            self._read_again()
