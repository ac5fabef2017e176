"""Follows what points elsewhere in a collection: ids of other things and names of media files."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, assert_never, cast

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.field_types import AnyOf, IdOf, MediaFile, Pointer
from exhibit_app.content.schema_basics import HEIC
from exhibit_app.content.source_tree import UnsafePathError
from exhibit_app.content.suggestions import did_you_mean, nearest
from exhibit_app.domain.reference import Kind, Reference

if TYPE_CHECKING:
    from exhibit_app.content.scope import Scope

HINTED_PROBLEMS = 200
"""After so many problems nobody waits for more guesses at what was meant."""


def read_pointer(kind: Pointer, text: str, scope: Scope) -> str | Reference | None:
    """An id, a reference or a path; None where something declared is itself left out.

    Raises:
        BadValueError: It leads nowhere.
    """
    match kind:
        case IdOf(kind=thing):
            return text if is_known(thing, text, scope) else None
        case AnyOf(kinds=kinds):
            return read_reference(text, kinds, scope)
        case MediaFile(suffixes=suffixes):
            return _media_file(text, suffixes, scope)
        case _:
            assert_never(kind)


def read_reference(text: str, kinds: tuple[str, ...], scope: Scope) -> Reference | None:
    """A `kind:id` of one of several kinds; None where it is declared but left out.

    Raises:
        BadValueError: It is none, or nothing has that id.
    """
    kind, colon, id_ = text.partition(":")
    if not colon:
        message = f"'{text}' does not say what kind of thing it is"
        raise BadValueError("unknown-reference", message, _with_kind(text, kinds, scope))
    if kind not in kinds:
        message = f"'{kind}' is not a kind of thing that can stand here"
        raise BadValueError("unknown-reference", message, did_you_mean(kind, kinds))
    return Reference(cast("Kind", kind), id_) if is_known(kind, id_, scope) else None


def is_known(kind: str, id_: str, scope: Scope) -> bool:
    """Whether a thing can be referred to; False where it may exist in a file that is unreadable.

    Raises:
        BadValueError: Nothing of that kind has the id.
    """
    scope.use(kind, id_)
    ids = scope.known.ids(kind)
    if id_ in ids:
        return True
    if kind in scope.known.incomplete:
        return False
    if kind == "work" and id_ in scope.known.waiting:
        message = f"the work '{id_}' still waits for its file"
        raise BadValueError("empty-slot", message, f"put {scope.known.waiting[id_]} there")
    article = "an" if kind[0] in "aeiou" else "a"
    message = f"'{id_}' is not {article} {kind} of this collection"
    hint = did_you_mean(id_, ids) if len(scope.problems.found) < HINTED_PROBLEMS else ""
    raise BadValueError("unknown-reference", message, hint)


def _with_kind(text: str, kinds: tuple[str, ...], scope: Scope) -> str:
    for kind in kinds:
        if text in scope.known.ids(kind):
            return f"write {kind}:{text}"
    return f"write kind:id, as in {kinds[0]}:{text}"


def _media_file(text: str, suffixes: tuple[str, ...], scope: Scope) -> str:
    if not text.lower().endswith(suffixes):
        message = f"'{text}' is not a file that can be shown here"
        raise BadValueError("bad-picture", message, f"use one of {', '.join(suffixes)}")
    if text.lower().endswith(HEIC) and find_spec("pillow_heif") is None:
        message = f"'{text}' is HEIC, which the program cannot read as it is installed here"
        raise BadValueError("bad-picture", message, "save it as .jpg, .avif or .tif")
    try:
        if scope.tree.exists(text):
            return text
    except UnsafePathError as error:
        raise BadValueError("unsafe-path", error.message, error.hint) from None
    folder, slash, name = text.rpartition("/")
    beside = [other for other in scope.tree.list(folder) if other.endswith(suffixes)]
    near = nearest(name, beside)
    hint = f"did you mean '{folder}{slash}{near}'?" if near else "put it there"
    raise BadValueError("missing-file", f"there is no file '{text}'", hint)
