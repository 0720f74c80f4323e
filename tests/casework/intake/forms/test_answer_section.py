"""A section as a form: the questions that stand, what is kept, what is said."""

import pytest
from django.http import QueryDict

from casework.intake.forms.answer_section import section_form
from programs.intake_forms import put, read_form
from programs.packaged_forms import packaged_form
from tests.factories.people import YOUTH


@pytest.fixture
def content():
    return read_form(packaged_form(YOUTH, "application"))


def posted(**answers):
    data = QueryDict(mutable=True)
    for name, value in answers.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data


def test_answers_are_cleaned_and_can_be_put(content):
    section = content.section("interests")
    data = posted(areas=["manufacturing", "health"], hopes="  A trade  ")
    form = section_form(content, section, {"grade": "ged"}, data=data)

    assert form.is_valid(), form.errors
    assert put(content, section, {"grade": "ged"}, form.checked) == {
        "grade": "ged",
        "areas": ["health", "manufacturing"],
        "hopes": "A trade",
    }


def test_what_another_answer_asks_for_is_missed_only_then(content):
    section = content.section("school_and_work")

    without = section_form(content, section, {}, data=posted(grade="ged", works="no"))
    with_job = section_form(content, section, {}, data=posted(grade="ged", works="yes", job_hours="81"))

    assert without.is_valid(), without.errors
    assert with_job.errors["job"] == ["Answer this question: What is your job?"]
    assert with_job.errors["job_hours"] == ["Enter 80 or less."]


def test_a_draft_misses_nothing_and_keeps_what_it_can(content):
    section = content.section("school_and_work")
    form = section_form(content, section, {}, data=posted(grade="moon", school="Lincoln"), draft=True)

    assert not form.is_valid()
    assert form.checked.answers == {"school": "Lincoln"}


def test_too_long_and_hostile_text_is_said_and_kept_as_text(content):
    section = content.section("interests")
    form = section_form(content, section, {}, data=posted(areas="health", hopes="<script>" * 400))

    assert form.errors["hopes"] == ["Your answer has 3200 characters. Make it 1500 or fewer."]
    assert "<script>" not in form["hopes"].as_widget()


def test_a_sensitive_question_says_why_and_can_be_skipped(content):
    form = section_form(content, content.section("about_you"), {}, data=posted(foster=""))

    assert form.is_valid()
    assert form.checked.answers == {}
    assert "Why we ask" in form.fields["foster"].help_text
    assert ("", "I do not want to answer") in form.fields["foster"].choices


def test_the_questions_speak_spanish(content):
    form = section_form(content, content.section("interests"), {}, "es")

    assert form.fields["areas"].label == "¿Qué tipos de trabajo le interesan?"
