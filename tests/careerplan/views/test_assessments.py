"""Step 1 of the plan in the browser's terms: what is drawn, what is posted, what comes back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from careerplan.models import AssessmentResult, AssessmentSummary, Barrier, CareerPath, SkillScore
from casework.cases.models import Document
from programs.registry import all_programs
from tests.factories.assessments import AssessmentResultFactory, SkillScoreFactory, faces, gained_a_level
from tests.factories.people import days_ago, enrolled, member

pytestmark = pytest.mark.django_db

SPECS = pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
KEY = "6f6cf8f3-2c5e-4f3e-8a53-0f6a8a0f4a11"
PAGE_QUERIES = 25


@pytest.fixture
def enrollment():
    return enrolled(program="isets")


@pytest.fixture
def signed_in(client, enrollment):
    """A client in which the enrollment's case worker is signed in."""
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    return client


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def text_of(client, enrollment, name="review_assessments"):
    return client.get(address(name, enrollment)).content.decode()


def score(**changes):
    values = {
        "test": "tabe_11_12",
        "form": "11E",
        "test_level": "E",
        "subject": "reading",
        "moment": "pre",
        "scale_score": "441",
        "taken_on": "yesterday",
        "key": KEY,
    }
    return values | changes


def result(**changes):
    values = {
        "assessment": "nocti",
        "name": "",
        "taken_on": "yesterday",
        "result": "Passed with 82",
        "key": KEY,
    }
    return values | changes


@SPECS
def test_the_page_has_the_blocks_and_the_cards_of_the_source(client, spec):
    enrollment = enrolled(program=spec.code)
    client.force_login(member(organisation=enrollment.organisation, program=spec.code))
    page = text_of(client, enrollment)
    for label in ("SKILLS AND INTERESTS", "DISABILITY BENEFITS ESTIMATOR", "EMPLOYMENT 101", "NOCTI RESULTS"):
        assert label in page
    for label in ("SELF-EVALUATION", "OBSERVATIONAL EVALUATION", "WORKSITE EVALUATION"):
        assert label in page
    assert "Assessments Not Available Through Illinois workNet" in page
    overview = text_of(client, enrollment, "show_overview")
    for label in ("Career Cluster Inventory", "Employment 101 - Pre", "Employment 101 - Post", "NOCTI"):
        assert label in overview
    assert overview.count("Not Complete") >= 4
    for label in (
        "Conduct and review assessment results",
        "Summarize assessment results",
        f"goal identification for the {spec.words.person}.",
        f'<h2 id="history">{spec.words.summaries_title}</h2>',
    ):
        assert label in page


def test_illinois_works_says_that_these_assessments_are_not_its_required_ones(client):
    enrollment = enrolled(program="illinois_works")
    client.force_login(member(organisation=enrollment.organisation, program="illinois_works"))
    note = "Note: These assessments are not requirements of ILW, but may be utilized by Grantee/Service Providers"
    assert note in text_of(client, enrollment)
    overview = text_of(client, enrollment, "show_overview")
    assert "These assessments are not the required ILW assessments." in overview


def test_the_career_path_is_opened_by_see_more(signed_in, enrollment):
    page = text_of(signed_in, enrollment, "show_overview")
    assert f'<a href="{address("edit_career_path", enrollment)}">See More<' in page


def test_see_all_opens_the_profile_of_the_source_on_every_page(client):
    enrollment = enrolled(program="isets")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    for name in ("review_assessments", "list_services", "list_goals"):
        page = client.get(address(name, enrollment))
        more = {line["label"]: line["value"] for line in page.context["identity"]["more"]}
        assert more["Email"] == enrollment.customer.email and more["Redetermination Date"] == "N/A"
        assert "See All</summary>" in page.content.decode()


def test_a_result_is_typed_and_completes_its_card(signed_in, enrollment):
    answer = signed_in.post(address("add_assessment_result", enrollment), result(), follow=True)
    assert "The assessment result was added." in answer.content.decode()
    assert "Passed with 82" in answer.content.decode()
    overview = text_of(signed_in, enrollment, "show_overview")
    assert overview.count("Not Complete") == 3


def test_a_result_sent_twice_is_one_result(signed_in, enrollment):
    for _ in range(2):
        signed_in.post(address("add_assessment_result", enrollment), result())
    assert AssessmentResult.objects.count() == 1


def test_a_result_corrected_after_going_back_is_saved_too(signed_in, enrollment):
    for changes in ({}, {"result": "Failed with 28"}, {"taken_on": "today"}):
        signed_in.post(address("add_assessment_result", enrollment), result(**changes))
    assert AssessmentResult.objects.count() == 3


def test_another_file_is_another_result_and_the_same_one_is_not(signed_in, enrollment):
    start, end = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", b"trailer\n<<>>\n%%EOF\n"
    for content in (start + end, start + end, start + b"2 0 obj\n<<>>\nendobj\n" + end):
        file = SimpleUploadedFile("nocti.pdf", content)
        signed_in.post(address("add_assessment_result", enrollment), result(result="", file=file))
    assert (AssessmentResult.objects.count(), Document.objects.count()) == (2, 2)


