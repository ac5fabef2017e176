"""Keeps a kiosk's own copies of its collection: the last good one, and one that is on trial."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from exhibit_app import paths
from exhibit_app.exchange.folder_state import FolderState, folder_state

if TYPE_CHECKING:
    from pathlib import Path

_RECORD = "stage.json"
_COPYING = ".copying"
_ROOM = 1.2
"""A copy is begun only where there is so much more room than it takes."""
_MOST_REJECTED = 50


class TornCopyError(Exception):
    """The source changed, or vanished, while it was copied."""


class NoRoomError(Exception):
    """There is not enough room for a copy."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is known across restarts; copies are named by fingerprints of their sources.

    Attributes:
        good: The copy that has been painted; empty at first.
        trial: The copy that is being shown for the first time; empty when there is none.
        doubted: The source whose trial was cut off once, be it by a crash or a power cut.
        rejected: Sources that failed and are not tried again.
    """

    good: str = ""
    trial: str = ""
    doubted: str = ""
    rejected: tuple[str, ...] = ()


def stage_of(source: Path, place: int = 0) -> Stage:
    """Where a kiosk, or that of its further screens, keeps copies of the collection."""
    name = hashlib.sha256(str(source.absolute()).encode()).hexdigest()[:12]
    name += f"-{place + 1}" if place else ""
    return Stage(paths.state_folder() / "content" / name)


class Stage:
    """A folder of copies; every change is atomic, so that power may fail at any moment."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._record = self._read()

    @property
    def record(self) -> Record:
        """What is known."""
        return self._record

    @property
    def good(self) -> Path | None:
        """The last good copy, if there is one."""
        name = self._record.good
        return self._copy(name) if name and self._copy(name).exists() else None

    def begin(self) -> bool:
        """Call once at the start: true if a copy was still on trial, which failed or was cut off.

        It is rejected when that happens again: the first time power may have failed.
        """
        failed = self._record.trial
        if failed and failed == self._record.doubted:
            self.reject(failed)
        elif failed:
            self._write(replace(self._record, trial="", doubted=failed))
        self._sweep()
        return bool(failed)

    def wanted(self, fingerprint: str) -> bool:
        """Whether a source of that fingerprint is news, and has not failed before."""
        known = {self._record.good, self._record.trial, *self._record.rejected}
        return fingerprint not in known

    def copy(self, source: Path, state: FolderState) -> Path:
        """Copy the source, whose state has been seen before; returns the copy.

        Raises:
            TornCopyError: It is no longer as it was seen.
            NoRoomError: There is too little room for it.
            OSError: It cannot be read, or the copy cannot be written.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self._folder).free < state.total_bytes * _ROOM:
            message = f"{state.total_bytes / 1e6:.0f} MB are too many for the room that is left"
            raise NoRoomError(message)
        part = self._folder / _COPYING
        _remove(part)
        try:
            _copy_files(source, part, state)
            if folder_state(source) != state or folder_state(part).sizes != state.sizes:
                raise TornCopyError
        except (FileNotFoundError, NotADirectoryError):
            raise TornCopyError from None
        target = self._copy(state.fingerprint)
        _remove(target)
        part.replace(target)
        return target

    def try_out(self, fingerprint: str) -> None:
        """A copy is about to be shown for the first time."""
        self._write(replace(self._record, trial=fingerprint))

    def confirm(self) -> None:
        """The copy on trial has been painted: it is the good one from now on."""
        if self._record.trial:
            self._write(replace(self._record, good=self._record.trial, trial="", doubted=""))
            self._sweep()

    def reject(self, fingerprint: str) -> None:
        """A source has failed, and is not tried again until it changes."""
        rejected = (*self._record.rejected, fingerprint)[-_MOST_REJECTED:]
        trial = "" if self._record.trial == fingerprint else self._record.trial
        self._write(replace(self._record, trial=trial, rejected=rejected))

    def forgive(self) -> None:
        """Let what was rejected be tried again, as staff wish."""
        self._write(replace(self._record, doubted="", rejected=()))

    def _copy(self, fingerprint: str) -> Path:
        return self._folder / fingerprint

    def _sweep(self) -> None:
        """Remove copies that nothing refers to."""
        kept = {self._record.good, self._record.trial, _RECORD}
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in kept:
                    _remove(path)

    def _read(self) -> Record:
        try:
            told = json.loads((self._folder / _RECORD).read_text("utf-8"))
            rejected = tuple(str(one) for one in told["rejected"])
            good, trial = str(told["good"]), str(told["trial"])
            return Record(good, trial, str(told.get("doubted", "")), rejected)
        except (OSError, ValueError, KeyError, TypeError):
            return Record()

    def _write(self, record: Record) -> None:
        self._record = record
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._folder / f".{_RECORD}"
        with part.open("w", encoding="utf-8") as out:
            json.dump(asdict(record), out)
            out.flush()
            os.fsync(out.fileno())
        part.replace(self._folder / _RECORD)


def _copy_files(source: Path, target: Path, state: FolderState) -> None:
    for path, _, _ in state.files:
        copy = target / path if path else target
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source / path if path else source, copy, follow_symlinks=False)
        _flush(copy)


def _flush(file: Path) -> None:
    """Bring a file's content to the disk, so that no power cut leaves an empty one."""
    descriptor = os.open(file, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
