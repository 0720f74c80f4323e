"""Words the record itself needs; everything that differs between programs is in `programs/`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EnrollmentStatus(models.TextChoices):
    """Where a person stands with a program; programs label these in their own words."""

    APPLYING = "applying", _("Applying")
    READY = "ready", _("Ready for enrollment")
    ENROLLED = "enrolled", _("Enrolled")
    EXITED = "exited", _("Exited")
    NOT_ENROLLED = "not_enrolled", _("Not enrolled")


class Recommendation(models.TextChoices):
    """The suitability decision (seed 002:64)."""

    READY = "ready", _("Ready for Enrollment")
    NOT_SUITABLE = "not_suitable", _("Not Suitable")
    DECLINED = "declined", _("Declined to Participate")


class ApplicationOutcome(models.TextChoices):
    """How an application ended by itself (seed 002:57-58)."""

    NOT_SUITABLE = "not_suitable", _("Not Suitable")
    DECLINED = "declined", _("Declined to participate in the application")


class IwdsStatus(models.TextChoices):
    """The IWDS ladder (seed 002:70-80, `domain.md` C6); empty means not synced."""

    INQUIRANT = "inquirant", _("Inquirant")
    APPLICANT = "applicant", _("Applicant")
    REGISTRANT = "registrant", _("Registrant")
    EXITED = "exited", _("Exited")


class CompletionStatus(models.TextChoices):
    """How the program itself ended (seed 002:111-123)."""

    NOT_COMPLETE = "not_complete", _("Not Complete")
    SUCCESSFUL = "successful", _("Successful completion")
    UNSUCCESSFUL = "unsuccessful", _("Unsuccessful completion")
    WITHDREW = "withdrew", _("Withdrew")


class SendMode(models.TextChoices):
    """How a case note leaves the record (F084, seed 000:361-367)."""

    MESSAGE = "message", _("As Illinois workNet Message")
    MESSAGE_AND_EMAIL = "message_and_email", _("As Illinois workNet Message and Email")
    SAVE_ONLY = "save_only", _("Save as case note without sending a message/email")


class Recipient(models.TextChoices):
    """To whom a case note is sent (F085; the planner from seed 002:75)."""

    TEAM = "team", _("Illinois workNet Team")
    CUSTOMER = "customer", _("Customer")
    LWIA_PLANNER = "lwia_planner", _("LWIA career planner")


class MessageKind(models.TextChoices):
    """A message has a person behind it; a notice comes from the product."""

    MESSAGE = "message", _("Message")
    NOTICE = "notice", _("Notice")


class DocumentKind(models.TextChoices):
    """What a document is for."""

    AGREEMENT = "agreement", _("Signed agreement")
    ASSESSMENT = "assessment", _("Assessment result")
    CREDENTIAL = "credential", _("Credential or diploma")
    TRANSCRIPT = "transcript", _("Transcript or report card")
    IDENTITY = "identity", _("Identity or eligibility")
    EMPLOYMENT = "employment", _("Pay stub or employment proof")
    OTHER = "other", _("Other")


class ScanState(models.TextChoices):
    """What the malware scan says of a file; without a scanner it stays at NOT_SCANNED."""

    NOT_SCANNED = "not_scanned", _("Not scanned")
    CLEAN = "clean", _("Scanned, clean")
    INFECTED = "infected", _("Blocked")


class SchoolStatus(models.TextChoices):
    """School status as PIRL reads it; the one value the seeds attest is the third (000:124)."""

    IN_SECONDARY = "in_secondary", _("In school; H.S. or less")
    IN_POSTSECONDARY = "in_postsecondary", _("In school; post-H.S.")
    OUT_GRADUATE = "out_graduate", _("Not attending school; H.S. Graduate")
    OUT_NO_DIPLOMA = "out_no_diploma", _("Not attending school; H.S. dropout")
    IN_ALTERNATIVE = "in_alternative", _("In school; alternative school")


class Education(models.TextChoices):
    """Highest level of education (`domain.md` 6.17, inferred but for H.S. Junior)."""

    GRADE_8 = "grade_8", _("No schooling through grade 8")
    HS_FRESHMAN = "hs_freshman", _("H.S. Freshman")
    HS_SOPHOMORE = "hs_sophomore", _("H.S. Sophomore")
    HS_JUNIOR = "hs_junior", _("H.S. Junior")
    HS_SENIOR = "hs_senior", _("H.S. Senior (no diploma)")
    HS_DIPLOMA = "hs_diploma", _("H.S. Diploma")
    GED = "ged", _("GED/HSE")
    SOME_COLLEGE = "some_college", _("Some post-secondary")
    CERTIFICATE = "certificate", _("Vocational certificate")
    ASSOCIATE = "associate", _("Associate degree")
    BACHELOR = "bachelor", _("Bachelor degree")
    GRADUATE = "graduate", _("Graduate degree")
