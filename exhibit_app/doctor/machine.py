"""The computer as far as the doctor looks at it; a test brings another one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_PATIENCE_SECONDS = 5


class Machine:
    """Reads files, asks programs, and changes nothing."""

    def __init__(self, root: Path = Path("/")) -> None:
        self._root = root

    @property
    def system(self) -> str:
        """`linux`, `win32` or `darwin`."""
        return sys.platform

    def environment(self, name: str) -> str:
        """An environment variable, or an empty text."""
        return os.environ.get(name, "")

    def read(self, path: str) -> str:
        """The text of a system file, or an empty one."""
        try:
            return (self._root / path).read_text("utf-8", "replace")
        except OSError:
            return ""

    def link(self, path: str) -> str:
        """Where a link leads, or an empty text."""
        try:
            return str((self._root / path).readlink())
        except OSError:
            return ""

    def found(self, pattern: str) -> list[str]:
        """System files by a pattern, as paths below the root."""
        try:
            return sorted(str(one.relative_to(self._root)) for one in self._root.glob(pattern))
        except OSError:
            return []

    def has(self, program: str) -> bool:
        """Whether a program is installed."""
        return shutil.which(program) is not None

    def ask(self, *command: str) -> str | None:
        """What a program answers; None if it is not there or does not answer."""
        program = shutil.which(command[0])
        if program is None:
            return None
        try:
            done = subprocess.run(  # noqa: S603 - fixed commands of the checks
                [program, *command[1:]],
                capture_output=True,
                text=True,
                timeout=_PATIENCE_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout.strip() if done.returncode == 0 else None

    def free_bytes(self, folder: Path) -> int:
        """Room on the disk that holds a folder, or would."""
        return shutil.disk_usage(_existing(folder)).free

    def read_only_mount(self, folder: Path) -> Path | None:
        """Where the disk of a folder is mounted, if nothing on it may be written."""
        there = _existing(folder)
        if sys.platform == "win32" or not os.statvfs(there).f_flag & os.ST_RDONLY:
            return None
        return next(one for one in (there, *there.parents) if one.is_mount())

    def is_writable(self, folder: Path) -> bool:
        """Whether a file can be written there."""
        probe = folder / f".doctor-{os.getpid()}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            probe.write_bytes(b"x")
            probe.unlink()
        except OSError:
            return False
        return True


def _existing(folder: Path) -> Path:
    """The folder, or the nearest above it that is there."""
    return next(one for one in (folder, *folder.parents) if one.exists())
