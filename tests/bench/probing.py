"""How every bench starts what it measures: in a process of its own, offscreen."""

from __future__ import annotations

import compileall
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def as_installed() -> None:
    """Let there be bytecode, as an installed program has; a checkout may be kept without."""
    for folder in ("exhibit_app", "tests/bench"):
        compileall.compile_dir(ROOT / folder, quiet=1)


def probe(module: str, *given: object, last: tuple[str, ...] = ()) -> dict:
    """What a probe in a process of its own tells."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, "-m", module, *map(str, given), str(time.monotonic()), *last]
    done = subprocess.run(
        command,
        env=surroundings,
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=600,
        process_group=0,
    )
    return json.loads(done.stdout.splitlines()[-1])


def compiled(folder: Path, cache: Path) -> None:
    """Let a collection be opened warm."""
    command = [sys.executable, "-m", "exhibit_app", "compile", folder, "--cache", cache]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def proportional_memory(group: int) -> float:
    """Megabytes of all processes of a group; what several processes share counts once."""
    kilobytes = 0
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and os.getpgid(int(folder.name)) == group:
                lines = (folder / "smaps_rollup").read_text("ascii").splitlines()
                kilobytes += next(int(one.split()[1]) for one in lines if one.startswith("Pss:"))
        except OSError:  # it has ended
            continue
    return round(kilobytes / 1024, 1)
