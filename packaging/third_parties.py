"""Says what the installed program is made of (CycloneDX) and under which licences."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import PySide6
from identity import LICENCE, NAME, ROOT, VERSION, build_date

PYTHON_PACKAGES = (
    "Pillow",
    "PyNaCl",
    "PySide6_Essentials",
    "PySide6_Addons",
    "PyYAML",
    "cffi",
    "markdown-it-py",
    "mdurl",
    "platformdirs",
    "pycparser",
    "segno",
    "shiboken6",
)
"""Distributions that may be packed; those that are not installed are not."""

QT_LICENCE = "LGPL-3.0-only"
_FILED_UNDER = "License :: OSI Approved :: "
_IN_TEXT = "see the text"
_LICENCE_NAMES = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Component:
    """Something that others made; `texts` are its licences in full."""

    name: str
    version: str
    licence: str
    purl: str = ""
    texts: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """A component of CycloneDX 1.5."""
        written: dict[str, object] = {
            "type": "library",
            "bom-ref": self.purl or f"{self.name}@{self.version}",
            "name": self.name,
            "version": self.version,
            "licenses": [{"license": {"name": self.licence}}],
        }
        return written | ({"purl": self.purl} if self.purl else {})


def components(program: Path) -> list[Component]:
    """What the program in a folder is made of."""
    found = [*_python(), *_qt(program), *_assets(), *_system_libraries(program)]
    return sorted(found, key=lambda one: one.name.casefold())


def sbom(parts: list[Component]) -> str:
    """CycloneDX 1.5, the same bytes for the same parts."""
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": f"{build_date():%Y-%m-%dT%H:%M:%SZ}",
            "component": {
                "type": "application",
                "bom-ref": NAME,
                "name": NAME,
                "version": VERSION,
                "licenses": [{"license": {"id": LICENCE}}],
            },
        },
        "components": [part.as_json() for part in parts],
        "dependencies": [
            {"ref": NAME, "dependsOn": [str(part.as_json()["bom-ref"]) for part in parts]}
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def licences(parts: list[Component]) -> str:
    """All licences, each text once."""
    lines = ["What exhibit-app carries of others, and under which licences.", ""]
    lines += [f"{part.name} {part.version}: {part.licence}" for part in parts]
    said: set[str] = set()
    for part in parts:
        for text in part.texts:
            if text not in said:
                said.add(text)
                lines += ["", "=" * 78, f"{part.name} {part.version}", "=" * 78, "", text.strip()]
    for path in sorted((ROOT / "packaging" / "licences").glob("*.txt")):
        lines += ["", "=" * 78, f"{path.stem}, named above", "=" * 78, "", path.read_text("utf-8")]
    return "\n".join(lines) + "\n"


def _python() -> list[Component]:
    python = ".".join(map(str, sys.version_info[:3]))
    lib = Path(json.__file__).parent.parent
    text = tuple(p.read_text("utf-8") for p in [lib / "LICENSE.txt"] if p.exists())
    found = [Component("CPython", python, "PSF-2.0", f"pkg:generic/cpython@{python}", text)]
    for name in PYTHON_PACKAGES:
        try:
            one = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        licence = _licence_of(one)
        files = [file for file in one.files or () if _LICENCE_NAMES.search(file.name)]
        texts = [one.locate_file(f) for f in files if ".dist-info" in str(f)]
        said = tuple(Path(str(path)).read_text("utf-8", "replace") for path in texts)
        purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{one.version}"
        found.append(Component(name, one.version, licence, purl, said))
    return found


def _licence_of(distribution: metadata.Distribution) -> str:
    """By its newer field, its older one, or what it is filed under."""
    told = distribution.metadata
    named = told["License-Expression"] or told["License"] or ""
    filed = (one for one in told.get_all("Classifier") or () if one.startswith(_FILED_UNDER))
    return next(iter(named.splitlines()), "") or next(filed, _IN_TEXT).removeprefix(_FILED_UNDER)


def _qt(program: Path) -> list[Component]:
    """Qt, and what Qt's makers have packed with it."""
    version = PySide6.__version__
    found = [Component("Qt", version, QT_LICENCE, f"pkg:generic/qt@{version}")]
    beside = f"as in Qt {version}"
    if any(program.rglob("libicudata*")):
        found.append(Component("ICU", beside, "Unicode-3.0"))
    if any(program.rglob("*avcodec*")):
        found.append(Component("FFmpeg", beside, "LGPL-2.1-or-later"))
    return found


def _assets() -> list[Component]:
    fonts = ROOT / "assets" / "fonts"
    found = [
        Component(
            f"typeface {path.name.removeprefix('LICENSE-')}",
            "as shipped",
            "OFL-1.1",
            texts=(path.read_text("utf-8"),),
        )
        for path in sorted(fonts.glob("LICENSE-*"))
    ]
    basemap = (ROOT / "assets" / "basemap" / "LICENSE").read_text("utf-8")
    return [*found, Component("basemap", "as shipped", _IN_TEXT, texts=(basemap,))]


def _system_libraries(program: Path) -> list[Component]:
    """Debian's packages, of which PyInstaller has taken libraries along."""
    if sys.platform != "linux":
        return []
    names = {path.name for path in (program / "_internal").glob("*.so*") if not path.is_symlink()}
    # Python's own parts are CPython's and PyNaCl's, whatever package has a file of that name.
    foreign = (name for name in names if "python" not in name)
    packages = {package for name in foreign if (package := _package_of(name))}
    return [_debian(package) for package in sorted(packages)]


def _package_of(library: str) -> str:
    told = subprocess.run(
        ["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False
    )
    return told.stdout.split(":")[0] if told.returncode == 0 else ""


def _debian(package: str) -> Component:
    told = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package],
        capture_output=True,
        text=True,
        check=False,
    )
    copyright_file = Path("/usr/share/doc", package, "copyright")
    text = copyright_file.read_text("utf-8", "replace") if copyright_file.exists() else ""
    named = dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
    licence = ", ".join(named) or _IN_TEXT
    purl = f"pkg:deb/debian/{package}@{told.stdout}"
    return Component(package, told.stdout, licence[:120], purl, (text,) if text else ())
