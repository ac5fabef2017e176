"""Copies of a collection that survive torn sources, full disks and cut power."""

from __future__ import annotations

import json
import shutil

import pytest

from exhibit_app.exchange.folder_state import folder_state
from exhibit_app.exchange.stage import NoRoomError, Record, Stage, TornCopyError


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "source"
    (folder / "works").mkdir(parents=True)
    (folder / "collection.yaml").write_text("format: 1\n")
    (folder / "works" / "a.jpg").write_bytes(b"picture")
    (folder / ".hidden").write_text("not copied")
    return folder


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "stage"


def shown(folder, source):
    """A stage whose good copy is the source as it is now."""
    stage = Stage(folder)
    stage.begin()
    state = folder_state(source)
    stage.copy(source, state)
    stage.try_out(state.fingerprint)
    stage.confirm()
    return stage


def test_a_copy_becomes_good_once_it_was_painted(folder, source):
    stage = Stage(folder)
    state = folder_state(source)
    copy = stage.copy(source, state)
    assert (copy / "works" / "a.jpg").read_bytes() == b"picture"
    assert not (copy / ".hidden").exists()
    assert stage.good is None
    stage.try_out(state.fingerprint)
    stage.confirm()
    assert Stage(folder).good == copy


def test_what_died_while_on_trial_is_rolled_back_and_not_tried_again(folder, source):
    good = shown(folder, source).good
    (source / "collection.yaml").write_text("format: 1\n# deadly\n")
    state = folder_state(source)
    dying = Stage(folder)
    dying.copy(source, state)
    dying.try_out(state.fingerprint)

    once = Stage(folder)
    assert once.begin()
    assert once.good == good
    # Power may have failed: it is given another try.
    assert once.wanted(state.fingerprint)
    once.copy(source, state)
    once.try_out(state.fingerprint)

    reborn = Stage(folder)
    assert reborn.begin()
    assert reborn.good == good
    assert not reborn.wanted(state.fingerprint)
    assert {path.name for path in folder.iterdir()} == {good.name, "stage.json"}
    reborn.forgive()
    assert reborn.wanted(state.fingerprint)


def test_what_lasted_at_the_second_try_is_good(folder, source):
    shown(folder, source)
    (source / "collection.yaml").write_text("format: 1\n# shown when power failed\n")
    state = folder_state(source)
    for _ in range(2):
        stage = Stage(folder)
        stage.begin()
        stage.copy(source, state)
        stage.try_out(state.fingerprint)
    stage.confirm()
    assert Stage(folder).record == Record(good=state.fingerprint)


def test_a_source_that_changes_while_it_is_copied_is_torn(folder, source, monkeypatch):
    seen = folder_state(source)
    real = shutil.copy2

    def slowly(one, other, **more):
        (source / "works" / "b.jpg").write_bytes(b"late")
        return real(one, other, **more)

    monkeypatch.setattr(shutil, "copy2", slowly)
    with pytest.raises(TornCopyError):
        Stage(folder).copy(source, seen)


def test_a_source_that_vanishes_while_it_is_copied_is_torn(folder, source):
    seen = folder_state(source)
    shutil.rmtree(source)
    with pytest.raises(TornCopyError):
        Stage(folder).copy(source, seen)


def test_nothing_is_copied_where_there_is_no_room(folder, source, monkeypatch):
    usage = shutil.disk_usage("/")._replace(free=3)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(NoRoomError):
        Stage(folder).copy(source, folder_state(source))


def test_a_copy_cut_off_by_power_is_swept_away(folder, source):
    good = shown(folder, source).good
    half = folder / ".copying"
    half.mkdir()
    (half / "collection.yaml").write_text("form")
    stage = Stage(folder)
    assert not stage.begin()
    assert not half.exists()
    assert stage.good == good


@pytest.mark.parametrize("record", ["", "{", "[]", '{"good": 1}', "\0" * 40])
def test_a_damaged_record_means_beginning_anew(folder, record):
    folder.mkdir()
    (folder / "stage.json").write_text(record)
    assert Stage(folder).record == Record()


def test_a_good_copy_that_somebody_removed_is_none(folder, source):
    shutil.rmtree(shown(folder, source).good)
    assert Stage(folder).good is None


def test_the_record_is_replaced_in_one_step(folder, source):
    shown(folder, source)
    assert json.loads((folder / "stage.json").read_text())["trial"] == ""
    assert not (folder / ".stage.json").exists()


def test_any_change_of_a_file_is_another_fingerprint(source):
    before = folder_state(source)
    (source / "works" / "a.jpg").write_bytes(b"picturE")
    assert folder_state(source).fingerprint != before.fingerprint


def test_a_bundle_is_one_file(folder, tmp_path):
    bundle = tmp_path / "one.exhibit"
    bundle.write_bytes(b"bundle")
    copy = Stage(folder).copy(bundle, folder_state(bundle))
    assert copy.read_bytes() == b"bundle"
