"""Staff set the brightness once, and it stays."""

from __future__ import annotations

import pytest

from exhibit_app.gui.kept_brightness import keep_brightness
from exhibit_app.gui.view_models.staff_view_model import StaffViewModel


def brightness(file):
    staff = StaffViewModel()
    keep_brightness(file, staff)
    return staff


def test_it_survives_a_restart(qapp, tmp_path):
    file = tmp_path / "state" / "brightness"
    staff = brightness(file)
    for _ in range(9):
        staff.stepBrightness(-1)
    assert staff.brightness == 0.4
    staff.stepBrightness(1)
    assert brightness(file).brightness == 0.55


@pytest.mark.parametrize("text", ["", "bright", "nan", "-3", "7e99", "\0"])
def test_a_damaged_file_never_leaves_a_black_screen(qapp, tmp_path, text):
    file = tmp_path / "brightness"
    file.write_text(text)
    assert brightness(file).brightness >= 0.4
