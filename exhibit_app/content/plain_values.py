"""Writes frozen values as JSON and reads them as strictly as their classes are annotated.

What others have packed is read by this and not by content.own_values: it can name no class that
the annotations do not, and makes no more than the text is long.
"""

from __future__ import annotations

import json
import sys
from collections import ChainMap
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Reader = Callable[[Any], Any]
_ROOMS = ("exhibit_app.domain", "exhibit_app.content")


class NotPlainError(ValueError):
    """It is not what was to be read."""


def written(value: object) -> bytes:
    """A frozen value as JSON, the same bytes for the same value; mappings keep their order."""
    return json.dumps(
        _node(value), ensure_ascii=False, allow_nan=False, separators=(",", ":")
    ).encode()


def read(content: bytes | memoryview, kind: Any) -> Any:  # noqa: ANN401
    """A value of that class or annotation.

    Raises:
        NotPlainError: It is none, or anything in it is not as its class says.
    """
    try:
        return _reader(kind)(json.loads(bytes(content), parse_constant=_no_number))
    except (ValueError, TypeError, KeyError, RecursionError, NameError) as error:
        message = f"no {kind} can be read: {error}"
        raise NotPlainError(message) from None


def _no_number(name: str) -> float:
    message = f"{name} is no number"
    raise NotPlainError(message)


def _node(value: object) -> object:
    match value:
        case None | bool() | int() | float() | str():
            return value.value if isinstance(value, Enum) else value
        case Enum():
            return value.value
        case Mapping():
            return {_key(key): _node(one) for key, one in value.items()}
        case frozenset():
            return sorted(_node(one) for one in value)  # type: ignore[type-var]
        case tuple() if not hasattr(value, "_fields"):
            return [_node(one) for one in value]
    return [type(value).__name__, *(_node(getattr(value, name)) for name in _names(type(value)))]


def _key(key: object) -> str:
    if not isinstance(key, str):
        message = f"{key!r} is no key"
        raise TypeError(message)
    return key


@cache
def _names(kind: type) -> tuple[str, ...]:
    """What a value is made of again."""
    named: tuple[str, ...] = getattr(kind, "_fields", ())
    if named:
        return named
    # A lobby's front consists of named tuples alone.
    from dataclasses import fields  # noqa: PLC0415

    return tuple(one.name for one in fields(kind) if one.init)


@cache
def _reader(hint: Any) -> Reader:  # noqa: ANN401
    """What makes a value of an annotation."""
    build = _BUILDERS.get(get_origin(hint))
    if build is not None:
        return build(get_args(hint))
    if hint in _PLAIN:
        return lambda node: _if(type(node) in _PLAIN[hint], node)
    return hint if issubclass(hint, Enum) else _whole(hint)


@cache
def _as_it_stands(hint: Any) -> frozenset[type]:  # noqa: ANN401
    """The types of what an annotation takes as JSON has it: most of all that is read."""
    if get_origin(hint) in {Union, UnionType}:
        return frozenset().union(*map(_as_it_stands, get_args(hint)))
    return frozenset(_PLAIN.get(hint, ()))


def _literal(inner: tuple[Any, ...]) -> Reader:
    return lambda node: _if(isinstance(node, str) and node in inner, node)


def _frozenset(inner: tuple[Any, ...]) -> Reader:
    item = _reader(inner[0])
    return lambda node: frozenset(map(item, _if(isinstance(node, list), node)))


def _mapping(inner: tuple[Any, ...]) -> Reader:
    item, plain = _reader(inner[1]), _as_it_stands(inner[1])
    return lambda node: {
        key: one if type(one) in plain else item(one)
        for key, one in _if(isinstance(node, dict), node).items()
    }


def _tuple(inner: tuple[Any, ...]) -> Reader:
    if len(inner) == 2 and inner[1] is ...:
        item = _reader(inner[0])
        return lambda node: tuple(map(item, _if(isinstance(node, list), node)))
    items = tuple(map(_reader, inner))
    return lambda node: tuple(
        item(one) for item, one in zip(items, _if(isinstance(node, list), node), strict=True)
    )


def _one_of(hints: tuple[Any, ...]) -> Reader:
    """Of several: classes by their names, the rest by what stands there."""
    classes = {hint.__name__: _reader(hint) for hint in hints if _is_own(hint)}
    others = tuple(_reader(hint) for hint in hints if not _is_own(hint))

    def choose(node: Any) -> Any:  # noqa: ANN401
        if isinstance(node, list) and node and node[0] in classes:
            return classes[node[0]](node)
        for other in others:
            try:
                return other(node)
            except (ValueError, TypeError):
                continue
        message = f"nothing that belongs here: {str(node)[:40]}"
        raise NotPlainError(message)

    return choose


def _is_own(hint: Any) -> bool:  # noqa: ANN401
    return isinstance(hint, type) and (
        hasattr(hint, "_fields") or hasattr(hint, "__dataclass_fields__")
    )


def _whole(kind: type) -> Reader:
    """A value of one of the program's own classes, all of it."""
    if not _is_own(kind) or not kind.__module__.startswith(_ROOMS):
        message = f"{kind.__name__} has no place here"
        raise NotPlainError(message)
    names = ChainMap(vars(sys.modules[kind.__module__]), _known(len(sys.modules)))
    hints = get_type_hints(kind, localns=names)
    label = [kind.__name__]
    fields = [(_as_it_stands(hints[name]), _reader(hints[name])) for name in _names(kind)]

    def make(node: Any) -> Any:  # noqa: ANN401
        if not isinstance(node, list) or node[:1] != label:
            message = f"no {kind.__name__}: {str(node)[:40]}"
            raise NotPlainError(message)
        parts = zip(fields, node[1:], strict=True)
        made = [one if type(one) in plain else item(one) for (plain, item), one in parts]
        return kind(*made)

    return make


@cache
def _known(count: int) -> dict[str, object]:  # noqa: ARG001 - it tells one state from another
    """What annotations name without importing it, once so many modules have been loaded."""
    names: dict[str, object] = {"Mapping": Mapping}
    for module in [name for name in sys.modules if name.startswith(_ROOMS)]:
        names |= {key: one for key, one in vars(sys.modules[module]).items() if key[0].isupper()}
    return names


def _if(sound: bool, node: Any) -> Any:  # noqa: ANN401
    if not sound:
        message = f"not what belongs here: {str(node)[:40]}"
        raise NotPlainError(message)
    return node


_PLAIN: dict[Any, set[type]] = {
    bool: {bool},
    float: {int, float},
    int: {int},
    str: {str},
    NoneType: {NoneType},
}
_BUILDERS: dict[Any, Callable[[tuple[Any, ...]], Reader]] = {
    Literal: _literal,
    Mapping: _mapping,
    Union: _one_of,
    UnionType: _one_of,
    dict: _mapping,
    frozenset: _frozenset,
    tuple: _tuple,
}
