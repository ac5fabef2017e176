"""Lays out what a package installs, as it will lie on the disk."""

from __future__ import annotations

import gzip
import os
import shutil
import tempfile
from pathlib import Path

from build_icons import lay_out
from command_pages import bash_completion, man_page
from identity import APP_ID, MAINTAINER, NAME, ROOT, VERSION, build_date, filled

SHARE = ROOT / "packaging" / "share"


def stage_app(program: Path, root: Path) -> Path:
    """The app's package below `root`."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / "usr/lib" / NAME, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    share = root / "usr/share"
    _put(share / "applications" / f"{NAME}.desktop", filled(SHARE / f"{NAME}.desktop"))
    _put(share / "mime/packages" / f"{APP_ID}.xml", filled(SHARE / f"{APP_ID}.xml"))
    metainfo = f"{APP_ID}.metainfo.xml"
    _put(share / "metainfo" / metainfo, filled(SHARE / metainfo))
    _put(share / "bash-completion/completions" / NAME, bash_completion())
    _put(share / "man/man1" / f"{NAME}.1.gz", _gzipped(man_page()))
    _put(share / "lintian/overrides" / NAME, filled(SHARE / "lintian-overrides"))
    stage_documents(share / "doc" / NAME, NAME)
    licences = program / "_internal" / "licences"
    for name in ("THIRD-PARTY.txt", "sbom.cdx.json"):
        _put(share / "doc" / NAME / f"{name}.gz", _gzipped((licences / name).read_text("utf-8")))
    with tempfile.TemporaryDirectory() as scratch:
        lay_out(ROOT / "assets/icons" / f"{NAME}.svg", share, Path(scratch))
    settle(root)
    return root


def stage_documents(folder: Path, package: str) -> None:
    """Copyright and changes, as Debian wants them."""
    _put(folder / "copyright", filled(SHARE / "copyright"))
    entry = (
        f"{package} ({VERSION}-1) unstable; urgency=medium\n\n"
        f"  * What is new stands in CHANGELOG.md of the project.\n\n"
        f" -- {MAINTAINER}  {build_date():%a, %d %b %Y %H:%M:%S +0000}\n"
    )
    _put(folder / "changelog.Debian.gz", _gzipped(entry))


def _put(target: Path, content: str | bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)


def _gzipped(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)


def settle(root: Path) -> None:
    """One date for everything, and only programs may be run; libraries need not be."""
    epoch = build_date().timestamp()
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            is_program = path.is_dir() or (path.name == NAME and path.parent.name == NAME)
            path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
