"""What the kiosk command says before anything is on the screen."""

from __future__ import annotations

import getpass
import shutil
from pathlib import Path

import pytest

from exhibit_app.cli import main
from exhibit_app.commands import kiosk
from exhibit_app.content.kiosk_profile_reader import read_kiosk_profile
from exhibit_app.domain.pin import hash_pin, matches
from exhibit_app.exchange.folder_state import folder_state
from exhibit_app.exchange.stage import stage_of

SHIPPED = Path(__file__).resolve().parent.parent.parent / "packaging" / "kiosk" / "kiosk.yaml"


@pytest.fixture
def profile(tmp_path):
    file = tmp_path / "kiosk.yaml"
    file.write_text(f"format: 1\nstaff: {{pin: '{hash_pin('4711', bytes(16))}'}}\n")
    return str(file)


def test_a_made_pin_fits_into_a_profile(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(getpass, "getpass", lambda _: "4711")
    assert main(["kiosk", "--make-pin"]) == 0
    file = tmp_path / "kiosk.yaml"
    file.write_text(f"format: 1\n{capsys.readouterr().out}")
    made, problems = read_kiosk_profile(file)
    assert problems == ()
    assert matches("4711", made.staff.pin)


@pytest.mark.parametrize(
    ("typed", "message"), [(["12", "12"], "4 to 12 digits"), (["4711", "4712"], "differ")]
)
def test_a_pin_that_will_not_do_is_told(capsys, monkeypatch, typed, message):
    monkeypatch.setattr(getpass, "getpass", lambda _: typed.pop(0))
    assert main(["kiosk", "--make-pin"]) == 2
    assert message in capsys.readouterr().err


def test_a_good_profile_passes(capsys, profile):
    assert main(["kiosk", "--check", "--profile", profile]) == 0
    assert "can be used" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--exhibition", "nowhere"], "there is no exhibition 'nowhere' in this collection"),
        (["--language", "xx"], "there is no language 'xx' in this collection; there is: en"),
        (["--exhibition", "nowhere", "--language", "xx"], "there is no language 'xx'"),
    ],
)
def test_what_the_collection_lacks_is_told_before_opening_day(capsys, profile, given, told):
    assert main(["kiosk", "--check", "--profile", profile, *given]) == 2
    assert told in capsys.readouterr().err


def test_a_collection_without_anything_to_show_does_not_pass(capsys, profile, tmp_path):
    folder = tmp_path / "museum"
    folder.mkdir()
    (folder / "collection.yaml").write_text("format: 1\ntitle: Museum\nlanguages: [en]\n")
    assert main(["kiosk", "--check", "--profile", profile, str(folder)]) == 2
    assert "has nothing to show" in capsys.readouterr().err


def test_the_shipped_profile_lacks_nothing_but_the_pin(capsys):
    assert main(["kiosk", "--check", "--profile", str(SHIPPED)]) == 2
    told = capsys.readouterr().err
    assert "staff has no pin" in told
    assert told.count("error") == 1


def test_a_profile_that_is_not_there_is_told(capsys):
    assert main(["kiosk", "--profile", "nowhere.yaml"]) == 2
    assert "there is no kiosk profile 'nowhere.yaml'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "the profile is empty"),
        ("format: 1\n", "kiosk profile has no staff"),
        ("format: 1\nstaff: {corner: top-left}\n", "staff has no pin"),
        ("format: 1\nstaff: {pin: 4711}\n", "--make-pin writes it"),
        ("format: 1\nstaff: {pin: [\n", "error"),
        ("format: 1\nscren: {}\n", "did you mean 'screen'?"),
        ("format: 1\nidle: {warning_seconds: 19}\n", "19 is not within 20 and 300"),
        ("format: 1\nscreen: {target_mm: 11}\n", "11 is not within 12 and 60"),
    ],
)
def test_a_wrong_profile_is_told_with_its_place_and_nothing_is_started(
    capsys, tmp_path, monkeypatch, written, told
):
    monkeypatch.setattr(kiosk, "_supervise", pytest.fail)
    file = tmp_path / "kiosk.yaml"
    file.write_text(written, "utf-8")
    assert main(["kiosk", "--profile", str(file)]) == 2
    said = capsys.readouterr().err
    assert told in said
    assert f"{file.as_posix()}:" in said


def test_a_vanished_collection_will_do_if_there_is_a_good_copy(capsys, profile, tmp_path):
    source = tmp_path / "museum"
    source.mkdir()
    (source / "collection.yaml").write_text("format: 1\n")
    stage, state = stage_of(source), folder_state(source)
    stage.copy(source, state)
    stage.try_out(state.fingerprint)
    stage.confirm()
    shutil.rmtree(source)
    assert main(["kiosk", "--check", "--profile", profile, str(source)]) == 0
    assert main(["kiosk", "--check", "--profile", profile, str(tmp_path / "other")]) == 2
    assert "there is no folder" in capsys.readouterr().err
