"""A window with the gallery and the viewer in it, and hands to work them with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from exhibit_app import paths
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, SetAids, SetTextScale, ShowGallery
from exhibit_app.gui.film_canvas import FilmCanvas
from exhibit_app.gui.fonts import load_fonts
from exhibit_app.gui.jobs import JobRunner, ThreadPoolExecutor
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.app_view_model import AppViewModel
from exhibit_app.gui.view_models.viewer_view_model import ViewerViewModel
from exhibit_app.gui.view_models.works_view_model import WorksViewModel
from exhibit_app.gui.work_sizes import WorkSizes
from exhibit_app.gui.work_tiles import WorkTiles
from exhibit_app.media.tile_cache import TileCache
from tests.hands import Hands
from tests.works_sample import sample_collection, write_pictures

if TYPE_CHECKING:
    from pathlib import Path

SCENE = """
import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Gallery
import ExhibitApp.Theme
FocusScope {
    id: root
    focus: true
    required property AppViewModel app
    required property WorksViewModel works
    required property ViewerViewModel viewer
    required property Pictures pictures
    Binding { target: Theme; property: "still"; value: root.app.still }
    Binding { target: Theme; property: "textScale"; value: root.app.textScale }
    Binding { target: Theme; property: "screenWidth"; value: root.width }
    Binding { target: Theme; property: "screenHeight"; value: root.height }
    Binding { target: Words; property: "table"; value: root.app.words }
    Loader {
        anchors.fill: parent
        active: root.works.open
        visible: root.app.overlay === "gallery"
        enabled: visible
        focus: visible
        sourceComponent: WorksScreen {
            app: root.app
            viewModel: root.works
            pictures: root.pictures
            focus: true
        }
    }
    Loader {
        anchors.fill: parent
        active: root.app.overlay === "work"
        focus: active
        sourceComponent: ViewerScreen {
            app: root.app
            viewModel: root.viewer
            pictures: root.pictures
            focus: true
        }
    }
}
"""
MADE_BY_QML = (FilmCanvas,)
KINDS = {
    "ClipBar": ("narrow", "usable"),
    "ClipSlider": ("visualPosition", "label"),
    "ClipWall": ("begun", "filmed"),
    "CompareDivider": ("room", "minimumValue"),
    "CompareHalf": ("stageX", "titleRight"),
    "CompareOther": ("key", "current", "visualFocus"),
    "DetailMarker": ("number", "size", "down"),
    "HungWork": ("pictureHeight", "lacking"),
    "LabelPanel": ("title", "availableWidth"),
    "ListView": ("displayMarginEnd",),
    "PictureCamera": ("centreX", "spanX"),
    "PictureGestures": ("keyStep",),
    "PictureWall": ("inset", "quarter"),
    "PillButton": ("iconName", "label", "quiet"),
    "Text": ("lineHeight", "paintedWidth"),
    "TileView": ("tileSide",),
    "ViewerBar": ("brief", "tight"),
}
"""What tells an item of a kind: properties that no other kind has.

