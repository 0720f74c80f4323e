"""ADD MEASURABLE SKILL GAIN, the table of gains on the tab, and what may be done with a row (F027-F052, F115-F129)."""

from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.core.words import short_date
from outcomes.models import SkillGain
from outcomes.services.settle_computed_gains import settle_computed_gains
from programs.measures.periods import year_of
from programs.measures.spec import YearKind
from programs.shared.skill_gains import MSG_TYPES
from tests.factories.assessments import gained_a_level
from tests.factories.outcomes import SkillGainFactory
from tests.factories.people import YOUTH, days_ago, enrolled, former, member, organisation_running

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@pytest.fixture
def enrollment(client):
    found = enrolled(organisation_running("isets"), program="isets", enrolled_on=days_ago(300))
    client.force_login(member(organisation=found.organisation, program="isets"))
    return found


def address(enrollment, name="add_skill_gain", *more, **query):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id, *more], query=query)


def tab(client, enrollment, **query):
    return client.get(address(enrollment, "show_outcomes", **query)).content.decode()


def paper():
    return SimpleUploadedFile("report.pdf", PDF, content_type="application/pdf")


def typed(day):
    return f"{day:%m/%d/%Y}"


def milestone(**changed):
    return {
        "milestone_set_on": typed(days_ago(290)),
        "file": paper(),
        "attained_on": typed(days_ago(3)),
        "comment": "First year of the apprenticeship",
        **changed,
    }


def transcript(**changed):
    return {
        "answer": "full_time",
        "education_level": "hs_diploma",
        "semester_started_on": typed(days_ago(110)),
        "semester_ended_on": typed(days_ago(5)),
        "credits": "12",
        "file": paper(),
        "attained_on": typed(days_ago(5)),
        "comment": "Fall semester",
        **changed,
    }


def test_the_five_types_are_asked_for_first(client, enrollment):
    page = client.get(address(enrollment)).content.decode()
    assert "ADD MEASURABLE SKILL GAIN" in page and "Select Skill Type" in page
    for kind in MSG_TYPES:
        assert kind.label in page
    assert "Date Attained" not in page


@pytest.mark.parametrize("kind", MSG_TYPES, ids=lambda kind: kind.code)
def test_each_type_asks_its_own_questions_to_the_letter(client, enrollment, kind):
    found = client.get(address(enrollment, type=kind.code))
    form = found.context["form"]
    asked = [text for text in (kind.question, kind.upload) if text]
    labels = [field.label for field in form]
    for text in asked:
        assert any(str(label).endswith(text) for label in labels)
    if kind.answers:
        assert [label for _value, label in form.fields["answer"].choices] == [
            one.label for one in kind.answers
        ]
    assert form.fields["attained_on"].label == "Date Attained" and form.fields["comment"].label == "Comment"
    page = unescape(found.content.decode())
    assert ">Save<" in page and ">Close<" in page
    assert kind.automatic or all(rule in page for rule in kind.rules)


def test_the_questions_are_numbered_and_the_education_is_filled_in(client, enrollment):
    enrollment.education_at_entry = "hs_junior"
    enrollment.save()
    form = client.get(address(enrollment, type="secondary_transcript")).context["form"]
    assert [form.fields[name].label[:2] for name in ("answer", "education_level", "file")] == [
        "1.",
        "2.",
        "3.",
    ]
    assert form["education_level"].initial == "hs_junior"


def test_the_computed_type_has_a_panel_above_the_form_for_what_no_record_shows(client, enrollment):
    page = client.get(address(enrollment, type="efl")).content.decode()
    assert "EFL gain is automatically calculated in the system." in page
    assert "View/Add Basic Skills Assessment Results" in page
    assert "a.) Test Scores" in page and "b.) EFL Gain by Entry into Post-Secondary Education" in page


def test_a_level_is_entered_by_credits_or_a_subtest_and_never_by_test_scores(client, enrollment):
    url = address(enrollment, type="efl")
    client.post(url, milestone())
    client.post(url, milestone(answer="test_scores"))
    assert not SkillGain.objects.exists()
    found = client.post(url, milestone(answer="hse_subtest", comment="Mathematics passed"), follow=True)
    gain = SkillGain.objects.get()
    assert (gain.basis, gain.federal_type, gain.federal_element) == ("entered", "efl", "1806")
    assert gain.document and "Mathematics passed" in found.content.decode()
    settle_computed_gains([enrollment.pk])
    assert SkillGain.objects.kept().get() == gain
    edited = client.get(address(enrollment, "edit_skill_gain", gain.public_id)).context["form"]
    assert edited["answer"].value() == "hse_subtest"


