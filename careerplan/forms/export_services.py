"""Asking for the file of a long grid of services, which is made in the background."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class ExportServicesForm(CaseworkForm):
    """Nothing to fill in; `once` tells a button pressed twice from a second wish."""

    submit_label = _("Make the file")
    warn_unsaved = False

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
