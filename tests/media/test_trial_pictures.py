from __future__ import annotations

import pytest
from PIL import Image, JpegImagePlugin

from exhibit_app.media import redrawn, trial_pictures
from exhibit_app.media.picture_file import known_formats
from exhibit_app.media.trial_pictures import unreadable_formats


def test_every_kind_that_is_known_can_be_read(tmp_path):
    assert unreadable_formats(tmp_path) == {}
    tried = {path.suffix.removeprefix(".").upper() for path in tmp_path.glob("trial.*")}
    assert tried == set(known_formats())


def test_a_decoder_that_lacks_a_part_is_told(tmp_path, monkeypatch):
    def broken(*_):
        raise ImportError("no libjpeg here")

    monkeypatch.setattr(JpegImagePlugin.JpegImageFile, "load_prepare", broken)
    told = unreadable_formats(tmp_path)
    assert {"JPEG"} <= set(told) <= {"JPEG", "MPO"}
    assert "no libjpeg" in told["JPEG"]


def test_a_decoding_process_that_does_not_start_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(redrawn.sys, "executable", "/bin/false")
    assert set(unreadable_formats(tmp_path)) == {"JPEG2000"}


@pytest.mark.parametrize("colour", [(200, 90, 40), (40, 90, 180)])
def test_another_colour_than_was_written_is_told(tmp_path, monkeypatch, colour):
    real = Image.new
    monkeypatch.setattr(trial_pictures.Image, "new", lambda *_: real("RGB", (64, 48), colour))
    assert set(unreadable_formats(tmp_path)) == set(known_formats())
