"""Problems read like a compiler's, and like JSON."""

from __future__ import annotations

import json

from exhibit_app.content.coverage import Coverage, Figure
from exhibit_app.content.problem_codes import PROBLEM_CODES
from exhibit_app.content.problems import ProblemList, Report


def report():
    problems = ProblemList()
    problems.add("missing-alt", "works/works.yaml", (9, 5), "work 'a' has no alt", "describe it")
    problems.add("bad-date", "events.yaml", (12, 11), "'soon' is no date")
    problems.add("bad-date", "events.yaml", (2, 11), "'now' is no date")
    problems.add("bad-date", "events.yaml", (2, 11), "'now' is no date")
    return Report(problems.in_order(), Coverage((Figure("texts in vi", 2, 3),)))


def test_problems_stand_in_the_order_of_files_and_once():
    assert [one.text("museum/") for one in report().problems] == [
        "museum/events.yaml:2:11: error bad-date: 'now' is no date",
        "museum/events.yaml:12:11: error bad-date: 'soon' is no date",
        "museum/works/works.yaml:9:5: warning missing-alt: work 'a' has no alt — describe it",
    ]


def test_the_report_as_json():
    read = json.loads(json.dumps(report().as_json()))
    assert read["counts"] == {"error": 2, "warning": 1, "advice": 0}
    assert read["problems"][2] == {
        "severity": "warning",
        "code": "missing-alt",
        "path": "works/works.yaml",
        "line": 9,
        "column": 5,
        "message": "work 'a' has no alt",
        "hint": "describe it",
    }
    assert read["coverage"] == [{"about": "texts in vi", "done": 2, "total": 3, "percent": 66}]


def test_codes_are_words_that_can_be_searched_for():
    for code, meaning in PROBLEM_CODES.items():
        assert code.replace("-", "").isalpha()
        assert code == code.lower()
        assert meaning.text.endswith(".")
