import threading
from pathlib import Path

import pytest

from exhibit_app.media import scratch_map


def test_memory_is_let_go_again_and_again_and_keeps_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    size, again = 1 << 20, threading.Event()
    real, count = scratch_map.release, [0]

    def noted(memory):
        real(memory)
        count[0] += 1
        if count[0] == 2:
            again.set()

    monkeypatch.setattr(scratch_map, "release", noted)
    with scratch_map.scratch_map(tmp_path, size) as memory:
        with scratch_map.releasing(memory):
            memory[:] = b"x" * size
            assert again.wait(30)
        assert memory[:] == b"x" * size
    assert not [one for one in threading.enumerate() if one.name == "releasing"]
    assert list(tmp_path.iterdir()) == []
