"""Walks every attribute of every program: nothing empty, nothing twice, nothing that points nowhere."""

from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from django.db.models import Q
from django.utils import translation

from casework.core.types import Colour, Dated
from programs.facts import fields_of
from programs.lines import ACTS, ENROLLMENT_FIELDS
from programs.registry import all_programs
from programs.types import SUMMARY_RULES, Kind, Option, Options, Window

MAY_BE_EMPTY = {
    # text that not every option has
    "label_es", "meaning", "meaning_es", "source", "empty", "rule", "note", "text",
    "short_code", "federal_code", "iwds_name", "placement_label", "report_label", "measure", "section",
    "question", "upload", "reference", "external_exit", "total_label", "arrival", "act", "part_of",
    "early_label", "early_status", "completion", "program_label",
    "assessments_note", "assessment_cards_note", "add_steps_title",
    # parts that not every program has
    "ages", "aliases", "also", "steps", "reasons", "answers", "footnotes", "applies_to", "links", "next_steps",
    "information", "anchor", "decide", "sentences", "items", "sections", "checklist", "triggers",
    "valid_from", "valid_to", "cohort", "when", "after", "subsidy", "external_system", "statuses", "job_retention",
    "fresh_days", "successful", "days", "years", "subtypes", "exit_follow_ups", "measured_as", "excluding",
}  # fmt: skip

ROLES = {
    "statewide_staff",
    "super_administrator",
    "program_manager",
    "intermediary",
    "case_worker",
    "lwia_career_planner",
    "customer",
}

every_program = pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)


def walk(value, path):
    """Yield (path, value) of everything a spec holds, to the leaves."""
    yield path, value
    if is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from walk(getattr(value, part.name), (*path, part.name))
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from walk(part, (*path, str(number)))


def options_in(spec):
    return [(path, value) for path, value in walk(spec, (spec.code,)) if isinstance(value, Option)]


@every_program
def test_nothing_is_left_empty(spec):
    allowed = (str, int, bool, date, tuple, frozenset, Colour, Kind, Q, Dated)
    for path, value in walk(spec, (spec.code,)):
        name = next(part for part in reversed(path) if not part.isdigit())
        if value is None or value == "" or value == ():
            assert name in MAY_BE_EMPTY, path
        elif isinstance(value, str):
            assert value == value.strip() and "  " not in value, path
        assert value is None or is_dataclass(value) or isinstance(value, allowed), path


@every_program
def test_codes_are_unique_and_tidy_in_every_list(spec):
    names = [found.code for found in spec.lists()]
    assert len(names) == len(set(names))
    for found in spec.lists():
        codes = found.codes
        assert len(codes) == len(set(codes)), found.code
        assert len(found.code) <= 40
        for option in found:
            assert option.code and " " not in option.code and len(option.code) <= 60, (
                found.code,
                option.code,
            )
            assert option.label, (found.code, option.code)
            assert option.source, (found.code, option.code)


@every_program
def test_labels_are_told_apart_in_every_list(spec):
    for found in spec.lists():
        labels = [option.label for option in found]
        assert len(labels) == len(set(labels)), found.code


@every_program
def test_customers_read_spanish(spec):
    for found in spec.lists():
        if found.customer_facing and found.code != "summary_items":
            for option in found:
                assert option.label_es, (found.code, option.code)
                assert bool(option.meaning) <= bool(option.meaning_es) or found.code in STAFF_MEANINGS, (
                    found.code,
                    option.code,
                )
    for item in spec.summary_items:
        for name in (
            "label_plain_es",
            "result_done_es",
            "result_open_es",
            "status_done_es",
            "status_open_es",
        ):
            assert getattr(item, name), (item.code, name)
    for part in fields(spec.words):
        if part.name.endswith("_es"):
            assert getattr(spec.words, part.name)
    assert spec.name_es and spec.cost_policy.note_es


STAFF_MEANINGS = {"service_families"}


@every_program
def test_what_a_customer_meets_is_a_customer_facing_list(spec):
    names = (
        "goal_categories goal_terms goal_statuses service_statuses catalogue enrollment_statuses service_families "
        "profile_tabs plan_tabs summary_tools profile_fields msg_types credential_types credential_sources glossary "
        "customer_texts notifications provider_tabs skills interests"
    )
    for name in names.split():
        assert getattr(spec, name).customer_facing, name


@every_program
def test_text_follows_the_language(spec):
    status = spec.goal_statuses["on_track"]
    with translation.override("es"):
        assert status.text == "En buen camino"
        assert dict(spec.goal_statuses.choices())["on_track"] == "En buen camino"
    with translation.override("en"):
        assert status.text == "On Track"
        assert spec.goal_statuses.text("from_old_data") == "from_old_data"


@every_program
def test_the_canonical_codes(spec):
    assert spec.service_statuses.codes == (
        "not_started",
        "started",
        "successful",
        "unsuccessful",
        "not_required",
    )
    assert spec.goal_statuses.codes[:4] == ("not_started", "on_track", "off_track", "complete")
    assert set(spec.goal_statuses.codes[4:]) <= {"not_required"}
    assert spec.goal_terms.codes == ("short", "long")
    assert spec.enrollment_statuses.codes == ("applying", "ready", "enrolled", "exited", "not_enrolled")
    assert spec.completion_statuses.codes == ("not_complete", "successful", "unsuccessful", "withdrew")
    assert spec.send_modes.codes == ("message", "message_and_email", "save_only")
    assert {"team", "customer"} <= set(spec.recipients.codes) <= {"team", "customer", "lwia_planner"}
    assert set(spec.roles.codes) <= ROLES
    assert {"statewide_staff", "program_manager", "case_worker", "customer"} <= set(spec.roles.codes)
    assert spec.goal_statement_limit == 144
    assert spec.follow_up_points == (30, 60, 90, 180, 270)
    assert "follow_up" in spec.case_note_tasks


