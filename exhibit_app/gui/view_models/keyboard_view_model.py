"""A keyboard on the screen, which types as a real one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.telex import typed

if TYPE_CHECKING:
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LATIN = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
ROWS = {
    "ru": ("1234567890", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"),
    "vi": ("ăâđêôơư", *LATIN[1:]),
}


@QmlElement
@QmlUncreatable("The program makes it")
class KeyboardViewModel(QObject):
    """The keys of the visitor's language; Vietnamese ones compose as Telex does.

    Signals:
        changed: The keys are others.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = session.language
        session.visit_changed.connect(self._update)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def rows(self) -> list[str]:
        """The letters of each row."""
        return list(ROWS.get(self._language, LATIN))

    @Slot(str)
    def press(self, letter: str) -> None:
        """Type a letter."""
        before = self._session.visit.place.search or ""
        after = typed(before, letter) if self._language == "vi" else before + letter
        same = 0
        while same < min(len(before), len(after)) and before[same] == after[same]:
            same += 1
        for _ in before[same:]:
            self.erase()
        for new in after[same:]:
            _send(Qt.Key.Key_unknown, new)

    @Slot()
    def erase(self) -> None:
        """Take back a letter."""
        _send(Qt.Key.Key_Backspace, "\b")

    @Slot()
    def _update(self) -> None:
        if self._session.language != self._language:
            self._language = self._session.language
            self.changed.emit()


def _send(key: Qt.Key, text: str) -> None:
    window = QGuiApplication.focusWindow()
    if window is not None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(window, event)
