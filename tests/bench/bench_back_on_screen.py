"""How soon a kiosk in the real compositor is back on screen after harm; at most 5 s are asked for.

Usage: python -m tests.bench.bench_back_on_screen [--rounds 3]
Prints JSON: seconds by signal. Needs cage, grim and Xwayland.
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
SETTLED_SECONDS = 10
"""A program that has just started is given more patience; see docs/reliability.md."""


def main() -> int:
    """Harm, wait, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    if reason := why_not():
        print(f"cage cannot be run here: {reason}", file=sys.stderr)
        return 2
    print(json.dumps({harm.name: [seconds(harm) for _ in range(rounds)] for harm in HARMS}))
    return 0


def seconds(harm: signal.Signals) -> float:
    """From the harm to the first frame after it."""
    session = CageSession(collection=paths.shipped_collection())
    try:
        session.wait_on_screen()
        time.sleep(SETTLED_SECONDS)
        os.kill(session.child, harm)
        return round(session.wait_on_screen(failures=1), 2)
    finally:
        session.close()


if __name__ == "__main__":
    sys.exit(main())
