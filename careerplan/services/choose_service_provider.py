"""Who gives a service is chosen: the organization itself, another one, a provider of a list, or nobody (F335, F343)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import ProviderKind, ProviderSource
from careerplan.models import ServiceProvider
from careerplan.queries import label_of, provider_name
from careerplan.services.hold_service import hold_service
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from programs.registry import get_program


def choose_service_provider(
    actor, service, *, version, kind, provider_organisation=None, provider=None, entry=None
):
    """Write who gives `service` and return the row as saved.

    `version` is the version the form was opened on; `kind` a `ProviderKind`. A listed provider needs
    `provider_organisation`, one of the WIOA list `provider`, an other one either a `provider` that the organization
    entered earlier or `entry`, a dict of name, street, city, state and zip_code; the same entry again is the earlier
    row. Raises ValidationError on `provider_kind` when the provider may not be chosen, with code `stale` when someone
    saved in between, with code `gone` when the service was removed.
    """
    enrollment = service.enrollment
    with recording(actor, "choose_service_provider") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        saved = hold_service(service, version)
        if kind == ProviderKind.OTHER and provider is None:
            provider = _entered(enrollment, entry)
        _refuse_what_does_not_fit(enrollment, kind, provider_organisation, provider)
        before = (saved.provider_kind, saved.provider_organisation_id, saved.provider_id)
        saved.provider_kind = kind
        saved.provider_organisation = provider_organisation
        saved.provider = provider
        if (kind, saved.provider_organisation_id, saved.provider_id) == before:
            event.drop()
            return saved
        saved.touch()
        saved.save()
        spec = get_program(enrollment.program)
        event.about(
            saved, service=label_of(spec.catalogue, saved.service_type), provider=provider_name(saved)
        )
        move_anchors(enrollment)
    return saved


def _entered(enrollment, entry):
    """The provider that the organization entered with this name and address: the row that is there, or a new one."""
    rows = ServiceProvider.objects.kept().filter(
        organisation=enrollment.organisation_id,
        name__iexact=entry["name"],
        street__iexact=entry["street"],
        zip_code=entry["zip_code"],
    )
    return rows.first() or ServiceProvider.objects.create(
        organisation=enrollment.organisation, source=ProviderSource.OTHER, **entry
    )


def _refuse_what_does_not_fit(enrollment, kind, organisation, provider):
    fits = {
        ProviderKind.OWN: organisation is None and provider is None,
        ProviderKind.NONE: organisation is None and provider is None,
        ProviderKind.LISTED: provider is None
        and organisation is not None
        and organisation.is_active
        and organisation.pk != enrollment.organisation_id,
        ProviderKind.WIOA: organisation is None and _is_open_to(enrollment, provider, ProviderSource.WIOA),
        ProviderKind.OTHER: organisation is None and _is_open_to(enrollment, provider, ProviderSource.OTHER),
    }
    if not fits.get(kind):
        raise ValidationError({"provider_kind": _("That provider is no longer on the list. Choose again.")})


def _is_open_to(enrollment, provider, source):
    owner = enrollment.organisation_id if source == ProviderSource.OTHER else None
    return (
        ServiceProvider.objects.kept()
        .filter(pk=provider.pk if provider else None, source=source, organisation=owner)
        .exists()
    )
