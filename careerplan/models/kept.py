"""Rows that are removed softly: hidden from the plan, kept for the log (`domain.md` C26)."""

from django.db import models


class KeptQuerySet(models.QuerySet):
    """A QuerySet of rows with `removed_at`."""

    def kept(self):
        """Rows that nobody removed."""
        return self.filter(removed_at=None)
