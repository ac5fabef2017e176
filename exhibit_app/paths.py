"""Where the program's own files and the user's caches lie: checkout, wheel or installer."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

APP_NAME = "exhibit-app"


@cache
def data_folder() -> Path:
    """The folder that holds `assets` and `seeds`: beside the package in a checkout, else in it."""
    package = Path(__file__).resolve().parent
    packed = package / "data"
    return packed if packed.is_dir() else package.parent


def assets() -> Path:
    """Fonts, basemap and icons."""
    return data_folder() / "assets"


def shipped_collection() -> Path:
    """The collection that the program opens when none is named."""
    return data_folder() / "seeds"


def licences_folder() -> Path:
    """What installers write down of licences and parts; not there in a checkout."""
    return Path(__file__).resolve().parent.parent / "licences"


def words_folder() -> Path:
    """The interface's words, one YAML file a language."""
    return Path(__file__).resolve().parent / "words"


def qml_folder() -> Path:
    """The root of the QML modules."""
    return Path(__file__).resolve().parent / "qml"


def cache_folder() -> Path:
    """The user's cache for thumbnails, tiles and compiled collections; may not exist yet."""
    if sys.platform == "linux":
        # What platformdirs does there, without the time that importing it takes from every start.
        named = os.environ.get("XDG_CACHE_HOME", "").strip()
        return Path(named or "~/.cache").expanduser() / APP_NAME
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))


def state_folder() -> Path:
    """Logs, statistics and what must survive a restart; may not exist yet."""
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_state_dir(APP_NAME, appauthor=False))
