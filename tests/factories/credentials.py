"""Credentials earned and rows of the Credential Registry, each in a named situation."""

import uuid

import factory

from outcomes.models import Credential, RegistryCredential
from tests.factories.people import UserFactory, days_ago
from tests.factories.plan import ServiceFactory


class CredentialFactory(factory.django.DjangoModelFactory):
    """An occupational certification attained five days ago, entered under a service of the plan."""

    class Meta:
        model = Credential

    service = factory.SubFactory(ServiceFactory)
    enrollment = factory.SelfAttribute("service.enrollment")
    customer = factory.SelfAttribute("service.customer")
    organisation = factory.SelfAttribute("service.organisation")
    title = factory.Sequence(lambda n: f"Welding Level {n}")
    institution = "Prairie College"
    credential_type = "certification"
    federal_code = "6"
    credential_source = "certificate_copy"
    attained_on = factory.LazyFunction(lambda: days_ago(5))
    description = "Passed at the first try"
    entered_by = factory.SubFactory(UserFactory)


class RegistryCredentialFactory(factory.django.DjangoModelFactory):
    """An active certification of the registry."""

    class Meta:
        model = RegistryCredential

    registry_id = factory.LazyFunction(lambda: f"ce-{uuid.uuid4()}")
    name = factory.Sequence(lambda n: f"Certified Production Technician {n}")
    ctdl_type = "ceterms:Certification"
    institution = "Manufacturing Skill Standards Council"
    description = "Four modules of modern manufacturing."


def values(**changed):
    """What a person fills in of a credential that every program accepts."""
    return {
        "program_credential": "",
        "title": "Forklift Operator",
        "institution": "Prairie College",
        "credential_type": "certification",
        "credential_source": "certificate_copy",
        "attained_on": days_ago(3),
        "expires_on": None,
        "description": "Two days, written and practical",
        "work_experience": None,
        **changed,
    }
