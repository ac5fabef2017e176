"""The whole program in a window, as on a desk."""

from __future__ import annotations

from contextlib import contextmanager

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.snapshot import wait_until_calm
from tests.conftest import SEEDS


@contextmanager
def opened_viewer(*events, size=(1280, 720), folder=SEEDS):
    """The program in a collection, the shipped one if none is named, after some events."""
    viewer = Viewer(FolderTree(folder))
    try:
        viewer.complete()
        window = viewer.engine.window
        window.resize(*size)
        window.show()
        window.requestActivate()
        for event in events:
            viewer.session.dispatch(event)
        wait_until_calm(viewer)
        yield viewer
    finally:
        viewer.close()
