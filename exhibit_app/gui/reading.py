"""Reads collections for the viewer: from the compiled form where that still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app import paths
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.kept_front import KeptFront
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

    @property
    def is_large(self) -> bool:
        """Whether reading takes so long that a visitor would notice."""
        try:
            return self._tree.size(_LONGEST) >= LARGE_BYTES
        except OSError:
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
        return self._kept_front().read()

    def first_look(self) -> Front | None:
        """What the lobby needs of a collection that is not compiled; None if there is none."""
        from exhibit_app.content.load import load_front  # noqa: PLC0415

        collection = load_front(self._tree)
        return None if collection is None else front_of(collection, self._words())

    def whole(self) -> tuple[Loaded, Mapping[str, Words]]:
        """The collection, its report and the words; read and compiled unless that was done."""
        return self._kept() or self.anew()

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

        store, front = self._store(), self._kept_front()
        loaded, words = load_collection(self._tree, progress), self._words()
        store.keep(loaded)
        if loaded.collection is not None:
            front.keep(front_of(loaded.collection, words))
        return loaded, words

    def index(self, collection: Collection) -> Path | None:
        """The search index of a large collection; waits for it to be built, if it can be."""
        path = self._store().index
        if not path.is_file() and self.is_large and collection.events:
            if self._process is None:
                self._read_beside()
            if self._process is not None:
                self._process.wait()
        return path if path.is_file() else None

    def build_index(self) -> None:
        """Build the search index of what is compiled, unless that was done; takes long."""
        from exhibit_app.index.documents import documents  # noqa: PLC0415
        from exhibit_app.index.search_index import build  # noqa: PLC0415

        store, kept = self._store(), self._kept()
        if kept is None or kept[0].collection is None or store.index.is_file():
            return
        build(store.index, documents(kept[0].collection))
        store.forget_older_indexes()

    def stop(self) -> None:
        """Let the other process end, whatever it has come to."""
        self._stopped = True
        if self._process is not None:
            self._process.stop()

    def _read_beside(self) -> bool:
        """Whether another process has read and compiled the collection."""
        from exhibit_app.gui.reader_process import ReaderProcess  # noqa: PLC0415

        if self._stopped or not isinstance(self._tree, FolderTree):
            return False
        self._process = ReaderProcess(self._tree.folder, self._cache_folder())
        return self._process.has_read()

    def _kept(self) -> tuple[Loaded, Mapping[str, Words]] | None:
        loaded = self._store().whole()
        if loaded is None or loaded.collection is None:
            return None
        words, front = self._words(), self._kept_front()
        if front.read() is None:
            front.keep(front_of(loaded.collection, words))
        return loaded, words

    def _words(self) -> Mapping[str, Words]:
        # What is kept needs a pickle, which only the halls wait for.
        from exhibit_app.content.kept_words import KeptWords  # noqa: PLC0415

        store = KeptWords(self._compiled_folder(), _words_stamp())
        kept = store.read()
        if kept is not None:
            return kept
        from exhibit_app.content.words_reader import load_words  # noqa: PLC0415

        words = load_words(paths.words_folder())
        store.keep(words)
        return words

    def _kept_front(self) -> KeptFront:
        stamp = f"{self._tree.stamp()}\n{_words_stamp()}"
        return KeptFront(self._compiled_folder(), self._tree.name, stamp)

    def _store(self) -> CompiledStore:
        from exhibit_app.content.compiled import CompiledStore  # noqa: PLC0415

        return CompiledStore(self._compiled_folder(), self._tree.name, self._tree.stamp())

    def _compiled_folder(self) -> Path:
        return self._cache_folder() / "compiled"

    def _cache_folder(self) -> Path:
        return self._cache or paths.cache_folder()


def _words_stamp() -> str:
    return "\n".join(
        f"{file.name} {file.stat().st_mtime_ns}" for file in paths.words_folder().iterdir()
    )
