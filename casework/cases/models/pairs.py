"""What was decided about two records that look like one person."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Organisation
from casework.cases.models.customers import Customer
from casework.core import clock
from casework.core.records import Record


@pghistory.track()
class DismissedPair(Record):
    """Two records that somebody compared and found to be of two people. `organisation` is that of the first.

    One row for a pair, however often it is decided. `one_facts` and `other_facts` are fingerprints of what was compared
    (`facts_key`): once either record has others, the decision no longer stands and the pair is listed again. A caseload
    file does not carry these rows: where it arrives, the records meet others and are compared anew.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    one = models.ForeignKey(Customer, models.PROTECT, related_name="+", db_index=False)
    other = models.ForeignKey(Customer, models.PROTECT, related_name="+")
    one_facts = models.CharField(max_length=64)
    other_facts = models.CharField(max_length=64)
    reason = models.CharField(_("reason"), max_length=500)
    dismissed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dismissed_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-dismissed_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="pair_is_dismissed_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="pair_has_one_order"),
            models.CheckConstraint(condition=~Q(reason=""), name="dismissed_for_a_reason"),
        ]

    def __str__(self):
        return f"pair {self.one_id} {self.other_id}"
