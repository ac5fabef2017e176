"""What is wrong with a bundle, in one sentence for whoever carries it to a screen."""

from __future__ import annotations


class BundleError(Exception):
    """A bundle cannot be used; the message is a sentence without a full stop."""
