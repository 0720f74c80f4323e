"""People who sign in, the organisations they work for, and on which days they do."""

import pghistory
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Coalesce, Greatest, Lower
from django.utils.translation import gettext_lazy as _

from casework.accounts.enums import Corners, LockKind, OrganisationKind, Role
from casework.accounts.sessions import SessionStore
from casework.core import clock
from casework.core.records import Record


class UserManager(BaseUserManager):
    """Makes users; the account is known by its e-mail address."""

    def create_user(self, email, password=None, **fields):
        """Return a saved user with `email` (stored in lower case) and a hashed password."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        """Return a saved user for the operations console (`createsuperuser`)."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class UserQuerySet(models.QuerySet):
    def with_quiet_since(self):
        """Annotate `quiet_since`: the last sign-in or unlocking, else the creation (`domain.md` R29)."""
        return self.annotate(quiet_since=Coalesce(Greatest("last_signed_in_at", "unlocked_at"), "created_at"))


@pghistory.track(exclude=["password", "last_login", "last_signed_in_at"])
class User(AbstractBaseUser, PermissionsMixin, Record):
    """One account per person, staff or customer. What it may do comes from memberships."""

    email = models.EmailField(_("e-mail address"), unique=True)
    user_name = models.CharField(_("user name"), max_length=60, blank=True)
    first_name = models.CharField(_("first name"), max_length=80)
    last_name = models.CharField(_("last name"), max_length=80)
    preferred_language = models.CharField(
        _("language"), max_length=5, choices=[("en", "English"), ("es", "Español")], default="en"
    )
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    last_signed_in_at = models.DateTimeField(null=True, editable=False)
    locked_at = models.DateTimeField(null=True, editable=False)
    lock_kind = models.CharField(max_length=20, blank=True, choices=LockKind, editable=False)
    unlocked_at = models.DateTimeField(null=True, editable=False)
    lock_warned_on = models.DateField(null=True, editable=False)
    sessions_ended_at = models.DateTimeField(null=True, editable=False)

    objects = UserManager.from_queryset(UserQuerySet)()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["first_name", "last_name"]

    class Meta:
        ordering = ["last_name", "first_name", "id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="email_is_in_lower_case"),
            models.CheckConstraint(
                condition=models.Q(locked_at=None, lock_kind="")
                | (models.Q(locked_at__isnull=False) & ~models.Q(lock_kind="")),
                name="a_lock_has_a_kind",
            ),
            models.UniqueConstraint(
                Lower("user_name"), name="user_name_is_taken", condition=~models.Q(user_name="")
            ),
        ]

    def __str__(self):
        return self.get_full_name() or self.email

    @property
    def last_active_at(self):
        """The last sign-in or unlocking, else the creation: from here the 60 days run (`domain.md` R29)."""
        moments = [moment for moment in (self.last_signed_in_at, self.unlocked_at) if moment]
        return max(moments, default=self.created_at)

    def get_full_name(self):
        """First and last name, as printed beside what the person did."""
        return f"{self.first_name} {self.last_name}".strip()


@pghistory.track()
class Region(Record):
    """A part of the state that a program manager may be given. One that has ended holds nobody and is not offered."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self):
        return self.name


@pghistory.track()
class Organisation(Record):
    """A tenant: every customer's enrollment belongs to exactly one."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=20, choices=OrganisationKind)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="organisations")
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self):
        return self.name


@pghistory.track(exclude=["logo"])
class Branding(Record):
    """The look of an organisation: five tokens over those of the product (ux.md, partner branding).

    Colours are written "#1A4480"; their contrast was checked when they were saved. The logo is the file in base64.
    """

    organisation = models.OneToOneField(Organisation, models.PROTECT, related_name="branding")
    primary_colour = models.CharField(max_length=7)
    accent_colour = models.CharField(max_length=7)
    header_colour = models.CharField(max_length=7)
    corners = models.PositiveSmallIntegerField(choices=Corners, default=Corners.SLIGHT)
    logo_type = models.CharField(max_length=20, blank=True)
    logo = models.TextField(blank=True)

    class Meta:
        ordering = ["organisation_id"]

    def __str__(self):
        return f"Look of {self.organisation_id}"


