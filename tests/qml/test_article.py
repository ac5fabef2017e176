"""What the article pane draws of a page that is longer than the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, SetAids
from exhibit_app.gui.snapshot import items_below, wait_until_calm
from tests.opened_viewer import opened_viewer


@pytest.fixture
def viewer(qtbot):
    events = (
        SetAids(reduced_motion=True),
        Enter("echoes-of-dien-bien"),
        Choose(Reference("locality", "hanoi")),
    )
    with opened_viewer(*events, size=(1280, 600)) as viewer:
        yield viewer


def parts(viewer, kind):
    found = items_below(viewer.engine.window.contentItem())
    pane = next(one for one in found if one.metaObject().className().startswith("ArticlePane"))
    return [one for one in items_below(pane) if one.inherits(kind)]


def box(item):
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def lines(viewer):
    """The lines that lead on, each with whether anything of it is drawn."""
    links = [one for one in parts(viewer, "QQuickAbstractButton") if one.property("modelData")]
    return [(line, line.property("contentItem").isVisible()) for line in links]


def test_only_lines_in_sight_are_drawn(viewer):
    (page,) = parts(viewer, "QQuickFlickable")
    length = page.property("contentHeight")
    drawn = []
    for at in (0, (length - page.height()) / 2, length - page.height()):
        page.setProperty("contentY", at)
        told = lines(viewer)
        assert all(seen == box(line).intersects(box(page)) for line, seen in told)
        drawn.append([seen for _, seen in told])
        assert page.property("contentHeight") == length
    assert len({tuple(one) for one in drawn}) == 3
    assert all(False in one for one in drawn)


def test_lines_out_of_sight_are_still_reached_by_key_and_name(viewer):
    hidden = [line for line, seen in lines(viewer) if not seen]
    assert hidden
    assert all(line.isVisible() and line.height() > 0 for line in hidden)
    hidden[-1].forceActiveFocus()
    wait_until_calm(viewer)
    assert dict(lines(viewer))[hidden[-1]]
