"""Any screen as a picture, without a display."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtQml import QQmlEngine, QQmlExpression

from exhibit_app.domain.lacking import lacking
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import (
    Choose,
    Enter,
    Search,
    SetAids,
    SetLanguage,
    SetTextScale,
    ShowGallery,
    TellAddress,
    exists,
)
from exhibit_app.domain.web_address import is_web_address
from exhibit_app.exchange.open_tree import open_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from exhibit_app.gui.bootstrap import Viewer
    from exhibit_app.gui.session import Session
    from exhibit_app.options import SnapshotOptions

LOADING = 2
"""The value of Image.Loading."""
PATIENCE_SECONDS = 60.0
CALM_ROUNDS = 8


class UnknownScreenError(Exception):
    """The collection has no such screen; the message says what there is."""


class UnwritableError(Exception):
    """The picture cannot be written where it was asked for."""


def take(options: SnapshotOptions) -> None:
    """Render one screen into a PNG.

    Raises:
        UnknownScreenError: A screen, exhibition or language that the collection lacks.
        UnwritableError: The file cannot be written.
        BundleError: The collection is in a bundle that cannot be used.
    """
    tree = open_tree(options.collection)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from exhibit_app.gui.bootstrap import Viewer  # noqa: PLC0415
    from exhibit_app.gui.desktop import make_application  # noqa: PLC0415

    make_application()
    viewer = Viewer(tree)
    viewer.complete()
    try:
        window = viewer.engine.window
        window.setWidth(options.width)
        window.setHeight(options.height)
        go_to_screen(viewer.session, options)
        window.show()
        wait_until_calm(viewer)
        if not window.grabWindow().save(str(options.output)):
            message = f"'{options.output}' cannot be written"
            raise UnwritableError(message)
    finally:
        viewer.close()


def go_to_screen(session: Session, options: SnapshotOptions) -> None:
    """Dispatch what leads to the screen that was asked for, with nothing moving."""
    session.dispatch(SetAids(reduced_motion=True))
    if options.language:
        _require(options.language, session.collection.languages, "language")
        session.dispatch(SetLanguage(options.language))
    session.dispatch(SetTextScale(options.text_scale))
    exhibitions = session.collection.exhibitions
    exhibition = options.exhibition or next(iter(exhibitions), "")
    if options.screen != "lobby":
        if not exhibitions:
            message = "this collection has no exhibition to show; exhibit-app check tells why"
            raise UnknownScreenError(message)
        _require(exhibition, exhibitions, "exhibition")
        session.dispatch(Enter(exhibition))
    kind, _, name = options.screen.partition(":")
    match kind:
        case "lobby" | "hall":
            pass
        case "gallery":
            session.dispatch(ShowGallery())
        case "search":
            session.dispatch(Search(name))
        case "address":
            if not is_web_address(name):
                message = f"'{name}' is no web page; write address:https://… or address:http://…"
                raise UnknownScreenError(message)
            session.dispatch(TellAddress(name))
        case "article" | "event" | "locality" | "person" | "work":
            target = Reference(kind, name)
            if not exists(target, session.collection):
                _require(name, session.collection.pool(kind), kind)
            session.dispatch(Choose(target))
        case _:
            message = f"there is no screen '{options.screen}'; see exhibit-app snapshot --help"
            raise UnknownScreenError(message)


def wait_until_calm(viewer: Viewer) -> None:
    """Let Qt work until no job is under way and no picture is loading, for some rounds."""
    end = time.monotonic() + PATIENCE_SECONDS
    calm = 0
    while calm < CALM_ROUNDS and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.02)
        QCoreApplication.sendPostedEvents()
        coming = viewer.is_complete and not viewer.screens.is_settled
        busy = coming or not viewer.jobs.idle or _is_loading(viewer.engine.window)
        calm = 0 if busy else calm + 1


def _is_loading(window: QQuickWindow) -> bool:
    return any(map(_is_loading_picture, items_below(window.contentItem())))


def items_below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything drawn within an item, whoever made it."""
    for child in item.childItems():
        yield child
        yield from items_below(child)


def _is_loading_picture(item: QQuickItem) -> bool:
    if not (item.inherits("QQuickImage") and item.isVisible()):
        return False
    context = QQmlEngine.contextForObject(item)
    if context is None:
        return False
    # An enumeration of QML's own has no Python type; as an expression it is a number.
    loading = QQmlExpression(context, item, "status").evaluate()[0] == LOADING
    # Python would take whatever comes to lie in the context's place for it.
    shiboken6.invalidate(context)
    return loading


def _require(name: str, there: Iterable[str], what: str) -> None:
    if message := lacking(name, there, what):
        raise UnknownScreenError(message)
