"""The doctor before computers of all kinds."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from exhibit_app.doctor.common_checks import check_everywhere
from exhibit_app.doctor.linux_checks import check_linux
from exhibit_app.doctor.machine import Machine

NOW = datetime(2026, 3, 2)
TOUCH = """I: Bus=0003
N: Name="Example Touch"
B: EV=1b
B: ABS=260800000000003

I: Bus=0011
N: Name="Keyboard"
B: EV=120013
"""


@pytest.fixture
def root(tmp_path):
    """A computer that is as it should be."""

    def put(path, text=""):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    put("proc/77/comm", "cage\n")
    put("proc/bus/input/devices", TOUCH)
    put("proc/asound/cards", " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n")
    put("etc/systemd/system/multi-user.target.wants/exhibit-kiosk.service")
    put("sys/module/kernel/parameters/consoleblank", "0\n")
    put("dev/rtc0")
    for name in ("sleep", "suspend", "hibernate", "hybrid-sleep"):
        (tmp_path / f"etc/systemd/system/{name}.target").symlink_to("/dev/null")
    return tmp_path


def states(root):
    return {one.part: one for one in check_linux(Machine(root))}


def test_a_good_computer_has_nothing_bad(root):
    found = states(root)
    assert len(found) == 7
    assert {part for part, one in found.items() if one.state == "bad"} == set()
    assert "Example Touch" in found["touch"].text


@pytest.mark.parametrize(
    ("part", "path", "text"),
    [
        ("compositor", "proc/77/comm", "gnome-shell\n"),
        ("edge gestures", "proc/77/comm", "gnome-shell\n"),
        ("touch", "proc/bus/input/devices", TOUCH.replace("260800000000003", "3")),
        ("sound", "proc/asound/cards", "--- no soundcards ---\n"),
        ("sleep", "sys/module/kernel/parameters/consoleblank", "600\n"),
    ],
)
def test_each_fault_is_found_with_its_fix(root, part, path, text):
    (root / path).write_text(text)
    found = states(root)[part]
    assert found.state in {"bad", "doubtful"}
    assert found.fix


@pytest.mark.parametrize(
    ("part", "path"),
    [
        ("autostart", "etc/systemd/system/multi-user.target.wants/exhibit-kiosk.service"),
        ("sleep", "etc/systemd/system/suspend.target"),
        ("clock", "dev/rtc0"),
    ],
)
def test_what_is_missing_is_found_with_its_fix(root, part, path):
    (root / path).unlink()
    found = states(root)[part]
    assert found.state == "bad"
    assert found.fix


def test_an_empty_computer_is_examined_without_complaint(tmp_path):
    assert len(states(tmp_path / "nothing")) == 7


def test_a_full_disk_and_a_stopped_clock_are_bad(monkeypatch):
    machine = Machine()
    monkeypatch.setattr(machine, "free_bytes", lambda _: 1_000_000)
    found = {one.part: one.state for one in check_everywhere(machine, datetime(1970, 1, 1))}
    assert (found["disk space"], found["time"]) == ("bad", "bad")


def test_a_disk_that_cannot_be_written_is_bad(monkeypatch, tmp_path):
    from exhibit_app import paths

    (tmp_path / "file").write_text("")
    monkeypatch.setattr(paths, "state_folder", lambda: tmp_path / "file" / "state")
    found = {one.part: one for one in check_everywhere(Machine(), NOW)}
    assert found["disk"].state == "bad"
    assert "chown" in found["disk"].fix


@pytest.mark.skipif(not hasattr(os, "statvfs"), reason="not on this system")
def test_a_disk_mounted_read_only_is_told_from_one_that_belongs_to_another(monkeypatch, tmp_path):
    from exhibit_app import paths

    monkeypatch.setattr(paths, "state_folder", lambda: tmp_path / "none" / "state")
    monkeypatch.setattr(Machine, "is_writable", lambda *_: False)
    monkeypatch.setattr(Machine, "free_bytes", lambda *_: 9_000_000_000)
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_flag=os.ST_RDONLY))
    monkeypatch.setattr(Path, "is_mount", lambda path: path == tmp_path)
    found = {one.part: one for one in check_everywhere(Machine(), NOW)}
    assert f"'{tmp_path}' is mounted read-only" in found["disk"].text
    assert f"mount -o remount,rw '{tmp_path}'" in found["disk"].fix
    assert "chown" not in found["disk"].fix
