"""A keyboard on the screen, which types as a real one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.domain.accents import accents_of
from exhibit_app.domain.telex import typed

if TYPE_CHECKING:
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

DIGITS = "1234567890"
LATIN = (DIGITS, "qwertyuiop", "asdfghjkl", "zxcvbnm")
ROWS = {
    "ru": (DIGITS, "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"),
    "vi": (DIGITS, "qwertyuiopươ", "asdfghjklăâđ", "zxcvbnmêô"),
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
        self._keys = session.language
        session.visit_changed.connect(self._update)
        session.afresh.connect(self._restore)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def rows(self) -> list[str]:
        """The letters of each row."""
        return list(ROWS.get(self._keys, LATIN))

    @Property(str, notify=changed)
    def keys(self) -> str:
        """The language whose keys these are."""
        return self._keys

    @Property(bool, notify=changed)
    def hasOthers(self) -> bool:
        """Whether the collection has a language with other keys."""
        return len(self._session.front.languages) > 1

    @Slot()
    def showOthers(self) -> None:
        """Offer the keys of the collection's next language; what is read stays as it is."""
        languages = self._session.front.languages
        here = languages.index(self._keys) if self._keys in languages else -1
        self._show(languages[(here + 1) % len(languages)])

    @Slot(str, result="QStringList")
    def accents(self, letter: str) -> list[str]:
        """What a key offers when it is held."""
        return list(accents_of(letter, self._keys))

    @Slot(str)
    def press(self, letter: str) -> None:
        """Type a letter."""
        before = self._session.visit.place.search or ""
        after = typed(before, letter) if self._keys == "vi" else before + letter
        same = 0
        while same < min(len(before), len(after)) and before[same] == after[same]:
            same += 1
        for _ in before[same:]:
            self.erase()
        for new in after[same:]:
            self.insert(new)

    @Slot(str)
    def insert(self, letter: str) -> None:
        """Type a letter as it stands, whatever Telex would make of it."""
        _send(Qt.Key.Key_unknown, letter)

    @Slot()
    def erase(self) -> None:
        """Take back a letter."""
        _send(Qt.Key.Key_Backspace, "\b")

    @Slot()
    def _update(self) -> None:
        if self._session.language != self._language:
            self._restore()

    @Slot()
    def _restore(self) -> None:
        self._language = self._session.language
        self._show(self._language)

    def _show(self, keys: str) -> None:
        if keys != self._keys:
            self._keys = keys
            self.changed.emit()


def _send(key: Qt.Key, text: str) -> None:
    window = QGuiApplication.focusWindow()
    if window is not None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(window, event)
