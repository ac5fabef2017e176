from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from exhibit_app.gui.poster_cuts import MOST_CUTS, PROVIDER, Cut, cut_url, keep_cut, read_cut


@pytest.fixture
def striped(tmp_path):
    """A picture twice as tall as wide: red above, green in the middle, blue below."""
    image = QImage(100, 300, QImage.Format.Format_RGB32)
    for y in range(300):
        colour = QColor(("red", "lime", "blue")[y // 100])
        for x in range(100):
            image.setPixelColor(x, y, colour)
    file = tmp_path / "striped.png"
    image.save(str(file))
    return file


def cut(**other):
    return Cut(**({"identity": "ab-1-2", "width": 50, "height": 50, "hold": 0.5} | other))


def test_nothing_is_there_before_it_is_kept(tmp_path):
    assert cut_url(tmp_path, cut()) == ""
    assert read_cut(tmp_path, cut().file_name).isNull()


@pytest.mark.parametrize(("hold", "colour"), [(0.0, "red"), (0.5, "lime"), (1.0, "blue")])
def test_a_poster_fills_its_place_and_is_held_there(striped, tmp_path, hold, colour):
    one = cut(hold=hold)
    keep_cut(striped, tmp_path / "posters", one)
    assert cut_url(tmp_path / "posters", one) == f"image://{PROVIDER}/{one.file_name}"
    image = read_cut(tmp_path / "posters", one.file_name)
    assert (image.width(), image.height()) == (50, 50)
    assert image.pixelColor(25, 25) == QColor(colour)


def test_another_size_or_file_is_another_poster(striped, tmp_path):
    keep_cut(striped, tmp_path, cut())
    assert cut_url(tmp_path, cut(width=60)) == ""
    assert cut_url(tmp_path, cut(identity="ab-1-3")) == ""


@pytest.mark.parametrize("bytes_left", [0, 100, 50 * 50 * 4 - 1])
def test_a_torn_poster_is_not_shown(striped, tmp_path, bytes_left):
    keep_cut(striped, tmp_path, cut())
    file = tmp_path / cut().file_name
    file.write_bytes(file.read_bytes()[:bytes_left])
    assert read_cut(tmp_path, cut().file_name).isNull()


@pytest.mark.parametrize("name", ["x", "x-1.rgb32", "x-9x9x9.rgb32", "../x-1x1.rgb32"])
def test_a_name_of_another_form_is_no_picture(tmp_path, name):
    assert read_cut(tmp_path, name).isNull()


def test_what_is_no_picture_is_not_kept(tmp_path):
    (tmp_path / "torn.jpg").write_bytes(b"torn")
    keep_cut(tmp_path / "torn.jpg", tmp_path / "posters", cut())
    assert cut_url(tmp_path / "posters", cut()) == ""


def test_only_the_latest_are_kept(striped, tmp_path):
    for width in range(1, MOST_CUTS + 4):
        keep_cut(striped, tmp_path / "posters", cut(width=width))
    assert len(list((tmp_path / "posters").iterdir())) == MOST_CUTS
    assert cut_url(tmp_path / "posters", cut(width=MOST_CUTS + 3))
