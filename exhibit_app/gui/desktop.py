"""The viewer in a window of its own, or over the whole screen."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QWindow

from exhibit_app import __version__
from exhibit_app.domain.visit import Enter, SetLanguage
from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.open_tree import open_tree
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.quiet_start import take_up_collection

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.gui.session import Session
    from exhibit_app.options import DesktopOptions

log = logging.getLogger(__name__)


class NoScreenError(Exception):
    """There is no screen to open a window on."""


def run(options: DesktopOptions) -> int:
    """Show the collection until the window is closed; returns the exit code.

    Raises:
        NoScreenError: Nothing to draw on.
        BundleError: The collection is in a bundle that cannot be used.
    """
    check_screen()
    tree, is_refused = _opened(options.collection)
    sys.excepthook = log_exception
    application = make_application()
    viewer = Viewer(tree)
    viewer.problems.offer()
    viewer.problems.setOpen(is_refused)
    begin(viewer.session, options)
    visibility = QWindow.Visibility.FullScreen if options.fullscreen else fit(viewer.engine.window)
    viewer.await_posters()
    viewer.complete_soon(lambda: _attend(viewer, options, application))
    viewer.engine.window.setVisibility(visibility)
    code = application.exec()
    viewer.close()
    return code


def begin(session: Session, options: DesktopOptions) -> None:
    """Begin as was asked for; what is not there is told, and may come with the next edit."""
    if not (options.language or options.exhibition):
        return
    from exhibit_app.domain.lacking import lacking_at_start  # noqa: PLC0415

    front = session.front
    exhibitions = tuple(cover.exhibition for cover in front.covers)
    for message in lacking_at_start(
        options.exhibition, exhibitions, options.language, front.languages
    ):
        log.warning("%s", message)
    if options.language:
        session.dispatch(SetLanguage(options.language))
    if options.exhibition:
        session.dispatch(Enter(options.exhibition))


def fit(window: QWindow) -> QWindow.Visibility:
    """How to show a window so that all of it is seen; it becomes no larger than the screen."""
    free = window.screen().availableSize()
    wanted = window.size()
    window.resize(wanted.boundedTo(free))
    fits = window.size() == wanted
    return QWindow.Visibility.Windowed if fits else QWindow.Visibility.Maximized


def _opened(collection: Path) -> tuple[SourceTree, bool]:
    """The collection's files; without a terminal to say it in, a refusal is shown in the window."""
    try:
        return open_tree(collection), False
    except BundleError as error:
        if sys.stderr is not None and sys.stderr.isatty():
            raise
        from exhibit_app.exchange.refused_tree import RefusedTree  # noqa: PLC0415

        log.error("%s", error)
        return RefusedTree(collection, str(error)), True


def _attend(viewer: Viewer, options: DesktopOptions, application: QGuiApplication) -> None:
    """What can wait until the lobby has been painted."""
    from exhibit_app.gui.termination import end_on_signals  # noqa: PLC0415

    take_up_collection()
    end_on_signals(application)
    if options.collection.is_dir():
        viewer.watch(options.collection)


def check_screen() -> None:
    """Raise NoScreenError where a window cannot be opened, before Qt aborts the process."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        message = (
            "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set); "
            "for a picture of any screen try: exhibit-app snapshot -o hall.png"
        )
        raise NoScreenError(message)


def make_application() -> QGuiApplication:
    """The one application object, under the program's name."""
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("exhibit-app")
    application.setApplicationDisplayName("Exhibit")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("exhibit-app")
    return application


def log_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Every slot's exception arrives here: it is logged, and the visitor goes on."""
    log.error("unexpected", exc_info=(kind, error, trace))
