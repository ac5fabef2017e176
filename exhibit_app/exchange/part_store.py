"""Parts of bundles as files, for programs that open files by themselves: in the user's cache."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exhibit_app.exchange.bundle_file import BundleFile
    from exhibit_app.exchange.manifest import Part

KEPT_BUNDLES = 4


class PartStore:
    """Writes a bundle's parts out one by one as they are needed, checked, under their hashes.

    Each bundle has a folder; those of the bundles that were opened longest ago go.
    """

    def __init__(self, root: Path, bundle: BundleFile) -> None:
        """Nothing is written until a part is asked for."""
        self._bundle = bundle
        self._root = root
        self._folder = root / bundle.digest[:32]

    def find(self, part: Part) -> Path | None:
        """The part's file, if it has been written."""
        target = self._place(part)
        with suppress(OSError):
            if target.stat().st_size == part.size:
                return target
        return None

    def path(self, part: Part) -> Path:
        """The part's file, written now if it is not there yet; raises OSError."""
        found = self.find(part)
        if found is not None:
            return found
        if not self._folder.exists():
            self._make_room()
        target = self._place(part)
        self._write(part, target)
        return target

    def _place(self, part: Part) -> Path:
        suffix = PurePosixPath(part.entry).suffix.lower()
        return self._folder / part.sha256[:2] / f"{part.sha256}{suffix}"

    def _write(self, part: Part, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}.{os.getpid()}-{threading.get_ident()}.part")
        try:
            with unfinished.open("wb") as file:
                for chunk in self._bundle.chunks(part):
                    file.write(chunk)
            unfinished.replace(target)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise

    def _make_room(self) -> None:
        """Remove the folders that were begun before the newest few."""
        with suppress(OSError):
            folders = sorted(self._root.iterdir(), key=lambda one: one.stat().st_mtime)
            for folder in folders[: -(KEPT_BUNDLES - 1)]:
                shutil.rmtree(folder, ignore_errors=True)
