"""What is wrong with a collection, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exhibit_app.content.problem_codes import PROBLEM_CODES, Severity

if TYPE_CHECKING:
    from exhibit_app.content.coverage import Coverage


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right; `path` is within the collection, line and column count from 1."""

    severity: Severity
    code: str
    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    def text(self, prefix: str = "") -> str:
        """One line as compilers write it, with `prefix` (a folder and a slash) before the path."""
        hint = f" — {self.hint}" if self.hint else ""
        place = f"{prefix}{self.path}:{self.line}:{self.column}"
        return f"{place}: {self.severity} {self.code}: {self.message}{hint}"

    def as_json(self) -> dict[str, str | int]:
        """The problem as JSON values, by its field names."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Report:
    """All problems of a collection in the order of its files, and how complete it is."""

    problems: tuple[Problem, ...]
    coverage: Coverage

    def count(self, severity: Severity) -> int:
        """How many problems are as grave as that."""
        return sum(problem.severity == severity for problem in self.problems)

    def as_json(self) -> dict[str, object]:
        """The report as JSON values: `counts`, `problems` and `coverage`."""
        return {
            "counts": {severity: self.count(severity) for severity in _SEVERITIES},
            "problems": [problem.as_json() for problem in self.problems],
            "coverage": self.coverage.as_json(),
        }


@dataclass(slots=True)
class ProblemList:
    """Collects problems while files are read."""

    found: list[Problem] = field(default_factory=list)

    def add(
        self, code: str, path: str, place: tuple[int, int], message: str, hint: str = ""
    ) -> None:
        """Notes a problem of a known code at `place` (line, column)."""
        severity = PROBLEM_CODES[code].severity
        self.found.append(Problem(severity, code, path, *place, message, hint))

    def in_order(self) -> tuple[Problem, ...]:
        """By file and place, each once."""
        return tuple(
            sorted(
                dict.fromkeys(self.found),
                key=lambda problem: (problem.path, problem.line, problem.column),
            )
        )


_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")
