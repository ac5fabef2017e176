"""A kiosk inside a compositor, and what the service manager hears of it."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import threading

import pytest

if sys.platform == "win32":
    pytest.skip("there is no service manager of this kind", allow_module_level=True)

from exhibit_app.supervisor.notify import ServiceNotifier
from exhibit_app.supervisor.session import Session

INSIDE = """
import os, sys, time
from exhibit_app.supervisor.notify import ServiceNotifier
manager = ServiceNotifier(os.environ)
"""


@pytest.fixture
def manager(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as inbox:
        inbox.bind(str(tmp_path / "manager"))
        inbox.setblocking(False)
        yield inbox


def session(tmp_path, script):
    address = {"NOTIFY_SOCKET": str(tmp_path / "manager"), "XDG_RUNTIME_DIR": str(tmp_path)}
    return Session([sys.executable, "-c", f"{INSIDE}{script}"], {**os.environ, **address})


def heard(manager):
    found = []
    with contextlib.suppress(BlockingIOError):
        while True:
            found.append(manager.recv(4096).decode())
    return found


def test_what_is_told_inside_comes_from_here(tmp_path, manager):
    script = "manager.status('on screen'); manager.ready(); manager.alive()"
    assert session(tmp_path, script).run() == 0
    assert heard(manager) == ["STATUS=on screen", "READY=1", "WATCHDOG=1"]
    assert [one.name for one in tmp_path.iterdir()] == ["manager"]


def test_the_reason_to_end_outlives_a_compositor_that_swallows_it(tmp_path, manager):
    assert session(tmp_path, "manager.ending(10)").run() == 10
    assert session(tmp_path, "manager.ending(2); sys.exit(0)").run() == 2
    assert heard(manager) == []


def test_without_a_reason_it_ends_as_the_compositor_did(tmp_path, manager):
    assert session(tmp_path, "sys.exit(7)").run() == 7


def test_a_stop_ends_what_is_inside(tmp_path, manager):
    script = "manager.ready(); time.sleep(3600)"
    running = session(tmp_path, script)

    def stop():
        manager.setblocking(True)
        assert manager.recv(100) == b"READY=1"
        os.kill(os.getpid(), signal.SIGTERM)

    thread = threading.Thread(target=stop)
    thread.start()
    assert running.run() == 0
    thread.join()


def test_it_needs_no_service_manager(tmp_path):
    inside = Session([sys.executable, "-c", f"{INSIDE}manager.ready()"], dict(os.environ))
    assert inside.run() == 0
    ServiceNotifier({}).ending(2)
