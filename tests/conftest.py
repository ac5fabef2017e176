"""Fixtures that all rooms share; nothing here needs a display."""

from __future__ import annotations

import gc
import os
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

import pytest
from hypothesis import settings

# Whether an example is right does not depend on how busy the machine is.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


@pytest.fixture(scope="session")
def shipped():
    """The shipped collection, with its report."""
    from exhibit_app.content.folder_tree import FolderTree
    from exhibit_app.content.load import load_collection

    return load_collection(FolderTree(SEEDS))


@pytest.fixture(scope="session")
def all_words():
    """The interface's words by language."""
    from exhibit_app import paths
    from exhibit_app.content.words_reader import load_words

    return load_words(paths.words_folder())


@pytest.fixture(autouse=True)
def _nothing_stays(request):
    """What a viewer keeps from the search for garbage is not kept beyond its test.

    Python's wrappers of what QML has let go would pass for what the next test finds in its place.
    """
    yield
    gc.unfreeze()
    if "qapp" in request.fixturenames:
        gc.collect()


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory, monkeypatch):
    """Caches and logs of a test go where no other run sees them."""
    from exhibit_app import paths

    folder = tmp_path_factory.getbasetemp() / "user"
    monkeypatch.setattr(paths, "cache_folder", lambda: folder / "cache")
    monkeypatch.setattr(paths, "state_folder", lambda: folder / "state")
