"""What this app does in the background, from the outbox."""

from careerplan.services.file_agreement import file_agreement
from careerplan.services.sign_agreement import PDF
from casework.core.jobs import delivers


@delivers(PDF)
def make_agreement_pdf(payload):
    """Make the PDF of a signed agreement. In: {"agreement": id}."""
    file_agreement(payload["agreement"])
