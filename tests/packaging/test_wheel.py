"""A wheel holds everything, and what it holds runs far from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.mark.parametrize("folder", ["assets/fonts", "assets/basemap", "assets/self-test", "seeds"])
def test_it_holds_each_asset_and_all_seeds(unpacked, folder):
    def files(root):
        found = (f.relative_to(root) for f in (root / folder).rglob("*") if f.is_file())
        return {f for f in found if not any(part.startswith(".") for part in f.parts)}

    assert files(unpacked / "exhibit_app" / "data") == files(ROOT)
    assert files(ROOT)


def test_it_runs_from_any_working_directory(unpacked, tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "XDG_CACHE_HOME": str(tmp_path)}
    picture = tmp_path / "lobby.png"
    command = [sys.executable, "-P", "-m", "exhibit_app", "snapshot", "-o", str(picture)]
    subprocess.run(
        [*command, "--screen", "lobby", "--size", "640x480"],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
    )
    assert picture.read_bytes().startswith(b"\x89PNG")
