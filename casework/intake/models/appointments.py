"""The Schedule tool: times that LWIA career planners publish, and the customers booked into them (002:72-75)."""

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Organisation
from casework.cases.models import OfEnrollment
from casework.core import clock
from casework.core.records import Record


class AppointmentSlotQuerySet(models.QuerySet):
    def published(self):
        """Times that nobody withdrew."""
        return self.filter(withdrawn_at=None)

    def free(self):
        """Published times that nobody is booked into."""
        taken = Appointment.objects.open().filter(slot=models.OuterRef("pk"))
        return self.published().exclude(models.Exists(taken))


@pghistory.track()
class AppointmentSlot(Record):
    """A time of a planner of `organisation` (an LWIA) that one customer can be booked into. `minutes` is its length."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    planner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="appointment_slots")
    starts_at = models.DateTimeField(_("begins"))
    minutes = models.PositiveSmallIntegerField(
        _("length in minutes"), default=60, validators=[MinValueValidator(10), MaxValueValidator(480)]
    )
    place = models.CharField(_("place"), max_length=200)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = AppointmentSlotQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "id"]
        indexes = [
            models.Index(
                fields=["organisation", "starts_at"],
                name="slots_of_organisation",
                condition=Q(withdrawn_at=None),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["planner", "starts_at"],
                name="a_planner_is_at_one_place",
                condition=Q(withdrawn_at=None),
            ),
        ]

    def __str__(self):
        return f"slot {self.pk}"


class AppointmentQuerySet(models.QuerySet):
    def open(self):
        """Appointments that nobody cancelled."""
        return self.filter(cancelled_at=None)

    def with_time(self):
        """Appointments with their time, its planner and who booked them."""
        return self.select_related("slot__planner", "slot__organisation", "booked_by", "cancelled_by")


@pghistory.track()
class Appointment(OfEnrollment):
    """A customer booked into a slot. A cancelled one stays, with who cancelled it and why; its slot is free again."""

    slot = models.ForeignKey(AppointmentSlot, models.PROTECT, related_name="appointments")
    purpose = models.CharField(_("purpose"), max_length=200, blank=True)
    booked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    booked_at = models.DateTimeField(default=clock.now)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    cancelled_because = models.CharField(_("why it is cancelled"), max_length=300, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        ordering = ["-booked_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["slot"], name="slot_is_taken", condition=Q(cancelled_at=None)),
        ]

    def __str__(self):
        return f"appointment {self.pk}"