def test_a_degree_is_kept_and_counts_as_nothing(client, enrollment):
    values = milestone(answer="yes", achievement="degree")
    found = client.post(address(enrollment, type="skills_progression"), values, follow=True)
    gain = SkillGain.objects.get()
    assert (gain.federal_type, gain.federal_element) == ("", "")
    page = found.content.decode()
    assert "It counts in" not in page and "Counts as" not in page
    assert "A degree counts as a credential and as no gain" in page


def test_a_semester_after_the_exit_is_kept_and_counts_in_no_year(client, enrollment):
    enrollment.exited_on = days_ago(6)
    enrollment.save()
    found = client.post(address(enrollment, type="postsecondary_transcript"), transcript(), follow=True)
    page = unescape(found.content.decode())
    assert SkillGain.objects.count() == 1
    assert "It counts in" not in page and "Counts as" not in page
    assert page.count("It counts for no measure") == 2


def test_a_gain_is_saved_with_its_paper_and_says_its_program_year(client, enrollment):
    found = client.post(address(enrollment, type="training_milestone"), milestone(), follow=True)
    gain = SkillGain.objects.get()
    assert (gain.skill_type, gain.attained_on, gain.federal_type, gain.federal_element) == (
        "training_milestone",
        days_ago(3),
        "milestone",
        "1809",
    )
    assert gain.document.title.startswith("Training Milestone")
    year = year_of(YearKind.FEDERAL_FISCAL, gain.attained_on)
    page = found.content.decode()
    assert f"The gain was saved. It counts in FFY {year}." in page
    assert f"PY {gain.program_year}" in page and f"Counted in FFY {year}" in page


def test_a_paper_that_is_on_file_is_not_asked_for_again(client, enrollment):
    client.post(address(enrollment, type="training_milestone"), milestone())
    document = SkillGain.objects.get().document
    client.post(
        address(enrollment, type="skills_progression"),
        {
            "answer": "yes",
            "achievement": "exam",
            "document": document.pk,
            "attained_on": typed(days_ago(2)),
            "comment": "Component exam",
        },
    )
    assert SkillGain.objects.get(skill_type="skills_progression").document == document


def test_without_a_paper_it_is_refused_beside_the_field_and_what_was_typed_stays(client, enrollment):
    found = client.post(address(enrollment, type="training_milestone"), milestone(file=""))
    assert found.status_code == 200 and found.context["form"].errors["file"]
    assert "First year of the apprenticeship" in found.content.decode()
    assert not SkillGain.objects.exists()


def test_eleven_credits_are_refused_and_twelve_are_not(client, enrollment):
    url = address(enrollment, type="postsecondary_transcript")
    found = client.post(url, transcript(credits="11"))
    assert "1 more" in found.context["form"].errors["credits"][0]
    assert client.post(url, transcript()).status_code == 302
    assert SkillGain.objects.get().federal_element == "1807"


def test_part_time_needs_its_first_semester(client, enrollment):
    url = address(enrollment, type="postsecondary_transcript")
    found = client.post(url, transcript(answer="part_time", credits="6"))
    assert "first_semester_ended_on" in found.context["form"].errors
    first = {
        "first_semester_started_on": typed(days_ago(250)),
        "first_semester_ended_on": typed(days_ago(140)),
        "first_semester_credits": "6",
    }
    assert client.post(url, transcript(answer="part_time", credits="6", **first)).status_code == 302
    assert SkillGain.objects.get().first_semester_credits == 6


def test_what_full_time_does_not_ask_is_not_stored(client, enrollment):
    first = {"first_semester_started_on": typed(days_ago(250)), "first_semester_credits": "6"}
    client.post(address(enrollment, type="postsecondary_transcript"), transcript(**first))
    assert SkillGain.objects.get().first_semester_credits is None


def test_a_diploma_is_told_as_one(client, enrollment):
    values = milestone(answer="yes", achievement="diploma")
    client.post(address(enrollment, type="skills_progression"), values)
    assert "Counts as secondary diploma or its equivalent (PIRL 1800 and 1801)" in tab(client, enrollment)


@pytest.mark.parametrize(
    ("day", "words"),
    [(-1, "today"), (301, "before the enrollment")],
)
def test_impossible_dates_are_refused(client, enrollment, day, words):
    values = milestone(attained_on=typed(days_ago(day)), milestone_set_on="")
    found = client.post(address(enrollment, type="training_milestone"), values)
    assert words in str(found.context["form"].errors["attained_on"])
    assert not SkillGain.objects.exists()


