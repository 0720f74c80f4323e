"""Agreements to the plan in named situations, made through the services as people make them."""

import hashlib
import time

from allauth.account.internal.userkit import user_id_to_str
from django.core.files.base import ContentFile

from careerplan.models import Agreement
from careerplan.queries.agreements import agreement_standing
from careerplan.services.record_signature import record_signature
from careerplan.services.request_agreement import request_agreement
from careerplan.services.sign_agreement import sign_agreement
from casework.core import clock
from casework.core.files import CheckedFile
from programs.registry import get_program
from tests.factories.notes import PDF
from tests.factories.people import customer_user, enrolled, organisation_running
from tests.factories.plan import GoalFactory, started

NEW_GOAL = {"statement": "Earn a forklift license", "category": "career_plan", "term": "short"}
"""What `add_goal` takes for a goal that is not in the plan yet."""


def plan_to_agree_to(program="isets", **fields):
    """An enrollment whose customer can sign in, with one goal and one step."""
    enrollment = enrolled(organisation_running(program), program=program, **fields)
    customer_user(enrollment)
    started(enrollment, GoalFactory(enrollment=enrollment, statement="Finish the welding course"))
    return enrollment


def rows_of(enrollment):
    """The agreements of `enrollment`, first to last."""
    return list(Agreement.objects.filter(enrollment=enrollment).order_by("number"))


def seen(enrollment):
    """The fingerprint of the plan as it is now, as the page carries it."""
    return agreement_standing(enrollment).fingerprint


def signature(enrollment, **changes):
    """What the service of signing takes for the plan as it is now."""
    return {
        "name": enrollment.customer.get_full_name(),
        "statements": list(get_program(enrollment.program).agreement.statements.codes),
        "language": "en",
        "seen": seen(enrollment),
        **changes,
    }


def signed(enrollment, **changes):
    """The customer of `enrollment` agrees to the plan as it is now; returns the Agreement."""
    return sign_agreement(enrollment.customer.user, enrollment, **signature(enrollment, **changes))


def asked(enrollment, actor):
    """`actor` asks for agreement; returns the Agreement."""
    return request_agreement(actor, enrollment)


def scan(content=PDF, name="signed.pdf"):
    """A scan as a form hands it on."""
    return CheckedFile(
        file=ContentFile(content),
        name=name,
        content_type="application/pdf",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        was_scanned=False,
    )


def signed_on_paper(enrollment, actor, **changes):
    """`actor` records that the customer signed on paper today; returns the Agreement."""
    fields = {
        "name": enrollment.customer.get_full_name(),
        "signed_on": clock.today(),
        "language": "en",
        "file": scan(),
    }
    return record_signature(actor, enrollment, **fields | changes)


def sign_in_lately(client, user, *, seconds_ago=0):
    """Sign `user` in as if the password had been given `seconds_ago`."""
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time() - seconds_ago}]
    session["account_authentication_methods_user"] = user_id_to_str(user)
    session.save()


def sign_form(enrollment, **changes):
    """What a browser posts from the page on which a plan is signed."""
    values = signature(enrollment)
    return {name: values[name] for name in ("name", "statements", "seen")} | changes
