"""Reads a kiosk profile, checked as any other YAML is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.known import Known
from exhibit_app.content.problems import Problem, ProblemList
from exhibit_app.content.schema_kiosk import KIOSK_PROFILE
from exhibit_app.content.scope import Scope
from exhibit_app.content.source_text import read_yaml_file
from exhibit_app.content.values import read_record

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.domain.kiosk_profile import KioskProfile


def read_kiosk_profile(file: Path) -> tuple[KioskProfile | None, tuple[Problem, ...]]:
    """The profile, and what is wrong with it; with anything wrong there is none."""
    problems = ProblemList()
    scope = Scope(FolderTree(file.parent), ("en",), Known(), problems, file.name)
    node = read_yaml_file(scope)
    profile = read_record(KIOSK_PROFILE, node, scope) if node is not None else None
    if node is None and not problems.found:
        problems.add("missing-key", file.name, (1, 1), "the profile is empty", "format: 1")
    found = problems.in_order()
    return (None if found else profile), found
