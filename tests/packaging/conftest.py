from __future__ import annotations

from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


@pytest.fixture(autouse=True)
def _build_scripts(monkeypatch):
    """The build's modules are found by their names, as the build itself finds them."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
