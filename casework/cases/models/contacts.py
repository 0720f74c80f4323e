"""Who else of the workforce system works with a customer."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from casework.cases.models.enrollments import OfEnrollment


@pghistory.track()
class Contact(OfEnrollment):
    """A person of the workforce system who works with a customer beside the provider: the LWIA career planner who
    enters what is requested in IWDS (002:77)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "user"], name="contact_is_listed_once", condition=Q(removed_at=None)
            ),
        ]

    def __str__(self):
        return f"contact {self.pk}"
