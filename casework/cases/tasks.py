"""The jobs of customers and enrollments."""

import logging

from django.utils.translation import gettext_lazy as _

from casework.cases.services.recompute_facts import recompute_facts
from casework.core.jobs import job

logger = logging.getLogger(__name__)


@job("verify_facts", _("Check facts against their records"), rehearses=True)
def verify_facts(progress) -> dict:
    """Compare the facts of every enrollment that other records decide with those records, and set right what differs.

    A difference points to a write that told nobody; it is logged as an error, by ids. A dry run changes nothing.
    Returns how many enrollments differ, by fact.
    """
    found = recompute_facts(dry_run=progress.dry_run, tell=progress.advance)
    if found.differing:
        logger.error("Facts of enrollments differ from their records: %s", found.examples)
    return {"rows": found.rows, "differing": found.differing}
