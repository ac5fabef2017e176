"""Staff set brightness and volume once, and they stay."""

from __future__ import annotations

import pytest

from exhibit_app.gui.kept_levels import keep_levels
from exhibit_app.gui.view_models.staff_view_model import StaffViewModel


def staff_of(folder):
    staff = StaffViewModel()
    keep_levels(folder / "brightness", folder / "volume", staff)
    return staff


def test_they_survive_a_restart(qapp, tmp_path):
    staff = staff_of(tmp_path / "state")
    assert (staff.brightness, staff.volume) == (1.0, 1.0)
    for _ in range(9):
        staff.stepBrightness(-1)
        staff.stepVolume(-1)
    assert (staff.brightness, staff.volume) == (0.4, 0.0)
    staff.stepBrightness(1)
    staff.stepVolume(1)
    again = staff_of(tmp_path / "state")
    assert (again.brightness, again.volume) == (0.55, 0.2)


@pytest.mark.parametrize("text", ["", "bright", "nan", "-3", "7e99", "\0"])
def test_a_damaged_file_never_leaves_a_black_screen(qapp, tmp_path, text):
    for name in ("brightness", "volume"):
        (tmp_path / name).write_text(text)
    staff = staff_of(tmp_path)
    assert staff.brightness >= 0.4
    assert 0.0 <= staff.volume <= 1.0


def test_a_folder_that_cannot_be_written_does_not_matter(qapp, tmp_path):
    (tmp_path / "state").write_text("no folder")
    staff = staff_of(tmp_path / "state")
    staff.stepVolume(-1)
    assert staff.volume == 0.8
