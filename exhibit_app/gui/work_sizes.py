"""How large the pictures of works are, found out beside the visitor from the files' headers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exhibit_app.content.source_tree import UnsafePathError
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.probe import probe

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.pictures import Pictures
    from exhibit_app.gui.session import Session

Size = tuple[int, int]

UNKNOWN: Size = (0, 0)
_AT_ONCE = 48


PACKED_SIZES = "sizes-1.json"
"""What the sizes of all pictures are called among what was made beforehand."""


def probe_sizes(files: Mapping[str, str], tree: SourceTree) -> dict[str, Size]:
    """Width and height of each picture in pixels, UNKNOWN where a file tells none."""
    packed = _packed_sizes(tree)
    return {work: packed.get(file) or _size(file, tree) for work, file in files.items()}


def pack_sizes(tree: SourceTree, files: Iterable[str], target: Path) -> None:
    """Write down the sizes of pictures, which need not be taken out of a bundle then."""
    target.write_text(json.dumps({file: _size(file, tree) for file in files}), "utf-8")


def _size(file: str, tree: SourceTree) -> Size:
    try:
        info = probe(tree.local_path(file))
    except (OSError, UnsafePathError, PictureError):
        return UNKNOWN
    return info.width, info.height


def _packed_sizes(tree: SourceTree) -> dict[str, Size]:
    packed = tree.ready_bytes(PACKED_SIZES)
    if packed is None:
        return {}
    try:
        return {
            file: (int(width), int(height)) for file, (width, height) in json.loads(packed).items()
        }
    except (ValueError, TypeError, AttributeError):
        return {}


class WorkSizes(QObject):
    """Remembers the sizes of works until the collection is another.

    Signals:
        found: The sizes of more works are known.
    """

    found = Signal()

    def __init__(
        self, session: Session, pictures: Pictures, jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pictures = pictures
        self._jobs = jobs
        self._sizes: dict[str, Size] = {}
        self._asked: set[str] = set()
        self._round = 0
        # Whoever hangs a thousand works anew for each answer lets nobody else do anything.
        self._telling = QTimer(self, singleShot=True)
        self._telling.timeout.connect(self.found)
        session.collection_changed.connect(self._forget)

    def of(self, work: str) -> Size | None:
        """Width and height in pixels; UNKNOWN when the file tells none, None before it is read."""
        known = self._session.collection.works.get(work)
        if known is not None and known.width and known.height:
            return known.width, known.height
        return self._sizes.get(work)

    def ask(self, works: Iterable[str]) -> None:
        """Find out the sizes of works that are not known yet."""
        pool = self._session.collection.works
        new = [one for one in works if one not in self._asked and self.of(one) is None]
        self._asked.update(new)
        for start in range(0, len(new), _AT_ONCE):
            files = {one: pool[one].picture for one in new[start : start + _AT_ONCE] if one in pool}
            self._probe(files)

    def _probe(self, files: dict[str, str]) -> None:
        tree, number = self._pictures.tree, self._round

        def have(sizes: dict[str, Size]) -> None:
            if number == self._round:
                self._sizes.update(sizes)
                self._telling.start()

        self._jobs.run(lambda: probe_sizes(files, tree), have, priority=10)

    @Slot()
    def _forget(self) -> None:
        self._round += 1
        self._sizes.clear()
        self._asked.clear()
