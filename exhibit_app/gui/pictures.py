"""Pictures of works for QML: files of a fitting size, made in workers, kept in the cache."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.content.source_tree import UnsafePathError
from exhibit_app.gui.poster_cuts import Cut, cut_url, keep_cut, poster_url, read_cut
from exhibit_app.media.picture_error import PictureError
from exhibit_app.media.picture_folder import PictureFolder
from exhibit_app.media.picture_key import file_identity, kept_thumbnail, thumbnail_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.session import Session

Made = TypeVar("Made")

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SIDES = (320, 640, 960, 1280, 2560)
"""Longest sides that pictures are made in; what is shown between two takes the larger."""

POSTER_SIDE = 960
"""The side that fits posters in the usual windows, while nobody knows yet how large theirs is."""

MOST_POSTERS = 4
"""So many are decoded ahead; a lobby with more of them shows the rest a moment later."""

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
    return next(filter(None, map(find, _packed_names(file, side))), None)


def _packed_names(file: str, side: int) -> tuple[str, str]:
    return packed_name(file, side, ".jpg"), packed_name(file, side, ".png")


def _decoded(image: QImage, content: bytes) -> QImage:
    # Unlike QImage.fromData, this lets Python go on meanwhile.
    image.loadFromData(content)
    return image


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
        self._cuts_folder = folder / "posters"
        self._jobs = jobs
        self._made: dict[tuple[str, int], Path] = {}
        self._asked: set[tuple[str, int]] = set()
        self._lacking: set[str] = set()
        self._round = 0
        self._uncut: dict[Cut, str] = {}
        self._decoded: dict[str, QImage] = {}
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
        """A URL of a poster that fills width × height pixels, held there; "" when it must be made.

        One that has been decoded ahead may be larger, with all that juts out.
        """
        file = self._session.picture_of(work)
        try:
            cut = Cut(self._tree.identity(file), width, height, hold)
        except UNSHOWABLE:
            return ""
        url = cut_url(self._cuts_folder, cut)
        if not url:
            self._uncut[cut] = work
            if cut.identity in self._decoded and fitting_side(max(width, height)) <= POSTER_SIDE:
                return poster_url(cut.identity)
        return url

    def poster(self, name: str) -> QImage:
        """The poster of a URL that `cut` gave; a null picture when it has gone."""
        decoded = self._decoded.get(name)
        return read_cut(self._cuts_folder, name) if decoded is None else decoded

    def decode_ahead(self, works: Iterable[str]) -> None:
        """Decode the posters that came with a collection while nobody has asked for them yet."""
        # PySide makes a class when it is first named, which two workers must not do at once.
        from PySide6.QtGui import QImage  # noqa: PLC0415 - most openings find posters cut

        for work in islice(filter(None, works), MOST_POSTERS):
            file = self._session.picture_of(work)
            # Read here, so that the worker needs no Python while the window is being made.
            packed = map(self._tree.ready_bytes, _packed_names(file, POSTER_SIDE))
            content = next(filter(None, packed), None)
            with suppress(*UNSHOWABLE):
                have = partial(self._have_decoded, self._tree.identity(file))
                if content is not None:
                    self._run((work, POSTER_SIDE), partial(_decoded, QImage(), content), have)

    def keep_cuts(self) -> None:
        """Cut the posters that were missed, for the next start."""
        # As in `decode_ahead`: workers are about to name it.
        from PySide6.QtGui import QImage  # noqa: F401, PLC0415

        tree, folder, cuts = self._tree, self._folder, self._cuts_folder
        for cut, work in self._uncut.items():
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
        self._decoded.clear()

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
        self._run(
            key,
            lambda: folder.keep(lambda root: take_picture(tree, file, root, key[1])),
            lambda path: self._made.update({key: path}),
            then,
            priority,
        )

    def _run(
        self,
        key: tuple[str, int],
        make: Callable[[], Made],
        have: Callable[[Made], None],
        then: Callable[[], None] = lambda: None,
        priority: int = 0,
    ) -> None:
        number = self._round

        def done(made: Made) -> None:
            if number == self._round:
                have(made)
                self._asked.discard(key)
                self.ready.emit(key[0])
            then()

        def lack(error: Exception) -> None:
            if number == self._round:
                self._lack(key, error)
            then()

        self._asked.add(key)
        self._jobs.run(make, done, lack, priority=priority)

    def _have_decoded(self, identity: str, image: QImage) -> None:
        if not image.isNull():
            self._decoded[identity] = image

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
