from __future__ import annotations

from exhibit_app.exchange.refused_tree import RefusedTree
from exhibit_app.gui.bootstrap import Viewer


def test_a_window_says_why_a_bundle_cannot_be_opened(qapp, tmp_path):
    bundle = tmp_path / "carried.exhibit"
    viewer = Viewer(RefusedTree(bundle, f"'{bundle}' cannot be opened: it is torn"))
    viewer.problems.offer()
    viewer.problems.setOpen(True)
    viewer.complete()
    (row,) = viewer.problems.rows.rows
    assert row.message == f"'{bundle}' cannot be opened: it is torn"
    assert viewer.problems.open
    viewer.close()
