"""Finds out whether everything that the program is made of is there and works, piece by piece."""

from __future__ import annotations

import importlib
import platform
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QImageReader, QRawFont
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QSGRendererInterface

from exhibit_app import __version__, paths
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.load import load_collection
from exhibit_app.domain.theme import Palette, Theme
from exhibit_app.domain.tile_grid import Tile
from exhibit_app.exchange.bundle_file import BundleFile
from exhibit_app.exchange.bundle_writer import write_bundle
from exhibit_app.exchange.signature import Signature, Signer, can_verify, make_keys
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.desktop import make_application
from exhibit_app.gui.fonts import load_fonts
from exhibit_app.gui.pictures import make_picture
from exhibit_app.gui.snapshot import wait_until_calm
from exhibit_app.index.documents import Document
from exhibit_app.index.search_index import SearchIndex
from exhibit_app.media.basemap_source import Basemaps
from exhibit_app.media.picture_file import known_formats
from exhibit_app.media.qr_code import code_picture
from exhibit_app.media.thumbnails import make_thumbnail
from exhibit_app.media.tile_cache import TileCache
from exhibit_app.media.trial_pictures import unreadable_formats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from exhibit_app.domain.collection import Collection

LETTERS = "ẶẵỄễỔỗỰựỲỹĐđ ЁёЙйЩщЪъЫыЭэЮюЯя — « » … № ₫"
"""Those that a typeface lacks first."""

NEEDED_BY_QT = {"jpeg", "png", "svg", "webp", "gif"}
NEEDED_BY_PILLOW = {"JPEG", "PNG", "TIFF", "WEBP", "AVIF", "JPEG2000", "GIF"}
NEEDED_TO_PLAY = {"MPEG4", "Matroska", "Ogg", "Wave"}
"""Qt knows more than it lists: WebM is played as Matroska is."""
FEWEST_COLOURS = 200
"""A lobby with its posters has thousands; a window that stays blank has a few."""


class FaultError(Exception):
    """Something does not work; the message says what."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried; `told` is what was found, or what is wrong."""

    name: str
    is_sound: bool
    told: str


def findings() -> Iterator[Finding]:
    """Try everything, one after the other; what fails does not keep the rest from being tried."""
    application = QGuiApplication.instance() or make_application()
    with tempfile.TemporaryDirectory(prefix="exhibit-self-test-") as scratch:
        for name, check in _CHECKS:
            folder = Path(scratch, name.replace(" ", "-"))
            folder.mkdir()
            yield _tried(name, check, folder)
    del application


def _tried(name: str, check: Callable[[Path], str], folder: Path) -> Finding:
    try:
        return Finding(name, is_sound=True, told=check(folder))
    except Exception as error:
        return Finding(name, is_sound=False, told=f"{type(error).__name__}: {error}")


def _program(_: Path) -> str:
    system = f"{platform.system()} {platform.machine()}"
    python = platform.python_version()
    return f"{__version__}, Python {python}, Qt {qVersion()}, {system}"


def _typefaces(_: Path) -> str:
    folder = paths.assets() / "fonts"
    load_fonts(folder)
    theme = Theme()
    for family in (theme.display, theme.reading, theme.interface):
        if family not in QFontDatabase.families():
            message = f"'{family}' is not there"
            raise FaultError(message)
    files = sorted(folder.glob("*.ttf"))
    for file in files:
        font = QRawFont(str(file), 16)
        lacking = [letter for letter in LETTERS if not font.supportsCharacter(ord(letter))]
        if lacking:
            message = f"{file.name} lacks {' '.join(lacking)}"
            raise FaultError(message)
    return f"{len(files)} files with every Vietnamese and Russian letter"


def _qml(_: Path) -> str:
    """Compile every QML file, which finds all modules that it imports."""
    # Importing them registers their types with QML.
    for module in ("screens", "view_models.kiosk_view_model"):
        importlib.import_module(f"exhibit_app.gui.{module}")
    engine = QQmlEngine()
    engine.addImportPath(str(paths.qml_folder()))
    files = sorted(paths.qml_folder().rglob("*.qml"))
    for file in files:
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(file)))
        if component.isError():
            raise FaultError(component.errorString().strip().splitlines()[0])
    if not files:
        message = f"there are none in {paths.qml_folder()}"
        raise FaultError(message)
    return f"{len(files)} files compile with all the modules that they import"


def _picture_formats(folder: Path) -> str:
    by_qt = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    lacking = (NEEDED_BY_QT - by_qt) | (NEEDED_BY_PILLOW - set(known_formats()))
    if lacking:
        message = f"these cannot be read: {', '.join(sorted(lacking))}"
        raise FaultError(message)
    for name, why in unreadable_formats(folder).items():
        message = f"{name} cannot be read: {why}"
        raise FaultError(message)
    return f"{', '.join(known_formats())} are read, and SVG"


def _pictures(folder: Path) -> str:
    """Draw an SVG and make a small copy of what was drawn."""
    work = next(work for work in _shipped().works.values() if work.file.endswith(".svg"))
    drawn = make_picture(paths.shipped_collection() / work.file, folder, 320)
    small = make_thumbnail(drawn, folder, 64)
    return f"{work.file} drawn, {small.stat().st_size} bytes as a small copy"


