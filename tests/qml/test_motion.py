"""Animations and timers, which share one clock in Qt."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickView

from exhibit_app import paths

SCENE = """
import QtQuick
import ExhibitApp.Theme

Item {
    id: root

    property real place: 0
    property bool rung: false
    readonly property color wall: Theme.wall

    NumberAnimation {
        id: glide

        target: root
        property: "place"
        to: 1
        duration: 60000
        running: true
    }

    Timer {
        id: soon

        interval: 1
        onTriggered: root.rung = true
    }

    // Qt sees that no motion is left after the first of these, and stops its clock after the last.
    function rest() {
        glide.stop();
        Qt.callLater(soon.start);
        soon.start();
        soon.stop();
    }
}
"""


def test_a_timer_that_begins_as_motion_ends_brings_no_warning(qtbot, qtlog, tmp_path):
    file = tmp_path / "Scene.qml"
    file.write_text(SCENE)
    view = QQuickView()
    view.engine().addImportPath(str(paths.qml_folder()))
    view.setSource(QUrl.fromLocalFile(str(file)))
    root = view.rootObject()
    qtbot.waitUntil(lambda: root.property("place") > 0)
    root.metaObject().invokeMethod(root, "rest")
    qtbot.waitUntil(lambda: root.property("rung"))
    assert qtlog.records == []
    view.deleteLater()
