"""Labels equal the sources to the letter: `labels.csv` is the table program staff can read.

program "*" stands for all four; attribute is the list, with the option it belongs to after a dot.
"""

import csv
from pathlib import Path

from programs.registry import all_programs, program_codes

TABLE = [
    (row["program"], row["attribute"], row["code"], row["label"], row["seed"])
    for row in csv.DictReader((Path(__file__).parent / "labels.csv").read_text(encoding="utf-8").splitlines())
]


def stated(spec):
    """Every label the spec claims a source states, as (attribute, code, label, source)."""
    rows = []
    for found in spec.lists():
        for option in found:
            nested = (*getattr(option, "reasons", ()), *getattr(option, "answers", ()))
            rows += [(found.code, option)] + [(f"{found.code}.{option.code}", part) for part in nested]
    rows += [("exit.checklist", check) for check in spec.exit.checklist]
    if spec.external_system:
        rows.append(("external_system", spec.external_system))
    found = {(name, option.code, option.label, option.source) for name, option in rows if not option.inferred}
    for section in spec.sections:
        if section.source.startswith("00"):
            found.add(("sections", section.code, section.title, section.source))
            found |= {
                (f"sections.{section.code}", line.code, line.label, line.source) for line in section.lines
            }
    return found


def test_every_label_of_the_table_is_declared_and_every_stated_label_is_in_the_table():
    for spec in all_programs():
        expected = {row[1:] for row in TABLE if row[0] in ("*", spec.code)}

        assert stated(spec) == expected, spec.code


def test_the_table_is_sane():
    assert len(set(TABLE)) == len(TABLE) > 300
    assert {row[0] for row in TABLE} == {"*", *program_codes()}


def test_the_spelling_of_the_sources_is_kept():
    labels = {row[3] for row in TABLE}

    assert "2. Measureable Skill Gains (MSG) have been entered." in labels
    assert "Not Started – Preferred" in labels
    assert "Exited - Unsuccessful Completion" in labels
    assert "Exited – Successful Completion" in labels
