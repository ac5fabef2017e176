"""The card that tells of a web page: its code for phones, and its address to read."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.web_address import host, readable
from exhibit_app.gui.pages.work_label import licence_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AddressProps:
    """What is told; `code` is the `file:` URL of a picture with one pixel for each module."""

    address: str = ""
    title: str = ""
    code: str = ""
    has_code: bool = True
    copied: bool = False


@QmlElement
@QmlUncreatable("The program makes it")
class AddressViewModel(QObject):
    """The web page that is told of; nothing here opens it.

    Signals:
        changed: Another page is told of, or its code has been drawn.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        draw: Callable[[str], Path | None],
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._draw = draw
        self._jobs = jobs
        self._props = AddressProps()
        session.visit_changed.connect(self._update)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the collection calls the page; else whose it is."""
        return self._props.title or host(self._props.address)

    @Property(str, notify=changed)
    def host(self) -> str:
        """Whose page it is."""
        return host(self._props.address)

    @Property(str, notify=changed)
    def readable(self) -> str:
        """The address as one reads and types it."""
        return readable(self._props.address)

    @Property(str, notify=changed)
    def code(self) -> str:
        """The picture of the code; empty while it is drawn and where there is none."""
        return self._props.code

    @Property(bool, notify=changed)
    def hasCode(self) -> bool:
        """Whether there is a code, or will be in a moment."""
        return self._props.has_code

    @Property(bool, notify=changed)
    def copied(self) -> bool:
        """Whether the address has been copied."""
        return self._props.copied

    @Slot()
    def copy(self) -> None:
        """Put the address on the clipboard."""
        QGuiApplication.clipboard().setText(self._props.address)
        self._become(replace(self._props, copied=True))

    @Slot()
    def _update(self) -> None:
        address = self._session.visit.place.address
        if not address:
            self._become(AddressProps())
            return
        title = self._title(address)
        if address == self._props.address:
            self._become(replace(self._props, title=title))
            return
        self._become(AddressProps(address, title))
        self._jobs.run(
            lambda: self._draw(address),
            lambda path: self._have(address, path),
            lambda error: self._fail(address, error),
            priority=30,
        )

    def _title(self, address: str) -> str:
        """What the source, the article that is read or the world calls the page."""
        session, pool = self._session, self._session.collection
        titles = (one.title for one in pool.sources.values() if one.url == address)
        title = next(titles, None)
        if title is not None:
            return title.get(session.language)
        article = pool.articles.get(session.shown.article)
        named = article.addresses(session.language) if article else ()
        linked = next((words for words, place in named if place == address), "")
        return linked or licence_name(session.words, address)

    def _have(self, address: str, path: Path | None) -> None:
        if address == self._props.address:
            code = QUrl.fromLocalFile(str(path)).toString() if path else ""
            self._become(replace(self._props, code=code, has_code=path is not None))

    def _fail(self, address: str, error: Exception) -> None:
        log.warning("no code for an address: %s", error)
        self._have(address, None)

    def _become(self, props: AddressProps) -> None:
        if props != self._props:
            self._props = props
            self.changed.emit()
