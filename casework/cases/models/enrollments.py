"""An episode with a provider in a program, and what every row that belongs to one carries."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Location, Organisation
from casework.cases.enums import (
    ApplicationOutcome,
    CompletionStatus,
    Education,
    EnrollmentStatus,
    IwdsStatus,
    Recommendation,
    SchoolStatus,
)
from casework.cases.models.customers import Customer
from casework.cases.models.derived import DerivedFacts
from casework.core.records import Record


class EnrollmentQuerySet(models.QuerySet):
    def with_people(self):
        """Each enrollment with the rows that name it on a screen, in one query."""
        return self.select_related("customer", "organisation", "location", "assigned_worker")

    def open(self):
        """Enrollments on which work goes on: applying, ready or enrolled."""
        return self.exclude(status__in=[EnrollmentStatus.EXITED, EnrollmentStatus.NOT_ENROLLED])


@pghistory.track()
class Enrollment(DerivedFacts, Record):
    """An episode: a customer with a provider in a program. Access hangs on it.

    Its dates are anchors: plain facts, written in the transaction of the event that moves
    them, from which standing is computed. `name_key` repeats the customer's, so that a list
    in name order is one walk of one index. Education and school status at entry are the customer's
    on the day of enrollment and stay when the profile changes (PIRL 408 and 409).
    """

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="enrollments", db_index=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="enrollments")
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="enrollments")
    program = models.CharField(max_length=40)
    sub_programs = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    training_program = models.CharField(_("training program"), max_length=160, blank=True)
    assigned_worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="caseload"
    )
    status = models.CharField(max_length=20, choices=EnrollmentStatus, default=EnrollmentStatus.APPLYING)
    name_key = models.CharField(max_length=170, db_collation="C", editable=False)

    pre_screening_started_on = models.DateField(null=True, blank=True)
    pre_screening_completed_on = models.DateField(null=True, blank=True)
    application_started_on = models.DateField(null=True, blank=True)
    application_submitted_on = models.DateField(null=True, blank=True)
    application_outcome = models.CharField(max_length=20, choices=ApplicationOutcome, blank=True)
    recommendation = models.CharField(max_length=20, choices=Recommendation, blank=True)
    recommended_on = models.DateField(null=True, blank=True)
    iwds_status = models.CharField(max_length=20, choices=IwdsStatus, blank=True)
    iwds_status_since = models.DateField(null=True, blank=True)
    iwds_exited_on = models.DateField(null=True, blank=True)
    enrolled_on = models.DateField(null=True, blank=True)
    education_at_entry = models.CharField(max_length=20, choices=Education, blank=True)
    school_status_at_entry = models.CharField(max_length=20, choices=SchoolStatus, blank=True)
    exited_on = models.DateField(null=True, blank=True)
    exit_status = models.CharField(max_length=40, blank=True)
    exit_reason = models.CharField(max_length=60, blank=True)
    completion_status = models.CharField(
        max_length=20, choices=CompletionStatus, default=CompletionStatus.NOT_COMPLETE
    )
    completed_on = models.DateField(null=True, blank=True)
    last_staff_note_on = models.DateField(null=True, blank=True)
    progress_confirmed_on = models.DateField(null=True, blank=True)
    last_service_on = models.DateField(null=True, blank=True)
    redetermination_on = models.DateField(null=True, blank=True)
    dhs_office = models.CharField(_("DHS office"), max_length=120, blank=True)
    not_enrolled_on = models.DateField(null=True, blank=True)
    not_enrolled_reason = models.CharField(max_length=60, blank=True)
    iwds_requested_on = models.DateField(null=True, blank=True)
    iwds_served_on = models.DateField(null=True, blank=True)
    iss_served_on = models.DateField(null=True, blank=True)
    iwds_credential_on = models.DateField(null=True, blank=True)
    service_planned_on = models.DateField(null=True, blank=True)
    career_served_on = models.DateField(null=True, blank=True)
    training_served_on = models.DateField(null=True, blank=True)
    work_based_served_on = models.DateField(null=True, blank=True)
    completed_with_credential_on = models.DateField(null=True, blank=True)
    completed_with_employment_on = models.DateField(null=True, blank=True)
    completed_with_education_on = models.DateField(null=True, blank=True)
    last_touched_on = models.DateField(null=True, blank=True)

    objects = EnrollmentQuerySet.as_manager()

    class Meta:
        ordering = ["name_key", "id"]
        indexes = [
            models.Index(
                fields=["organisation", "name_key", "id"],
                name="enrollments_of_organisation",
                include=["program"],
            ),
            models.Index(fields=["name_key", "id"], name="enrollments_by_name"),
            models.Index(fields=["customer", "organisation"], name="enrollments_of_customer"),
            models.Index(fields=["assigned_worker", "name_key", "id"], name="enrollments_of_worker"),
            models.Index(fields=["program", "organisation"], name="enrollments_of_program"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "organisation", "program"],
                name="one_open_enrollment",
                condition=Q(status__in=["applying", "ready", "enrolled"]),
            ),
            models.CheckConstraint(
                condition=~Q(status="enrolled") | Q(enrolled_on__isnull=False),
                name="enrolled_has_a_date",
            ),
            models.CheckConstraint(
                condition=~Q(status="exited") | Q(exited_on__isnull=False), name="exited_has_a_date"
            ),
        ]

    def __str__(self):
        return f"{self.customer_id} {self.program} at {self.organisation_id}"

    @property
    def is_open(self):
        """Whether work goes on: the person has neither exited nor been turned away."""
        return self.status not in (EnrollmentStatus.EXITED, EnrollmentStatus.NOT_ENROLLED)


class OfEnrollment(Record):
    """A row that belongs to an enrollment and carries its tenant and person itself."""

    enrollment = models.ForeignKey(Enrollment, models.PROTECT, related_name="%(class)ss")
    customer = models.ForeignKey(Customer, models.PROTECT, related_name="%(class)ss")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @staticmethod
    def belonging_to(enrollment):
        """The three keys that tie a new row to `enrollment`, as keyword arguments."""
        return {
            "enrollment": enrollment,
            "customer_id": enrollment.customer_id,
            "organisation_id": enrollment.organisation_id,
        }
