"""The real compositor, the real program: seen from outside, killed, frozen, fed torn content."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import warnings
from pathlib import Path

import pytest
from PIL import Image

from exhibit_app.domain.pin import hash_pin
from tests.kiosk.cage_session import CageSession, why_not

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
REASON = why_not() if hasattr(socket, "AF_UNIX") and hasattr(os, "getuid") else "not on this system"

pytestmark = pytest.mark.skipif(bool(REASON), reason=f"cage cannot be run here: {REASON}")


@pytest.fixture
def cage():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forks while the listener runs
        session = CageSession(collection=SEEDS)
    yield session
    session.close()


def colours(session):
    """How many different colours are on the screen; a dead one has one."""
    with Image.open(session.picture()) as image:
        assert image.size == (1280, 720)
        return len(image.resize((160, 90)).getcolors(160 * 90) or [])


def assert_painted(session):
    """Whether the exhibition is seen; a look from outside may be some frames late."""
    session.wait_for(lambda: colours(session) > 200, "a picture", 10)


def stage(session):
    (file,) = (session.folder / "state" / "exhibit-app" / "content").glob("*/stage.json")
    return json.loads(file.read_text())


def confirmed(session):
    """The fingerprint of the good copy; empty before there is one."""
    try:
        return stage(session)["good"]
    except (ValueError, OSError):
        return ""


def test_the_exhibition_is_on_the_whole_screen(cage):
    cage.wait_on_screen()
    assert "READY=1" in cage.told
    assert_painted(cage)


@pytest.mark.parametrize("harm", [signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP])
def test_it_comes_back(cage, harm):
    cage.wait_on_screen()
    before = cage.child
    os.kill(before, harm)
    cage.wait_on_screen(failures=1)
    assert cage.child != before
    assert_painted(cage)


def test_nothing_is_left_when_the_supervisor_dies(cage):
    cage.wait_on_screen()
    os.kill(cage.supervisor, signal.SIGKILL)
    cage.process.wait(20)
    cage.wait_for(lambda: not cage.pids(), "the end of all processes", 20)


def test_the_supervisor_leaves_when_cage_dies(cage):
    cage.wait_on_screen()
    cage.process.kill()
    cage.process.wait()
    cage.wait_for(lambda: not cage.pids(), "the end of all processes", 20)


def test_torn_content_is_never_shown_and_whole_content_is(cage):
    cage.wait_on_screen()
    cage.wait_for(lambda: confirmed(cage), "the first good copy")
    first = confirmed(cage)
    file = cage.collection / "events.yaml"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] + b"\n  - [")
    cage.wait_for(lambda: stage(cage)["rejected"], "the rejection of a torn file")
    assert confirmed(cage) == first
    file.write_bytes(whole + b"\n")
    cage.wait_for(lambda: confirmed(cage) not in {"", first}, "the whole content")
    assert_painted(cage)
    assert not any("1 failures" in one for one in cage.told)


def test_a_share_that_vanishes_leaves_the_exhibition_on_screen(cage):
    cage.wait_on_screen()
    cage.wait_for(lambda: confirmed(cage), "the first good copy")
    shutil.rmtree(cage.collection)
    os.kill(cage.child, signal.SIGKILL)
    cage.wait_on_screen(failures=1)
    assert_painted(cage)


def test_a_wrong_profile_is_told_and_nothing_is_shown(tmp_path):
    session = CageSession("--profile", "nowhere.yaml", collection=SEEDS)
    try:
        session.process.wait(20)
        assert "there is no kiosk profile" in session.log
    finally:
        session.close()


def test_a_screen_that_is_not_there_is_told():
    session = CageSession(collection=SEEDS)
    session.close()
    pin = hash_pin("4711", bytes(16))
    profile = SEEDS.parent / "build" / "unknown-screen.yaml"
    profile.parent.mkdir(exist_ok=True)
    profile.write_text(f"format: 1\nstaff: {{pin: '{pin}'}}\nscreen: {{name: NOWHERE-1}}\n")
    session = CageSession("--profile", str(profile), collection=SEEDS)
    try:
        session.process.wait(30)
        assert "there is no screen 'NOWHERE-1'; there is: HEADLESS-1" in session.log
    finally:
        session.close()
        profile.unlink()
