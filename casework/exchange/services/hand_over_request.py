"""A request is handed over to IWDS, where the planner finds it too."""

from casework.core.jobs import delivers
from casework.exchange.enums import System
from casework.exchange.models import IwdsPerson, IwdsRequest
from casework.exchange.ports import Request, port_of
from casework.exchange.services.ask_planner import HAND_OVER


@delivers(HAND_OVER)
def hand_over_request(payload):
    """Hand the request {"request": id} over to IWDS, if it is open still and the customer is linked. Handing it over
    twice does no harm; raises PortUnavailable, and is tried again, when IWDS does not answer."""
    request = IwdsRequest.objects.open().filter(pk=payload["request"]).first()
    port = port_of(System.IWDS)
    person = request and IwdsPerson.objects.filter(customer=request.customer_id).first()
    if port is None or not person:
        return
    port.ask(
        Request(str(request.public_id), request.kind, person.external_id, request.name, request.starts_on)
    )
