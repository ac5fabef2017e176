"""Has pictures decoded by another process, where their decoder lets no other thread run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.media.jp2_profile import jp2_profile
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.picture_file import opened, telling

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

HELD_UP_BY = ("JPEG2000",)
"""Pillow reads these under the interpreter's lock: half a second for twelve megapixels."""

_A_MOMENT = 0.05


@contextmanager
def redrawn(path: Path, scratch: Path, watch: Callable[[float], None]) -> Generator[Path]:
    """The same picture as a file that is quickly read, gone when the block is left.

    Args:
        path: of the picture.
        scratch: a folder for the file.
        watch: called while the other process is at work; what it raises ends that.

    Raises:
        PictureError: it cannot be decoded.
        OSError: there is no room in `scratch`.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        target = Path(folder) / "whole.tif"
        module = [] if getattr(sys, "frozen", False) else ["-m", "exhibit_app"]
        command = [sys.executable, *module, "convert", str(path), str(target)]
        nothing = subprocess.DEVNULL
        process = subprocess.Popen(  # noqa: S603 - the program itself
            command, stdin=nothing, stdout=nothing, stderr=nothing
        )
        try:
            while process.poll() is None:
                watch(0.0)
                _await(process)
        finally:
            process.kill()
            process.wait()
        if process.returncode:
            message = f"{path.name} is damaged or cannot be read."
            raise PictureError(message)
        yield target


def redraw(path: Path, target: Path) -> None:
    """Decode a picture here and now, and write it as TIFF.

    Raises:
        PictureError: it cannot be decoded.
        OSError: it cannot be written.
    """
    with opened(path) as image:
        with telling(path):
            image.load()
        profile = image.info.get("icc_profile") or jp2_profile(path)
        image.save(target, "TIFF", icc_profile=profile)


def _await(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(_A_MOMENT)
    except subprocess.TimeoutExpired:
        return
