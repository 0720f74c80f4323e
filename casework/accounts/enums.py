"""Roles, kinds of organisation and what a member may do."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The part a person plays at an organisation for a program (seeds 000 to 004, `domain.md` C30)."""

    STATEWIDE_STAFF = "statewide_staff", _("Statewide staff")
    SUPER_ADMINISTRATOR = "super_administrator", _("Super administrator")
    PROGRAM_MANAGER = "program_manager", _("Program manager")
    INTERMEDIARY = "intermediary", _("Intermediary / navigator")
    CASE_WORKER = "case_worker", _("Case worker")
    LWIA_CAREER_PLANNER = "lwia_career_planner", _("LWIA career planner")


class OrganisationKind(models.TextChoices):
    """What an organisation is to the state."""

    STATE = "state", _("State agency")
    GRANTEE = "grantee", _("Grantee")
    INTERMEDIARY = "intermediary", _("Intermediary")
    PROVIDER = "provider", _("Provider")
    LWIA = "lwia", _("Local workforce innovation area")


class Corners(models.IntegerChoices):
    """How round the corners of an organisation's look are, in pixels."""

    SQUARE = 0, _("Square")
    SLIGHT = 4, _("Slightly round")
    ROUND = 8, _("Round")
    VERY_ROUND = 16, _("Very round")


class Can(models.TextChoices):
    """What a member asks to do with a customer's record, from least to most.

    VIEW is identity and enrollments only: what a second provider sees of a co-enrolled customer.
    """

    VIEW = "view", _("See who the customer is")
    READ = "read", _("Read the enrollment's record")
    EDIT = "edit", _("Write in the enrollment's record")


class LockKind(models.TextChoices):
    """Why an account is locked. An unused account is opened by its owner with a reset link; the other is not."""

    UNUSED = "unused", _("Not used for 60 days")
    ADMINISTRATOR = "administrator", _("Locked by an administrator")


class AccountChange(models.TextChoices):
    """A change that a person is told by e-mail, in case somebody else made it."""

    PASSWORD = "password", _("The password was changed")
    SECOND_FACTOR_ON = "second_factor_on", _("Two-step sign-in was switched on")
    SECOND_FACTOR_OFF = "second_factor_off", _("Two-step sign-in was switched off")
