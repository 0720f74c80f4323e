"""The facts of an enrollment that other records decide; lines of the dashboards count from them (ADR 15)."""

from django.db import models


def _day():
    return models.DateField(null=True, blank=True, editable=False)


class DerivedFacts(models.Model):
    """Dates that follow the records of a plan, of outcomes and of intake, in the transaction that changes those.

    Each is declared by the app that keeps the records; nobody types or loads them. NULL means that there is nothing
    to say. `..._since`: something waits from that day; `..._on`: something happened or falls due on that day.
    """

    referral_waits_since = _day()
    assessment_waits_since = _day()
    assessed_on = _day()
    determination_due_on = _day()
    agreement_on = _day()
    agreement_waits_since = _day()
    attendance_waits_since = _day()
    absences_clear_on = _day()
    placement_follow_up_on = _day()
    subsidy_ends_on = _day()
    off_track_since = _day()
    open_service_since = _day()
    post_assessment_waits_since = _day()
    participation_ends_on = _day()
    skill_gain_on = _day()
    credential_on = _day()
    required_credentials_on = _day()
    employed_on = _day()
    retention_on = _day()
    exit_follow_up_on = _day()

    class Meta:
        abstract = True
