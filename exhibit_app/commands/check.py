"""Checks a collection and says what to put right."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.collection_argument import add_collection_argument, find_collection
from exhibit_app.exchange.bundle_error import BundleError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from exhibit_app.content.coverage import Coverage
    from exhibit_app.content.loaded import Loaded
    from exhibit_app.content.problems import Problem, Report
    from exhibit_app.content.source_tree import SourceTree

DESCRIPTION = (
    "Reads a collection, lists all its problems with file, line and column, and measures how "
    "complete it is. An error is something that is left out, a warning is something that visitors "
    "will miss, advice is neither. The exit code is 1 if there are errors."
)
EXAMPLES = """\
  exhibit-app check my-museum
  exhibit-app check my-museum --strict              fail on warnings, too
  exhibit-app check my-museum --format json > report.json
  exhibit-app schema --reference                    what each key and each problem means"""

_SHOWN_OF_A_KIND = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the check."""
    add_collection_argument(parser)
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="default: %(default)s"
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 on warnings, too")
    parser.add_argument(
        "--all", action="store_true", help=f"list more than {_SHOWN_OF_A_KIND} problems of a kind"
    )


def run(arguments: Namespace) -> int:
    """Prints the report."""
    folder = find_collection(arguments.collection)
    from exhibit_app.content.load import load_collection  # noqa: PLC0415 - help needs no YAML
    from exhibit_app.exchange.open_tree import whole_tree  # noqa: PLC0415

    with whole_tree(folder) as tree:
        loaded = load_collection(tree)
        if not _says_what_it_shows(tree, loaded):
            message = f"'{folder}' shows something else than its files say: pack it again"
            raise BundleError(message)
        report = _with_damage(loaded, tree)
    if arguments.format == "json":
        lines = iter([json.dumps(report.as_json(), ensure_ascii=False, indent=2)])
    else:
        lines = _lines(report, _as_typed(folder), everything=arguments.all)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    failed = report.count("error") or (arguments.strict and report.count("warning"))
    return 1 if failed else 0


def _says_what_it_shows(tree: SourceTree, loaded: Loaded) -> bool:
    """Whether what was read when a bundle was packed is what is read of its files now."""
    from exhibit_app.content.packed_front import packed_front  # noqa: PLC0415
    from exhibit_app.content.packed_whole import packed_whole  # noqa: PLC0415
    from exhibit_app.domain.front import front_of  # noqa: PLC0415
    from exhibit_app.gui.reading import words_stamp  # noqa: PLC0415 - this part knows no Qt

    front, whole = packed_front(tree, words_stamp()), packed_whole(tree)
    if loaded.collection is not None and front is not None:
        read = front_of(loaded.collection, {})
        if front._replace(labels={}) != read:
            return False
    return whole is None or whole == loaded


def _with_damage(loaded: Loaded, tree: SourceTree) -> Report:
    """The report with the media files of a folder that would not be shown."""
    from exhibit_app.content.problems import ProblemList, Report  # noqa: PLC0415
    from exhibit_app.media.whole_file import DAMAGED, damaged_files  # noqa: PLC0415

    if loaded.collection is None:
        return loaded.report
    problems = ProblemList(list(loaded.report.problems))
    for file in damaged_files(loaded.collection, tree):
        problems.add("damaged-file", file, (1, 1), f"the file is {DAMAGED}", "copy it again")
    return Report(problems.in_order(), loaded.report.coverage)


def _lines(report: Report, folder: str, *, everything: bool) -> Iterator[str]:
    yield from _problem_lines(report.problems, folder, everything=everything)
    if report.problems:
        yield ""
    yield from _coverage_lines(report.coverage)
    yield _summary(report)


def _problem_lines(
    problems: tuple[Problem, ...], folder: str, *, everything: bool
) -> Iterator[str]:
    shown: Counter[str] = Counter()
    for problem in problems:
        shown[problem.code] += 1
        if everything or shown[problem.code] <= _SHOWN_OF_A_KIND:
            yield problem.text(folder)
    for code, count in shown.items():
        if not everything and count > _SHOWN_OF_A_KIND:
            yield f"… and {count - _SHOWN_OF_A_KIND} more {code} (--all lists them)"


def _coverage_lines(coverage: Coverage) -> Iterator[str]:
    if not coverage.figures:
        return
    yield "Coverage"
    for figure in coverage.figures:
        count = f"({figure.done} of {figure.total})"
        yield f"  {figure.about + ' ':.<34} {figure.percent:3} %  {count}"
    yield ""


def _summary(report: Report) -> str:
    if not report.problems:
        return "No problems."
    counts = (
        _count(report.count("error"), "error", "errors"),
        _count(report.count("warning"), "warning", "warnings"),
        _count(report.count("advice"), "piece of advice", "pieces of advice"),
    )
    return ", ".join(counts)


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _as_typed(folder: Path) -> str:
    """The folder as a prefix of paths that editors and terminals can open from here."""
    here = Path.cwd()
    shown = folder.relative_to(here) if folder.is_relative_to(here) else folder
    return "" if shown == Path() else f"{shown.as_posix()}/"
