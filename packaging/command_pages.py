"""Writes the man page and the shell completion from the commands' own declarations."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import TYPE_CHECKING, cast

from identity import NAME, VERSION, build_date

from exhibit_app.cli import COMMANDS, EXIT_CODES, SELF_TEST, WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.commands.command import Command


def man_page() -> str:
    """The page of section 1, in roff."""
    lines = [
        f'.TH EXHIBIT\\-APP 1 "{build_date():%Y-%m-%d}" "{NAME} {VERSION}" "User Commands"',
        ".SH NAME",
        "exhibit\\-app \\- walk through digital exhibitions",
        ".SH SYNOPSIS",
        *_synopsis(),
        ".SH DESCRIPTION",
        _roff(_command(WINDOW).DESCRIPTION),
        *_options(WINDOW),
        ".SH COMMANDS",
    ]
    for name in COMMANDS:
        lines += [f".SS {_roff(name)}", _roff(_command(name).DESCRIPTION), *_options(name)]
        lines += [".PP", ".nf", _roff(_command(name).EXAMPLES), ".fi"]
    codes = [line.strip().split(None, 1) for line in EXIT_CODES.splitlines()[1:]]
    lines.append(".SH EXIT STATUS")
    lines += [line for code, about in codes for line in (".TP", code, _roff(about))]
    lines += [".SH FILES", *_FILES]
    return "\n".join(lines) + "\n"


def bash_completion() -> str:
    """Completes commands, their options, and files."""
    cases = [f'        {name}) words="{" ".join(_option_names(name))}" ;;' for name in COMMANDS]
    first = " ".join([*COMMANDS, *_option_names(WINDOW), SELF_TEST])
    return _BASH.format(first=first, cases="\n".join(cases))


_FILES = (
    ".TP",
    "~/.cache/exhibit\\-app",
    "Pictures and map tiles that were drawn; may be removed at any time.",
    ".TP",
    "~/.local/state/exhibit\\-app",
    "Logs and what must survive a restart.",
)
_BASH = """\
# Completion of exhibit-app for bash.
_exhibit_app() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} words="{first}"
    case ${{COMP_WORDS[1]}} in
{cases}
    esac
    if [ "$COMP_CWORD" -eq 1 ] || [ "${{current:0:1}}" = - ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    fi
    mapfile -t -O "${{#COMPREPLY[@]}}" COMPREPLY < <(compgen -f -- "$current")
}}
complete -o filenames -F _exhibit_app exhibit-app
"""


def _synopsis() -> Iterator[str]:
    yield ".B exhibit\\-app"
    yield _roff(" ".join(_usage(WINDOW)))
    for name in COMMANDS:
        yield ".br"
        yield f".B exhibit\\-app {_roff(name)}"
        yield _roff(" ".join(_usage(name)))


def _usage(name: str) -> Iterator[str]:
    for action in _actions(name):
        shown = _shown(action)
        yield shown if action.required and action.nargs != "?" else f"[{shown}]"


def _options(name: str) -> Iterator[str]:
    for action in _actions(name):
        about = (action.help or "") % {"default": action.default}
        yield from (".TP", f".B {_roff(_shown(action))}", _roff(about))


def _shown(action: argparse.Action) -> str:
    value = action.metavar or ("|".join(map(str, action.choices)) if action.choices else "")
    if not action.option_strings:
        return str(value or action.dest)
    return f"{', '.join(action.option_strings)} {value}".strip()


def _option_names(name: str) -> list[str]:
    return [option for action in _actions(name) for option in action.option_strings] + ["--help"]


def _actions(name: str) -> list[argparse.Action]:
    parser = argparse.ArgumentParser(add_help=False)
    _command(name).add_arguments(parser)
    return [one for one in parser._actions if one.help != argparse.SUPPRESS]  # noqa: SLF001


def _command(name: str) -> Command:
    return cast("Command", import_module(f"exhibit_app.commands.{name.replace('-', '_')}"))


def _roff(text: str) -> str:
    lines = text.replace("\\", "\\e").replace("-", "\\-").splitlines()
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)
