"""Where the program's log goes when nobody looks: a file that never grows beyond its bounds."""

from __future__ import annotations

import faulthandler
import logging
import sys
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from exhibit_app import paths

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 1_000_000
KEPT_FILES = 4
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_folder() -> Path:
    """Where logs lie; may not exist yet."""
    return paths.state_folder() / "logs"


def log_to_file(name: str) -> None:
    """Log warnings and news to standard error and to `name`.log; a full disk stops nothing."""
    logging.raiseExceptions = False
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        file = log_folder() / f"{name}.log"
        handlers.append(
            RotatingFileHandler(file, maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8")
        )
    except OSError as error:
        sys.stderr.write(f"exhibit-app: no log can be written: {error}\n")
    for handler in handlers:
        handler.setFormatter(logging.Formatter(_FORMAT))
        root.addHandler(handler)
    faulthandler.enable(sys.stderr)
