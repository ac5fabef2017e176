"""Which parts of Qt and Python go into the installed program: those named here, and what they need.

What is shared with every desktop (packaging/identity.py: EXTERNAL_LIBRARIES) stays outside.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

Entry = tuple[str, str, str]
"""Where a file goes, where it comes from, and what PyInstaller calls its kind."""

QML_MODULES = {
    "QtQml",
    "QtQml/Base",
    "QtQml/Models",
    "QtQml/WorkerScript",
    "QtQuick",
    "QtQuick/Shapes",
    "QtQuick/Templates",
    "QtQuick/Window",
    "QtMultimedia",
}

PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qminimal", "qwindows", "qcocoa"},
    "imageformats": {"qjpeg", "qwebp", "qsvg", "qgif"},
    "iconengines": {"qsvgicon"},
    "multimedia": {"ffmpegmediaplugin", "windowsmediaplugin", "darwinmediaplugin"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "wayland-shell-integration": {"xdg-shell", "fullscreen-shell-v1"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-decoration-client": {"bradient"},
}
"""By folder; names without `lib` and suffix. No GTK theme: it would bring all of GTK."""

UNUSED_PYTHON = [
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PySide6.QtConcurrent",
    "PySide6.QtMultimediaWidgets",
    "PySide6.QtPrintSupport",
    "PySide6.QtTest",
    "PySide6.QtWidgets",
    "_ssl",
    "lib2to3",
    "numpy",
    "pip",
    "pydoc",
    "setuptools",
    "ssl",
    "test",
    "tkinter",
    "unittest",
]

_QT = re.compile(r"PySide6/(?:Qt/)?(qml|plugins|translations|metatypes)/(.+)")
_LIBRARY = re.compile(r"(\.so(\.\d+)*|\.dylib|\.dll)$|\.framework/")
_LINKED = re.compile(r"\.(pyd|so)$")
_LOADED_BY_NAME = re.compile(r"/(qml|plugins|lib-dynload)/|\.abi3\.|\.cpython-|\.pyd$")


def is_wanted(target: str) -> bool:
    """Whether a file is none of Qt's optional parts, or one of those named above."""
    found = _QT.match(_slashed(target))
    if found is None:
        return True
    kind, inside = found.groups()
    path = PurePosixPath(inside)
    if kind == "qml":
        return str(path.parent) in QML_MODULES and not inside.endswith((".qmltypes", ".json"))
    if kind == "plugins":
        name = path.name.split(".")[0].removeprefix("lib")
        return name in PLUGINS.get(str(path.parent), ())
    return False


def closure(
    entries: Iterable[Entry],
    needs: Callable[[str], Iterable[str]],
    external: Container[str] = (),
) -> list[Entry]:
    """The entries without those shared libraries that nothing in them needs.

    Args:
        entries: Everything that is to be packed.
        needs: The names of the libraries that a file is linked to.
        external: Names of libraries that the system has.
    """
    everything = list(entries)
    files = [entry for entry in everything if entry[2] != "SYMLINK"]
    libraries = {_name(target): source for target, source, _ in files if _is_spare(target)}
    waiting = [source for target, source, kind in files if _is_root(target, kind)]
    needed: set[str] = set()
    while waiting:
        named = {_name(name) for name in needs(waiting.pop()) if name not in external}
        found = {name for name in named if name in libraries} - needed
        needed |= found
        waiting += [libraries[name] for name in found]
    kept = {target for target, _, _ in files if _name(target) in needed or not _is_spare(target)}
    return [
        entry
        for entry in everything
        if entry[0] in kept or (entry[2] == "SYMLINK" and _name(entry[1]) in needed)
    ]


def _name(file: str) -> str:
    """By which a library is asked for; on Windows nobody minds capitals."""
    name = PurePosixPath(_slashed(file)).name
    return name.casefold() if name.lower().endswith(".dll") else name


def _slashed(target: str) -> str:
    return target.replace("\\", "/")


def _is_spare(target: str) -> bool:
    """Whether it is a library that is there only for others to be linked to."""
    return bool(_LIBRARY.search(target)) and not _is_loaded_by_name(target)


def _is_root(target: str, kind: str) -> bool:
    """Whether it is linked to others: of the files of a QML module, only its plug-in is."""
    is_linked = bool(_LIBRARY.search(target) or _LINKED.search(target))
    return kind in {"BINARY", "EXTENSION", "DATA"} and is_linked and _is_loaded_by_name(target)


def _is_loaded_by_name(target: str) -> bool:
    return bool(_LOADED_BY_NAME.search(f"/{_slashed(target)}"))