def _codecs(_: Path) -> str:
    """Whether films and recordings could be played; that takes more than the bindings."""
    from PySide6.QtMultimedia import QMediaFormat, QMediaPlayer  # noqa: PLC0415

    from exhibit_app.gui.trial_films import muted  # noqa: PLC0415

    with muted():
        is_available = QMediaPlayer().isAvailable()
    if not is_available:
        message = "nothing can be played: Qt Multimedia has no back end here"
        raise FaultError(message)
    read = QMediaFormat().supportedFileFormats(QMediaFormat.ConversionMode.Decode)
    names = {one.name for one in read}
    lacking = NEEDED_TO_PLAY - names
    if lacking:
        message = f"these cannot be played: {', '.join(sorted(lacking))}"
        raise FaultError(message)
    return ", ".join(sorted(names))


def _films(_: Path) -> str:
    """Decode pictures of a film of each kind that museums are asked to make."""
    from exhibit_app.gui.trial_films import muted, played  # noqa: PLC0415

    films = sorted((paths.assets() / "self-test").glob("film.*"))
    with muted():
        seen = {film.suffix.removeprefix("."): played(film) for film in films}
    blank = [kind for kind in ("mp4", "webm") if not seen.get(kind)]
    if blank:
        message = f"no picture of a film is seen: {', '.join(blank)}"
        raise FaultError(message)
    return "H.264 in MP4 and VP9 in WebM are decoded"


def _codes(_: Path) -> str:
    """Draw an address as phones read it."""
    drawn = QImage.fromData(code_picture("https://example.org/") or b"")
    if drawn.isNull():
        message = "addresses cannot be drawn as codes"
        raise FaultError(message)
    return f"an address drawn in {drawn.width()} modules a side"


def _search(_: Path) -> str:
    document = Document("locality", "valley", "vi", "Điện Biên Phủ", "Thung lũng Mường Thanh")
    with closing(SearchIndex.in_memory([document])) as index:
        if [hit.id for hit in index.search("dien bien", "vi")] != ["valley"]:
            message = "words are not found without their accents"
            raise FaultError(message)
    return "SQLite FTS5 finds Điện Biên by dien bien"


def _basemap(folder: Path) -> str:
    with (
        TileCache(folder, 10_000_000) as cache,
        closing(Basemaps(paths.assets() / "basemap", cache)) as basemaps,
    ):
        tile = basemaps.source(Palette(), 256).make(Tile(3, 6, 3))
        return f"a tile of {tile.stat().st_size} bytes drawn"


def _collection(_: Path) -> str:
    loaded = load_collection(FolderTree(paths.shipped_collection()))
    errors = loaded.report.count("error")
    if loaded.collection is None or errors:
        message = f"the shipped collection has {errors} errors"
        raise FaultError(message)
    there = loaded.collection
    counts = (len(there.exhibitions), len(there.articles), len(there.works), len(there.events))
    return "{} exhibitions, {} articles, {} works, {} events".format(*counts)


def _bundles(folder: Path) -> str:
    file = paths.shipped_collection() / "collection.yaml"
    target = folder / "one.exhibit"
    if not can_verify():
        write_bundle(target, {"collection/collection.yaml": file})
        with BundleFile(target) as bundle:
            bundle.check_parts()
        return "packed and opened; signatures cannot be checked (the extra 'sign' is missing)"
    private, public = make_keys()
    (folder / "a.key").write_bytes(private)
    write_bundle(target, {"collection/collection.yaml": file}, Signer(folder / "a.key"))
    with BundleFile(target) as bundle:
        bundle.check_parts()
        if bundle.signed_by != public or Signature(public, bytes(64)).holds_for(b""):
            message = "signatures are not checked"
            raise FaultError(message)
    return "packed, signed, opened and its signature checked"


def _folders(_: Path) -> str:
    for folder in (paths.cache_folder(), paths.state_folder()):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    return f"{paths.cache_folder()} and {paths.state_folder()} can be written"


def _frame(_: Path) -> str:
    viewer = Viewer(FolderTree(paths.shipped_collection()))
    viewer.complete()
    try:
        window = viewer.engine.window
        window.setWidth(1280)
        window.setHeight(720)
        window.show()
        wait_until_calm(viewer)
        image = window.grabWindow()
        size = (image.width(), image.height())
        spots = ((x, y) for x in range(0, size[0], 7) for y in range(0, size[1], 7))
        colours = len({image.pixel(x, y) for x, y in spots})
        api = QSGRendererInterface.GraphicsApi(window.rendererInterface().graphicsApi())
    finally:
        viewer.close()
    if colours < FEWEST_COLOURS:
        message = f"the window stays blank ({colours} colours)"
        raise FaultError(message)
    where = f"{QGuiApplication.platformName()}, {api.name}"
    return f"the lobby in {size[0]}×{size[1]}, {colours} colours ({where})"


def _shipped() -> Collection:
    collection = load_collection(FolderTree(paths.shipped_collection())).collection
    if collection is None:
        message = "the shipped collection is missing"
        raise FaultError(message)
    return collection


_CHECKS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    ("program", _program),
    ("typefaces", _typefaces),
    ("QML", _qml),
    ("picture formats", _picture_formats),
    ("pictures", _pictures),
    ("codecs", _codecs),
    ("films", _films),
    ("codes", _codes),
    ("search", _search),
    ("basemap", _basemap),
    ("collection", _collection),
    ("bundles", _bundles),
    ("folders", _folders),
    ("painted frame", _frame),
)
