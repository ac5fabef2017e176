from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("PySide6/Qt/qml/QtQuick/qmldir", True),
        ("PySide6/Qt/qml/QtQuick/Shapes/libqmlshapesplugin.so", True),
        ("PySide6/Qt/qml/QtQuick/plugins.qmltypes", False),
        ("PySide6/Qt/qml/QtQuick/Controls/Material/Button.qml", False),
        ("PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("exhibit_app/data/seeds/collection.yaml", True),
    ],
)
def test_only_what_is_named_of_qt_is_packed(target, wanted):
    from parts import is_wanted

    assert is_wanted(target) == wanted


def test_every_qml_module_that_is_imported_is_packed():
    from parts import QML_MODULES

    imported = set()
    for file in (ROOT / "exhibit_app" / "qml").rglob("*.qml"):
        imported |= set(re.findall(r"^import (Qt[\w.]+)", file.read_text("utf-8"), re.MULTILINE))
    assert {one.replace(".", "/") for one in imported} <= QML_MODULES


def test_libraries_that_nothing_needs_are_left_out():
    from parts import closure

    needs = {
        "/src/libqxcb.so": ["libQt6Gui.so.6", "libc.so.6"],
        "/src/libQt6Gui.so.6": ["libicu.so.73"],
        "/src/_json.so": [],
    }
    entries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/src/libqxcb.so", "BINARY"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/src/libQt6Gui.so.6", "BINARY"),
        ("PySide6/Qt/lib/libQt6Charts.so.6", "/src/libQt6Charts.so.6", "BINARY"),
        ("libicu.so.73", "/src/libicu.so.73", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6Charts.so.6", "PySide6/Qt/lib/libQt6Charts.so.6", "SYMLINK"),
        (
            "python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so",
            "/src/_json.so",
            "EXTENSION",
        ),
        ("exhibit_app/qml/ExhibitApp/qmldir", "/src/qmldir", "DATA"),
    ]
    kept_outside = {
        one[0] for one in closure(entries, lambda f: needs.get(f, []), {"libicu.so.73"})
    }
    assert "libicu.so.73" not in kept_outside
    kept = {target for target, _, _ in closure(entries, lambda file: needs.get(file, []))}
    assert kept == {target for target, _, _ in entries if "Charts" not in target}


def test_on_windows_plugins_are_kept_and_capitals_do_not_count():
    from parts import closure

    needs = {
        "qwindows": ["QT6GUI.dll", "KERNEL32.dll"],
        "gui": ["msvcp140.dll"],
        "QtCore": [],
    }
    entries = [
        ("PySide6\\plugins\\platforms\\qwindows.dll", "qwindows", "BINARY"),
        ("PySide6\\qml\\QtQuick\\qmldir", "qmldir", "DATA"),
        ("PySide6\\Qt6Gui.dll", "gui", "BINARY"),
        ("PySide6\\MSVCP140.dll", "cpp", "BINARY"),
        ("PySide6\\Qt6Charts.dll", "charts", "BINARY"),
        ("PySide6\\QtCore.pyd", "QtCore", "EXTENSION"),
    ]

    def linked(file):
        if file == "qmldir":
            raise ValueError("no library")
        return needs.get(file, [])

    kept = {source for _, source, _ in closure(entries, linked)}
    assert kept == {"qwindows", "qmldir", "gui", "cpp", "QtCore"}
