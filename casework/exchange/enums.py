"""Words of the exchange with the state's systems."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class System(models.TextChoices):
    """A system of the state that rows come from."""

    IES = "ies", _("IES")
    IWDS = "iwds", _("IWDS")


class PortKind(models.TextChoices):
    """How a delivery came."""

    FILE = "file", _("File")
    HTTP = "http", _("HTTP")


class DeliveryKind(models.TextChoices):
    """What the rows of a delivery are."""

    PEOPLE = "people", _("People")
    SERVICES = "services", _("Services")
    CREDENTIALS = "credentials", _("Credentials")


class AgreedField(models.TextChoices):
    """What the state's row and our record say alike; three of them must, before a person may link the two."""

    NAME = "name", _("Full name")
    BIRTH_DATE = "birth_date", _("Date of birth")
    LAST_FOUR = "last_four", _("Last 4 SSN")
    INDIVIDUAL_NUMBER = "individual_number", _("Individual number")


class ServiceFamily(models.TextChoices):
    """Of which family a service in IWDS is (seed 002:105-107)."""

    CAREER = "career", _("Career service")
    TRAINING = "training", _("Training service")
    WORK_BASED = "work_based", _("Work-based learning service")
    SUPPORT = "support", _("Support service")
    OTHER = "other", _("Other service")


class IwdsServiceStatus(models.TextChoices):
    """How a service stands in IWDS."""

    OPEN = "open", _("Open")
    COMPLETE = "complete", _("Complete")
    CLOSED = "closed", _("Closed without completion")


class RequestKind(models.TextChoices):
    """What a planner is asked to enter in IWDS."""

    SERVICE = "service", _("Service")
    CREDENTIAL = "credential", _("Credential")


class RequestOutcome(models.TextChoices):
    """How an open request ended (seed 002:99-103)."""

    MATCHED = "matched", _("Matched with IWDS")
    CORRECTED = "corrected", _("Corrected here to what IWDS says")
    DELETED = "deleted", _("Deleted as a duplicate")
