"""A window with nothing but a timeline in it, for tests that touch it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from exhibit_app import paths
from exhibit_app.domain.visit import Enter
from exhibit_app.gui.fonts import text_measure
from exhibit_app.gui.jobs import JobRunner, ThreadPoolExecutor
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.timeline_view_model import TimelineViewModel
from tests.hands import Hands
from tests.timeline_sample import sample_collection

if TYPE_CHECKING:
    from pathlib import Path

SCENE = """
import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme
import ExhibitApp.Timeline
FocusScope {
    id: root
    required property TimelineViewModel timeline
    required property bool still
    required property bool vertical
    required property real textScale
    required property var words
    Binding { target: Theme; property: "still"; value: root.still }
    Binding { target: Theme; property: "textScale"; value: root.textScale }
    Binding { target: Words; property: "table"; value: root.words }
    TimelinePane {
        anchors.fill: parent
        viewModel: root.timeline
        vertical: root.vertical
        focus: true
    }
}
"""
KINDS = {
    "TimelineLens": ("goalSpan",),
    "TimelineAxis": ("pillsFrom",),
    "TimelineMark": ("leastScale", "others"),
    "TimelineOverview": ("shownReach",),
    "EraBand": ("tints",),
    "EraItem": ("sureEnd", "tint"),
    "LaneButton": ("title", "selected", "down"),
    "Button": ("iconName", "label", "quiet"),
    "Line": ("highlighted", "date"),
    "FocusRing": ("shown", "tint", "radius"),
}


class Stage(Hands):
    """The timeline of the sample's `hall`."""

    def __init__(
        self, qtbot, folder: Path, words, *, size, still, vertical, text_scale, collection=None
    ):
        self.qtbot = qtbot
        self.session = Session(collection or sample_collection(), words)
        self.session.dispatch(Enter("hall"))
        self.jobs = JobRunner(ThreadPoolExecutor(), self.session)
        self.timeline = TimelineViewModel(
            self.session, text_measure("Inter"), self.jobs, self.session
        )
        self.given = {
            "timeline": self.timeline,
            "still": still,
            "vertical": vertical,
            "textScale": text_scale,
            "words": dict(self.session.words.ui),
        }
        self.file = folder / "Stage.qml"
        self.file.write_text(SCENE)
        self.show(size)

    def show(self, size) -> None:
        self.view = QQuickView()
        self.view.engine().addImportPath(str(paths.qml_folder()))
        self.view.setInitialProperties(self.given)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*size)
        self.view.setSource(QUrl.fromLocalFile(str(self.file)))
        assert not self.view.errors()
        self.view.show()
        assert QTest.qWaitForWindowExposed(self.view)
        self.settle()

    def remake(self) -> None:
        """End the window and make another for the same view model."""
        size = self.view.size().toTuple()
        shiboken6.delete(self.view)
        self.show(size)

    def close(self) -> None:
        self.view.hide()
        shiboken6.delete(self.view)
        self.jobs.close()
        shiboken6.delete(self.session)

    def settle(self) -> None:
        """Wait until the window rests and has told so, and all of it is there."""
        lens = self.find("TimelineLens")

        def told() -> bool:
            seen = (lens.property("first"), lens.property("last"))
            return not lens.property("moving") and self.session.window == pytest.approx(seen)

        self.qtbot.waitUntil(told)
        self.qtbot.waitUntil(lambda: self.timeline.is_settled)

    def items(self, kind: str) -> list[QQuickItem]:
        """Items of a kind, told by properties that no other kind has."""
        waiting, found = [self.view.contentItem()], []
        while waiting:
            item = waiting.pop()
            waiting += item.childItems()
            if all(item.property(name) is not None for name in KINDS[kind]) and (
                item.property("key") != ""
            ):
                found.append(item)
        return found

    def find(self, kind: str) -> QQuickItem:
        return self.items(kind)[0]

    def mark(self, event: str) -> QQuickItem:
        return next(item for item in self.items("TimelineMark") if item.property("event") == event)

    def button(self, key: str) -> QQuickItem:
        label, shown = (
            self.session.words.ui[key],
            (i for i in self.items("Button") if i.isVisible()),
        )
        return next(i for i in shown if i.property("label") == label)

    @property
    def window(self) -> tuple[float, float]:
        lens = self.find("TimelineLens")
        return lens.property("first"), lens.property("last")

    @property
    def length(self) -> float:
        first, last = self.window
        return last - first

    def day_at(self, x: float) -> float:
        axis, (first, last) = self.find("TimelineAxis"), self.window
        return first + (x - axis.x()) / axis.width() * (last - first)
