"""What IWDS last said of each application, its services and credentials, and what it is asked to enter
(`domain.md` 2.2, C6, C7)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from careerplan.models import Service
from casework.cases.enums import IwdsStatus
from casework.cases.models import Customer, OfEnrollment
from casework.core import clock
from casework.core.records import Record
from casework.exchange.enums import IwdsServiceStatus, RequestKind, RequestOutcome, ServiceFamily
from casework.exchange.models.deliveries import Delivery
from outcomes.models import Credential


class IwdsPerson(Record):
    """The latest row of IWDS about one application, as of a day. `external_id` is the application id there.

    `customer` repeats the open link. `status_since` is what IWDS says, when it says it.
    """

    external_id = models.CharField(max_length=40, unique=True)
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    birth_date = models.DateField()
    ssn_last4 = models.CharField(max_length=4, blank=True)
    status = models.CharField(max_length=20, choices=IwdsStatus)
    status_since = models.DateField(null=True, blank=True)
    exited_on = models.DateField(null=True, blank=True)
    as_of = models.DateField()
    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="+")
    customer = models.ForeignKey(Customer, models.PROTECT, null=True, blank=True, related_name="iwds_rows")

    class Meta:
        ordering = ["external_id"]
        indexes = [models.Index(fields=["birth_date"], name="iwds_people_by_birth_date")]

    def __str__(self):
        return f"IWDS row {self.pk}"


class IwdsService(Record):
    """A service as it stands in IWDS. `service` is the one of the plan that it was matched with."""

    person = models.ForeignKey(IwdsPerson, models.PROTECT, related_name="services")
    external_id = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=160)
    family = models.CharField(max_length=20, choices=ServiceFamily, default=ServiceFamily.OTHER)
    is_iss = models.BooleanField(default=False)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=IwdsServiceStatus, default=IwdsServiceStatus.OPEN)
    as_of = models.DateField()
    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="+")
    service = models.OneToOneField(
        Service, models.PROTECT, null=True, blank=True, related_name="iwds_service"
    )

    class Meta:
        ordering = ["starts_on", "id"]

    def __str__(self):
        return f"IWDS service {self.pk}"


class IwdsCredential(Record):
    """A credential as it stands in IWDS. `credential` is the one of ours that it was matched with."""

    person = models.ForeignKey(IwdsPerson, models.PROTECT, related_name="credentials")
    external_id = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=160)
    credential_type = models.CharField(max_length=60, blank=True)
    attained_on = models.DateField()
    as_of = models.DateField()
    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="+")
    credential = models.OneToOneField(
        Credential, models.PROTECT, null=True, blank=True, related_name="iwds_credential"
    )

    class Meta:
        ordering = ["attained_on", "id"]

    def __str__(self):
        return f"IWDS credential {self.pk}"


@pghistory.track()
class IwdsStatusChange(OfEnrollment):
    """A step on the ladder that a sync showed: the status from `since` on, as IWDS said it on `as_of` (C6, R5)."""

    status = models.CharField(max_length=20, choices=IwdsStatus, blank=True)
    since = models.DateField()
    as_of = models.DateField()
    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-as_of", "-id"]

    def __str__(self):
        return f"{self.status} since {self.since}"


class IwdsRequestQuerySet(models.QuerySet):
    def open(self):
        """Requests that wait for IWDS to show what was asked for."""
        return self.filter(closed_at=None)


@pghistory.track()
class IwdsRequest(OfEnrollment):
    """`planner` of the LWIA is asked to enter or update a service or credential in IWDS (002:77, C7).

    `name` and `starts_on` are what must come back for the request to be matched; for a credential `starts_on` is the
    day it was attained. A closed request says how it ended, and with which row of IWDS.
    """

    kind = models.CharField(max_length=20, choices=RequestKind)
    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="iwds_requests")
    credential = models.ForeignKey(
        Credential, models.PROTECT, null=True, blank=True, related_name="iwds_requests"
    )
    name = models.CharField(max_length=160)
    starts_on = models.DateField()
    planner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    outcome = models.CharField(max_length=20, choices=RequestOutcome, blank=True)
    iwds_service = models.ForeignKey(
        IwdsService, models.PROTECT, null=True, blank=True, related_name="requests"
    )
    iwds_credential = models.ForeignKey(
        IwdsCredential, models.PROTECT, null=True, blank=True, related_name="requests"
    )
    note = models.CharField(max_length=500, blank=True)

    objects = IwdsRequestQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["service"], name="one_open_request_of_a_service", condition=Q(closed_at=None)
            ),
            models.UniqueConstraint(
                fields=["credential"], name="one_open_request_of_a_credential", condition=Q(closed_at=None)
            ),
            models.CheckConstraint(
                condition=Q(kind=RequestKind.SERVICE, service__isnull=False, credential=None)
                | Q(kind=RequestKind.CREDENTIAL, credential__isnull=False, service=None),
                name="request_names_what_it_is_about",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, outcome="") | (Q(closed_at__isnull=False) & ~Q(outcome="")),
                name="closed_request_says_how",
            ),
        ]

    def __str__(self):
        return f"request {self.pk}"
