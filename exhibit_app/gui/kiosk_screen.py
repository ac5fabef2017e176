"""Finds the screen that a profile names, and keeps the kiosk's window on it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

log = logging.getLogger(__name__)

SETTLING_MILLISECONDS = 500
"""Screens come and go in several steps; what is there after the last one counts."""


class UnknownScreenNameError(Exception):
    """The profile names a screen that is not there; the message says which ones are."""


def real_screens() -> list[QScreen]:
    """The screens that are plugged in; without any, Qt makes do with one of no size."""
    return [one for one in QGuiApplication.screens() if not one.geometry().isEmpty()]


def find_screen(wanted: str) -> QScreen | None:
    """The screen of that name or number, counted from 1; the first one for an empty text."""
    screens = real_screens()
    for number, screen in enumerate(screens, 1):
        if wanted in {"", screen.name(), str(number)}:
            return screen
    return None


def check_screen_name(wanted: str) -> None:
    """Raise UnknownScreenNameError if there are screens, and that one is not among them."""
    screens = real_screens()
    if screens and find_screen(wanted) is None:
        names = ", ".join(screen.name() for screen in screens)
        message = f"there is no screen '{wanted}'; there is: {names}"
        raise UnknownScreenNameError(message)


def fill(window: QWindow, screen: QScreen, *, cursor: bool) -> None:
    """Lay the window over the whole screen, with nothing around it."""
    window.setFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
    if window.visibility() == QWindow.Visibility.FullScreen and window.screen() != screen:
        window.showNormal()
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    if not cursor:
        window.setCursor(Qt.CursorShape.BlankCursor)
    window.showFullScreen()


class KioskScreen(QObject):
    """Follows a screen that is unplugged, comes back, is turned, or changes its size.

    A kiosk of one screen goes to any other one while its own is missing; where several screens
    show an exhibition each, it waits.

    Signals:
        filled: The window lies over a screen, or over one that is now of another size.
    """

    filled = Signal()

    def __init__(
        self,
        window: QWindow,
        wanted: str,
        *,
        cursor: bool,
        one_of_several: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wanted = wanted
        self._cursor = cursor
        self._waits = one_of_several
        self._lies_on = ""
        self._settled = QTimer(self, singleShot=True, interval=SETTLING_MILLISECONDS)
        self._settled.timeout.connect(self.fill)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._note_new)
            application.screenRemoved.connect(self._note_change)
            application.primaryScreenChanged.connect(self._note_change)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._note_change)

    @Slot()
    def fill(self) -> None:
        """Lay the window over its screen, or over what there is."""
        screen = find_screen(self._wanted)
        others = real_screens()
        if screen is None and others and not self._waits:
            screen = others[0]
        if screen is not None:
            self._tell(f"{screen.name()} {screen.size().width()} x {screen.size().height()}")
            fill(self._window, screen, cursor=self._cursor)
            self.filled.emit()
        elif others:
            self._tell("none: its own is missing")
            self._window.hide()
        elif not self._window.isVisible():
            fill(self._window, QGuiApplication.primaryScreen(), cursor=self._cursor)

    def _tell(self, where: str) -> None:
        if where != self._lies_on:
            self._lies_on = where
            log.info("screen: %s", where)

    @Slot(QScreen)
    def _note_new(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._note_change)
        self._settled.start()

    @Slot()
    def _note_change(self) -> None:
        self._settled.start()
