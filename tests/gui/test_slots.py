"""Every method of a QObject that a signal calls is a declared slot.

Connecting any other makes the meta-object of its class anew, and QML, which remembers the old one
by its address, then now and then takes one object's properties and signals for another's.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import exhibit_app.gui

FILES = sorted(Path(exhibit_app.gui.__file__).parent.rglob("*.py"))


def called_by_signals(tree: ast.AST) -> set[str]:
    """Names of the methods of `self` that something is connected to."""
    return {
        given.attr
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        for given in call.args
        if isinstance(given, ast.Attribute)
        and isinstance(given.value, ast.Name)
        and given.value.id == "self"
    }


def undeclared(tree: ast.ClassDef) -> list[str]:
    """Methods of a class that are connected without being slots."""
    called = called_by_signals(tree)
    return [
        f"{tree.name}.{method.name}"
        for method in tree.body
        if isinstance(method, ast.FunctionDef) and method.name in called
        if not any(ast.unparse(one).startswith("Slot(") for one in method.decorator_list)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_signals_call_is_declared(file):
    tree = ast.parse(file.read_text("utf-8"))
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.bases)
    assert [name for one in classes for name in undeclared(one)] == []


def test_a_method_without_declaration_is_found():
    text = "class A:\n def a(self):\n  x.connect(self.b)\n def b(self):\n  pass\n"
    assert undeclared(ast.parse(text).body[0]) == ["A.b"]
