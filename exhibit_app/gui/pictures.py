"""Pictures of works for QML: files of a fitting size, made in workers, kept in the cache."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.content.source_tree import UnsafePathError
from exhibit_app.gui.poster_cuts import Cut, cut_url, keep_cut
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.picture_folder import PictureFolder
from exhibit_app.media.picture_key import file_identity, kept_thumbnail, thumbnail_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.session import Session

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SIDES = (320, 640, 960, 1280, 2560)
"""Longest sides that pictures are made in; what is shown between two takes the larger."""

UNSHOWABLE = (OSError, UnsafePathError, PictureError)
"""What is wrong with a file rather than with the program."""

PICTURES_VERSION = 1
"""Goes up whenever pictures come to look different, so that packed ones are no longer used."""


def fitting_side(wanted: float) -> int:
    """The smallest of SIDES that is not coarser than `wanted` pixels by more than a tenth."""
    return next((side for side in SIDES if side * 1.1 >= wanted), SIDES[-1])


def make_picture(source: Path, folder: Path, side: int, identity: str = "") -> Path:
    """The file of `source` with its longest side in pixels, drawn now if it is not there yet.

    `identity` is what the file is known by; without it, its place, size and time.
    """
    known = identity or file_identity(source)
    kept = kept_thumbnail(source, known, folder, side)
    if kept is not None:
        return kept
    # What is ready needs neither Pillow nor Qt's SVG, which take long to import.
    if source.suffix.lower() != ".svg":
        from exhibit_app.media.thumbnails import make_thumbnail  # noqa: PLC0415

        return make_thumbnail(source, folder, side, known)
    from exhibit_app.gui.svg_raster import rasterize  # noqa: PLC0415

    return rasterize(source, folder / thumbnail_key(source, known, side), side)


def packed_name(file: str, side: int, suffix: str) -> str:
    """What the picture of a collection's file is called among what was made beforehand."""
    return f"pictures-{PICTURES_VERSION}/{side}/{file}{suffix}"


def find_picture(tree: SourceTree, file: str, folder: Path, side: int) -> Path | None:
    """The picture of a file with its longest side in pixels, if it can be had at once."""
    found = _packed(tree.at_hand, file, side)
    if found is not None:
        return found
    try:
        return kept_thumbnail(PurePosixPath(file), tree.identity(file), folder, side)
    except UNSHOWABLE:
        return None


def take_picture(tree: SourceTree, file: str, folder: Path, side: int) -> Path:
    """As `make_picture`, of a file of a collection, which may come with its picture; in a worker.

    Raises:
        UNSHOWABLE: The file cannot be shown.
    """
    packed = _packed(tree.ready, file, side)
    if packed is not None:
        return packed
    return make_picture(tree.local_path(file), folder, side, tree.identity(file))


def _packed(find: Callable[[str], Path | None], file: str, side: int) -> Path | None:
    names = (packed_name(file, side, suffix) for suffix in (".jpg", ".png"))
    return next(filter(None, map(find, names)), None)