Their meta-objects would tell it, too, but Python's wrappers of those outlive them and pass for
whatever is made in their place.
"""


class Stage(Hands):
    """The works of the sample's `hall`; hands wait until it rests."""

    def __init__(
        self,
        qtbot,
        folder: Path,
        words,
        *,
        size=(1280, 800),
        still=True,
        scale=1.0,
        collection=None,
    ):
        load_fonts(paths.assets() / "fonts")
        write_pictures(folder / "collection")
        self.qtbot = qtbot
        self.session = Session(collection or sample_collection(), words)
        self.session.dispatch(Enter("hall"))
        self.session.dispatch(SetAids(reduced_motion=still))
        self.session.dispatch(SetTextScale(scale))
        self.jobs = JobRunner(ThreadPoolExecutor(), self.session)
        self.cache = TileCache(folder / "tiles", 50_000_000)
        tree = FolderTree(folder / "collection")
        folder_of_pictures = folder / "pictures"
        pictures = self.pictures = Pictures(
            self.session, tree, folder_of_pictures, self.jobs, self.session
        )
        sizes = WorkSizes(self.session, pictures, self.jobs, self.session)
        self.tiles = WorkTiles(pictures, self.jobs, self.cache)
        self.works = WorksViewModel(self.session, sizes, pictures, self.session)
        self.viewer = ViewerViewModel(self.session, self.tiles, pictures, self.jobs, self.session)
        self.view = QQuickView()
        self.view.engine().addImportPath(str(paths.qml_folder()))
        self.view.setInitialProperties(
            {
                "app": AppViewModel(self.session, self.session),
                "works": self.works,
                "viewer": self.viewer,
                "pictures": pictures,
            }
        )
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        file = folder / "Stage.qml"
        file.write_text(SCENE)
        self.view.resize(*size)
        self.view.setSource(QUrl.fromLocalFile(str(file)))
        assert not self.view.errors()
        self.view.show()
        self.view.requestActivate()
        assert QTest.qWaitForWindowActive(self.view)

    def close(self) -> None:
        self.view.hide()
        shiboken6.delete(self.view)
        self.viewer.end()
        self.tiles.close()
        self.jobs.close()
        shiboken6.delete(self.session)
        self.cache.close()

    def open_gallery(self) -> None:
        self.session.dispatch(ShowGallery())
        self.settle()

    def open_work(self, work: str) -> None:
        self.session.dispatch(Choose(Reference("work", work)))
        self.settle()

    def settle(self) -> None:
        """Wait until no job is under way and nothing moves."""

        def at_rest() -> bool:
            camera = next(iter(self.items("PictureCamera")), None)
            return self.jobs.idle and not (camera and camera.property("moving"))

        self.qtbot.wait(40)
        self.qtbot.waitUntil(at_rest, timeout=15000)
        for _ in range(2):  # rows and columns place what they hold before a frame is drawn
            with self.qtbot.waitSignal(self.view.frameSwapped):
                self.view.update()

    def items(self, kind: str) -> list[QQuickItem]:
        """Visible items of a kind."""
        waiting, found = [self.view.contentItem()], []
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                waiting += item.childItems()
                if self.is_kind(item, kind):
                    found.append(item)
        return found

    def is_kind(self, item: QQuickItem, kind: str) -> bool:
        return all(item.property(name) is not None for name in KINDS[kind])

    def find(self, kind: str, **properties) -> QQuickItem:
        return next(
            item
            for item in self.items(kind)
            if all(item.property(name) == value for name, value in properties.items())
        )

    def button(self, key: str) -> QQuickItem:
        words = self.session.words.ui[key]
        labels = ((b, b.property("label").partition(":")[0]) for b in self.items("PillButton"))
        return next(button for button, label in labels if label == words)

    def spoken(self, name: str) -> QQuickItem:
        """The visible item that screen readers know by a name."""
        waiting = [self.view.contentItem()]
        while waiting:
            item = waiting.pop(0)
            if item.isVisible():
                waiting += item.childItems()
                spoken = QAccessible.queryAccessibleInterface(item)
                if spoken and spoken.text(QAccessible.Text.Name) == name:
                    return item
        raise LookupError(name)

    def press(self, item: QQuickItem) -> None:
        self.click(self.middle(item))
        self.settle()

    def drag(self, *given) -> None:
        super().drag(*given)
        self.settle()

    def touch(self, *ways: tuple[QPoint, QPoint], steps: int = 12) -> None:
        super().touch(*ways, steps=steps)
        self.settle()

    def wheel(self, *given) -> None:
        super().wheel(*given)
        self.settle()

    def key(self, *given) -> None:
        super().key(*given)
        self.settle()

    @property
    def focused(self) -> QObject | None:
        return self.view.activeFocusItem()

    @property
    def camera(self) -> tuple[float, float, float]:
        camera = self.find("PictureCamera")
        return tuple(camera.property(name) for name in ("centreX", "centreY", "zoom"))

    @property
    def clip(self) -> QObject:
        return self.viewer._clip

    @property
    def work(self) -> str:
        return self.session.visit.place.work
