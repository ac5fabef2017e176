"""What a look at one part of the computer has found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["good", "doubtful", "bad", "unknown"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the computer.

    Attributes:
        part: What was looked at.
        state: How it stands.
        text: What was found, in a sentence.
        fix: What to do about it, often a line to copy; empty where there is nothing to do.
    """

    part: str
    state: State
    text: str
    fix: str = ""
