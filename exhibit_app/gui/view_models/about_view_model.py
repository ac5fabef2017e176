"""What the program says of itself: name, version, licence, and what it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app import __version__
from exhibit_app.gui.list_models.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.session import Session
    from exhibit_app.notices import Notices

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class AboutRow:
    """A line of the page; `kind` is `title`, `heading`, `words`, `part` or `text`."""

    kind: str
    text: str
    note: str = ""


def derive_rows(words: Mapping[str, str], notices: Notices | None) -> Iterator[AboutRow]:
    """The page; without notices its beginning, while they are read."""
    yield AboutRow("title", "exhibit-app")
    yield AboutRow("words", words["about_version"].replace("{0}", __version__))
    yield AboutRow("words", words["about_licence"])
    if notices is None:
        return
    yield AboutRow("heading", words["about_parts"])
    for part in notices.parts:
        yield AboutRow("part", f"{part.name} {part.version}", part.licence)
    if notices.materials:
        told = words["about_materials"].replace("{0}", str(len(notices.parts)))
        yield AboutRow("words", told.replace("{1}", str(notices.materials)))
    yield AboutRow("heading", words["about_texts"])
    for text in notices.texts:
        yield AboutRow("text", text)


@QmlElement
@QmlUncreatable("The program makes it")
class AboutViewModel(QObject):
    """The page about the program; reads nothing before it is first opened."""

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._notices: Notices | None = None
        self._rows = RowsModel(AboutRow, self)
        session.visit_changed.connect(self._update)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The lines of the page."""
        return self._rows

    @Slot()
    def prepare(self) -> None:
        """Have the page read, if it has not been."""
        self._fill()
        if self._notices is None:
            # Only whoever looks at it needs it.
            from exhibit_app.notices import read_notices  # noqa: PLC0415

            self._jobs.run(read_notices, self._have)

    def _have(self, notices: Notices) -> None:
        self._notices = notices
        self._fill()

    @Slot()
    def _update(self) -> None:
        if self._rows.rows:
            self._fill()

    def _fill(self) -> None:
        self._rows.replace(tuple(derive_rows(self._session.words.ui, self._notices)))