def test_a_doubtful_gain_is_saved_with_its_finding(client, enrollment):
    found = client.post(
        address(enrollment, type="training_milestone"), milestone(milestone_set_on=""), follow=True
    )
    assert "It is not on record when the milestone was set" in found.content.decode()
    assert "It is not on record when the milestone was set" in tab(client, enrollment)


def test_the_second_gain_of_a_year_says_so(client, enrollment):
    SkillGainFactory(enrollment=enrollment, attained_on=days_ago(2))
    SkillGainFactory(enrollment=enrollment, attained_on=days_ago(2), comment="Second")
    page = tab(client, enrollment)
    assert page.count("a second one adds nothing to the measure") == 1


def test_a_form_sent_twice_is_one_gain(client, enrollment):
    url = address(enrollment, type="training_milestone")
    key = str(client.get(url).context["form"]["key"].initial)
    client.post(url, milestone(key=key))
    client.post(url, milestone(key=key))
    assert SkillGain.objects.count() == 1


def test_the_table_has_the_sources_columns_and_searches(client, enrollment):
    SkillGainFactory(enrollment=enrollment, comment="Forklift training")
    page = tab(client, enrollment)
    for words in ("Skill Type", "Date Attained", "Comment", "Program Year", "Source", "workNet"):
        assert words in page
    assert "Showing 1 to 1 of 1 entries" in page
    assert address(enrollment, "edit_skill_gain", SkillGain.objects.get().public_id) in page
    assert "Showing 0 to 0 of 0 entries" in tab(client, enrollment, **{"gains-q": "nothing"})


def test_a_gain_is_corrected_and_two_who_edit_at_once_are_shown_both(client, enrollment):
    client.post(address(enrollment, type="training_milestone"), milestone())
    gain = SkillGain.objects.get()
    url = address(enrollment, "edit_skill_gain", gain.public_id)
    assert client.get(url).context["form"]["document"].initial == gain.document_id
    values = milestone(file="", document=gain.document_id, version=gain.version)
    assert client.post(url, values | {"comment": "First"}).status_code == 302
    gain.refresh_from_db()
    assert gain.comment == "First" and gain.document
    stale = client.post(url, values | {"comment": "Second"})
    assert stale.status_code == 409
    assert "First" in stale.content.decode() and "Second" in stale.content.decode()


def test_a_removed_gain_is_put_back_from_the_tab(client, enrollment):
    gain = SkillGainFactory(enrollment=enrollment)
    client.post(address(enrollment, "remove_skill_gain", gain.public_id))
    page = tab(client, enrollment)
    undo = address(enrollment, "restore_skill_gain", gain.public_id)
    assert undo in page and gain.comment not in page
    client.post(undo)
    assert gain.comment in tab(client, enrollment)


def test_a_computed_gain_is_nobodys_to_change(client, enrollment):
    gained_a_level(enrollment)
    settle_computed_gains([enrollment.pk])
    gain = SkillGain.objects.get()
    page = tab(client, enrollment)
    assert "Test scores" in page and short_date(gain.attained_on) in page
    for name in ("edit_skill_gain", "remove_skill_gain"):
        assert address(enrollment, name, gain.public_id) not in page
        assert client.post(address(enrollment, name, gain.public_id)).status_code == 404


def test_another_organisations_enrollment_is_not_there(client, enrollment):
    other = enrolled(organisation_running("isets"), program="isets")
    assert client.get(address(other)).status_code == 404
    gain = SkillGainFactory(enrollment=other)
    assert client.post(address(enrollment, "remove_skill_gain", gain.public_id)).status_code == 404


def test_long_after_the_exit_nothing_is_entered_any_more(client):
    gone = former(organisation_running(YOUTH), ended=800)
    client.force_login(member(organisation=gone.organisation))
    assert client.get(address(gone)).status_code == 403
    assert "Add Measurable Skill Gain" not in tab(client, gone)


def test_apprenticeship_illinois_links_to_the_recording_guide_and_isets_says_optional(client, enrollment):
    assert "It is currently an optional entry." in tab(client, enrollment)
    program = "apprenticeship_illinois"
    apprentice = enrolled(organisation_running(program), program=program)
    client.force_login(member(organisation=apprentice.organisation, program=program))
    page = tab(client, apprentice)
    assert "Recording Measurable Skill Gains (MSG)</a>." in page and "optional entry" not in page
