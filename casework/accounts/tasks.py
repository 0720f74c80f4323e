"""The jobs about accounts."""

from dataclasses import asdict

from django.utils.translation import gettext_lazy as _

from casework.accounts.services.lock_inactive_accounts import lock_inactive_accounts as lock_what_is_due
from casework.core.jobs import job


@job("lock_inactive_accounts", _("Lock unused accounts and warn their owners"), rehearses=True)
def lock_inactive_accounts(progress) -> dict:
    """Lock and warn (`domain.md` R29). Returns how many accounts were locked and warned."""
    return asdict(lock_what_is_due(dry_run=progress.dry_run))
