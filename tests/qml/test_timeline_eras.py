"""Eras as they are painted behind the axis."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from exhibit_app.domain.calendar import day_number
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event import Era
from exhibit_app.domain.text import plain
from tests.timeline_sample import sample_collection


@pytest.fixture
def shades(make_timeline):
    """How light the band of an unsure era, 1940 to 1980, is where the window cuts it."""
    sample = sample_collection()
    unsure = Era("after", plain("-"), parse_edtf("1940~/1979~"))
    stage = make_timeline(collection=replace(sample, eras={"after": unsure}))
    stage.timeline.showWhole()
    stage.settle()

    def measure(first: int, last: int) -> tuple[float, float]:
        stage.timeline.moved.emit(day_number(first), day_number(last), True)
        stage.settle()
        painted, band = stage.view.grabWindow(), stage.find("EraBand")
        top = stage.find("EraItem").mapToScene(QPointF(0, 2)).y()
        ends = (band.x() + 2, band.x() + band.width() - 3)
        left, right = (painted.pixelColor(round(x), round(top)).lightnessF() for x in ends)
        return left, right

    return measure


def test_a_band_is_full_wherever_the_era_is_sure(shades):
    full = shades(1950, 1960)
    assert full[0] == pytest.approx(full[1], abs=0.01)
    assert full == pytest.approx(shades(1942, 1978), abs=0.01)


def test_a_band_is_as_faint_at_the_windows_end_as_the_era_is_unsure_there(shades):
    full = shades(1950, 1960)[0]
    fainter, sure = shades(1940, 1960)
    assert sure == pytest.approx(full, abs=0.01)
    assert fainter < full - 0.02
    later = shades(1950, 1980)
    assert later == pytest.approx((sure, fainter), abs=0.02)
