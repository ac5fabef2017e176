"""Screens that are unplugged, come back, and are turned, under a real X server."""

from __future__ import annotations

import os
import signal
import sys
import warnings
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("needs an X server", allow_module_level=True)

from exhibit_app.domain.pin import hash_pin
from tests.kiosk import cage_session, x_server
from tests.kiosk.cage_session import CageSession
from tests.kiosk.kiosk_process import KioskProcess
from tests.kiosk.x_server import XServer

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
PIN = hash_pin("4711", bytes(16))
REASON = x_server.why_not()

pytestmark = pytest.mark.skipif(bool(REASON), reason=f"no X server can be run here: {REASON}")


@pytest.fixture
def server():
    found = XServer()
    yield found
    found.close()


@pytest.fixture
def start(server, tmp_path):
    """Starts a kiosk on a LEFT and a RIGHT screen beside each other."""
    server.plug("LEFT", "640x720+0+0", output="screen")
    server.plug("RIGHT", "640x720+640+0")
    started = []

    def starting(screen):
        profile = tmp_path / "kiosk.yaml"
        profile.write_text(f"format: 1\nstaff: {{pin: '{PIN}'}}\nscreen: {screen}\n")
        environment = {"DISPLAY": server.display, "QT_QPA_PLATFORM": "xcb"}
        started.append(KioskProcess(tmp_path, "--profile", profile, environment=environment))
        return started[-1]

    yield starting
    for kiosk in started:
        kiosk.close()


def went_to(kiosk, screen, times=1):
    kiosk.wait_for(lambda: kiosk.log.count(f"screen: {screen}") == times, screen)


@pytest.mark.parametrize("name", ["RIGHT", "'2'"])
def test_it_leaves_a_screen_that_is_unplugged_and_comes_back_to_it(start, server, name):
    kiosk = start(f"{{name: {name}}}")
    kiosk.wait_on_screen()
    went_to(kiosk, "RIGHT 640 x 720")
    server.unplug("RIGHT")
    went_to(kiosk, "LEFT 640 x 720")
    server.plug("RIGHT", "640x720+640+0")
    went_to(kiosk, "RIGHT 640 x 720", times=2)
    assert not any("1 failures" in one for one in kiosk.told)


def test_a_restart_while_its_screen_is_missing_shows_it_on_another(start, server):
    kiosk = start("{name: RIGHT}")
    kiosk.wait_on_screen()
    server.unplug("RIGHT")
    went_to(kiosk, "LEFT 640 x 720")
    os.kill(kiosk.child, signal.SIGKILL)
    kiosk.wait_on_screen(failures=1)
    went_to(kiosk, "LEFT 640 x 720", times=2)


def test_a_screen_that_is_turned_is_filled_again(start, server):
    kiosk = start("{name: LEFT}")
    kiosk.wait_on_screen()
    for name in ("RIGHT", "LEFT"):
        server.unplug(name)
    server.plug("LEFT", "1280x360+0+0", output="screen")
    went_to(kiosk, "LEFT 1280 x 360")
    assert not any("1 failures" in one for one in kiosk.told)


def test_each_of_several_screens_has_a_program_that_waits_for_its_own(start, server):
    kiosk = start("{name: LEFT, others: [RIGHT]}")

    def status(text):
        kiosk.wait_for(lambda: any(text in one for one in kiosk.told[-20:]), text)

    status("LEFT: on screen (usual), 0 failures so far; RIGHT: on screen (usual), 0")
    assert "READY=1" in kiosk.told
    server.unplug("RIGHT")
    status("LEFT: on screen (usual), 0 failures so far; RIGHT: no screen (usual), 0")
    server.plug("RIGHT", "640x720+640+0")
    status("LEFT: on screen (usual), 0 failures so far; RIGHT: on screen (usual), 0")


CAGE = cage_session.why_not() or x_server.why_not("openbox", "xdotool")


@pytest.mark.skipif(bool(CAGE), reason=f"cage cannot lose a screen here: {CAGE}")
def test_when_cage_has_lost_its_last_screen_all_end_and_may_begin_again(server):
    """This cage then ends, but not before its program, which it no longer answers."""
    server.start("openbox")
    display = {"WLR_BACKENDS": "x11", "DISPLAY": server.display}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forks while the listener runs
        session = CageSession(collection=SEEDS, environment=display)
    try:
        session.wait_on_screen()
        server.run("xdotool", "key", "alt+F4")
        session.wait_for(lambda: not session.pids(), "the end of all processes")
        assert "the compositor is gone" in session.log
    finally:
        session.close()
