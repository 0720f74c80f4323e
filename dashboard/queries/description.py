"""The page of the guide that lists every line of every dashboard, written from the declarations themselves."""

from casework.core.words import short_date
from dashboard.queries.definition import COLOUR_WORDS, rule_in_words
from programs.lines import Line, Section
from programs.registry import all_programs
from programs.types import ProgramSpec

INTRODUCTION = """# The lines of the dashboards

What each line means, and the rule behind it. This page is written by `python3 manage.py describe_dashboard_lines`; a
test keeps it true. How to read a dashboard: [the dashboard](dashboard.md).
"""
_HEAD = "| Line | Color | Rule | When |\n| --- | --- | --- | --- |\n"
_NOT_COUNTED = "Not counted yet: it starts when the records it counts are kept in Casework.\n"


def describe_lines() -> str:
    """Return the whole page as Markdown text."""
    with_lines = [spec for spec in all_programs() if spec.sections]
    without = [spec.name for spec in all_programs() if not spec.sections]
    parts = [INTRODUCTION, *(_program(spec) for spec in with_lines)]
    if without:
        parts.append(f"## Programs without lines\n\nNo line is declared yet for {', '.join(without)}.\n")
    return "\n".join(parts)


def _program(spec: ProgramSpec) -> str:
    return "\n".join([f"## {spec.name}\n", *(_section(spec, section) for section in spec.sections)])


def _section(spec: ProgramSpec, section: Section) -> str:
    notes = [note + "\n" for note in (section.note,) if note]
    if not section.live:
        notes.append(_NOT_COUNTED)
    rows = "".join(_row(spec, section, line) for line in section.lines)
    return "\n".join([f"### {section.number}. {section.title}\n", *notes, _HEAD + rows])


def _row(spec: ProgramSpec, section: Section, line: Line) -> str:
    part = f"{line.label} (of these)" if line.part_of else line.label
    colour = f"{line.colour.value.capitalize()}: {COLOUR_WORDS[line.colour]}"
    rule = f"{line.rule}, from {short_date(line.rule.effective_from)}"
    return f"| {_cell(part)} | {colour} | {rule} | {_cell(_when(spec, section, line))} |\n"


def _when(spec: ProgramSpec, section: Section, line: Line) -> str:
    """The definition of the bubble and the count of days, in one cell."""
    about = rule_in_words(spec, section, line)
    said = [" ".join((part.text, *part.items)).strip() for part in about.definition]
    return " ".join([*said, about.says]).strip()


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
