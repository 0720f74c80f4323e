"""Codes of this app's records."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RegistryStatus(models.TextChoices):
    """Where a credential of the Credential Registry stands there (`federal.md` 8)."""

    ACTIVE = "active", _("Active")
    DEPRECATED = "deprecated", _("Deprecated")
    PROBATIONARY = "probationary", _("Probationary")
    SUPERSEDED = "superseded", _("Superseded")


class GainBasis(models.TextChoices):
    """What a skill gain rests on. Only the first is entered by a person (001:190)."""

    ENTERED = "entered", _("Entered with its document")
    TEST_SCORES = "test_scores", _("Test scores")
    POSTSECONDARY_ENTRY = "postsecondary_entry", _("Entry into post-secondary education")


class Achievement(models.TextChoices):
    """What was passed in "Skills Progression/Diploma/Certificate/Degree"; it decides the federal type (`federal.md`
    0.3 row 1)."""

    EXAM = "exam", _("An exam or benchmark of an occupation or training program")
    DIPLOMA = "diploma", _("A high school diploma or GED")
    CREDENTIAL = "credential", _("An industry recognized credential or certificate")
    DEGREE = "degree", _("An Associate or Bachelor's Degree")


class JobKind(models.TextChoices):
    """What a job counts as in the federal file (PIRL 1602: 1, 2 and 3)."""

    EMPLOYMENT = "employment", _("Employment")
    APPRENTICESHIP = "apprenticeship", _("Registered apprenticeship")
    MILITARY = "military", _("Military service")


class PayPeriod(models.TextChoices):
    """What an amount of pay is for (`federal.md` EM-7)."""

    HOUR = "hour", _("an hour")
    WEEK = "week", _("a week")
    TWO_WEEKS = "two_weeks", _("every two weeks")
    MONTH = "month", _("a month")
    YEAR = "year", _("a year")


class Evidence(models.TextChoices):
    """What verifies a job or a course of study (`federal.md` EM-4 and 1.3)."""

    WAGE_RECORD = "wage_record", _("Wage record")
    PAY_STUBS = "pay_stubs", _("Two pay stubs")
    EMPLOYER_LETTER = "employer_letter", _("Letter of the employer")
    SCHOOL_RECORD = "school_record", _("School record or transcript")
    DATA_MATCH = "data_match", _("Data match")
    SURVEY = "survey", _("Survey")
    ATTESTATION = "attestation", _("Signed self-attestation")
    CASE_NOTES = "case_notes", _("Detailed case notes")


class StudyKind(models.TextChoices):
    """Education or training beside the plan's services (PIRL 1900: 1, 2 and 3; `federal.md` EM-2)."""

    OCCUPATIONAL = "occupational", _("Occupational skills training")
    POSTSECONDARY = "postsecondary", _("Post-secondary education or training")
    SECONDARY = "secondary", _("Secondary education")


class GapReason(models.TextChoices):
    """Why no service is given for a while although the customer stays (`domain.md` R38)."""

    HEALTH = "health", _("Health or medical treatment")
    FAMILY = "family", _("Care of a family member")
    TRAINING_LATER = "training_later", _("Training begins later")
    AWAY = "away", _("Away from the area for a time")


class FollowUpEnd(models.TextChoices):
    """Why follow-up after an exit ended early (20 CFR 681.580)."""

    DECLINED = "declined", _("The customer declined follow-up")
    NO_CONTACT = "no_contact", _("The customer cannot be located or contacted")


class StoryVoice(models.TextChoices):
    """Who tells a success story: the three audiences of the guide (000:244)."""

    PARTICIPANT = "participant", _("Participants")
    EMPLOYER = "employer", _("Employers")
    PROVIDER = "provider", _("Service Providers")


class StoryStatus(models.TextChoices):
    """How far a success story has come."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    PUBLISHED = "published", _("Published")
