"""Reads collections for the viewer: from the compiled form where that still holds."""

from __future__ import annotations

import zlib
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from exhibit_app import paths
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.kept_front import KeptFront
from exhibit_app.content.source_tree import UnsafePathError
from exhibit_app.domain.front import Front, front_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from exhibit_app.content.compiled import CompiledStore
    from exhibit_app.content.loaded import Loaded
    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.words import Words
    from exhibit_app.gui.reader_process import ReaderProcess

LARGE_BYTES = 4_000_000
"""From this size of the events' file on, reading is left to another process."""
_LONGEST = "events.yaml"


class ReadingStoppedError(Exception):
    """Nobody waits for the collection any more."""


class Reading:
    """Reads one collection; safe to use in a worker.

    Args:
        tree: The collection's files.
        cache: Where to keep what is compiled; without it, the user's cache.
    """

    def __init__(self, tree: SourceTree, cache: Path | None = None) -> None:
        self._tree = tree
        self._cache = cache
        self._process: ReaderProcess | None = None
        self._stopped = False
        self._unkept: Callable[[], object] | None = None
        self.is_first = False
        """Whether the front came with the collection, which was not opened here before."""

    @property
    def is_large(self) -> bool:
        """Whether reading takes so long that a visitor would notice."""
        try:
            return self._tree.size(_LONGEST) >= LARGE_BYTES
        except (OSError, UnsafePathError):
            return False

    @property
    def progress(self) -> float | None:
        """How far the other process has come, from 0 to 1; None while there is none."""
        return self._process.progress if self._process is not None else None

    @property
    def is_kept(self) -> bool:
        """Whether the collection is compiled as it is now."""
        return self._kept() is not None

    def front(self) -> Front | None:
        """What the lobby needs, at once or not at all."""
        kept = self._kept_front().read()
        if kept is not None or isinstance(self._tree, FolderTree):
            return kept
        from exhibit_app.content.packed_front import packed_front  # noqa: PLC0415

        front = packed_front(self._tree, words_stamp())
        self.is_first = front is not None
        return front

    def first_look(self) -> Front | None:
        """What the lobby needs of a collection that is not compiled; None if there is none."""
        from exhibit_app.content.load import load_front  # noqa: PLC0415

        collection = load_front(self._tree)
        return None if collection is None else front_of(collection, self._words())

    def whole(self) -> tuple[Loaded, Mapping[str, Words]]:
        """The collection, its report and the words; read and compiled unless that was done."""
        return self._kept() or (None if self.is_large else self.unpacked()) or self.anew()

    def unpacked(self) -> tuple[Loaded, Mapping[str, Words]] | None:
        """As it came with the collection; None where it has to be read. See `keep_unpacked`."""
        if isinstance(self._tree, FolderTree):
            return None
        from exhibit_app.content.packed_whole import packed_whole  # noqa: PLC0415

        loaded = packed_whole(self._tree)
        if loaded is None:
            return None
        self._unkept = partial(self._keeper(), loaded)
        return loaded, self._words()

    def keep_unpacked(self) -> None:
        """Keep what `unpacked` has given for the next time; for when nobody waits."""
        keep, self._unkept = self._unkept, None
        if keep is not None:
            keep()

    def anew(self) -> tuple[Loaded, Mapping[str, Words]]:
        """As `whole`, but read from the files whatever was compiled.

        Raises:
            ReadingStoppedError: `stop` was called.
        """
        if self.is_large and self._read_beside() and (kept := self._kept()) is not None:
            return kept
        if self._stopped:
            raise ReadingStoppedError
        return self.here()

    def here(
        self, progress: Callable[[float], None] = lambda _share: None
    ) -> tuple[Loaded, Mapping[str, Words]]:
        """As `anew`, in this process."""
        # Only a collection that has changed needs YAML and Markdown.
        from exhibit_app.content.load import load_collection  # noqa: PLC0415

        keep = self._keeper()
        return keep(load_collection(self._tree, progress))

    def forget(self) -> None:
        """Read the files the next time, whatever was compiled."""
        self._store().forget()

    def index(self, collection: Collection) -> Path | None:
        """The search index of a large collection; waits for it to be built, if it can be."""
        path = self._store().index
        if not path.is_file() and self.is_large and collection.events:
            if self._process is None:
                self._read_beside()
            if self._process is not None:
                self._process.wait()
        return path if path.is_file() else None

    def build_index(self) -> bool:
        """Build the search index of what is compiled, unless that was done; takes long.

        Whether there is one now: where nothing can be kept, there is not.
        """
        from exhibit_app.index.documents import documents  # noqa: PLC0415
        from exhibit_app.index.search_index import PACKED_INDEX, build  # noqa: PLC0415

        if self._tree.ready(PACKED_INDEX) is not None:
            return True
        store, kept = self._store(), self._kept()
        if kept is not None and kept[0].collection is not None and not store.index.is_file():
            with suppress(OSError):
                build(store.index, documents(kept[0].collection))
            store.forget_older_indexes()
        return store.index.is_file()

    def stop(self) -> None:
        """Let the other process end, whatever it has come to."""
        self._stopped = True
        if self._process is not None:
            self._process.stop()

    def _read_beside(self) -> bool:
        """Whether another process has read and compiled the collection."""
        from exhibit_app.gui.reader_process import ReaderProcess  # noqa: PLC0415

        if self._stopped:
            return False
        self._process = ReaderProcess(self._tree.place, self._cache_folder())
        return self._process.has_read()

    def _kept(self) -> tuple[Loaded, Mapping[str, Words]] | None:
        loaded = self._store().whole()
        if loaded is None or loaded.collection is None:
            return None
        words, front = self._words(), self._kept_front()
        if front.read() is None:
            front.keep(front_of(loaded.collection, words))
        return loaded, words

    def _keeper(self) -> Callable[[Loaded], tuple[Loaded, Mapping[str, Words]]]:
        """What keeps the collection in its state of now, which reading may well outlast."""
        store, front = self._store(), self._kept_front()

        def keep(loaded: Loaded) -> tuple[Loaded, Mapping[str, Words]]:
            words = self._words()
            store.keep(loaded)
            if loaded.collection is not None:
                front.keep(front_of(loaded.collection, words))
            return loaded, words

        return keep

    def _words(self) -> Mapping[str, Words]:
        # What is kept needs a pickle, which only the halls wait for.
        from exhibit_app.content.kept_words import KeptWords  # noqa: PLC0415

        store = KeptWords(self._compiled_folder(), words_stamp())
        kept = store.read()
        if kept is not None:
            return kept
        words = self._packed_words()
        if words is None:
            words = _read_words()
            store.keep(words)
        return words

    def _packed_words(self) -> Mapping[str, Words] | None:
        if isinstance(self._tree, FolderTree):
            return None
        from exhibit_app.content.packed_words import packed_words  # noqa: PLC0415

        return packed_words(self._tree, words_stamp())

    def _kept_front(self) -> KeptFront:
        stamp = f"{self._tree.stamp()}\n{words_stamp()}"
        return KeptFront(self._compiled_folder(), self._tree.name, stamp)

    def _store(self) -> CompiledStore:
        from exhibit_app.content.compiled import CompiledStore  # noqa: PLC0415

        return CompiledStore(self._compiled_folder(), self._tree.name, self._tree.stamp())

    def _compiled_folder(self) -> Path:
        return self._cache_folder() / "compiled"

    def _cache_folder(self) -> Path:
        return self._cache or paths.cache_folder()


def _read_words() -> Mapping[str, Words]:
    from exhibit_app.content.words_reader import load_words  # noqa: PLC0415

    return load_words(paths.words_folder())


def words_stamp() -> str:
    """A text that is another one whenever the interface's words are, wherever they lie."""
    files = sorted(paths.words_folder().iterdir())
    return "\n".join(f"{file.name} {zlib.crc32(file.read_bytes()):08x}" for file in files)
