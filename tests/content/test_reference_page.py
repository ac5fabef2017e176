"""The reference page is that of the format, and nothing is missing from it."""

from __future__ import annotations

import re
from pathlib import Path

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.load import load_collection
from exhibit_app.content.problem_codes import PROBLEM_CODES
from exhibit_app.content.reference_page import reference_page
from exhibit_app.domain.edtf import parse_edtf

PAGE = Path(__file__).parents[2] / "docs" / "format.md"


def test_the_committed_page_is_current():
    assert PAGE.read_text("utf-8") == reference_page(), (
        "write it again: exhibit-app schema --reference > docs/format.md"
    )


def test_every_problem_is_explained():
    for code in PROBLEM_CODES:
        assert f"| `{code}` |" in reference_page()


def test_every_link_leads_to_a_heading():
    headings = re.findall(r"^#+ (.*)$", reference_page(), re.MULTILINE)
    anchors = {heading.lower().replace(" ", "-") for heading in headings}
    links = set(re.findall(r"\(#([^)]+)\)", reference_page()))
    assert links
    assert links <= anchors


def test_its_example_is_a_collection(tmp_path):
    yaml = re.findall(r"```yaml\n# (\S+)\n(.*?)```", reference_page(), re.DOTALL)
    (article,) = re.findall(r"```markdown\n(.*?)```", reference_page(), re.DOTALL)
    for name, text in [*yaml, ("articles/founding-day.en.md", article)]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    loaded = load_collection(FolderTree(tmp_path))
    assert [one.code for one in loaded.report.problems] == ["missing-source"]
    assert set(loaded.collection.articles) == {"founding-day"}


def test_its_dates_are_dates():
    rows = reference_page().partition("| date | means |")[2].partition("\n\n")[0]
    dates = re.findall(r"`\"?([^`\"]+)\"?`", rows)
    assert len(dates) >= 10
    for date in dates:
        parse_edtf(date)
