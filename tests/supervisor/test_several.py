"""Several screens, each with a program of its own, under one service."""

from __future__ import annotations

import sys

from exhibit_app.domain.heartbeat import LEFT_CODE, PAINTED, USAGE_CODE
from exhibit_app.domain.kiosk_profile import Supervision
from exhibit_app.supervisor.chorus import Chorus
from exhibit_app.supervisor.several import supervise

RULES = Supervision(freeze_seconds=5, start_seconds=8, longest_wait_seconds=0.05)
BEAT = f"import sys, time; print({PAINTED!r}, flush=True);"
STAY = f"{BEAT} [time.sleep(0.2) or print({PAINTED!r}, flush=True) for _ in iter(int, 1)]"


class Heard:
    """What a service manager hears."""

    def __init__(self):
        self.said = []

    def ready(self):
        self.said.append("ready")

    def alive(self):
        self.said.append("alive")

    def stopping(self):
        self.said.append("stopping")

    def ending(self, code):
        self.said.append(f"ending {code}")

    def status(self, text):
        self.said.append(text)


def started(scripts, heard):
    """Runs one script after the other at each screen; returns the code and who was started."""
    starts = []

    def command(place, mode, *, again):
        starts.append((place, mode, again))
        return [sys.executable, "-S", "-c", scripts[place].pop(0)]

    return supervise(command, ["LEFT", "RIGHT"], RULES, heard), starts


def test_a_crash_at_one_screen_leaves_the_other_alone():
    heard = Heard()
    leave = f"{BEAT} time.sleep(1); sys.exit({LEFT_CODE})"
    code, starts = started([[STAY], [f"{BEAT} sys.exit(3)", leave]], heard)
    assert code == 0
    assert sorted(starts) == [(0, "usual", False), (1, "usual", False), (1, "usual", True)]
    assert heard.said.count("ready") >= 1
    assert any("RIGHT: on screen (usual), 1 failures" in one for one in heard.said)
    assert any("LEFT: on screen (usual), 0 failures" in one for one in heard.said)


def test_a_screen_that_cannot_be_used_is_told_and_ends_all():
    code, starts = started([[STAY], [f"import sys; sys.exit({USAGE_CODE})"]], Heard())
    assert code == USAGE_CODE
    assert len(starts) == 2


def test_the_service_is_alive_and_ready_only_as_far_as_all_screens_are():
    heard = Heard()
    left, right = Chorus(heard, ["LEFT", "RIGHT"]).voices
    for _ in range(3):
        left.ready()
        left.alive()
    assert heard.said == []
    right.alive()
    right.ready()
    assert heard.said == ["alive", "ready"]
    right.alive()
    assert heard.said == ["alive", "ready"]
