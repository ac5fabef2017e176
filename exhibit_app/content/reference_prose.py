"""What the reference page says beside its tables."""

INTRODUCTION = """
# The format of a collection

This page is written by `exhibit-app schema --reference` from the declaration that the checks use.

A collection is a folder. Articles, localities, events and works form a pool; each exhibition
selects from it and lays it out. Files that are not needed may be missing.

```
my-museum/
  collection.yaml               title, languages, theme, which exhibitions, lobby
  exhibitions/<id>.yaml         sections, panes, timeline, map, tours
  articles/<id>.<language>.md   front matter and Markdown, one file a language
  localities.yaml               places and journeys
  events.yaml                   events and eras
  people.yaml
  sources.yaml                  where things were read
  works/works.yaml              works and series; the media files beside it
```

The smallest one:

```yaml
# collection.yaml
format: 1
title: My museum
languages: [en]
exhibitions: [first]
```

```yaml
# exhibitions/first.yaml
title: The first exhibition
sections:
  - id: beginnings
    title: Beginnings
    articles: [founding-day]
```

```markdown
---
title: The founding day
---
It began on a Monday.
```

The last one is `articles/founding-day.en.md`.

## How values are written

| value | how | example |
|---|---|---|
| text | one text for all languages, or a map of languages | `{en: The bridge, vi: Cây cầu}` |
| id | small letters `a-z`, digits, hyphens | `founding-day` |
| reference | the id of a thing; where its kind is open, `kind:id` | `event:founding-day` |
| date | [EDTF](https://www.loc.gov/standards/datetime/), with all its doubts | see below |
| file | path from the collection's folder, with `/`; capital letters count | `works/bridge.jpg` |
| address of rights | of RightsStatements.org or Creative Commons | see below |
| colour | `#rrggbb`, in quotes | `"#1d2428"` |
| coordinates | decimal degrees | `{latitude: 59.94, longitude: 30.31}` |

A text with a colon and a space, or one that begins with a sign such as `*` or `@`, stands in
quotes; within `{…}` so does a text with commas. A long text goes on in indented lines after `>-`,
where an empty line parts paragraphs. A key with nothing after it counts as not written.

Rights are an address such as `http://rightsstatements.org/vocab/InC/1.0/` or
`https://creativecommons.org/licenses/by/4.0/`, so that machines understand them, too.

| date | means |
|---|---|
| `1954-05-07`, `1954-05`, `1954` | a day, a month, a year |
| `1954-03-13/1954-05-07` | from one day to another |
| `2012/..`, `../1890` | still goes on, or has no beginning |
| `197X`, `19XX` | some year of the seventies, of the century |
| `1923~` | about 1923 |
| `2021?-07-14` | 14 July; the year is not certain |
| `"[1926, 1927]"` | one of the two; in quotes |
| `-0208` | 209 BCE: year zero is 1 BCE |
| `Y-66000000` | 66 million years ago: more than four digits stand after a Y |
| `2001-21` | spring of 2001; 22 to 24 are the other seasons, 33 to 36 the quarters |
"""

MARKDOWN = """
## The text of an article

After the front matter, in Markdown:

| written | shown |
|---|---|
| lines, then an empty line | a paragraph |
| `## …`, `### …` | headings; the title stands in the front matter |
| `*…*`, `**…**` | emphasis, strong |
| `- …`, `1. …` | lists; each item is one paragraph |
| `> …` | a quote; its last line may say whose it is: `> — Name` |
| `> [!NOTE]` | an editor's note; its text follows in further lines with `>` |
| `![caption](work:id)` | a work, alone between empty lines; without a caption, its own |
| `![caption](work:id "wide")` | wider than the text; `"full"` fills the width |
| `[words](event:id)` | a link to an event, `locality`, `article`, `person`, `work` or `source` |
| `[words](https://…)` | a web address, told by a code for phones and never opened |

The file in the collection's first language holds everything about an article; the files in
other languages hold only its texts. HTML, tables and code are not shown.

A collection may be in any languages. The program's own buttons, and the way dates are written,
are English, Vietnamese and Russian; in all other languages they are English.
"""

ENDING = """
Editors complete and check YAML by the JSON Schemas that `exhibit-app schema -o schemas` writes.
"""
