"""Builds the program's folder: PyInstaller, and the list of what it is made of.

By itself, as on Windows and macOS: python packaging/build_program.py
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from identity import EXTERNAL_LIBRARIES, NAME, ROOT, VERSION, settle_build_date
from third_parties import components, licences, sbom

WORK = ROOT / "build" / "package"

_UNSTRIPPED = (
    "libpython*.so*",
    "python*/lib-dynload/*.so",
    "*.cpython-*.so",
    "*/*.cpython-*.so",
    "nacl/*.so",
    "PySide6/Qt/lib/libicu[iu]*.so*",
)
"""Not FFmpeg's libraries: Qt's makers have patched them, and stripped they no longer load."""

_SO = re.compile(r"\.so(\.\d+)*$")


def build_program(work: Path) -> Path:
    """The folder with the program, ready to be packed; `work` holds everything that is made."""
    notices = work / "licences"
    shutil.rmtree(notices, ignore_errors=True)
    notices.mkdir(parents=True)
    (notices / "COPYING").write_bytes((ROOT / "LICENSE").read_bytes())
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", str(work), "--workpath", str(work / "pyinstaller")),
            str(ROOT / "packaging" / "exhibit-app.spec"),
        ],
        check=True,
        cwd=work,  # else the checkout would be packed instead of what is installed
        env=os.environ
        | {
            "EXHIBIT_APP_LICENCES": str(notices),
            "EXHIBIT_APP_VERSION": VERSION,
            "PYTHONHASHSEED": "0",
        },
    )
    program = work / NAME
    if sys.platform == "linux":
        _strip(program)
        _check_libraries(program)
    parts = components(program)
    bundled = work / "Exhibit.app" / "Contents" / "Resources" / "licences"
    for told in filter(Path.is_dir, (program / "_internal" / "licences", bundled)):
        (told / "THIRD-PARTY.txt").write_text(licences(parts), "utf-8")
        (told / "sbom.cdx.json").write_text(sbom(parts), "utf-8")
    _test(program)
    return program


def _test(program: Path) -> None:
    """What does not work here is not packed."""
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(
            [str(program / NAME), "--self-test"],
            check=True,
            env=os.environ
            | {
                "HOME": home,
                "LANG": "C.UTF-8",
                "QT_QPA_PLATFORM": "offscreen",
                "XDG_CACHE_HOME": home,
                "XDG_STATE_HOME": home,
            },
        )


def _strip(program: Path) -> None:
    """Take debugging symbols from what has some: ten megabytes."""
    files = [file for pattern in _UNSTRIPPED for file in (program / "_internal").glob(pattern)]
    subprocess.run(["strip", "--strip-unneeded", *map(str, files)], check=True)


def _check_libraries(program: Path) -> None:
    """Every library that is not packed must be one that the packages depend on."""
    files = [path for path in program.rglob("*") if path.is_file() or path.is_symlink()]
    there = {path.name for path in files}
    binaries = [p for p in files if (_SO.search(p.name) or p.name == NAME) and not p.is_symlink()]
    told = subprocess.run(
        ["objdump", "-p", *map(str, binaries)], capture_output=True, text=True, check=True
    ).stdout
    needed = set(re.findall(r"^\s+NEEDED\s+(\S+)", told, re.MULTILINE))
    unknown = needed - there - EXTERNAL_LIBRARIES
    if unknown:
        raise SystemExit(f"these libraries are neither packed nor depended on: {sorted(unknown)}")


if __name__ == "__main__":
    settle_build_date()
    print(build_program(WORK))
