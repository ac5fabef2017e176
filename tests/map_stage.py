"""A window with nothing but a map in it, for tests that touch it."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import shiboken6
from PIL import Image
from PySide6.QtCore import QPoint, QThreadPool, QUrl
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from exhibit_app import paths
from exhibit_app.domain.collection import Collection
from exhibit_app.domain.exhibition import ControlPoint, MapLayer
from exhibit_app.domain.projection import WorldPoint
from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import Enter
from exhibit_app.gui.fonts import text_measure
from exhibit_app.gui.jobs import JobRunner
from exhibit_app.gui.session import Session
from exhibit_app.gui.tile_service import TileService
from exhibit_app.gui.view_models.map_view_model import MapViewModel
from exhibit_app.media.basemap_source import Basemaps
from exhibit_app.media.tile_cache import TileCache
from tests.hands import Hands
from tests.map_sample import sample_collection

WIDTH, HEIGHT = 800, 640
STAGE = """
import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Map
import ExhibitApp.Theme
Item {
    id: root
    required property MapViewModel map
    required property bool still
    property real inset: 0
    property real scale_of_text: 1
    required property var words
    Binding { target: Theme; property: "still"; value: root.still }
    Binding { target: Theme; property: "textScale"; value: root.scale_of_text }
    Binding { target: Words; property: "table"; value: root.words }
    Rectangle { anchors.fill: parent; color: "#ff00ff" }
    MapPane {
        objectName: "pane"
        anchors.fill: parent
        anchors.margins: root.inset
        viewModel: root.map
        focus: true
    }
    Rectangle {
        id: neighbour
        width: parent.width
        height: root.inset - 20
        anchors.bottom: parent.bottom
        color: "#ff00ff"
        visible: root.inset > 0
        Rectangle {
            width: 20
            height: 10
            color: "#ff00ff"
            NumberAnimation on x {
                running: neighbour.visible
                from: 20
                to: 40
                duration: 400
                loops: -1
            }
        }
    }
}
"""


def layered(collection: Collection) -> Collection:
    """The collection with borders, a drawing and a tied picture to lay over its map."""
    corners = (ControlPoint(0, 0, 60, 20), ControlPoint(400, 300, 20, 80))
    layers = (
        MapLayer("borders", plain("Borders"), "borders", plain("Atlas"), shown=False),
        MapLayer("line", plain("Line"), "geojson", plain("Archive"), "line.geojson", shown=False),
        MapLayer(
            "sheet", plain("Sheet"), "picture", plain("Map room"), "sheet.png", shown=False,
            control_points=corners,
        ),
    )  # fmt: skip
    hall = collection.exhibitions["hall"]
    hall = replace(hall, map=replace(hall.map, layers=layers))
    return replace(collection, exhibitions={**collection.exhibitions, "hall": hall})


class Folder:
    """The files of a collection."""

    def __init__(self, root: Path):
        self.root = root
        line = {"type": "LineString", "coordinates": [[40, 40], [90, 30]]}
        (root / "line.geojson").write_text(json.dumps(line), "utf-8")
        Image.new("RGB", (400, 300), "brown").save(root / "sheet.png")

    def local_path(self, path: str) -> Path:
        return self.root / path

    def identity(self, path: str) -> str:
        return path.replace(".", "-")


class Workers:
    """Two threads; no QRunnable is wrapped, whose address Qt may give to another object."""

    def __init__(self):
        self.pool = QThreadPool()
        self.pool.setMaxThreadCount(2)

    def submit(self, work: Callable[[], None], priority: int):
        self.pool.start(work, priority)

    def wait(self):
        self.pool.clear()
        self.pool.waitForDone()


class Stage(Hands):
    """A window with nothing but a map in it."""

    def __init__(self, qtbot, folder: Path, words, still: bool):
        self.qtbot = qtbot
        self.session = Session(layered(sample_collection()), words)
        self.session.dispatch(Enter("hall"))
        self.jobs = JobRunner(Workers())
        self.cache = TileCache(folder / "tiles", 50_000_000)
        self.basemaps = Basemaps(paths.assets() / "basemap", self.cache)
        service = TileService(self.jobs, self.basemaps, Folder(folder))
        self.map = MapViewModel(self.session, service, text_measure("Inter"))
        self.view = QQuickView()
        self.view.engine().addImportPath(str(paths.qml_folder()))
        self.view.setInitialProperties(
            {"map": self.map, "still": still, "words": dict(self.session.words.ui)}
        )
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        file = folder / "Stage.qml"
        file.write_text(STAGE)
        self.view.resize(WIDTH, HEIGHT)
        self.view.setSource(QUrl.fromLocalFile(str(file)))
        assert not self.view.errors()
        self.view.show()
        assert QTest.qWaitForWindowExposed(self.view)
        self.pane = self.view.rootObject().findChild(QQuickItem, "pane")
        self.settle()

    def close(self):
        self.view.hide()
        shiboken6.delete(self.view)
        self.jobs.close()
        self.map.deleteLater()
        self.basemaps.close()
        self.cache.close()

    @property
    def camera(self):
        return self.map._camera

    def settle(self):
        """Wait until the camera rests and has told so, and what it sees has been laid out."""
        item = self.find("MapCamera")
        self.qtbot.waitUntil(lambda: not item.property("moving"))
        self.qtbot.wait(160)
        self.qtbot.waitUntil(lambda: self.is_told(item) and self.is_laid_out())

    def is_told(self, item: QQuickItem) -> bool:
        """Whether the view model knows where the camera stands."""
        stands = (item.property("centreX"), item.property("centreY"), item.property("zoom"))
        known = (self.camera.x, self.camera.y, self.camera.zoom)
        return all(abs(one - other) < 1e-6 for one, other in zip(stands, known, strict=True))

    def is_laid_out(self) -> bool:
        """Whether all markers of the last layout are there, and no other is on its way."""
        composer = self.map._composer
        drawn = {row.key for row in composer.markers.rows if row.key}
        return not composer._latest._running and drawn == set(composer.layout.clusters)

    def all(self, kind: str) -> list[QQuickItem]:
        return [item for item in self.all_items() if kind in item.metaObject().className()]

    def find(self, kind: str) -> QQuickItem:
        return self.all(kind)[0]

    def count(self, kind: str) -> int:
        return len(self.all(kind))

    def all_items(self):
        waiting = [self.view.rootObject()]
        while waiting:
            item = waiting.pop()
            yield item
            waiting += item.childItems()

    def place(self, key: str) -> QPoint:
        row = next(row for row in self.map._composer.markers.rows if row.key == key)
        return self.at(WorldPoint(row.spotX, row.spotY))

    def at(self, point: WorldPoint) -> QPoint:
        camera = self.camera
        return QPoint(
            round((point.x - camera.x) * camera.scale + WIDTH / 2),
            round((point.y - camera.y) * camera.scale + HEIGHT / 2),
        )

    @property
    def chosen(self):
        focus = self.session.visit.place.focus
        return focus.id if focus else None
