"""Lints and formats QML against the types that Python registers; writes nothing to the tree."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "exhibit_app" / "qml"
GUI = ROOT / "exhibit_app" / "gui"
TOOLS = Path(sys.executable).parent
MODULE = "ExhibitApp.Backend"


def main() -> int:
    """Lint, or format in place with --format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--format", action="store_true", help="rewrite the files")
    arguments = parser.parse_args()
    files = sorted(QML.rglob("*.qml"))
    if arguments.format:
        return _run("pyside6-qmlformat", "-i", *map(str, files)).returncode
    unformatted = [file for file in files if not _is_formatted(file)]
    for file in unformatted:
        print(f"{file.relative_to(ROOT)}: not in qmlformat's form; run: make format")
    with tempfile.TemporaryDirectory() as folder:
        _describe_backend(Path(folder))
        lint = _run(
            "pyside6-qmllint",
            "-W",
            "0",
            # The description of Python types does not say that a property is constant.
            "--stale-property-read",
            "disable",
            "-I",
            folder,
            "-I",
            str(QML),
            *map(str, files),
        )
    return 1 if unformatted else lint.returncode


def _run(tool: str, *arguments: str, capture: bool = False) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(TOOLS / tool), *arguments], check=False, text=True, capture_output=capture
    )


def _is_formatted(file: Path) -> bool:
    return _run("pyside6-qmlformat", str(file), capture=True).stdout == file.read_text("utf-8")


def _describe_backend(folder: Path) -> None:
    """Write the qmldir and type descriptions of the Python types into an import path."""
    module = folder.joinpath(*MODULE.split("."))
    module.mkdir(parents=True)
    registrar = shutil.which(
        "qmltyperegistrar", path=str(Path(PySide6.__file__).parent / "Qt" / "libexec")
    )
    lines = [f"module {MODULE}", "depends QtQuick"]
    for source in sorted(GUI.rglob("*.py")):
        if "@QmlElement" not in source.read_text("utf-8"):
            continue
        dump = module / f"{source.stem}.json"
        types = module / f"{source.stem}.qmltypes"
        _must(_run("pyside6-metaobjectdump", "-o", str(dump), str(source), capture=True))
        _must(
            subprocess.run(
                [
                    str(registrar),
                    f"--generate-qmltypes={types}",
                    "-o",
                    str(module / f"{source.stem}.cpp"),
                    str(dump),
                    f"--import-name={MODULE}",
                    "--major-version=1",
                ],
                check=False,
                text=True,
                capture_output=True,
            )
        )
        lines.append(f"typeinfo {types.name}")
    (module / "qmldir").write_text("\n".join(lines) + "\n", "utf-8")


def _must(result: subprocess.CompletedProcess[str]) -> None:
    if result.returncode:
        sys.exit(result.stdout + result.stderr)


if __name__ == "__main__":
    sys.exit(main())