def test_a_result_is_uploaded_and_stands_among_the_uploads(signed_in, enrollment):
    file = SimpleUploadedFile("nocti.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
    signed_in.post(address("add_assessment_result", enrollment), result(result="", file=file))
    document = Document.objects.get()
    assert AssessmentResult.objects.get().document == document
    assert (document.kind, document.title) == ("assessment", "NOCTI")


def test_neither_text_nor_file_is_refused_beside_the_field(signed_in, enrollment):
    answer = signed_in.post(address("add_assessment_result", enrollment), result(result=""))
    assert answer.context["form"].errors["result"] == ["Enter the result, or choose a file that holds it"]
    assert answer.context["form"]["taken_on"].value() == "yesterday"


def test_a_disguised_file_is_refused_and_nothing_typed_is_lost(signed_in, enrollment):
    file = SimpleUploadedFile("result.pdf", b"MZ this is no PDF")
    answer = signed_in.post(address("add_assessment_result", enrollment), result(file=file))
    assert "The content is not what the name says" in answer.context["form"].errors["file"][0]
    assert answer.context["form"]["result"].value() == "Passed with 82"
    assert not AssessmentResult.objects.exists()


def test_an_assessment_from_elsewhere_needs_its_name_and_is_listed_apart(signed_in, enrollment):
    typed = result(assessment="elsewhere", name="", assessment_type="Interview", category="Career")
    answer = signed_in.post(address("add_assessment_result", enrollment), typed)
    assert answer.context["form"].errors["name"] == ["Enter the name of the assessment"]
    page = signed_in.post(
        address("add_assessment_result", enrollment), typed | {"name": "Prove It!"}, follow=True
    ).content.decode()
    for words in ("Prove It!", "Interview", "Career", "Edit/View Results", "Assessment Date", "Updated"):
        assert words in page


def test_a_date_after_today_is_refused(signed_in, enrollment):
    answer = signed_in.post(address("add_assessment_result", enrollment), result(taken_on="tomorrow"))
    assert answer.context["form"].errors["taken_on"]


def test_the_second_of_two_who_edit_sees_both_texts(signed_in, enrollment):
    known = AssessmentResultFactory(enrollment=enrollment)
    url = address("edit_assessment_result", enrollment, known.public_id)
    first = {"assessment": known.assessment, "taken_on": "yesterday", "version": known.version}
    signed_in.post(url, first | {"result": "Health science"})
    answer = signed_in.post(url, first | {"result": "Transportation"})
    assert answer.status_code == 409
    assert "Health science" in answer.content.decode()
    assert answer.context["form"]["result"].value() == "Transportation"
    assert AssessmentResult.objects.get().result == "Health science"


def test_a_removed_result_can_be_put_back_until_the_end_of_the_day(signed_in, enrollment):
    known = AssessmentResultFactory(enrollment=enrollment)
    page = signed_in.post(
        address("remove_assessment_result", enrollment, known.public_id), follow=True
    ).content.decode()
    assert "Removed today: assessment result" in page and "Recent changes" not in page
    assert known.result not in page
    page = signed_in.post(
        address("restore_assessment_result", enrollment, known.public_id), follow=True
    ).content.decode()
    assert known.result in page


def test_a_score_shows_its_computed_level_and_why(signed_in, enrollment):
    page = signed_in.post(address("add_skill_score", enrollment), score(), follow=True).content.decode()
    assert "Scale score 441 lies between 300 and 441." in page
    assert "Waits for a post-test" in page
    assert not hasattr(SkillScore, "nrs_level")


def test_a_post_test_shows_the_gain_between_the_levels(signed_in, enrollment):
    gained_a_level(enrollment)
    assert "From NRS level 1 to 2: an educational functioning level gain." in text_of(signed_in, enrollment)


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"scale_score": "299"}, "scale_score", "outside the scale of this test"),
        ({"scale_score": "801"}, "scale_score", "outside the scale of this test"),
        ({"test_level": "L", "scale_score": "501"}, "scale_score", "Out of range for test level L"),
        ({"test_level": ""}, "test_level", "Select the level of the test"),
        ({"scale_score": "abc"}, "scale_score", "must be a number"),
        ({"scale_score": "-1"}, "scale_score", "must be 0 or more"),
        ({"taken_on": "2/30/2026"}, "taken_on", ""),
        ({"subject": "latin"}, "subject", "Select the subject from the list"),
    ],
)
def test_an_impossible_score_is_refused_beside_its_field(signed_in, enrollment, changes, field, words):
    answer = signed_in.post(address("add_skill_score", enrollment), score(**changes))
    assert words in answer.context["form"].errors[field][0]
    assert not SkillScore.objects.exists()


def test_the_same_test_is_not_entered_twice(signed_in, enrollment):
    SkillScoreFactory(enrollment=enrollment, taken_on=days_ago(1))
    answer = signed_in.post(address("add_skill_score", enrollment), score())
    assert "is there already" in answer.context["form"].errors["taken_on"][0]


