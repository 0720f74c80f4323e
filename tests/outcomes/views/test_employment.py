"""Employment on the Outcomes tab: the source's form, its table, the days retained, and education beside the plan."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from careerplan.models import Service
from outcomes.models import Employment, Study
from programs.registry import program_codes
from tests.factories.jobs import EmploymentFactory, job_values, study_values
from tests.factories.outcomes import StudyFactory
from tests.factories.people import days_ago, enrolled, former, member, organisation_running

pytestmark = pytest.mark.django_db
LABELS = (
    "Are you currently employed by this employer?",
    "Employer Name",
    "Start Date",
    "Job Title",
    "Street Address 1",
    "Street Address 2",
    "Employer City",
    "Employer State",
    "Employer ZIP Code",
    "Job Duties",
    "Hours Per Week",
    "Does this job meet your needs? Why or Why not?",
)


def url(enrollment, name="show_outcomes", *more, **query):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id, *more], query=query)


def posted(values=job_values, **changed):
    found = {name: "" if value is None else value for name, value in values(**changed).items()}
    for name in ("started_on", "ended_on"):
        if found[name]:
            found[name] = f"{found[name]:%m/%d/%Y}"
    still = "no" if found["ended_on"] else "yes"
    return {"is_current": still, "is_attending": still} | {
        name: value for name, value in found.items() if value is not False
    }


def section(page):
    return next(found for found in page.context["sections"] if found.code == "employment")


@pytest.fixture
def enrollment(client):
    found = enrolled(organisation_running("isets"), program="isets")
    client.force_login(member(organisation=found.organisation, program="isets"))
    return found


@pytest.mark.parametrize("program", program_codes())
def test_a_job_is_entered_on_the_sources_form_in_every_program(client, program):
    enrollment = enrolled(organisation_running(program), program=program)
    client.force_login(member(organisation=enrollment.organisation, program=program))
    assert url(enrollment, "add_employment") in client.get(url(enrollment)).content.decode()
    page = client.get(url(enrollment, "add_employment")).content.decode()
    for label in (
        "ENTER NEW EMPLOYMENT",
        *LABELS,
        "Do you have experience in the credential field?",
        "Close",
    ):
        assert label in page
    answer = client.post(url(enrollment, "add_employment"), posted())
    assert answer.url == f"{url(enrollment)}#employment"
    rows = [
        [str(value) for _column, value in row["cells"]]
        for row in section(client.get(url(enrollment))).data["table"].rows
    ]
    assert rows[0][2] == "Present" and rows[0][3] == "Backroom Team (25 hours per week)"


def test_each_row_can_be_edited_and_removed(client, enrollment):
    job = EmploymentFactory(enrollment=enrollment)
    page = client.get(url(enrollment))
    assert section(page).data["table"].has_acts is True
    for name in ("edit_employment", "remove_employment"):
        assert url(enrollment, name, job.public_id) in page.content.decode()


def test_an_ended_job_needs_its_last_day_and_a_current_one_drops_it(client, enrollment):
    page = client.post(url(enrollment, "add_employment"), posted() | {"is_current": "no"})
    assert page.context["form"].errors["ended_on"] == ["Enter the end date"]
    assert "Unloads trucks" in page.content.decode()
    client.post(url(enrollment, "add_employment"), posted(ended_on=days_ago(3)) | {"is_current": "yes"})
    assert Employment.objects.get().ended_on is None


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"started_on": days_ago(-1)}, "started_on"),
        ({"ended_on": days_ago(31)}, "ended_on"),
        ({"job_title": ""}, "job_title"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(client, enrollment, changed, field):
    page = client.post(url(enrollment, "add_employment"), posted(**changed))
    assert list(page.context["form"].errors) == [field]
    assert not Employment.objects.exists()


def test_the_first_question_is_the_first_problem(client, enrollment):
    client.force_login(member(organisation=enrollment.organisation, program=enrollment.program))
    page = client.post(reverse("outcomes:add_employment", args=[enrollment.public_id]), {}).content.decode()
    first = page.index("data-error-summary")
    assert 0 < page.index("Select Yes or No", first) < page.index("Enter the employer name", first)


def test_jobs_at_once_are_kept_and_told(client, enrollment):
    EmploymentFactory(enrollment=enrollment, employer="Target", started_on=days_ago(9))
    EmploymentFactory(
        enrollment=enrollment, employer="Walmart", started_on=days_ago(90), ended_on=days_ago(8)
    )
    page = client.get(url(enrollment)).content.decode()
    assert "At the same time as the job at Target. Days count once." in page
    assert "It began before the enrollment" in page


def test_the_table_is_searched_sorted_and_paged(client, enrollment):
    for number in range(12):
        EmploymentFactory(
            enrollment=enrollment, employer=f"Shop {number:02}", started_on=days_ago(50 - number)
        )
    found = section(client.get(url(enrollment, **{"jobs-sort": "employer"}))).data["table"]
    assert (found.range, found.rows[0]["id"]) == (
        "Showing 1 to 10 of 12 entries",
        Employment.objects.get(employer="Shop 00").public_id,
    )
    found = section(client.get(url(enrollment, **{"jobs-sort": "-started", "jobs-page": "2"}))).data["table"]
    assert (found.range, len(found.rows)) == ("Showing 11 to 12 of 12 entries", 2)
    page = client.get(url(enrollment, **{"jobs-q": "shop 07", "jobs-size": "25"}))
    assert len(section(page).data["table"].rows) == 1 and "Show all" in page.content.decode()


def test_days_retained_say_since_when_until_when_and_what_breaks_them(client, enrollment):
    EmploymentFactory(enrollment=enrollment, employer="A", started_on=days_ago(111), ended_on=days_ago(50))
    EmploymentFactory(enrollment=enrollment, employer="B", started_on=days_ago(49))
    lines = section(client.get(url(enrollment))).data["retention"]
    assert [line["label"] for line in lines] == ["Employment retained", "90 days", "Job-retention services"]
    assert lines[0]["value"] == "Complete (111 Days)"
    assert "If the job ends, another that starts by the next day continues it" in lines[0]["hint"]
    assert "365 calendar days" in lines[2]["hint"]


def test_other_programs_do_not_measure_retention(client):
    program = "youth_apprenticeship"
    enrollment = enrolled(organisation_running(program), program=program)
    EmploymentFactory(enrollment=enrollment)
    client.force_login(member(organisation=enrollment.organisation, program=program))
    assert section(client.get(url(enrollment))).data["retention"] == []


def test_a_job_is_corrected_and_two_who_edit_at_once_are_shown_both(client, enrollment):
    job = EmploymentFactory(enrollment=enrollment, in_credential_field=True)
    address = url(enrollment, "edit_employment", job.public_id)
    initial = client.get(address).context["form"].initial
    assert (initial["is_current"], initial["in_credential_field"]) == ("yes", "yes")
    assert client.post(address, posted(employer="First") | {"version": 1}).status_code == 302
    page = client.post(address, posted(employer="Second") | {"version": 1})
    assert page.status_code == 409
    assert "First" in page.content.decode() and "Second" in page.content.decode()


def test_a_document_verifies_a_job_and_can_be_opened(client, enrollment):
    file = SimpleUploadedFile("stub.pdf", b"%PDF-1.4\n%%EOF", "application/pdf")
    client.post(url(enrollment, "add_employment"), posted(evidence="pay_stubs") | {"file": file})
    document = Employment.objects.get().document
    assert document.kind == "employment"
    page = client.get(url(enrollment)).content.decode()
    assert reverse("cases:download_document", args=[enrollment.public_id, document.public_id]) in page


@pytest.mark.parametrize("kind", ["employment", "study"])
def test_what_was_removed_today_can_be_put_back_from_the_tab(client, enrollment, kind):
    make, model = {"employment": (EmploymentFactory, Employment), "study": (StudyFactory, Study)}[kind]
    row = make(enrollment=enrollment)
    client.post(url(enrollment, f"remove_{kind}", row.public_id))
    undo = url(enrollment, f"restore_{kind}", row.public_id)
    page = client.get(url(enrollment)).content.decode()
    assert "Removed today: " in page and undo in page
    client.post(undo)
    assert model.objects.kept().count() == 1


def test_education_beside_the_plan_is_entered_and_corrected(client, enrollment):
    page = client.get(url(enrollment, "add_study"))
    assert "Is the customer still enrolled there?" in page.content.decode()
    client.post(url(enrollment, "add_study"), posted(study_values))
    study = Study.objects.get()
    assert (study.course, study.leads_to_credential, study.ended_on) == ("Welding", True, None)
    address = url(enrollment, "edit_study", study.public_id)
    client.post(address, posted(study_values, ended_on=days_ago(2)) | {"version": 1})
    study.refresh_from_db()
    assert study.ended_on == days_ago(2)


def test_the_overview_lists_the_jobs_and_leads_to_them(client, enrollment):
    EmploymentFactory(enrollment=enrollment, employer="Target", ended_on=None)
    page = client.get(reverse("cases:show_enrollment", args=[enrollment.public_id])).content.decode()
    for words in ("Target", "Present", f"{url(enrollment)}#employment"):
        assert words in page


def test_who_may_not_write_is_offered_nothing_and_a_stranger_finds_nothing(client, enrollment):
    job, study = EmploymentFactory(enrollment=enrollment), StudyFactory(enrollment=enrollment)
    other = enrolled(enrollment.organisation, program="isets")
    assert client.get(url(other, "edit_employment", job.public_id)).status_code == 404
    assert client.post(url(other, "remove_study", study.public_id)).status_code == 404
    client.force_login(member(program="isets"))
    for name, row in (("edit_employment", job), ("edit_study", study)):
        assert client.get(url(enrollment, name, row.public_id)).status_code == 404
    past = former(enrollment.organisation, ended=3000, program="isets")
    old = EmploymentFactory(enrollment=past)
    client.force_login(member(organisation=past.organisation, program="isets"))
    page = client.get(url(past))
    assert url(past, "add_employment") not in page.content.decode()
    assert client.post(url(past, "remove_employment", old.public_id)).status_code == 403


def test_twenty_of_everything_cost_no_more_queries(client, enrollment, django_assert_max_num_queries):
    Service.objects.create(service_type="case_management", **Service.belonging_to(enrollment))
    EmploymentFactory.create_batch(2, enrollment=enrollment)
    StudyFactory.create_batch(2, enrollment=enrollment)
    client.get(url(enrollment))
    with django_assert_max_num_queries(20) as few:
        client.get(url(enrollment))
    EmploymentFactory.create_batch(18, enrollment=enrollment)
    StudyFactory.create_batch(18, enrollment=enrollment)
    with django_assert_max_num_queries(20) as many:
        client.get(url(enrollment))
    assert len(few) == len(many)