@every_program
def test_everything_that_is_named_exists(spec):
    for service in spec.catalogue:
        assert service.family in spec.service_families, service.code
        assert service.allows_cost == spec.allows_cost(service) or service.kind is Kind.STEP, service.code
        assert (
            service.valid_from is None or service.valid_to is None or service.valid_from <= service.valid_to
        )
    assert {service.family for service in spec.catalogue} == set(spec.service_families.codes)
    for goal in spec.preset_goals:
        assert goal.category in spec.goal_categories
        assert goal.term in spec.goal_terms
        assert set(goal.steps) <= set(spec.catalogue.codes), goal.code
        assert not goal.measure or goal.measure in SUMMARY_RULES
        assert len(goal.label) <= spec.goal_statement_limit
        assert len(goal.label_es) <= spec.goal_statement_limit
    for item in (*spec.summary_items, *spec.exit.checklist):
        assert item.rule in SUMMARY_RULES, item.code
    for check in spec.exit.checklist:
        assert all(1 <= number <= len(spec.exit.footnotes) for number in check.footnotes)
    for credential in spec.required_credentials:
        assert set(credential.any_of) <= set(spec.program_credentials.codes)
    for cap in spec.cost_policy.caps:
        assert cap.category in spec.catalogue
        assert cap.window in Window
        assert all(subtype.startswith(f"{cap.category}.") for subtype in cap.subtypes)
        assert set(cap.subtypes) <= set(spec.cost_policy.subtypes.codes)
    for subtype in spec.cost_policy.subtypes:
        assert subtype.code.partition(".")[0] in spec.catalogue
    for notice in spec.notifications:
        assert set(notice.to) <= set(spec.roles.codes), notice.code
    if spec.subsidy:
        for limit in spec.subsidy.limits:
            assert set(limit.applies_to) <= set(spec.catalogue.codes)
            assert limit.warn_days.on(date(2026, 1, 1)) < limit.limit_days.on(date(2026, 1, 1))
    for clock in spec.clocks:
        assert not clock.section or spec.section(clock.section).live == clock.live, clock.code


@every_program
def test_catalogue_names_are_not_ambiguous(spec):
    """An alias or a label met in old data leads to one service, except the short code JT that the source uses twice."""
    names = [name for service in spec.catalogue for name in (service.label, *service.aliases)]

    assert len(names) == len(set(names))


@every_program
def test_exit_reasons_hang_on_statuses(spec):
    assert len(spec.exit.statuses) >= 2
    for status in spec.exit.statuses:
        codes = [reason.code for reason in status.reasons]
        assert len(codes) == len(set(codes)), status.code
    if spec.exit.early_leaving:
        assert spec.exit.early_reasons and spec.exit.early_label and spec.exit.early_needs_note
    assert any(check.required for check in spec.exit.checklist)


@every_program
def test_inferred_lists_can_be_corrected(spec):
    for found in spec.lists():
        assert found.editable == (found.open_list or any(option.inferred for option in found)), found.code
    editable = {found.code for found in spec.editable_lists()}
    assert {"case_note_tasks", "referral_reasons", "catalogue", "education_levels"} <= editable
    assert "goal_terms" not in editable


@every_program
def test_sections_and_lines(spec):
    codes = [line.code for section in spec.sections for line in section.lines]
    assert len(codes) == len(set(codes))
    rules = [line.rule.id for section in spec.sections for line in section.lines]
    assert len(rules) == len(set(rules))
    assert [section.number for section in spec.sections] == list(range(1, len(spec.sections) + 1))
    for section in spec.sections:
        assert spec.section(section.code) is section
        assert {line.code for line in section.decision} == {line.code for line in section.coded}
        place = [line.code for line in section.decision]
        for line in section.lines:
            assert spec.section_of(line.code) is section
            assert set(line.acts) <= set(ACTS), line.code
            assert fields_of(section.condition(line)) | set(line.anchor) <= ENROLLMENT_FIELDS, line.code
            assert line.sentences, line.code
            assert len(line.sentences) <= max(len(line.anchor), 1), line.code
            assert not (line.after and not line.anchor), line.code
            assert line.after is None or line.arrival or not section.live, line.code
            assert line.colour is not Colour.RED or line.next_steps, line.code
            assert line.information or line.colour is Colour.RED, line.code
            for parent in section.parents(line):
                assert parent is not line
                if not line.flag and section.exclusive:
                    assert place.index(line.code) < place.index(parent.code), line.code
            for template in (*line.sentences, line.arrival):
                template.format(days=31, since="Oct 21", ago="31 days ago", date="Nov 26")


def test_every_section_of_every_program_is_live():
    for spec in all_programs():
        assert spec.sections and spec.live_sections == spec.sections


def test_a_reader_of_the_registry_cannot_change_a_program():
    spec = all_programs()[0]
    with pytest.raises(AttributeError):
        spec.code = "other"
    with pytest.raises(AttributeError):
        spec.goal_terms["short"].label = "Soon"


def test_unknown_codes_are_refused_by_name():
    spec = all_programs()[0]
    with pytest.raises(KeyError, match="goal_terms has no option"):
        spec.goal_terms["middle"]
    with pytest.raises(KeyError, match="has no section"):
        spec.section("weather")
    with pytest.raises(KeyError, match="has no line"):
        spec.section_of("weather")
    assert spec.goal_terms.get("middle") is None
    assert isinstance(spec.goal_terms, Options)
