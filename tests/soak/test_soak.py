"""A short walk of the simulated visitor; `make soak` is the long one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux tells it")
def test_a_short_walk_meets_no_fault_and_no_dead_end(tmp_path):
    output = tmp_path / "soak.json"
    command = [sys.executable, "-m", "tests.soak", "--interactions", "250", "--seed", "7"]
    subprocess.run([*command, "--output", str(output)], cwd=ROOT, check=False, capture_output=True)
    result = json.loads(output.read_text("utf-8"))
    assert result["faults"] == []
    assert result["dead_ends"] == []
    assert len(result["screens"]) > 5