def test_a_score_sent_twice_is_one_and_a_corrected_one_is_never_dropped(signed_in, enrollment):
    url = address("add_skill_score", enrollment)
    for _ in range(2):
        assert signed_in.post(url, score()).status_code == 302
    answer = signed_in.post(url, score(scale_score="440"))
    assert "is there already" in answer.context["form"].errors["taken_on"][0]
    assert signed_in.post(url, score(subject="mathematics")).status_code == 302
    assert list(SkillScore.objects.order_by("pk").values_list("subject", "scale_score")) == [
        ("reading", 441),
        ("mathematics", 441),
    ]


def test_an_empty_score_form_asks_for_nothing_that_is_not_in_sight(signed_in, enrollment):
    answer = signed_in.post(address("add_skill_score", enrollment), {"key": KEY})
    assert "test_level" not in answer.context["form"].errors and "test" in answer.context["form"].errors
    answer = signed_in.post(address("add_skill_score", enrollment), score(test_level=""))
    assert list(answer.context["form"].errors) == ["test_level"]


def test_a_removed_score_is_not_put_back_over_a_new_one(signed_in, enrollment):
    known = SkillScoreFactory(enrollment=enrollment, taken_on=days_ago(1))
    signed_in.post(address("remove_skill_score", enrollment, known.public_id))
    signed_in.post(address("add_skill_score", enrollment), score())
    page = signed_in.post(address("restore_skill_score", enrollment, known.public_id), follow=True)
    assert "is there already" in page.content.decode()
    assert SkillScore.objects.kept().count() == 1


def test_summaries_are_kept_in_a_history(signed_in, enrollment):
    for number, key in enumerate((KEY, KEY.replace("a11", "a12"))):
        text = {"text": f"Strong in mathematics, part {number}", "key": key}
        signed_in.post(address("add_assessment_summary", enrollment), text)
    page = text_of(signed_in, enrollment)
    assert page.index("part 1") < page.index("part 0")
    assert AssessmentSummary.objects.count() == 2


def test_a_summary_sent_twice_is_one_and_a_corrected_one_is_another(signed_in, enrollment):
    for text in ("Strong in maths", "Strong in maths", "Strong in mathematics"):
        signed_in.post(address("add_assessment_summary", enrollment), {"text": text, "key": KEY})
    kept = AssessmentSummary.objects.order_by("pk").values_list("text", flat=True)
    assert list(kept) == ["Strong in maths", "Strong in mathematics"]


def test_situations_are_noted_and_struck(signed_in, enrollment):
    faces(enrollment, "housing")
    signed_in.post(address("edit_barriers", enrollment), {"situations": ["transportation"]})
    assert Barrier.objects.get(situation="housing").resolved_on == days_ago(0)
    assert Barrier.objects.get(resolved_on=None).situation == "transportation"


def test_services_are_recommended_with_the_reason_and_its_date(signed_in, enrollment):
    faces(enrollment, "transportation")
    page = text_of(signed_in, enrollment)
    assert "Add Transportation" in page
    assert "Addresses: Transportation" in page
    assert "1 recommended service" in text_of(signed_in, enrollment, "show_overview")


def test_the_career_path_is_none_until_it_is_set(signed_in, enrollment):
    assert text_of(signed_in, enrollment, "show_overview").count("None") >= 4
    typed = {"career_pathway": "Manufacturing", "occupation_1": "Welder", "wage_goal_hourly": "22.50"}
    signed_in.post(address("edit_career_path", enrollment), typed)
    overview = text_of(signed_in, enrollment, "show_overview")
    for words in ("Manufacturing", "Welder", "$22.50"):
        assert words in overview


def test_two_who_set_the_first_career_path_do_not_overwrite_each_other(signed_in, enrollment):
    url = address("edit_career_path", enrollment)
    signed_in.post(url, {"occupation_1": "Welder"})
    answer = signed_in.post(url, {"occupation_1": "Nurse"})
    assert answer.status_code == 409
    assert CareerPath.objects.get().occupation_1 == "Welder"


@pytest.mark.parametrize("typed", ["12.345", "-1", "a lot", "10000"])
def test_an_impossible_wage_goal_is_refused(signed_in, enrollment, typed):
    answer = signed_in.post(address("edit_career_path", enrollment), {"wage_goal_hourly": typed})
    assert answer.context["form"].errors["wage_goal_hourly"]
    assert answer.context["form"]["wage_goal_hourly"].value() == typed


def test_another_organisations_worker_finds_nothing(client, enrollment):
    other = enrolled(program="isets")
    known = AssessmentResultFactory(enrollment=other)
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    assert client.get(address("review_assessments", other)).status_code == 404
    crossed = address("edit_assessment_result", enrollment, known.public_id)
    assert client.get(crossed).status_code == 404


def test_the_page_takes_as_many_queries_for_many_records_as_for_few(
    signed_in, enrollment, django_assert_max_num_queries
):
    for number in range(8):
        AssessmentResultFactory(enrollment=enrollment)
        SkillScoreFactory(enrollment=enrollment, form=f"11-{number}")
    faces(enrollment, "transportation", "housing", "documents")
    with django_assert_max_num_queries(PAGE_QUERIES):
        assert signed_in.get(address("review_assessments", enrollment)).status_code == 200
