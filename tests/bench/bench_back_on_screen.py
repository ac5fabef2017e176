"""How soon a kiosk in the real compositor is back on screen after harm; at most 5 s are asked for.

Usage: python -m tests.bench.bench_back_on_screen [--rounds 3]
Prints JSON: seconds by signal, after its first frame and when it has settled.
Needs cage, grim and Xwayland.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import time

from exhibit_app import paths
from tests.kiosk.cage_session import CageSession, why_not

HARMS = (signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP)
WAITS = (0, 10)
"""Seconds from the first frame to the harm."""


def main() -> int:
    """Harm, wait, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    if reason := why_not():
        print(f"cage cannot be run here: {reason}", file=sys.stderr)
        return 2
    found = {
        harm.name: {wait: [seconds(harm, wait) for _ in range(rounds)] for wait in WAITS}
        for harm in HARMS
    }
    print(json.dumps(found))
    return 0


def seconds(harm: signal.Signals, wait: float) -> float:
    """From the harm to the first frame after it."""
    session = CageSession(collection=paths.shipped_collection())
    try:
        session.wait_on_screen()
        time.sleep(wait)
        os.kill(session.child, harm)
        return round(session.wait_on_screen(failures=1), 2)
    finally:
        session.close()


if __name__ == "__main__":
    sys.exit(main())