@QmlElement
@QmlUncreatable("The program makes it")
class Pictures(QObject):
    """Gives QML the URL of a work's picture, at once when it is ready, else by a signal.

    Signals:
        ready: A picture asked for has become available; carries the work's id.
        failed: A work's picture cannot be shown; carries the work's id.
    """

    ready = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        session: Session,
        tree: SourceTree,
        folder: Path,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tree = tree
        self._folder = PictureFolder(folder)
        self.cuts_folder = folder / "posters"
        """Where posters lie that were cut to where they hang."""
        self._jobs = jobs
        self._made: dict[tuple[str, int], Path] = {}
        self._asked: set[tuple[str, int]] = set()
        self._lacking: set[str] = set()
        self._round = 0
        self._uncut: dict[str, Cut] = {}
        session.collection_changed.connect(self._forget)

    @property
    def tree(self) -> SourceTree:
        """Where works are read from."""
        return self._tree

    def read_from(self, tree: SourceTree) -> None:
        """Take works from another tree from now on."""
        self._tree = tree
        self._forget()

    @Slot(str, float, result=str)
    def url(self, work: str, side: float) -> str:
        """A `file:` URL, or "" until `ready(work)`; `side` is the longest side in pixels."""
        key = (work, fitting_side(side))
        found = self._find(key)
        if found is None and key not in self._asked and self._session.picture_of(work):
            self._make(key, lambda: None, -key[1])
        return QUrl.fromLocalFile(str(found)).toString() if found else ""

    def make_ahead(self, work: str, side: float, then: Callable[[], None]) -> bool:
        """Make a picture nobody waits for and then call; False when there is nothing to make."""
        key = (work, fitting_side(side))
        wanted = key not in self._made and key not in self._asked and work not in self._lacking
        if wanted and self._session.picture_of(work):
            self._make(key, then, -SIDES[-1])
            return True
        return False

    @Slot(str, float, result=str)
    def kept(self, work: str, side: float) -> str:
        """A URL of the largest picture below that size that can be had at once; else ""."""
        file = self._session.picture_of(work)
        smaller = [one for one in reversed(SIDES) if one < fitting_side(side)] if file else []
        found = (find_picture(self._tree, file, self._folder.root, one) for one in smaller)
        path = next(filter(None, found), None)
        return QUrl.fromLocalFile(str(path)).toString() if path else ""

    @Slot(str, int, int, float, result=str)
    def cut(self, work: str, width: int, height: int, hold: float) -> str:
        """A URL of a poster that fills width × height pixels, held there; "" until it is kept."""
        file = self._session.picture_of(work)
        try:
            cut = Cut(self._tree.identity(file), width, height, hold)
        except UNSHOWABLE:
            return ""
        url = cut_url(self.cuts_folder, cut)
        if not url:
            self._uncut[work] = cut
        return url

    def keep_cuts(self) -> None:
        """Cut the posters that were missed, for the next start."""
        tree, folder, cuts = self._tree, self._folder, self.cuts_folder
        for work, cut in self._uncut.items():
            file, side = self._session.picture_of(work), fitting_side(max(cut.width, cut.height))
            self._jobs.run(
                lambda file=file, side=side, cut=cut: keep_cut(
                    folder.keep(lambda root: take_picture(tree, file, root, side)), cuts, cut
                ),
                lambda _: None,
                lambda error, key=(work, side): self._lack(key, error),
                priority=-side,
            )
        self._uncut.clear()

    @Slot(str, result=bool)
    def lacks(self, work: str) -> bool:
        """Whether the picture has been asked for and cannot be shown."""
        return work in self._lacking

    def _find(self, key: tuple[str, int]) -> Path | None:
        """The picture if it can be had at once; it counts as used."""
        path = self._made.get(key)
        if path is None and key not in self._asked and (file := self._session.picture_of(key[0])):
            path = find_picture(self._tree, file, self._folder.root, key[1])
        if path is None or not self._folder.use(path):
            self._made.pop(key, None)
            return None
        self._made[key] = path
        return path

    def _make(self, key: tuple[str, int], then: Callable[[], None], priority: int) -> None:
        tree, folder, file = self._tree, self._folder, self._session.picture_of(key[0])

        number = self._round

        def have(path: Path) -> None:
            if number == self._round:
                self._made[key] = path
                self._asked.discard(key)
                self.ready.emit(key[0])
            then()

        def lack(error: Exception) -> None:
            if number == self._round:
                self._lack(key, error)
            then()

        self._asked.add(key)
        self._jobs.run(
            lambda: folder.keep(lambda root: take_picture(tree, file, root, key[1])),
            have,
            lack,
            priority=priority,
        )

    def _lack(self, key: tuple[str, int], error: Exception) -> None:
        if not isinstance(error, UNSHOWABLE):
            raise error
        self._lacking.add(key[0])
        self.failed.emit(key[0])

    @Slot()
    def _forget(self) -> None:
        self._round += 1
        waiting = {work for work, _ in self._asked}
        self._made.clear()
        self._asked.clear()
        self._lacking.clear()
        # What is on its way will not be taken: whoever waits for it has to ask again.
        for work in waiting:
            self.ready.emit(work)
