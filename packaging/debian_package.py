"""Builds a .deb with dpkg-deb, which packs it a fifth smaller than nfpm does."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from identity import HOMEPAGE, MAINTAINER, VERSION

if TYPE_CHECKING:
    from pathlib import Path

MAINTAINER_SCRIPTS = {
    "postinstall": "postinst",
    "preremove": "prerm",
    "postremove": "postrm",
}


@dataclass(frozen=True, slots=True)
class DebianPackage:
    """What a package's control file says.

    `scripts` go by nfpm's names for them; that of `postinstall` is also run, as `triggered`, when
    another package has changed a file that is `watched`.
    """

    name: str
    architecture: str
    about: str
    depends: tuple[str, ...]
    recommends: tuple[str, ...] = ()
    suggests: tuple[str, ...] = ()
    configuration: tuple[str, ...] = ()
    scripts: dict[str, Path] = field(default_factory=dict)
    watched: tuple[str, ...] = ()

    def build(self, root: Path, folder: Path) -> Path:
        """Pack what lies below `root`; the package goes into `folder`."""
        control = root / "DEBIAN"
        shutil.rmtree(control, ignore_errors=True)
        files = [path for path in sorted(root.rglob("*")) if path.is_file() or path.is_symlink()]
        control.mkdir()
        (control / "control").write_text(self._control(files), "utf-8")
        (control / "md5sums").write_text(_sums(root, files), "utf-8")
        if self.configuration:
            (control / "conffiles").write_text("".join(f"{p}\n" for p in self.configuration))
        if self.watched:
            lines = (f"interest-noawait {path}\n" for path in self.watched)
            (control / "triggers").write_text("".join(lines))
        for name, script in self.scripts.items():
            target = control / MAINTAINER_SCRIPTS[name]
            target.write_bytes(script.read_bytes())
            target.chmod(0o755)
        package = folder / f"{self.name}_{VERSION}-1_{self.architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build"]
        subprocess.run([*command, str(root), str(package)], check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(control)
        return package

    def _control(self, files: list[Path]) -> str:
        size = sum(path.stat().st_size for path in files if not path.is_symlink())
        fields = {
            "Package": self.name,
            "Version": f"{VERSION}-1",
            "Section": "education",
            "Priority": "optional",
            "Architecture": self.architecture,
            "Maintainer": MAINTAINER,
            "Installed-Size": str(size // 1024 + 1),
            "Depends": ", ".join(self.depends),
            "Recommends": ", ".join(self.recommends),
            "Suggests": ", ".join(self.suggests),
            "Homepage": HOMEPAGE,
            "Description": self.about,
        }
        return "".join(f"{key}: {value}\n" for key, value in fields.items() if value)


def _sums(root: Path, files: list[Path]) -> str:
    sums = (
        (hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest(), path.relative_to(root))
        for path in files
        if not path.is_symlink()
    )
    return "".join(f"{digest}  {path}\n" for digest, path in sums)
