"""Applications in each stage, and answers that fill the packaged youth forms."""

from datetime import date

from casework.core import clock
from casework.intake.models import Application
from casework.intake.queries.own_application import own_parts
from casework.intake.services.begin_application import begin_application
from casework.intake.services.save_section import save_section
from casework.intake.services.submit_application import submit_application
from programs.intake_forms import check
from tests.factories.people import YOUTH, UserFactory, organisation_running

FIT = {
    "lives_in_illinois": "yes",
    "schooling": "high_school",
    "goal": "explore",
    "time": "yes",
    "reach": "text",
}
ANSWERS = {
    **FIT,
    "grade": "grade_11",
    "works": "no",
    "areas": ["health"],
    "hopes": "A trade that I like",
    "days": ["evenings"],
    "hours": 10,
    "start": "now",
}
PERSON = {"birth_date": date(2007, 3, 31), "ssn_last4": "4321"}


def begun(organisation=None, user=None, **person):
    """An application that was just begun: (application, its user)."""
    user = user or UserFactory()
    names = {"first_name": user.first_name, "last_name": user.last_name, "email": user.email}
    organisation = organisation or organisation_running(YOUTH)
    application, _created = begin_application(
        user, organisation, YOUTH, {**names, **PERSON, **person}, language="en"
    )
    return application, user


def answered(application, user, *, parts=None, **answers):
    """Save the first `parts` sections (all of them without it) with `ANSWERS` and `answers`; return the application."""
    for number in range(parts if parts is not None else 20):
        own = own_parts(Application.objects.get(pk=application.pk))
        part = own.next_part
        if part is None or not own.is_open or own.stage == "not_suitable":
            break
        form = own.forms[part.kind]
        checked = check(form, part.section, {**own.answers(part.kind), **ANSWERS, **answers}, clock.today())
        assert checked.is_valid, (number, checked.problems)
        save_section(user, own.row, part.kind, part.section, checked)
    return Application.objects.select_related("enrollment").get(pk=application.pk)


def submitted(organisation=None, **person):
    """An application that was filled in and sent: (application, its user)."""
    application, user = begun(organisation, **person)
    submit_application(user, answered(application, user))
    return Application.objects.select_related("enrollment").get(pk=application.pk), user