@pghistory.track()
class Location(Record):
    """A site of an organisation: what staff are assigned to and where customers are served."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="locations")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=160)
    street = models.CharField(max_length=160, blank=True)
    city = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=2, blank=True, default="IL")
    zip_code = models.CharField(max_length=10, blank=True)
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "code"], name="location_code_is_taken"),
        ]

    def __str__(self):
        return self.name


class DatedQuerySet(models.QuerySet):
    def on(self, day):
        """Rows in force on `day`: first and last day inclusive, no last day means still in force."""
        return self.filter(starts_on__lte=day).filter(models.Q(ends_on=None) | models.Q(ends_on__gte=day))


@pghistory.track()
class OrganisationProgram(Record):
    """An organisation runs a program between two dates (both inclusive)."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="programs")
    program = models.CharField(max_length=40)
    starts_on = models.DateField(default=clock.today)
    ends_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering = ["program", "organisation_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "program", "starts_on"], name="program_is_listed_once"
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                name="program_ends_after_it_starts",
            ),
        ]

    def __str__(self):
        return f"{self.organisation_id} {self.program}"


@pghistory.track()
class Membership(Record):
    """A person's role at an organisation, from a day to a day (both inclusive).

    An empty `program` means every program the organisation runs; a location or a region
    narrows the reach further. Reach is read afresh on each request (security.md, threat 3).
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=30, choices=Role)
    program = models.CharField(max_length=40, blank=True)
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="memberships")
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="memberships")
    starts_on = models.DateField(default=clock.today)
    ends_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering = ["user_id", "organisation_id", "id"]
        indexes = [models.Index(fields=["user", "starts_on"], name="memberships_by_user")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                name="membership_ends_after_it_starts",
            ),
        ]

    def __str__(self):
        return f"{self.user_id} {self.role} at {self.organisation_id}"


class BrowserSession(AbstractBaseSession):
    """A session of Django's, and whose it is; written by `sessions.SessionStore` alone. `public_id` stands for it in
    addresses: the key itself lets its bearer in and is never shown."""

    public_id = models.UUIDField(null=True, unique=True)
    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="sessions")

    class Meta(AbstractBaseSession.Meta):
        abstract = False

    @classmethod
    def get_session_store_class(cls):
        """The class that reads and writes these rows."""
        return SessionStore


class Preference(models.Model):
    """Something a person set and expects to find again: a list's columns, a saved filter."""

    user = models.ForeignKey(User, models.CASCADE, related_name="preferences")
    key = models.CharField(max_length=80)
    value = models.JSONField(default=dict)
    updated_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["key"]
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="one_value_per_preference"),
        ]

    def __str__(self):
        return self.key


@pghistory.track()
class SavedView(Record):
    """A list as somebody wants to find it again: filters, order, columns and size under a name (UX-08).

    Private, or shared with the staff of an organisation, who use it and do not alter it. It holds parameters only
    (`casework.core.list_views`), never rows and never what was typed into a search box: it widens nobody's reach.
    """

    owner = models.ForeignKey(User, models.PROTECT, related_name="saved_views")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="saved_views"
    )
    list_name = models.CharField(max_length=40)
    list_caption = models.CharField(max_length=80)
    name = models.CharField(_("name"), max_length=60)
    parameters = models.JSONField(default=dict)

    class Meta:
        ordering = ["list_name", "name", "id"]
        constraints = [
            models.UniqueConstraint(
                "owner", "list_name", Lower("name"), name="view_name_is_taken_by_its_owner"
            ),
        ]

    def __str__(self):
        return self.name


@pghistory.track()
class ReferenceOption(Record):
    """An agency's correction of an option that a program declares as inferred.

    The program's own declaration is the default; a row here adds, renames or retires an
    option from a day on, so no release is needed (PRODUCT.md, last paragraph of the programs).
    """

    program = models.CharField(max_length=40)
    list_code = models.CharField(max_length=40)
    code = models.CharField(max_length=60)
    label = models.CharField(max_length=160)
    label_es = models.CharField(max_length=160, blank=True)
    position = models.PositiveSmallIntegerField(default=100)
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["program", "list_code", "position", "code"]
        constraints = [
            models.UniqueConstraint(fields=["program", "list_code", "code"], name="option_code_is_taken"),
        ]

    def __str__(self):
        return self.label
