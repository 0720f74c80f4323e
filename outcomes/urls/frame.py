"""What the addresses of every kind begin with, and how they are asked for."""

from casework.core.routing import Audience

OUTCOMES = "cases/<uuid:enrollment_id>/outcomes/"
STAFF = Audience.STAFF
ASK = ("GET",)
ACT = ("POST",)
