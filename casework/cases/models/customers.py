"""Who the customer is, and the words of which names are made."""

import pghistory
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Organisation
from casework.cases.enums import Education, SchoolStatus
from casework.core.records import Record


@pghistory.track()
class Customer(Record):
    """One person, once. `organisation` is the tenant that created the record.

    Of the Social Security number only the last four digits are ever kept (5 ILCS 179). A record that was merged has no
    rows left and leads to the one that goes on for the same person: `merged_into`.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="customer"
    )
    first_name = models.CharField(_("first name"), max_length=80)
    middle_name = models.CharField(_("middle name"), max_length=80, blank=True)
    last_name = models.CharField(_("last name"), max_length=80)
    preferred_name = models.CharField(_("preferred name"), max_length=80, blank=True)
    birth_date = models.DateField(_("date of birth"))
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=10, blank=True)
    street = models.CharField(_("street address"), max_length=160, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    state = models.CharField(_("state"), max_length=2, blank=True, default="IL")
    zip_code = models.CharField(_("ZIP code"), max_length=10, blank=True)
    ssn_last4 = models.CharField(_("last 4 SSN"), max_length=4, blank=True)
    individual_number = models.CharField(_("individual number"), max_length=20, blank=True)
    language = models.CharField(
        _("language"), max_length=5, choices=[("en", "English"), ("es", "Español")], default="en"
    )
    education = models.CharField(
        _("highest level of education"), max_length=20, choices=Education, blank=True
    )
    school_status = models.CharField(_("school status"), max_length=20, choices=SchoolStatus, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    name_key = models.GeneratedField(
        expression=models.functions.Lower(
            models.functions.Concat(F("last_name"), models.Value(","), F("first_name"))
        ),
        output_field=models.CharField(max_length=170, db_collation="C"),
        db_persist=True,
    )

    class Meta:
        ordering = ["name_key", "id"]
        indexes = [
            models.Index(fields=["name_key", "id"], name="customer_by_name"),
            models.Index(fields=["ssn_last4", "id"], name="customer_by_last_four"),
            models.Index(fields=["phone"], name="customer_by_phone"),
            models.Index(models.functions.Lower("email"), name="customer_by_email"),
            models.Index(fields=["birth_date", "ssn_last4"], name="customer_by_birth_and_four"),
            models.Index(
                OpClass(models.functions.Lower("first_name"), name="text_pattern_ops"),
                name="customer_by_first_name",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["individual_number"],
                name="individual_number_is_taken",
                condition=~Q(individual_number=""),
            ),
            models.CheckConstraint(
                condition=Q(ssn_last4="") | Q(ssn_last4__regex=r"^[0-9]{4}$"),
                name="only_last_four_digits",
            ),
        ]

    def __str__(self):
        return self.get_full_name()

    def get_full_name(self):
        """The name as people say it: preferred or first name, then last name."""
        return f"{self.get_short_name()} {self.last_name}".strip()

    def get_short_name(self):
        """What the customer is called: the preferred name, else the first name."""
        return self.preferred_name or self.first_name


class NameWord(models.Model):
    """A surname or given name that occurs among customers.

    Misspellings are looked up in these tens of thousands of words, not in millions of people (performance.md, 4).
    """

    class Part(models.TextChoices):
        LAST = "last"
        FIRST = "first"

    part = models.CharField(max_length=5, choices=Part)
    word = models.CharField(max_length=80, db_collation="C")

    class Meta:
        ordering = ["word"]
        indexes = [GinIndex(fields=["word"], name="name_words_trgm", opclasses=["gin_trgm_ops"])]
        constraints = [models.UniqueConstraint(fields=["part", "word"], name="one_row_per_name_word")]

    def __str__(self):
        return self.word
