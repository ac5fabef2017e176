"""Reads collections for the viewer: from the compiled form where that still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app import paths
from exhibit_app.content.compiled import CompiledStore, Front

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.content.loaded import Loaded
    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.words import Words


class Reading:
    """Reads one collection; safe to use in a worker."""

    def __init__(self, tree: SourceTree) -> None:
        self._tree = tree

    def front(self) -> Front | None:
        """What the lobby needs, at once or not at all."""
        return self._store().front()

    def whole(self) -> tuple[Loaded, Mapping[str, Words]]:
        """The collection, its report and the words; read and compiled unless that was done."""
        store = self._store()
        front, loaded = store.front(), store.whole()
        if front is not None and loaded is not None:
            return loaded, front.words
        return self.anew()

    def anew(self) -> tuple[Loaded, Mapping[str, Words]]:
        """As `whole`, but read from the files whatever was compiled."""
        # Only a collection that has changed needs YAML and Markdown.
        from exhibit_app.content.load import load_collection  # noqa: PLC0415
        from exhibit_app.content.words_reader import load_words  # noqa: PLC0415

        store = self._store()
        loaded = load_collection(self._tree)
        words = load_words(paths.words_folder())
        store.keep(loaded, words)
        return loaded, words

    def _store(self) -> CompiledStore:
        words = "\n".join(
            f"{file.name} {file.stat().st_mtime_ns}" for file in paths.words_folder().iterdir()
        )
        stamp = f"{self._tree.stamp()}\n{words}"
        return CompiledStore(paths.cache_folder() / "compiled", self._tree.name, stamp)
