"""The nightly check of standing, which also sets right what it finds."""

import logging

from django.utils.translation import gettext_lazy as _

from casework.core.jobs import job
from dashboard.services.check_standing import check_standing
from dashboard.services.rebuild_standing import rebuild_standing
from programs.registry import program_codes

KINDS = ("rows", "missing", "late", "wrong", "miscounted")
logger = logging.getLogger(__name__)


@job("verify_standing", _("Check standing against the facts"), rehearses=True)
def verify_standing(progress) -> dict:
    """Compare all standing with the facts, program by program, and rebuild a program in which anything differs.

    Rows that are missing or wrong point to a write that told nobody; they are logged as an error, by ids. So is a
    tally that differs from its rows: they were written with triggers switched off. A dry run
    changes nothing. Returns what was found by program.
    """
    codes = program_codes()
    progress.expect(len(codes))
    found = {}
    for code in codes:
        (differences,) = check_standing([code])
        found[code] = {name: getattr(differences, name) for name in KINDS}
        if differences.missing or differences.wrong:
            logger.error("Standing of %s differs from its facts: %s", code, differences.examples)
        if differences.miscounted:
            logger.error("The tally of %s differs on %s vectors", code, differences.miscounted)
        if differences.any and not progress.dry_run:
            found[code]["rebuilt"] = rebuild_standing(code)
        progress.advance()
    return {"programs": found}
