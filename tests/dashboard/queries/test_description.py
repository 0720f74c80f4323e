from dashboard.management.commands.describe_dashboard_lines import PAGE
from dashboard.queries.definition import rule_in_words
from dashboard.queries.description import describe_lines
from programs.registry import all_programs


def test_the_page_says_what_the_lines_are():
    assert PAGE.read_text() == describe_lines(), "run: python3 manage.py describe_dashboard_lines"


def test_every_line_of_every_program_is_told():
    page = describe_lines()
    for spec in all_programs():
        for section in spec.sections:
            for line in section.lines:
                assert line.label in page and str(line.rule) in page


def test_every_day_a_line_counts_from_is_said_in_words():
    for spec in all_programs():
        for section in spec.live_sections:
            for line in section.lines:
                says = rule_in_words(spec, section, line).says
                assert not any(name.replace("_", " ") in says for name in line.anchor), line.code
