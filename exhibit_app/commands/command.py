"""What every command of the command line offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


class UsageError(Exception):
    """Wrong usage: the message goes to whoever typed the command, and the exit code is 2."""


class Command(Protocol):
    """A module of this package.

    Attributes:
        DESCRIPTION: What the command does, as help shows it.
        EXAMPLES: Commands to copy, one a line.
    """

    DESCRIPTION: str
    EXAMPLES: str

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declares the command's arguments."""
        ...

    def run(self, arguments: Namespace) -> int:
        """Does it; returns the exit code.

        Raises:
            UsageError: Something asked for is not there.
        """
        ...
