"""The crispy template pack `uswds`: its layout objects; its templates are in `templates/uswds/`."""

from casework.core.uswds.layout import (
    Buttons,
    Cancel,
    ErrorSummary,
    Fieldset,
    Note,
    Reveal,
    Row,
    Submit,
)

__all__ = ["Buttons", "Cancel", "ErrorSummary", "Fieldset", "Note", "Reveal", "Row", "Submit"]
