from __future__ import annotations

import pytest

from exhibit_app.domain.theme import Palette, contrast, poor_pairs


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_default_palette_can_be_read():
    assert poor_pairs(Palette()) == []


def test_every_poor_pair_is_named():
    poor = poor_pairs(Palette(ink="#c0b8a8"))
    assert [(front, back) for front, back, _ in poor] == [("ink", "paper")]
