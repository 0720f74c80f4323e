"""What a provider offers under contract: its E&T or training programs of a fiscal year (F279, F317-F324)."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Location, Organisation
from casework.core.records import Record


class ProviderProgramQuerySet(models.QuerySet):
    def kept(self):
        """Rows that nobody removed."""
        return self.filter(removed_at=None)

    def of_year(self, fiscal_year):
        """Programs of the state fiscal year named `fiscal_year` (2027 is July 2026 to June 2027)."""
        return self.filter(fiscal_year=fiscal_year)


@pghistory.track()
class ProviderProgram(Record):
    """A program that `organisation` runs within `program` (a code) in a state fiscal year, at one site or at all.

    `activities` (codes of the catalogue) are what plans may add beside support services and referrals (004:166).
    `skills` and `interests` match customers to programs (004:167). `counties` are those it serves; none means all.
    `slots` are the places for customers at one time; None when nobody counts them.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="provider_programs")
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="+")
    program = models.CharField(max_length=40)
    name = models.CharField(_("Program Name"), max_length=160)
    contract_number = models.CharField(_("Contract Number"), max_length=40, blank=True)
    fiscal_year = models.PositiveSmallIntegerField(_("Fiscal Year"))
    schedule = models.CharField(_("Program Schedule"), max_length=300, blank=True)
    description = models.TextField(_("description"), max_length=4000, blank=True)
    offering = models.CharField(_("This program offers"), max_length=40, blank=True)
    activities = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    other_training = models.CharField(_("Other Training"), max_length=300, blank=True)
    skills = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    interests = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    counties = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    slots = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)
    takes_referrals = models.BooleanField(_("takes referrals"), default=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = ProviderProgramQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        indexes = [
            models.Index(
                fields=["program", "fiscal_year"],
                name="provider_programs_of_year",
                condition=Q(removed_at=None),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "program", "fiscal_year", "name", "location"],
                name="provider_program_is_listed_once",
                condition=Q(removed_at=None),
                nulls_distinct=False,
            ),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
class ProgramCredential(Record):
    """A credential that a provider program leads to. It may be earned in plans once it is approved (003:138).

    `code` is one of the program's own credentials, "" when it is none of them; `registry_ctid` its id in the registry.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    provider_program = models.ForeignKey(ProviderProgram, models.PROTECT, related_name="credentials")
    name = models.CharField(_("credential"), max_length=160)
    code = models.CharField(max_length=40, blank=True)
    registry_ctid = models.CharField(max_length=60, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["provider_program", "name"],
                name="credential_is_listed_once",
                condition=Q(removed_at=None),
            ),
        ]

    def __str__(self):
        return self.name
