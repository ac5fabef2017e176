"""Puts off Python's search for garbage until there can be some: a start makes none."""

from __future__ import annotations

import gc


def put_off_collection() -> None:
    """Look for no garbage from now on; to be called before much is imported."""
    gc.disable()


def take_up_collection() -> None:
    """Look for garbage again, but no longer among what is there to stay."""
    gc.freeze()
    gc.enable()
