"""Fixtures that several panes' tests share."""

from __future__ import annotations

import pytest

from exhibit_app import paths
from exhibit_app.gui.fonts import load_fonts
from tests.timeline_stage import Stage


@pytest.fixture
def make_timeline(qtbot, tmp_path, all_words):
    """Makes timelines in windows of their own, and ends them."""
    load_fonts(paths.assets() / "fonts")
    stages = []

    def make(
        *, size=(1400, 300), still=True, vertical=False, text_scale=1.0, collection=None
    ) -> Stage:
        stages.append(
            Stage(
                qtbot,
                tmp_path,
                all_words,
                size=size,
                still=still,
                vertical=vertical,
                text_scale=text_scale,
                collection=collection,
            )
        )
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()
