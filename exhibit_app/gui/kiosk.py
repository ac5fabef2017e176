"""Runs the viewer over a whole screen, unattended."""

from __future__ import annotations

import logging
import sys
import time
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.heartbeat import LEFT_CODE, RESTART_CODE
from exhibit_app.domain.kiosk_profile import TRIAL, KioskProfile
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.desktop import check_screen, log_exception, make_application
from exhibit_app.gui.heartbeat import Heartbeat
from exhibit_app.gui.kiosk_controller import KioskController, sized_props
from exhibit_app.gui.termination import end_on_signals

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtQuick import QQuickWindow

    from exhibit_app.options import KioskOptions

log = logging.getLogger(__name__)


class UnknownScreenNameError(Exception):
    """The profile names a screen that is not there; the message says which ones are."""


def run(options: KioskOptions, profile: KioskProfile = TRIAL) -> int:
    """Show the kiosk until staff end it; returns the exit code.

    Raises:
        NoScreenError: Nothing to draw on.
        UnknownScreenNameError: The profile's screen is not there.
    """
    check_screen()
    sys.excepthook = log_exception
    application = make_application()
    screen = chosen_screen(profile.screen.name)
    viewer = Viewer(FolderTree(options.collection))
    told = screen.physicalDotsPerInch() / 25.4
    size = screen.size()
    viewer.kiosk.show(sized_props(profile, size.width(), size.height(), told))
    controller = KioskController(
        viewer.session,
        viewer.kiosk,
        viewer.engine.window,
        profile,
        time.monotonic,
        datetime.now,
        application,
    )
    staff = viewer.kiosk.staff_room
    staff.leave_asked.connect(lambda: application.exit(LEFT_CODE))
    staff.restart_asked.connect(lambda: application.exit(RESTART_CODE))
    controller.restart_due.connect(lambda: application.exit(RESTART_CODE))
    viewer.watch(options.collection)
    end_on_signals(application)
    fill(viewer.engine.window, screen, cursor=profile.screen.cursor)
    controller.start()
    if options.supervised:
        freeze = profile.supervision.freeze_seconds
        Heartbeat(viewer.engine.window, freeze, application).start()
    code = application.exec()
    viewer.close()
    return code


def chosen_screen(name: str) -> QScreen:
    """The screen of that name; the first one for an empty name.

    Raises:
        UnknownScreenNameError: There is none.
    """
    screens = QGuiApplication.screens()
    for screen in screens:
        if name in {"", screen.name()}:
            return screen
    names = ", ".join(screen.name() for screen in screens) or "none"
    message = f"there is no screen '{name}'; there is: {names}"
    raise UnknownScreenNameError(message)


def fill(window: QQuickWindow, screen: QScreen, *, cursor: bool) -> None:
    """Lay the window over the whole screen, with nothing around it."""
    window.setFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    if not cursor:
        window.setCursor(Qt.CursorShape.BlankCursor)
    window.showFullScreen()
