"""Real processes that crash, freeze, flap and end, under a supervisor with short patience."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading

import pytest

from exhibit_app.domain.heartbeat import (
    LEFT_CODE,
    PAINTED,
    RESTART_CODE,
    RESTING,
    STARTING,
    USAGE_CODE,
)
from exhibit_app.domain.kiosk_profile import Supervision
from exhibit_app.supervisor.notify import ServiceNotifier
from exhibit_app.supervisor.several import supervise as supervise_all

RULES = Supervision(
    freeze_seconds=0.6, start_seconds=8, failures=3, within_seconds=60, longest_wait_seconds=0.05
)
BEAT = f"import os, sys, time, signal; print({PAINTED!r}, flush=True);"
LEAVE = f"sys.exit({LEFT_CODE})"


class Runs:
    """Commands for one run after the other, and the modes they were asked in."""

    def __init__(self, *scripts):
        self.scripts = list(scripts)
        self.modes = []

    def __call__(self, mode):
        self.modes.append(mode)
        script = self.scripts.pop(0) if len(self.scripts) > 1 else self.scripts[0]
        return [sys.executable, "-S", "-c", f"{BEAT}{script}"]


def supervise(runs, rules=RULES, environment=None):
    def command(place, mode, *, again):
        return runs(mode)

    return supervise_all(command, [""], rules, ServiceNotifier(environment or {}))


def test_staff_may_end_it():
    runs = Runs(LEAVE)
    assert supervise(runs) == 0
    assert runs.modes == ["usual"]


@pytest.mark.parametrize(
    "death",
    [
        "os.kill(os.getpid(), signal.SIGKILL)",
        "os.abort()",
        "raise RuntimeError",
        "sys.exit(0)",
    ],
)
def test_any_other_end_leads_to_another_start(death):
    runs = Runs(death, LEAVE)
    assert supervise(runs) == 0
    assert runs.modes == ["usual", "usual"]


@pytest.mark.parametrize(
    "freeze",
    ["time.sleep(60)", "os.kill(os.getpid(), signal.SIGSTOP)", "[0 for _ in iter(int, 1)]"],
)
def test_whoever_stops_painting_is_killed_and_started_again(freeze):
    runs = Runs(freeze, LEAVE)
    assert supervise(runs) == 0
    assert len(runs.modes) == 2


class Starts:
    """A program that tells that it starts, once or all the time, and one that staff end."""

    def __init__(self, script):
        self.scripts = [f"import time; say = lambda: print({STARTING!r}, flush=True); {script}"]
        self.scripts.append(f"import sys; {LEAVE}")

    def __call__(self, mode):
        return [sys.executable, "-S", "-c", self.scripts.pop(0)]


def test_whoever_freezes_while_it_starts_is_missed_as_soon_as_any_other():
    """With a minute for the start, this would otherwise take a minute."""
    patient = Supervision(freeze_seconds=0.6, start_seconds=3600)
    runs = Starts("say(); time.sleep(3000)")
    assert supervise(runs, patient) == 0
    assert not runs.scripts


def test_whoever_only_ever_starts_is_missed_when_its_time_is_over():
    hasty = Supervision(freeze_seconds=5, start_seconds=1.5, longest_wait_seconds=0.05)
    runs = Starts("[say() or time.sleep(0.05) for _ in iter(int, 1)]")
    assert supervise(runs, hasty) == 0
    assert not runs.scripts


def test_a_long_start_is_no_freeze():
    patient = Supervision(freeze_seconds=2, start_seconds=30)
    runs = Starts(f"[say() or time.sleep(0.1) for _ in range(35)]; import sys; {LEAVE}")
    assert supervise(runs, patient) == 0
    assert len(runs.scripts) == 1


def test_a_service_is_not_ready_before_there_is_a_picture(tmp_path):
    path = str(tmp_path / "notify")
    with contextlib.closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as inbox:
        inbox.bind(path)
        inbox.setblocking(False)
        runs = Starts(f"say(); time.sleep(0.3); import sys; {LEAVE}")
        supervise(runs, environment={"NOTIFY_SOCKET": path})
        heard = []
        with contextlib.suppress(BlockingIOError):
            while True:
                heard.append(inbox.recv(4096).decode())
    assert "READY=1" not in heard


def test_a_dark_screen_may_beat_slowly():
    runs = Runs(f"print({RESTING!r}, flush=True); time.sleep(1.5); {LEAVE}")
    assert supervise(runs) == 0
    assert runs.modes == ["usual"]


def test_a_program_that_prints_but_does_not_paint_is_frozen():
    runs = Runs("[print('busy', flush=True) or time.sleep(0.05) for _ in range(900)]", LEAVE)
    assert supervise(runs) == 0
    assert len(runs.modes) == 2


def test_failures_lead_down_to_safe_mode_and_to_the_poster():
    crash = "sys.exit(3)"
    runs = Runs(*[crash] * 8, LEAVE)
    assert supervise(runs) == 0
    assert runs.modes == ["usual"] * 3 + ["safe"] * 3 + ["poster"] * 3


def test_wrong_usage_is_not_tried_again():
    def command(mode):
        return [sys.executable, "-S", "-c", f"import sys; sys.exit({USAGE_CODE})"]

    assert supervise(command) == USAGE_CODE


def test_wrong_usage_after_it_has_been_on_screen_is_a_failure_like_others():
    runs = Runs(f"sys.exit({USAGE_CODE})", LEAVE)
    assert supervise(runs) == 0
    assert len(runs.modes) == 2


def test_asking_for_restarts_all_the_time_leads_to_safe_mode():
    runs = Runs(*[f"sys.exit({RESTART_CODE})"] * 3, LEAVE)
    assert supervise(runs) == 0
    assert runs.modes == ["usual", "usual", "usual", "safe"]


def test_a_signal_ends_both():
    runs = Runs("time.sleep(0.2); os.kill(os.getppid(), signal.SIGTERM); time.sleep(60)")
    assert supervise(runs, Supervision(freeze_seconds=30)) == 0


def test_a_service_is_told_when_it_is_ready_and_alive(tmp_path):
    path = str(tmp_path / "notify")
    heard = []
    with contextlib.closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as inbox:
        inbox.bind(path)
        inbox.settimeout(0.2)
        done = threading.Event()

        def listen():
            while True:
                try:
                    heard.append(inbox.recv(4096).decode())
                except TimeoutError:
                    if done.is_set():
                        return

        listener = threading.Thread(target=listen)
        listener.start()
        supervise(Runs(f"time.sleep(0.5); {LEAVE}"), environment={"NOTIFY_SOCKET": path})
        done.set()
        listener.join()
    assert heard.count("READY=1") == 1
    assert "WATCHDOG=1" in heard
    assert heard[-1] == "STOPPING=1"


def test_without_a_service_nobody_is_told(monkeypatch):
    notifier = ServiceNotifier({"NOTIFY_SOCKET": "/nowhere/at/all"})
    notifier.ready()
    notifier.status("on screen")
    assert os.environ.get("NOTIFY_SOCKET") is None
